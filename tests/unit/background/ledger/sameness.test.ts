import { beforeEach, describe, expect, test } from 'vitest';
import { onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
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

  const asked = async () => {
    const { claims = [], questions, alike = [], lines } = await worker.send('snapshot/get', {});
    return { claims, others: [...questions, ...alike], used: lines[0]?.pools[0]?.used };
  };
  const answer = async (said: Omit<Content<'claim/answer'>, 'command' | 'claim'>) => {
    const { claims } = await asked();
    return worker.send('claim/answer', { command: freshCommand(), claim: claims[0]?.id ?? '', ...said });
  };
  const notedBefore = async (minutes = 3) => {
    await byHand();
    browser.pass(minutes);
    const window = page();
    await window.see({ merchant: SHOP, codeStep: true });
    await window.submit();
    return page();
  };

  test('noted before the window came: only that counts, and the person is asked once which it is', async () => {
    const done = await notedBefore();
    const [hand] = entries();
    const open = await asked();
    expect([states(), open.used, open.others]).toEqual([['10000 confirmed hand'], 10_000, []]);
    expect(open.claims).toMatchObject([{ why: 'alike', like: hand?.id, merchant: SHOP, amounts: [10_000] }]);
    await done.see({ stage: 'success', merchant: SHOP });
    await done.see({ stage: 'success', merchant: SHOP }, 'reload');
    const after = await asked();
    expect([states(), after.used, after.claims.length]).toEqual([['10000 confirmed hand'], 10_000, 1]);
  });

  test('said to be the same: one entry, and the page that stays open changes nothing', async () => {
    const done = await notedBefore();
    const [hand] = entries();
    expect(await answer({ paid: true, same: hand?.id ?? '' })).toMatchObject({ ok: true });
    await done.see({ stage: 'success', merchant: SHOP });
    await page().see({ stage: 'failure', merchant: SHOP, amount: null });
    expect([states(), (await asked()).claims]).toEqual([['10000 confirmed hand'], []]);
  });

  test('said to be another: two entries, and nothing is asked any more', async () => {
    const done = await notedBefore();
    await answer({ paid: true, distinct: true });
    await done.see({ stage: 'success', merchant: SHOP });
    const open = await asked();
    expect(states()).toEqual(['10000 confirmed hand', '10000 confirmed page']);
    expect([open.claims, open.others]).toEqual([[], []]);
  });

  test('said not to be paid: nothing is asked any more, whatever its page says', async () => {
    const done = await notedBefore();
    await answer({ paid: false });
    await done.see({ stage: 'success', merchant: SHOP });
    expect([states(), (await asked()).claims]).toEqual([['10000 confirmed hand'], []]);
  });

  test('refused in its window: the question goes, and comes again with the next try', async () => {
    await notedBefore();
    await page().see({ stage: 'failure', merchant: SHOP, amount: null });
    expect([states(), (await asked()).claims]).toEqual([['10000 confirmed hand'], []]);
    const again = page();
    await again.see({ merchant: SHOP, codeStep: true }, 'back_forward');
    await again.submit();
    expect([states(), (await asked()).claims.length]).toEqual([['10000 confirmed hand'], 1]);
  });

  test('noted a moment before, of the same shop by name: the same payment, without a question', async () => {
    const done = await notedBefore(2);
    await done.see({ stage: 'success', merchant: SHOP });
    expect([states(), (await asked()).claims]).toEqual([['10000 confirmed hand'], []]);
  });

  test.each([
    ['without a name', { merchant: undefined }, 1],
    ['of another shop', { merchant: '별나라' }, 0],
    ['of another sum', { amount: 9_999 }, 0],
  ])('noted a moment before %s: %o, asked %i times', async (_name, change, times) => {
    const { merchant, ...rest } = { merchant: SHOP as string | undefined, ...change };
    const order = { command: freshCommand(), line: 'first-line', pool: 'phone', day: '2026-11-22' } as const;
    await worker.send('entry/log', { amount: 10_000, ...order, ...rest, ...(merchant && { merchant }) });
    browser.pass(2);
    await paysOnPage();
    const { claims, used } = await asked();
    expect(claims).toHaveLength(times);
    expect(entries()).toHaveLength(times === 1 ? 1 : 2);
    expect(used).toBe(entries().reduce((sum, { amount }) => sum + amount, 0));
  });

  test('two equal payments after one note: one of them is asked about, and none is lost', async () => {
    await byHand();
    browser.pass(3);
    await paysOnPage({ tab: 1 });
    await paysOnPage({ tab: 2 });
    const { claims } = await asked();
    expect([states(), claims.length]).toEqual([['10000 confirmed hand', '10000 confirmed page'], 1]);
  });

  test('one note belongs to one payment: the second window is another', async () => {
    const window = page();
    await window.see({ merchant: SHOP });
    await byHand();
    await page().see({ stage: 'success', merchant: SHOP });
    await onTabLoaded(worker.app, 1, 'complete');
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
