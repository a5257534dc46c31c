import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { checkoutUrl, press, windowOn, windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { itemOf } from '../../scripts/demo/goods.mjs';
import { SHOP } from '../../scripts/demo/shop-host.mjs';
import { variantOf } from '../../scripts/launch.mjs';
import { buildFor, type Kind, openWorld, type World } from './harness.ts';
import { isRead, isSettled, type LedgerNow, ledgerNow } from './ledger-now.ts';
import type { Mode } from './matrix-cells.ts';

/** Where each of four payments stands when the browser ends without a word: four gateways, four sums, four tabs. */
const ENDED_AT = [
  { moment: 'window', gateway: 'danal', item: 'moon', sum: itemOf('moon').price, right: ['confirmed'] },
  // The result was shown to nobody before the end; shown again, it may be known to be this payment's, or asked about.
  {
    moment: 'last button',
    gateway: 'hecto',
    item: 'book',
    sum: itemOf('book').price,
    right: ['pending', 'confirmed'],
  },
  { moment: 'paid', gateway: 'inicis', item: 'coin', sum: itemOf('coin').price, right: ['confirmed'] },
  { moment: 'done', gateway: 'payletter', item: 'lamp', sum: itemOf('lamp').price, right: ['confirmed'] },
] as const;
type Ended = (typeof ENDED_AT)[number];

const LONG_MS = 60_000;

/** The window as a tab of its own, a pop-up that comes again without the page that opened it, a frame that comes not. */
export const RESTARTED = ['self', 'popup', 'iframe'] as const;
export type Restarted = (typeof RESTARTED)[number];

/** How and where four payments are made. */
export interface Stage {
  readonly world: World;
  readonly mode: Mode;
  readonly shape: Restarted;
}

/** The shop's tab, and the window: the same where it has no place of its own. */
interface At {
  readonly page: Page;
  readonly place: Awaited<ReturnType<typeof windowOn>>;
}

const isShopRead = async ({ world, mode }: Stage, stage: 'pay' | 'success', { item }: Ended) => {
  if (mode === 'every-site') await isRead(world, { host: SHOP, stage, amount: itemOf(item).price });
};

/** Goes from the shop to its window. */
async function goToWindow(stage: Stage, ended: Ended): Promise<At> {
  const { world, shape } = stage;
  const { gateway, item } = ended;
  const { host } = gatewayOf(gateway);
  const page = await world.newPage(checkoutUrl({ item, gateway, shape }));
  await isShopRead(stage, 'pay', ended);
  let place: At['place'] = page;
  if (shape !== 'self') {
    await press(page, '#buy');
    place = await windowOn(page, host, shape);
  }
  // By an address, as a browser opens it again afterwards; what a form led to it could not.
  const { name, price } = itemOf(item);
  if ('goto' in place && shape !== 'iframe')
    await place.goto(windowUrl(gateway, { id: `RS${item}0000001`, item: name, amount: price }));
  await isRead(world, { host, stage: 'pay' });
  return { page, place };
}

async function goToLastButton({ world }: Stage, { place }: At, { gateway }: Ended): Promise<void> {
  await press(place, '#next');
  await isRead(world, { host: gatewayOf(gateway).host, stage: 'pay', codeStep: true });
  await press(place, '#pay');
}

async function goToResult({ world }: Stage, { place }: At, { gateway }: Ended): Promise<void> {
  await place.waitForSelector('#close', { visible: true });
  await isRead(world, { host: gatewayOf(gateway).host, stage: 'success' });
}

async function goHome(stage: Stage, { page, place }: At, ended: Ended): Promise<void> {
  await press(place, '#close');
  await until('shop', async () => page.url().startsWith(`https://${SHOP}/order/success`));
  await isShopRead(stage, 'success', ended);
}

/** Up to its moment; the address that the browser opens again: the window's own, of a frame the page's around it. */
async function begin(stage: Stage, ended: Ended): Promise<string> {
  const { world, shape } = stage;
  const at = await goToWindow(stage, ended);
  const address = () => (shape === 'iframe' ? at.page : at.place).url();
  if (ended.moment === 'window') return address();
  if (ended.moment === 'last button') {
    const gateway = gatewayOf(ended.gateway);
    world.demo.slow(gateway.host, stepPath(gateway, 'pay'), LONG_MS);
    const result = address().replace(gateway.start, stepPath(gateway, 'result'));
    // Firefox says that a button was pressed when the page after it is there; this one never comes.
    void goToLastButton(stage, at, ended).catch(() => undefined);
    await until('entry', async () => (await ledgerNow(world)).entries.length > 0);
    return result;
  }
  await goToLastButton(stage, at, ended);
  await goToResult(stage, at, ended);
  if (ended.moment === 'paid') return address();
  await goHome(stage, at, ended);
  return at.page.url();
}

/** From where the browser opens the page again, to the end. */
async function goOn(stage: Stage, address: string, ended: Ended): Promise<void> {
  const { world, shape } = stage;
  const page = await world.newPage(address);
  if (ended.moment === 'done') return isShopRead(stage, 'success', ended);
  const at = shape === 'iframe' ? await buyAgain(stage, page, ended) : { page, place: page };
  if (at === undefined) return;
  if (ended.moment === 'window') {
    await isRead(world, { host: gatewayOf(ended.gateway).host, stage: 'pay' });
    await goToLastButton(stage, at, ended);
  }
  await goToResult(stage, at, ended);
  await goHome(stage, at, ended);
}

/** The order stands there as before, and its frame is gone: whoever had not paid opens it once more. */
async function buyAgain(stage: Stage, page: Page, ended: Ended): Promise<At | undefined> {
  await isShopRead(stage, 'pay', ended);
  if (ended.moment !== 'window') return undefined;
  await press(page, '#buy');
  return { page, place: await windowOn(page, gatewayOf(ended.gateway).host, 'iframe') };
}

/** A place on the disk for a browser that is to be killed and started again. */
export interface Home {
  readonly open: () => Promise<World>;
  /** Kills it without a word, as when the power goes, and starts another on what was on the disk. */
  readonly openAfterEnd: (world: World) => Promise<World>;
  readonly remove: () => void;
}

/** By which a running browser keeps others away from its profile. */
const LOCK = /\/(?:Singleton\w+|lock|\.?parent\.?lock)$/;

export function homeFor(kind: Kind, mode: Mode): Home {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-matrix-'));
  const build = variantOf(buildFor(kind), { everySite: mode === 'every-site', lang: 'ko' });
  let starts = 0;
  const nextProfile = () => {
    starts += 1;
    return join(folder, `profile-${starts}`);
  };
  let profile = nextProfile();
  const open = () => openWorld(kind, { kept: { profile, build: build.folder } });
  return {
    open: () => {
      mkdirSync(profile);
      return open();
    },
    openAfterEnd: async (world) => {
      const child = world.session.browser.process();
      const ended = new Promise((done) => child?.once('exit', done));
      child?.kill('SIGKILL');
      await ended;
      await world.close().catch(() => undefined);
      // The killed browser's driver may still tidy its profile up: the next one goes on with a copy of it.
      const before = profile;
      profile = nextProfile();
      cpSync(before, profile, { recursive: true, filter: (path) => !LOCK.test(path) });
      return open();
    },
    remove: () => {
      build.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Four payments, each to its moment; where the browser is to go on with each. */
export async function beginAll(stage: Stage): Promise<readonly string[]> {
  const addresses: string[] = [];
  // The one whose entry is waited for goes first.
  for (const ended of [...ENDED_AT].sort(lastButtonFirst))
    addresses[ENDED_AT.indexOf(ended)] = await begin(stage, ended);
  await isSettled(stage.world);
  return addresses;
}

const lastButtonFirst = (a: Ended, b: Ended): number =>
  Number(b.moment === 'last button') - Number(a.moment === 'last button');

/** The four of them to their ends. */
export async function goOnWithAll(stage: Stage, addresses: readonly string[]): Promise<LedgerNow> {
  for (const [index, ended] of ENDED_AT.entries()) await goOn(stage, addresses[index] ?? '', ended);
  await isSettled(stage.world);
  return ledgerNow(stage.world);
}

/** Each of the four stands there once, in a state that is right for its moment, and nothing beside them. */
export const isRightAfterEnd = ({ entries }: LedgerNow): boolean =>
  entries.length === ENDED_AT.length &&
  ENDED_AT.every(({ sum, right }) => {
    const own = entries.filter(({ amount }) => amount === sum);
    return own.length === 1 && right.some((status) => status === own[0]?.status);
  });
