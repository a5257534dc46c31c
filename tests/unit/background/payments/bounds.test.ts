import { safeParse } from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { MESSAGES } from '../../../../src/contract/messages.ts';
import { HIGHEST_PAYMENT } from '../../../../src/core/won.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

/** What a page, or whoever took over its process, may ask of the ledger: how often, how long, how much. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const items = async () =>
  (await worker.send('snapshot/get', {})).lines.flatMap(({ recurring }) => recurring.map(({ item }) => item));
const monthly = (n: number) => ({ recurring: true, amount: 1_000 + n, merchant: `가게 ${n}` });
const keep = ({ from }: ReturnType<typeof openPage>) =>
  worker.send('banner/recurring', { command: freshCommand() }, from);
const saved = {
  id: 'recurring-1',
  line: 'first-line',
  pool: 'phone',
  merchant: '달빛웹툰',
  amount: 9_900,
  day: 15,
} as const;

describe('payments that come every month', () => {
  test.each([
    ["a gateway's window", {}],
    ['a shop', SHOP],
  ])('%s whose document shows one after the other keeps one', async (_name, place) => {
    const page = openPage(browser, worker, place);
    for (let n = 0; n < 30; n += 1) {
      await page.see(monthly(n));
      await keep(page);
      browser.pass(1);
    }
    expect(await items()).toHaveLength(1);
  });

  test('one tab keeps three in an hour, however many documents it shows; the next hour goes on', async () => {
    const one = async (n: number) => {
      const page = openPage(browser, worker);
      await page.see(monthly(n));
      return keep(page);
    };
    for (let n = 0; n < 10; n += 1) await one(n);
    expect(await items()).toHaveLength(3);
    browser.pass(61);
    expect(await one(20)).toMatchObject({ ok: true });
    expect(await items()).toHaveLength(4);
  });

  test('two hundred are kept of all together, and the one after is refused', { tags: ['long'] }, async () => {
    const save = (n: number) =>
      worker.send('recurring/save', {
        command: freshCommand(),
        item: { ...saved, id: `recurring-${n}`, merchant: `가게 ${n}` },
      });
    for (let n = 0; n < 200; n += 1) expect((await save(n)).ok).toBe(true);
    expect(await save(200)).toEqual({ ok: false, reason: 'invalid' });
    expect((await save(7)).ok).toBe(true);
    expect(await items()).toHaveLength(200);
  });

  test('a long name from a page is cut to what the options would take', async () => {
    const page = openPage(browser, worker);
    await page.see({ recurring: true, amount: 9_900, merchant: '가'.repeat(120) });
    expect(await keep(page)).toMatchObject({ ok: true });
    expect((await items())[0]?.merchant).toBe('가'.repeat(80));
  });

  test.each([
    ['a name of 80 letters', { merchant: '가'.repeat(80) }, true],
    ['a longer name', { merchant: '가'.repeat(81) }, false],
    ['no name', { merchant: ' ' }, false],
    ['the most one payment can be', { amount: HIGHEST_PAYMENT }, true],
    ['more than that', { amount: HIGHEST_PAYMENT + 1 }, false],
    ['nothing', { amount: 0 }, false],
    ['less than nothing', { amount: -1 }, false],
    ['a part of a won', { amount: 0.5 }, false],
    ['no number', { amount: Number.NaN }, false],
    ['an id whose month would be too long for an entry', { id: 'a'.repeat(57) }, false],
  ])('%s: passes is %s', (_name, change, passes) => {
    const ask = { command: 'command-1', item: { ...saved, ...change } };
    expect(safeParse(MESSAGES['recurring/save'].ask, ask).success).toBe(passes);
  });
});

describe('taking back an entry from a page', () => {
  const logged = (merchant: string, amount: number) =>
    worker.send('entry/log', {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone',
      amount,
      day: '2026-11-20',
      merchant,
      distinct: true,
    });
  const cancelled = async () =>
    (await worker.send('snapshot/get', {})).entries.filter(({ status }) => status === 'cancelled');
  const cancel = ({ from }: ReturnType<typeof openPage>) =>
    worker.send('banner/cancel-entry', { command: freshCommand() }, from);

  test('a page that goes through shops and sums gets no further than a payment has sums', async () => {
    for (let n = 0; n < 20; n += 1) await logged('달빛서점', 10_000 + n);
    const page = openPage(browser, worker, SHOP);
    for (let n = 0; n < 20; n += 1) {
      await page.see({ stage: 'cancelled', amount: 10_000 + n, merchant: '달빛서점' });
      await cancel(page);
      browser.pass(1);
    }
    expect((await cancelled()).length).toBeLessThanOrEqual(6);
    expect(await cancel(page)).toEqual({ ok: false, reason: 'not-allowed' });
  });

  test('one press takes back one entry, and the next press of the same page none', async () => {
    await logged('달빛서점', 10_000);
    const page = openPage(browser, worker);
    await page.see({ stage: 'cancelled', amount: 10_000, merchant: '달빛서점' });
    expect(await cancel(page)).toMatchObject({ ok: true });
    expect(await cancel(page)).toEqual({ ok: false, reason: 'not-found' });
    expect(await cancelled()).toHaveLength(1);
  });

  test('a page of no gateway may name a shop and a sum: what is not its own payment the popup takes back', async () => {
    await logged('달빛서점', 10_000);
    const page = openPage(browser, worker, SHOP);
    const answer = await page.see({ stage: 'cancelled', amount: 10_000, merchant: '달빛서점' });
    expect(answer).toMatchObject({ cancels: { isDone: false, mayPress: false } });
    expect(await cancel(page)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await cancelled()).toEqual([]);
  });

  test.each([
    ['a frame of another site', { ...SHOP, frame: 3, tabUrl: 'https://news.example/' }],
    ['a private window', { ...SHOP, incognito: true }],
  ])('%s takes nothing back', async (_name, place) => {
    await logged('달빛서점', 10_000);
    const page = openPage(browser, worker, place);
    await page.see({ stage: 'cancelled', amount: 10_000, merchant: '달빛서점' });
    expect((await cancel(page)).ok).toBe(false);
    expect(await cancelled()).toEqual([]);
  });

  test('a name or a sum longer than a page has is refused before it is looked at', () => {
    const seen = (change: Record<string, unknown>) =>
      safeParse(MESSAGES['banner/cancel-entry'].ask, { command: 'command-1', ...change }).success;
    expect([seen({}), seen({ entry: 'entry-0001' }), seen({ amount: 5 })]).toEqual([true, false, false]);
  });
});
