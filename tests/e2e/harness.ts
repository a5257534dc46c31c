import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { startDemoServer } from '../../scripts/demo/server.mjs';
import { launchChromium, launchFirefox, variantOf } from '../../scripts/launch.mjs';
import type { Content, MessageName, Reply } from '../../src/contract/messages.ts';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import { pressIconOfFirefox, stopWorker, suspend, turnSwitch } from './browser-acts.ts';

export type Kind = 'chromium' | 'firefox';
/** `CBG_E2E=chromium` runs one browser only, while working on a test. */
export const KINDS: readonly Kind[] = (process.env['CBG_E2E']?.split(',') as Kind[]) ?? [
  'chromium',
  'firefox',
];

const BUILDS = { chromium: 'chrome', firefox: 'firefox' } as const;

/** A browser with the built extension in it, the demo's hosts, and a page of the extension to speak through. */
export interface World {
  readonly kind: Kind;
  readonly demo: Awaited<ReturnType<typeof startDemoServer>>;
  readonly session: Awaited<ReturnType<typeof launchChromium>>;
  /** The options page, kept open: the extension's own voice in the tests. */
  readonly extensionPage: Page;
  readonly newPage: (url?: string) => Promise<Page>;
  readonly ask: <Name extends MessageName>(name: Name, content: Content<Name>) => Promise<Reply<Name>>;
  readonly snapshot: (tabId?: number) => Promise<Snapshot>;
  readonly stored: (area: 'local' | 'session') => Promise<Record<string, unknown>>;
  /** Stops the worker the way the browser does when it is idle. */
  readonly stopWorker: () => Promise<void>;
  /** Presses the toolbar icon over that page, which is brought to the front. */
  readonly pressIcon: (page: Page) => Promise<void>;
  /** Puts the same build in again, as an update does; pages of ours go with the version before, and `extensionPage` is a new one. */
  readonly reinstall: () => Promise<void>;
  /** The switch in the browser's own list of extensions; pages of ours go with it, and come again with `switchOn`. */
  readonly switchOff: () => Promise<void>;
  readonly switchOn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WorldOptions {
  readonly everySite?: boolean;
  readonly lang?: 'ko' | 'en';
  /** A folder that outlives the browser, and the build that it knows. */
  readonly kept?: { readonly profile: string; readonly build: string };
  /** The device's time zone. */
  readonly zone?: string;
  /** Firefox only: what cannot be set from outside. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** The unpacked build of that kind. */
export function buildFor(kind: Kind): string {
  const folder = resolve(process.env['CBG_OUT'] ?? 'dist', BUILDS[kind]);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`npm run build\` first`);
  return folder;
}

/** In the page: one message in the bus's envelope, answered as the bus answers. */
async function send(name: string, content: unknown): Promise<unknown> {
  const message = { id: Math.floor(Math.random() * 1e9), type: name, data: content, timestamp: Date.now() };
  const reply = await chrome.runtime.sendMessage(message);
  if (reply?.err) throw new Error(reply.err.message ?? String(reply.err));
  return reply?.res;
}

/** Starts a browser of that kind; `close` it when the file is done. */
export async function openWorld(kind: Kind, options: WorldOptions = {}): Promise<World> {
  const browsers = await ensureBrowsers({ [kind]: true });
  const { kept, zone, prefs, everySite = false, lang = 'ko' } = options;
  const variant = kept
    ? { folder: kept.build, remove: () => undefined }
    : variantOf(buildFor(kind), { everySite, lang });
  const demo = await startDemoServer();
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({
    extension: variant.folder,
    demo,
    program: browsers[kind],
    ...(kept && { profile: kept.profile }),
    ...(zone !== undefined && { zone }),
    ...(prefs && { prefs }),
  });
  const openExtensionPage = () => session.openOwn('src/options/index.html');
  let extensionPage = await openExtensionPage();
  let switches: Page | undefined;
  const ask = <Name extends MessageName>(name: Name, content: Content<Name>) =>
    extensionPage.evaluate(send, name, content) as Promise<Reply<Name>>;
  const newPage = async (url?: string) => {
    const page = await session.browser.newPage();
    if (url !== undefined) await page.goto(url);
    return page;
  };
  const close = async () => {
    await session.close();
    await demo.close();
    variant.remove();
  };
  return {
    kind,
    demo,
    session,
    get extensionPage() {
      return extensionPage;
    },
    newPage,
    ask,
    snapshot: (tabId) => ask('snapshot/get', tabId === undefined ? {} : { tabId }),
    stored: (area) => extensionPage.evaluate((name) => chrome.storage[name].get(null), area),
    stopWorker: () =>
      kind === 'firefox' ? suspend(session, extensionPage) : stopWorker(session, extensionPage),
    pressIcon: async (page) => {
      await page.bringToFront();
      if (kind === 'firefox') return pressIconOfFirefox(session, extensionPage);
      await (await session.browser.extensions()).get(session.id)?.triggerAction(page);
    },
    reinstall: async () => {
      await session.browser.installExtension(variant.folder);
      extensionPage = await until('new version', openExtensionPage);
    },
    switchOff: async () => {
      switches = await newPage(kind === 'chromium' ? 'chrome://extensions' : undefined);
      await turnSwitch(session, switches, false);
    },
    switchOn: async () => {
      if (switches === undefined) throw new Error('it is on');
      await turnSwitch(session, switches, true);
      extensionPage = await until('switched on', openExtensionPage);
      await switches.close();
    },
    close,
  };
}
