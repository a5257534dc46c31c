import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { checkoutUrl, press, windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { itemOf } from '../../scripts/demo/goods.mjs';
import { SHOP } from '../../scripts/demo/shop-host.mjs';
import { variantOf } from '../../scripts/launch.mjs';
import { startAfresh } from './acts.ts';
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
    await goToLastButton(world, page, ended);
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

/** Four payments, at four moments, in a browser that is killed and started again with the same profile. */
export async function playOverEnd(kind: Kind, mode: Mode): Promise<LedgerNow> {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-matrix-'));
  const build = variantOf(buildFor(kind), { everySite: mode === 'every-site', lang: 'ko' });
  const kept = { profile: join(folder, 'profile'), build: build.folder };
  mkdirSync(kept.profile);
  let world: World | undefined;
  try {
    world = await openWorld(kind, { kept });
    await startAfresh(world);
    const addresses: string[] = [];
    // The one whose ledger is asked for its first entry goes first.
    for (const ended of [...ENDED_AT].sort(lastButtonFirst))
      addresses[ENDED_AT.indexOf(ended)] = await begin(world, mode, ended);
    await isSettled(world);
    world.session.browser.process()?.kill('SIGKILL');
    await world.close().catch(() => undefined);

    world = await openWorld(kind, { kept });
    for (const [index, ended] of ENDED_AT.entries()) await goOn(world, mode, addresses[index] ?? '', ended);
    await isSettled(world);
    return await ledgerNow(world);
  } finally {
    await world?.close().catch(() => undefined);
    build.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

const lastButtonFirst = (a: Ended, b: Ended): number =>
  Number(b.moment === 'last button') - Number(a.moment === 'last button');
