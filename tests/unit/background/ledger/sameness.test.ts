import { beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/contract/messages.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const SHOP = '달토끼 상점';
const page = (place: Parameters<typeof openPage>[2] = {}) => openPage(browser, worker, place);
const entries = (): Entry[] => savedEntries(browser.local.data);
const states = () => entries().map(({ amount, status, source }) => `${amount} ${status} ${source}`);
const byHand = (change: Partial<Content<'entry/log'>> = {}) =>
  worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 10_000,
    day: '2026-11-22',
    merchant: SHOP,
    ...change,
  });
const paysOnPage = async (place: Parameters<typeof openPage>[2] = {}) => {
  await page(place).see({ merchant: SHOP });
  return page(place).see({ stage: 'success', merchant: SHOP });
};

describe('by hand after the page', () => {
  test('asks first, and writes nothing', async () => {
    await paysOnPage();
    const before = structuredClone(browser.local.data);
    const [entry] = entries();
    expect(await byHand()).toEqual({
      ok: false,
      reason: 'maybe-same',
      like: { entry: entry?.id, at: entry?.at, merchant: SHOP },
    });
    expect(browser.local.data).toEqual(before);
  });

  test('the same payment: one entry, also when it is said twice', async () => {
    await page().see({ merchant: null, codeStep: true });
    const window = page();
    await window.see({ codeStep: true });
    await window.submit();
    const [entry] = entries();
    const same = { command: freshCommand(), same: entry?.id ?? '' };
    expect(await byHand(same)).toEqual({ ok: true, id: same.command, entry: entry?.id });
    expect(await byHand(same)).toMatchObject({ ok: true });
    expect(entries()).toMatchObject([{ id: entry?.id, status: 'confirmed', merchant: SHOP, source: 'page' }]);
    await page().see({ stage: 'success' });
    expect(states()).toEqual(['10000 confirmed page']);
  });

  test('another payment: two entries', async () => {
    await paysOnPage();
    expect(await byHand({ distinct: true })).toMatchObject({ ok: true });
    expect(states()).toEqual(['10000 confirmed page', '10000 confirmed hand']);
  });

  test.each<[string, number, Partial<Content<'entry/log'>>]>([
    ['eleven minutes later', 11, {}],
    ['another amount', 0, { amount: 10_001 }],
    ['another shop', 0, { merchant: '별나라' }],
  ])('%s: no question', async (_name, minutes, change) => {
    await paysOnPage();
    browser.pass(minutes);
    expect(await byHand(change)).toMatchObject({ ok: true });
  });

  test('over midnight into another month', async () => {
    browser.pass(11 * 60 + 58 + 8 * 24 * 60); // 30 November, 23:58 in Seoul
    await paysOnPage();
    browser.pass(5);
    const day = '2026-12-01';
    const refused = await byHand({ day });
    expect(refused).toMatchObject({ ok: false, reason: 'maybe-same' });
    const [entry] = entries();
    await byHand({ day, same: entry?.id ?? '' });
    expect(states()).toEqual(['10000 confirmed page']);
  });

  test('the same as an entry that is gone', async () => {
    expect(await byHand({ same: 'no-such-entry' })).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('the page after hand, SMS or CSV', () => {
  test('noted while the window was open: the same payment, whatever is seen after', async () => {
    const window = page();
    await window.see({ merchant: SHOP, codeStep: true });
    browser.pass(1);
    await byHand();
    await window.submit();
    await page().see({ stage: 'success', merchant: SHOP });
    await page().see({ stage: 'success', merchant: SHOP }, 'reload');
    expect(states()).toEqual(['10000 confirmed hand']);
    expect(entries()[0]).toMatchObject({ gateway: 'danal', item: '문화 캐시' });
  });

  test('its banner knows that it is recorded', async () => {
    const window = page();
    await window.see({ merchant: SHOP, codeStep: true });
    await byHand();
    expect(await page().see({ stage: 'success', merchant: SHOP })).toMatchObject({
      entry: { status: 'confirmed', amount: 10_000 },
      verdict: { used: 0 },
    });
  });

  test('noted before the window came: both count, and the person is asked which it is', async () => {
    await byHand();
    browser.pass(3);
    await paysOnPage();
    expect(states()).toEqual(['10000 confirmed hand', '10000 pending page']);
    const [hand, seen] = entries();
    const { alike, questions } = await worker.send('snapshot/get', {});
    expect(questions).toMatchObject([{ id: seen?.id }]);
    expect(alike).toMatchObject([{ entry: seen?.id, like: { id: hand?.id } }]);
  });

  test('said to be the same: one entry, and the page that stays open changes nothing', async () => {
    await byHand();
    browser.pass(3);
    await page().see({ merchant: SHOP });
    const done = page();
    await done.see({ stage: 'success', merchant: SHOP });
    const [hand, seen] = entries();
    const merge = {
      command: freshCommand(),
      entry: seen?.id ?? '',
      month: '2026-11',
      into: hand?.id ?? '',
      intoMonth: '2026-11',
    };
    expect(await worker.send('entry/merge', merge)).toEqual({ ok: true, id: merge.command, entry: hand?.id });
    expect(await worker.send('entry/merge', merge)).toMatchObject({ ok: true });
    await done.see({ stage: 'success', merchant: SHOP });
    expect(states()).toEqual(['10000 confirmed hand']);
    expect((await worker.send('snapshot/get', {})).alike ?? []).toEqual([]);
  });

  test('said to be another: two entries, and nothing is asked any more', async () => {
    await byHand();
    browser.pass(3);
    await paysOnPage();
    const seen = entries()[1];
    await worker.send('entry/settle', {
      command: freshCommand(),
      entry: seen?.id ?? '',
      month: '2026-11',
      status: 'confirmed',
    });
    expect(states()).toEqual(['10000 confirmed hand', '10000 confirmed page']);
    const { alike, questions } = await worker.send('snapshot/get', {});
    expect([alike ?? [], questions]).toEqual([[], []]);
  });

  test('one note belongs to one payment: the second window is another', async () => {
    const window = page();
    await window.see({ merchant: SHOP });
    await byHand();
    await page().see({ stage: 'success', merchant: SHOP });
    await paysOnPage();
    expect(states()).toEqual(['10000 confirmed hand', '10000 confirmed page']);
  });
});

describe('"기록할게요" for an equal payment', () => {
  test('asks first; a page is told when, not what', async () => {
    await byHand();
    const window = page({ tab: 5 });
    await window.see({ merchant: SHOP });
    const [hand] = entries();
    const command = freshCommand();
    expect(await window.log(command)).toEqual({
      ok: false,
      reason: 'maybe-same',
      like: { entry: hand?.id, at: hand?.at },
    });
    expect(entries()).toHaveLength(1);
    await window.log(command, { same: hand?.id ?? '' });
    await page({ tab: 5 }).see({ stage: 'success', merchant: SHOP });
    expect(states()).toEqual(['10000 confirmed hand']);
  });

  test('another payment, though two windows show the same', async () => {
    await paysOnPage({ tab: 1 });
    const window = page({ tab: 5 });
    await window.see({ merchant: SHOP });
    const command = freshCommand();
    expect(await window.log(command)).toMatchObject({ ok: false, reason: 'maybe-same' });
    expect(await window.log(command, { distinct: true })).toMatchObject({ ok: true });
    await page({ tab: 5 }).see({ stage: 'success', merchant: SHOP });
    expect(states()).toEqual(['10000 confirmed page', '10000 confirmed page']);
  });
});
