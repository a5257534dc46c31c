import { beforeEach, describe, expect, test } from 'vitest';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/** Where a refusal is said: in the window in which the last button was pressed it ends the payment, elsewhere it is asked about. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
  for (const tab of [2, 3]) browser.state.openers.set(tab, 1);
});

type Place = Parameters<typeof openPage>[2];
const page = (place: Place = {}) => openPage(browser, worker, place);
const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const MOBILIANS = { url: 'https://mup.mobilians.co.kr/MUP/pay' };
const INICIS = { url: 'https://stdpay.inicis.com/pay' };
const ORDER = 'o:20261122-000017';
const code = { codeStep: true };
const success = { stage: 'success', amount: null } as const;
const ENDS = ['failure', 'cancelled'] as const;
const states = () => savedEntries(browser.local.data).map(({ amount, status }) => `${amount} ${status}`);
const snapshot = () => worker.send('snapshot/get', {});
const asked = async () => {
  const { contradictions = [], questions } = await snapshot();
  return { questions: questions.length, saidBy: contradictions.map(({ host }) => host) };
};
const press = async (place: Place, change = {}) => {
  const window = page(place);
  await window.see({ ...code, ...change });
  await window.submit();
};
const end = (stage: (typeof ENDS)[number], place: Place, change = {}) =>
  page({ acted: false, ...place }).see({ stage, amount: null, ...change });

const FRAME = { tab: 1, frame: 4, tabUrl: SHOP.url };

describe.each(ENDS)('a known host says %s where the payment is not made', (stage) => {
  test.each<[string, Place, Place]>([
    ['in a frame of the shop, beside its pop-up', { tab: 2 }, { tab: 1, frame: 9, tabUrl: SHOP.url }],
    ['in another frame, beside the window’s', FRAME, { ...FRAME, frame: 9 }],
    ['in a tab that the shop opens', { tab: 2 }, { tab: 3 }],
    ['in a tab that the shop around the frame opens', FRAME, { tab: 3 }],
    ['in the shop’s own tab, in which no window was', { tab: 2 }, { tab: 1 }],
  ])('%s: the last button stays pressed, and the question names it', async (_, window, elsewhere) => {
    await page(SHOP).see({ gateway: null, rule: 'text' });
    await press(window);
    await end(stage, elsewhere);
    expect(states()).toEqual(['10000 pending']);
    expect(await asked()).toEqual({ questions: 1, saidBy: ['ui.teledit.com'] });
    await page(window).see(success);
    expect([states(), (await asked()).saidBy]).toEqual([['10000 confirmed'], []]);
  });

  test.each([
    ['the same gateway', {}],
    ['another', MOBILIANS],
  ])('in a second window of the order, of %s, which is given up', async (_, other) => {
    await page(SHOP).see({ gateway: null, rule: 'text' });
    const rival = page({ ...other, tab: 3 });
    await rival.see(code);
    await press({ tab: 2 });
    await end(stage, { ...other, tab: 3 });
    expect(states()).toEqual(['10000 pending']);
  });

  test('in a frame that names its order number, as anybody may', async () => {
    await press({ tab: 2 }, { orders: [ORDER] });
    await end(stage, { tab: 1, frame: 9 }, { orders: [ORDER] });
    expect(states()).toEqual(['10000 pending']);
  });

  test('in a frame: the question about two sums stays', async () => {
    await page(SHOP).see({ gateway: null, rule: 'text', amount: 12_300 });
    await press({ tab: 2 });
    await end(stage, { tab: 1, frame: 9 });
    expect((await snapshot()).claims).toMatchObject([{ why: 'sums', amounts: [12_300, 10_000] }]);
  });
});

describe.each(ENDS)('a known host says %s where the payment is made', (stage) => {
  test.each<[string, Place, Place]>([
    ['in the very window', { tab: 2 }, { tab: 2 }],
    ['in the very frame', FRAME, FRAME],
    ['in the whole tab, out of its frame', FRAME, { tab: 1 }],
    ['in a tab that the window opened', { tab: 1 }, { tab: 2 }],
  ])('%s: it ends', async (_, window, frameNotifier) => {
    await press(window);
    await end(stage, frameNotifier);
    expect(states()).toEqual(['10000 failed']);
  });

  test('in the known host’s page that had opened the window: it ends', async () => {
    await page({ ...INICIS, tab: 1 }).see({ gateway: 'inicis' });
    await press({ tab: 2 });
    await end(stage, { ...INICIS, tab: 1 }, { gateway: 'inicis' });
    expect(states()).toEqual(['10000 failed']);
  });

  test('in a tab that knows nothing of it, by its order number: it ends', async () => {
    await press({ tab: 2 }, { orders: [ORDER] });
    await end(stage, { tab: 9 }, { orders: [ORDER] });
    expect(states()).toEqual(['10000 failed']);
  });
});

test('beside a window whose order became cheaper: its success is of the sum that was pressed for', async () => {
  await page().see({ ...code, amount: 12_000 });
  await end('failure', { frame: 9 });
  browser.pass(1);
  await press({});
  browser.pass(1);
  await end('failure', { frame: 9 });
  await page().see(success);
  expect([states(), (await snapshot()).claims]).toEqual([['10000 confirmed'], undefined]);
});

describe('what a refusal teaches', () => {
  const cap = { stage: 'failure', cause: 'merchant-cap', amount: 10_000, merchant: '달빛서점' } as const;
  const limit = { stage: 'failure', cause: 'limit', statedHeadroom: 120_000, amount: null } as const;
  const caps = async () => (await snapshot()).lines[0]?.caps.length;

  test('is learnt in the window alone', async () => {
    await press({ tab: 2 });
    await page({ tab: 1, frame: 9 }).see(cap);
    expect(await caps()).toBe(0);
    await page({ tab: 2 }).see(cap);
    expect(await caps()).toBe(1);
  });

  test('what is left, by a refusal beside the window: onlyClaimed', async () => {
    await press({ tab: 2 });
    expect(await page({ tab: 3 }).see(limit)).toMatchObject({ onlyClaimed: true });
    expect(await page({ tab: 2 }).see(limit)).not.toHaveProperty('onlyClaimed');
  });
});
