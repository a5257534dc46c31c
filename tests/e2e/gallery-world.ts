import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { bannersOn, until } from '../../scripts/banner.mjs';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { bundleGallery } from '../../scripts/gallery/bundle.mjs';
import { launchChromium, launchFirefox } from '../../scripts/launch.mjs';
import type { Kind } from './harness.ts';

/** Real browsers with the banner alone in a content script: pages written to annoy it, no ledger behind it. */
export interface GalleryWorld {
  readonly kind: Kind;
  /**
   * Opens a page with this markup at `http://pay.example/`; other paths are in `pages`.
   * @param before what is done to the tab before the page comes.
   */
  readonly open: (
    html: string,
    pages?: Readonly<Record<string, string>>,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  readonly close: () => Promise<void>;
  /** A payment window of 390×613. */
  readonly window: string;
}

/** A page that takes no style and no script but its own tests': the banner must not care. */
const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src *" };

export async function openGallery(
  kind: Kind,
  prefs: Readonly<Record<string, number>> = {},
): Promise<GalleryWorld> {
  const browsers = await ensureBrowsers({ [kind]: true });
  const gallery = await bundleGallery();
  let served: Readonly<Record<string, string>> = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pay.example');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...STRICT });
    response.end(served[pathname] ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const session = await launch({
    extension: gallery.folder,
    demo: { port, spki: 'none' } as never,
    program: browsers[kind],
    prefs,
  });
  return {
    kind,
    window: gallery.window,
    open: async (html, pages = {}, before = async () => undefined) => {
      served = { '/': html, ...pages };
      const page = await session.browser.newPage();
      await before(page);
      await page.goto('http://pay.example/');
      return page;
    },
    close: async () => {
      await session.close();
      server.close();
      gallery.remove();
    },
  };
}

const tell = (what: string) => document.dispatchEvent(new CustomEvent('gallery-show', { detail: what }));

/** It has arrived: its short movement is over. */
const isStill = (root: ShadowRoot) => root.querySelector('.banner')?.getAnimations().length === 0;

/** Shows a state in the page (or in one of its frames) and waits until it stands there. */
export async function showState(page: Page, state: string, frame = page.mainFrame()) {
  return until(`banner ${state}`, async () => {
    const [banner] = await bannersOn(page);
    if (banner !== undefined && banner.box.width > 0 && (await banner.root.run(isStill))) return banner;
    if (banner !== undefined) return undefined;
    // The content script may not be there yet, and a listener that is missing hears nothing.
    await frame.evaluate(tell, `${state} ko`);
    return undefined;
  });
}

/** Whether the content script is there: it answers at once with the names of its states. */
function answersList(): boolean {
  let isHeard = false;
  const hear = () => {
    isHeard = true;
  };
  document.addEventListener('gallery-did', hear);
  document.dispatchEvent(new CustomEvent('gallery-list'));
  document.removeEventListener('gallery-did', hear);
  return isHeard;
}

/** Waits until the content script is there, for tests that tell it something once. */
export const galleryIsThere = (page: Page) => until('the gallery', () => page.evaluate(answersList));

export const bannerNow = async (page: Page) => (await bannersOn(page))[0];

/** Shows another state in a page whose content script is known to be there. */
export async function showOther(page: Page, state: string): Promise<void> {
  await showState(page, state);
  await page.evaluate(tell, `${state} ko`);
}
