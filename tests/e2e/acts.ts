import type { Page } from 'puppeteer-core';
import { bannersOn, until } from '../../scripts/banner.mjs';
import { shownText } from '../../scripts/own-page.mjs';
import type { Won } from '../../src/core/won.ts';
import type { World } from './harness.ts';

const command = () => crypto.randomUUID();

/** Whole won as the surfaces write them: `287,700`. */
export const figure = (amount: number) => amount.toLocaleString('ko-KR');

/** Gives the active line a limit, as the set-up does. */
export async function setLimit(world: World, amount: number, dueDay = 21): Promise<string> {
  const { lines, settings } = await world.snapshot();
  const own = lines.find(({ line }) => line.id === settings.activeLine) ?? lines[0];
  if (own === undefined) throw new Error('no line');
  const line = { ...own.line, limits: { phone: amount as Won }, dueDay };
  const reply = await world.ask('line/save', { command: command(), line });
  if (!reply.ok) throw new Error(`line/save: ${reply.reason}`);
  return line.id;
}

/** Everything back to the first day, through the extension's own command. */
export async function startAfresh(world: World): Promise<void> {
  const reply = await world.ask('ledger/erase', { command: command(), confirm: 'erase' });
  if (!reply.ok) throw new Error(`ledger/erase: ${reply.reason}`);
  await beCalm(world);
}

/** Tests open many windows in a minute, and run at any hour: only those about bursts and nights want to hear of them. */
export async function beCalm(world: World): Promise<void> {
  const { settings } = await world.snapshot();
  const reply = await world.ask('settings/save', {
    command: command(),
    settings: { ...settings, thresholds: [...settings.thresholds], burstGuard: false, nightGuard: false },
  });
  if (!reply.ok) throw new Error(`settings/save: ${reply.reason}`);
}

/** Logs by hand what was spent on a day; today unless told. */
export async function spend(world: World, amount: number, day?: string): Promise<void> {
  const { settings, today } = await world.snapshot();
  const reply = await world.ask('entry/log', {
    command: command(),
    line: settings.activeLine,
    pool: 'phone',
    amount,
    day: day ?? today,
    distinct: true,
  });
  if (!reply.ok) throw new Error(`entry/log: ${reply.reason}`);
}

/** The 5th, three months ago: its bill fell due the month before last or, after a holiday, in the first days of last month. */
export function dayLongAgo(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 4, 5)).toISOString().slice(0, 10);
}

/** What the popup shows, once it has figures. */
export async function popupText(world: World): Promise<string> {
  const page = await world.session.openOwn('src/popup/index.html');
  const text = await until('popup', () => shownText(page));
  await page.close();
  return text;
}

/** Id of the tab that shows an address beginning like this; the test build sees it because it may read that host. */
export const tabId = (world: World, start: string): Promise<number> =>
  until(`tab ${start}`, () =>
    world.extensionPage.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((tab) => tab.url?.startsWith(wanted))?.id;
    }, start),
  );

/** Nothing is shown for as long as a banner would need to come up, and then some. */
export async function staysQuiet(page: Page, time = 1_500): Promise<void> {
  const end = Date.now() + time;
  while (Date.now() < end) {
    const [banner] = await bannersOn(page);
    if (banner) throw new Error(`a banner on ${page.url()}: ${banner.text}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * Through a page that is none of a payment's, for as long as nobody is faster: in Firefox a shorter stop cannot be told from
 * the moment between two pages.
 */
export async function stopElsewhere(page: Page): Promise<void> {
  await page.goto('https://start.example/');
  await new Promise((done) => setTimeout(done, 1_000));
}
