import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { checkoutUrl, press, windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { itemOf } from '../../scripts/demo/goods.mjs';
import { SHOP } from '../../scripts/demo/shop-host.mjs';
import { variantOf } from '../../scripts/launch.mjs';
import { buildFor, type Kind, openWorld, type World } from './harness.ts';
import { isRead, isSettled, type LedgerNow, ledgerNow } from './ledger-now.ts';
import type { Mode } from './matrix-cells.ts';

/** Where each of four payments stands when the browser ends without a word: four gateways, four sums, four tabs. */
export const ENDED_AT = [
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

/** Goes from the shop to a window that an address opens, as a browser opens it again afterwards. */
async function goToWindow(world: World, mode: Mode, { gateway, item }: Ended): Promise<Page> {
  const { name, price } = itemOf(item);
  const page = await world.newPage(checkoutUrl({ item, gateway, shape: 'self' }));
  if (mode === 'every-site') await isRead(world, { host: SHOP, stage: 'pay', amount: price });
  await page.goto(windowUrl(gateway, { id: `RS${item}0000001`, item: name, amount: price }));
  await isRead(world, { host: gatewayOf(gateway).host, stage: 'pay' });
  return page;
}

async function goToLastButton(world: World, page: Page, { gateway }: Ended): Promise<void> {
  await press(page, '#next');
  await isRead(world, { host: gatewayOf(gateway).host, stage: 'pay', codeStep: true });
  await press(page, '#pay');
}

async function goToResult(world: World, page: Page, { gateway }: Ended): Promise<void> {
  await page.waitForSelector('#close', { visible: true });
  await isRead(world, { host: gatewayOf(gateway).host, stage: 'success' });
}

async function goHome(world: World, mode: Mode, page: Page, { item }: Ended): Promise<void> {
  await press(page, '#close');
  await until('shop', async () => page.url().startsWith(`https://${SHOP}/order/success`));
  if (mode === 'every-site')
    await isRead(world, { host: SHOP, stage: 'success', amount: itemOf(item).price });
}

/** Up to its moment; the address that the browser opens again. */
async function begin(world: World, mode: Mode, ended: Ended): Promise<string> {
  const page = await goToWindow(world, mode, ended);
  if (ended.moment === 'window') return page.url();
  if (ended.moment === 'last button') {
    const gateway = gatewayOf(ended.gateway);
    world.demo.slow(gateway.host, stepPath(gateway, 'pay'), LONG_MS);
    const result = page.url().replace(gateway.start, stepPath(gateway, 'result'));
    // Firefox says that a button was pressed when the page after it is there; this one never comes.
    void goToLastButton(world, page, ended).catch(() => undefined);
    await until('entry', async () => (await ledgerNow(world)).entries.length > 0);
    return result;
  }
  await goToLastButton(world, page, ended);
  await goToResult(world, page, ended);
  if (ended.moment === 'done') await goHome(world, mode, page, ended);
  return page.url();
}

/** From where the browser opens the page again, to the end. */
async function goOn(world: World, mode: Mode, address: string, ended: Ended): Promise<void> {
  const page = await world.newPage(address);
  if (ended.moment === 'done') {
    if (mode === 'every-site')
      await isRead(world, { host: SHOP, stage: 'success', amount: itemOf(ended.item).price });
    return;
  }
  if (ended.moment === 'window') {
    await isRead(world, { host: gatewayOf(ended.gateway).host, stage: 'pay' });
    await goToLastButton(world, page, ended);
  }
  await goToResult(world, page, ended);
  await goHome(world, mode, page, ended);
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
export async function beginAll(world: World, mode: Mode): Promise<readonly string[]> {
  const addresses: string[] = [];
  // The one whose entry is waited for goes first.
  for (const ended of [...ENDED_AT].sort(lastButtonFirst))
    addresses[ENDED_AT.indexOf(ended)] = await begin(world, mode, ended);
  await isSettled(world);
  return addresses;
}

const lastButtonFirst = (a: Ended, b: Ended): number =>
  Number(b.moment === 'last button') - Number(a.moment === 'last button');

/** The four of them to their ends. */
export async function goOnWithAll(
  world: World,
  mode: Mode,
  addresses: readonly string[],
): Promise<LedgerNow> {
  for (const [index, ended] of ENDED_AT.entries()) await goOn(world, mode, addresses[index] ?? '', ended);
  await isSettled(world);
  return ledgerNow(world);
}

/** Each of the four stands there once, in a state that is right for its moment, and nothing beside them. */
export const isRightAfterEnd = ({ entries }: LedgerNow): boolean =>
  entries.length === ENDED_AT.length &&
  ENDED_AT.every(({ sum, right }) => {
    const own = entries.filter(({ amount }) => amount === sum);
    return own.length === 1 && right.some((status) => status === own[0]?.status);
  });
