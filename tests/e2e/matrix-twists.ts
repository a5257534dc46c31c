import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { gatewayOf } from '../../scripts/demo/gateways.mjs';
import { itemOf } from '../../scripts/demo/goods.mjs';
import type { World } from './harness.ts';
import { isRead, isSettled, type LedgerNow } from './ledger-now.ts';
import { type Cell, hasOwnResult, type Twist } from './matrix-cells.ts';
import { homeOf, isHomeRead, type Meanwhile, resultPages, type Walk, walk } from './matrix-walk.ts';
import { unserveTwoHosts } from './two-hosts.ts';

const PRICE = itemOf('coin').price;

/** Long enough for the frames that heard of a write to have told again what they show. */
const HEARD_MS = 150;

async function logByHand(world: World, amount: number): Promise<void> {
  const { settings, today } = await world.snapshot();
  const command = crypto.randomUUID();
  const order = { command, line: settings.activeLine, pool: 'phone', amount, day: today } as const;
  const reply = await world.ask('entry/log', { ...order, distinct: true });
  if (!reply.ok) throw new Error(`entry/log: ${reply.reason}`);
  await isSettled(world, HEARD_MS);
}

const OTHERS = [1_001, 1_002, 1_003, 1_004, 1_005];
const other = (index: number) => (way: Walk) => logByHand(way.world, OTHERS[index] ?? 0);

let flips = 0;
async function saveSettings({ world }: Walk): Promise<void> {
  const { settings } = await world.snapshot();
  flips += 1;
  const reply = await world.ask('settings/save', {
    command: crypto.randomUUID(),
    settings: { ...settings, thresholds: [70 + (flips % 20)] },
  });
  if (!reply.ok) throw new Error(`settings/save: ${reply.reason}`);
  await isSettled(world, HEARD_MS);
}

async function reloadResult({ world, page, cell }: Walk): Promise<void> {
  for (let again = 0; again < 2; again += 1) {
    await page.reload();
    if (isHomeRead(cell)) await isRead(world, { host: homeOf(cell), stage: 'success' });
    await isSettled(world, HEARD_MS);
  }
}

async function reloadWindow({ world, place, cell }: Walk): Promise<void> {
  await place.evaluate(() => {
    document.body.dataset['old'] = 'yes';
    location.reload();
  });
  await until('reloaded', () =>
    place.evaluate(() => document.readyState === 'complete' && document.body.dataset['old'] === undefined),
  );
  await isSettled(world, HEARD_MS);
  await isRead(world, {
    host: gatewayOf(cell.gateway).host,
    stage: hasOwnResult(cell) ? 'success' : 'pay',
  });
}

/** To the page before and to this one again, by the browser's own buttons. */
async function backAndForth({ world, page, cell }: Walk): Promise<void> {
  const here = page.url();
  await page.evaluate(() => history.back());
  await until('back', async () => page.url() !== here);
  await isSettled(world);
  await page.evaluate(() => history.forward());
  await until('forward', async () => page.url() === here);
  if (isHomeRead(cell)) await isRead(world, { host: homeOf(cell), stage: 'success' });
}

/** The same order page in a tab beside, and at the end the same result in it. */
function secondTab(): Meanwhile {
  let second: Page | undefined;
  return {
    order: async ({ world, page, cell }) => {
      second = await world.newPage(page.url());
      if (isHomeRead(cell)) await isRead(world, { host: homeOf(cell), stage: 'pay', tabs: 2 });
      await page.bringToFront();
    },
    done: async ({ world, page, cell }) => {
      await second?.bringToFront();
      await second?.goto(page.url());
      if (isHomeRead(cell)) await isRead(world, { host: homeOf(cell), stage: 'success', tabs: 2 });
    },
  };
}

/**
 * Makes all that the session knows of payments older, as if the answer to the last button took that long: nobody waits
 * ten minutes for each cell.
 */
async function age(world: World, byMs: number): Promise<void> {
  await isSettled(world);
  await world.extensionPage.evaluate(async (ms) => {
    const isTime = (value: unknown): value is string =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);
    const earlier = (value: string) => new Date(Date.parse(value) - ms).toISOString();
    const older = (value: unknown): unknown => {
      if (isTime(value)) return earlier(value);
      if (Array.isArray(value)) return value.map(older);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, older(one)]));
    };
    const kept = await chrome.storage.session.get(null);
    await chrome.storage.session.set(older(kept) as Record<string, unknown>);
  }, byMs);
}

/** As a hand comes to a button: a moment before it presses, the pointer moves over the page. */
async function pointAtLastButton({ place }: Walk): Promise<void> {
  await pause(1_100);
  // From elsewhere: the button before may have stood in the same place.
  await ('page' in place ? place.page() : place).mouse.move(3, 3);
  await place.hover('#pay');
  await pause(1_000);
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const atEveryMoment = (act: (way: Walk) => Promise<unknown>): Meanwhile => ({
  order: act,
  window: act,
  code: act,
  paid: act,
  done: act,
});

const MEANWHILE: Readonly<Record<Twist, (cell: Cell) => Meanwhile>> = {
  'as it comes': () => ({}),
  'told by the parent alone': () => ({}),
  'late by a second': () => ({}),
  'late by ten minutes': () => ({ pressed: ({ world }) => age(world, 10 * 60_000) }),
  // A window reached by a form cannot be loaded anew without asking; one reached by an address can.
  reloaded: ({ shape }) => ({
    ...(shape === 'redirect' ? { window: reloadWindow } : { paid: reloadWindow }),
    done: reloadResult,
  }),
  'back and forth': () => ({ done: backAndForth }),
  'second tab': secondTab,
  'worker stopped': () => ({
    ...atEveryMoment(({ world }) => world.stopWorker()),
    code: async (way) => {
      await way.world.stopWorker();
      await pointAtLastButton(way);
    },
  }),
  'others by hand': () => ({
    order: other(0),
    window: other(1),
    code: other(2),
    paid: other(3),
    done: other(4),
  }),
  'another by hand when paid': ({ shape }) => ({ [shape === 'redirect' ? 'done' : 'paid']: other(0) }),
  'settings saved': () => atEveryMoment(saveSettings),
  'itself by hand': () => ({ code: ({ world }) => logByHand(world, PRICE) }),
  'twice in a row': () => ({}),
};

const LATE_MS: Partial<Record<Twist, number>> = { 'late by a second': 1_000, 'late by ten minutes': 4_000 };

/** Plays one cell from an empty ledger on. */
export async function play(world: World, cell: Cell): Promise<void> {
  const late = LATE_MS[cell.twist] ?? 0;
  for (const [host, path] of resultPages(cell)) world.demo.slow(host, path, late);
  try {
    const tab = await walk(world, cell, MEANWHILE[cell.twist](cell));
    if (cell.twist === 'twice in a row') await walk(world, cell, {}, tab);
  } finally {
    for (const [host, path] of resultPages(cell)) world.demo.slow(host, path, 0);
    if (cell.twoHosts !== undefined) unserveTwoHosts(world, cell.twoHosts);
  }
}

/**
 * What is right. Without a result of the gateway's own the last button alone is known: pending, and asked; what the
 * person logged is what the person said.
 */
export function rightFor(cell: Cell): LedgerNow {
  const { shape, twist } = cell;
  const isAsked = shape === 'redirect' && twist !== 'itself by hand';
  const payment = { amount: PRICE, status: isAsked ? 'pending' : 'confirmed' };
  const payments = twist === 'twice in a row' ? [payment, payment] : [payment];
  const others = othersBeside(cell).map((amount) => ({ amount, status: 'confirmed' }));
  const entries = [...payments, ...others];
  return {
    entries,
    used: entries.reduce((sum, { amount }) => sum + amount, 0),
    questions: isAsked ? payments.length : 0,
  };
}

function othersBeside({ shape, twist }: Cell): readonly number[] {
  if (twist === 'another by hand when paid') return OTHERS.slice(0, 1);
  if (twist !== 'others by hand') return [];
  return shape === 'redirect' ? OTHERS.filter((_, index) => index !== 3) : OTHERS;
}

/** Of two equal payments the second may be asked about once; nothing else may. */
export const mayAskOnce = ({ twist }: Cell): boolean => twist === 'twice in a row';
