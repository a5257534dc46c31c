import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { checkoutUrl, press, windowOn } from '../../scripts/demo/drive.mjs';
import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { SHOP } from '../../scripts/demo/shop-host.mjs';
import type { World } from './harness.ts';
import { isRead, isSettled } from './ledger-now.ts';
import { type Cell, hasOwnResult } from './matrix-cells.ts';
import { ORDER_PATH, RESULT_PATH, serveTwoHosts } from './two-hosts.ts';

type Place = Awaited<ReturnType<typeof windowOn>>;

/** Where a payment stands: the order page, its window, the code asked for, the last button pressed, the window's result, the result behind it. */
export type Moment = 'order' | 'window' | 'code' | 'pressed' | 'paid' | 'done';

/** One walk through a payment, and what can be done on the way. */
export interface Walk {
  readonly world: World;
  readonly cell: Cell;
  /** The tab in which it was ordered. */
  readonly page: Page;
  /** The window, from `window` to `paid`. */
  readonly place: Place;
}
export type Meanwhile = Partial<Record<Moment, (walk: Walk) => Promise<unknown>>>;

/** Host of the page that opens the window and hears the result. */
export const homeOf = ({ twoHosts }: Pick<Cell, 'twoHosts'>): string => twoHosts?.parent ?? SHOP;

/** The page behind the window is open to the extension. */
export const isHomeRead = ({ mode, twoHosts }: Cell): boolean =>
  mode === 'every-site' || twoHosts !== undefined;

let orders = 0;

/** Address of the order page; every call is another order. */
function orderUrl(world: World, cell: Cell): string {
  const { gateway, shape, twoHosts } = cell;
  if (twoHosts === undefined || shape === 'redirect') return checkoutUrl({ item: 'coin', gateway, shape });
  orders += 1;
  const order = `TW${String(orders).padStart(10, '0')}`;
  serveTwoHosts(world, twoHosts, { shape, ownResult: hasOwnResult(cell), order });
  return `https://${twoHosts.parent}${ORDER_PATH}`;
}

/** The pages that come after the last button: the window's result, and the one behind it. */
export const resultPages = (cell: Cell): readonly (readonly [host: string, path: string])[] => {
  const gateway = gatewayOf(cell.gateway);
  return [
    [gateway.host, stepPath(gateway, 'pay')],
    [homeOf(cell), RESULT_PATH],
  ];
};

/** By mouse; Chromium drops a mouse's press into a frame of the page's own site that has just come, so there by key. */
async function pressIn(
  place: Place,
  selector: string,
  { world, cell }: Pick<Walk, 'world' | 'cell'>,
): Promise<void> {
  const isOwnFrame = 'page' in place && cell.twoHosts !== undefined;
  if (!isOwnFrame || world.kind !== 'chromium') return press(place, selector);
  const page = place.page();
  await page.bringToFront();
  await place.focus(selector);
  await page.keyboard.press('Enter');
}

/**
 * Orders, pays and comes back, as a person does who looks at each page before the next step: a step is taken once the
 * extension has read the page before it.
 * @param tab where it is ordered; a new one unless told.
 * @returns the tab in which it was ordered.
 * @throws where a page or its reading does not come; what the ledger says is for the caller to judge.
 */
export async function walk(world: World, cell: Cell, meanwhile: Meanwhile = {}, tab?: Page): Promise<Page> {
  const { host } = gatewayOf(cell.gateway);
  const home = homeOf(cell);
  const page = tab ?? (await world.newPage());
  await page.goto(orderUrl(world, cell));
  let place: Place = page;
  const pass = (moment: Moment) => meanwhile[moment]?.({ world, cell, page, place });

  if (isHomeRead(cell)) await isRead(world, { host: home, stage: 'pay' });
  await pass('order');
  await press(page, '#buy');
  place = await windowOn(page, host, cell.shape);
  await isRead(world, { host, stage: 'pay' });
  await pass('window');
  await pressIn(place, '#next', { world, cell });
  await isRead(world, { host, stage: 'pay', codeStep: true });
  await pass('code');
  await pressIn(place, '#pay', { world, cell });
  await pass('pressed');
  if (hasOwnResult(cell)) {
    await place.waitForSelector('#close', { visible: true });
    await isRead(world, { host, stage: 'success' });
    await pass('paid');
    await pressIn(place, '#close', { world, cell });
  }
  await until('result', async () => page.url().startsWith(`https://${home}${RESULT_PATH}`));
  if (isHomeRead(cell)) await isRead(world, { host: home, stage: 'success' });
  await pass('done');
  await isSettled(world);
  return page;
}
