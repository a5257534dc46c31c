import { beforeEach, describe, expect, test } from 'vitest';
import { onTabClosed, onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/** Honest people whose first try came to nothing, or whose shop goes on beside the window: one payment, one entry. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
  for (const tab of [2, 3]) browser.state.openers.set(tab, 1);
});

type Place = Parameters<typeof openPage>[2];
/** Nothing happens at the same moment as something else. */
const page = (place: Place = {}) => {
  browser.state.now = instant(new Date(Date.parse(browser.state.now) + 2_000).toISOString());
  return openPage(browser, worker, place);
};
const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const order = (amount = 10_000) => ({ gateway: null, rule: 'text', amount, item: null }) as const;
const code = { codeStep: true };
const success = { stage: 'success', amount: null } as const;
const refused = { stage: 'failure', amount: null } as const;
const entries = () => savedEntries(browser.local.data);
const states = () => entries().map(({ amount, status }) => `${amount} ${status}`);
const asked = async () => {
  const { claims = [], contradictions = [], questions } = await worker.send('snapshot/get', {});
  return claims.length + contradictions.length + questions.length;
};

/** The places of a first and a second window of one shop, and what the browser tells once the first is gone. */
const SHAPES: Readonly<Record<string, { first: Place; second: Place; tabUrl?: string }>> = {
  'pop-ups of a shop that is read': { first: { tab: 2 }, second: { tab: 3 }, tabUrl: SHOP.url },
  'pop-ups of a shop that is not': { first: { tab: 2 }, second: { tab: 3 } },
  'frames of a shop that is read': {
    first: { frame: 4, tabUrl: SHOP.url },
    second: { frame: 5, tabUrl: SHOP.url },
    tabUrl: SHOP.url,
  },
  'frames of a shop that is not': { first: { frame: 4 }, second: { frame: 5 } },
  'one tab': { first: {}, second: {} },
};

describe.each(Object.entries(SHAPES))('in %s', (_, { first, second, tabUrl }) => {
  const shop = async () => {
    if (tabUrl !== undefined) await page(SHOP).see(order());
    await onTabLoaded(worker.app, 1, 'complete', tabUrl);
  };
  const open = async (place: Place, change = {}) => {
    await page(place).see(change);
    const window = page(place);
    await window.see({ ...code, ...change });
    return window;
  };
  const close = async (window: ReturnType<typeof page>, place: Place) => {
    await window.leave();
    if (place?.tab !== undefined) await onTabClosed(worker.app, place.tab);
  };
  const inVain = async (change = {}, act: (window: ReturnType<typeof page>) => unknown = () => undefined) => {
    await shop();
    const window = await open(first, change);
    await act(window);
    await window.submit();
    const end = page(first);
    await end.see({ ...refused, ...change });
    await close(end, first);
    await shop();
  };
  const pay = async (change = {}) => {
    const window = await open(second, change);
    await window.submit();
    await page(second).see({ ...success, ...change });
  };

  test('refused, and the order numbered anew', async () => {
    await inVain({ orders: ['o:20261122-000017'] });
    await pay({ orders: ['o:20261122-000018'] });
    expect([states(), await asked()]).toEqual([['10000 confirmed'], 0]);
  });

  test('logged too early, refused, and paid in the second window', async () => {
    const isFramed = first?.frame !== undefined;
    await inVain({}, (window) =>
      isFramed ? worker.send('tab/log', { command: freshCommand(), tabId: 1 }) : window.log(),
    );
    expect([states(), await asked()]).toEqual([['10000 confirmed'], 1]);
    await pay();
    expect([states(), await asked()]).toEqual([['10000 confirmed'], 0]);
  });

  test('refused, then a smaller sum: it counts, and nothing is asked', async () => {
    await inVain({ amount: 50_000 });
    await pay({ amount: 30_000 });
    expect([states(), await asked()]).toEqual([['50000 failed', '30000 confirmed'], 0]);
  });

  test('refused, then something else of the same price: the entry has its name', async () => {
    await inVain({ item: '봄 도시락' });
    await pay({ item: '여름 이용권' });
    expect(await asked()).toBe(0);
    expect(entries().map(({ item, status }) => [item, status])).toEqual([
      ['봄 도시락', 'failed'],
      ['여름 이용권', 'confirmed'],
    ]);
  });
});

test('refused by one gateway, paid at another: one entry, of the one that bills it', async () => {
  await page(SHOP).see(order());
  const first = page({ tab: 2 });
  await first.see(code);
  await first.submit();
  await page({ tab: 2 }).see(refused);
  const other = { tab: 3, url: 'https://mup.mobilians.co.kr/MUP/pay' };
  const second = page(other);
  await second.see(code);
  await second.submit();
  await page(other).see(success);
  expect(entries()).toMatchObject([{ amount: 10_000, status: 'confirmed', gateway: 'mobilians' }]);
});

test('logged, refused, said to have failed, and pressed once more: it counts again, and is asked about', async () => {
  const window = page();
  await window.see(code);
  await window.log();
  await window.submit();
  await page().see(refused);
  const [entry] = entries();
  const settle = { entry: entry?.id ?? '', month: '2026-11', status: 'failed' as const };
  await worker.send('entry/settle', { command: freshCommand(), ...settle });
  const again = page();
  await again.see(code);
  await again.submit();
  expect([states(), await asked()]).toEqual([['10000 pending'], 1]);
});

describe('a window that refused a payment and made another', () => {
  const orders = (n: number) => ({ ...code, amount: n * 1_000, orders: [`o:order-number-${n}`] });
  /** In documents of their own, one after the other: presses and is refused, but for the last. */
  const inTurn = async (times: number) => {
    const windows = [];
    for (let n = 1; n <= times; n += 1) {
      const window = page({ frame: 4 });
      await window.see(orders(n));
      await window.submit();
      if (n < times) await page({ frame: 4 }).see({ ...refused, orders: orders(n).orders });
      windows.push(window);
    }
    return windows;
  };

  test('cannot have what it refused come back as paid, whatever it says of it and however often it wakes', async () => {
    await inTurn(4);
    for (let n = 1; n <= 3; n += 1) {
      const again = page({ frame: 4 });
      await again.see(orders(n));
      await again.submit();
      await page({ frame: 4 }).see({ ...success, orders: orders(n).orders });
      worker = startWorker(browser);
    }
    expect(states()).toEqual(['1000 failed', '2000 failed', '3000 failed', '4000 pending']);
    expect((await worker.send('snapshot/get', {})).claims?.map(({ why }) => why)).toEqual(
      Array(3).fill('often'),
    );
  });

  test('gone back to by the person, and pressed in: asked about once', async () => {
    const [first] = await inTurn(2);
    for (let n = 0; n < 2; n += 1) {
      await first?.see(orders(1), 'back_forward', 'observation-back');
      await first?.submit();
    }
    expect(states()).toEqual(['1000 failed', '2000 pending']);
    const { claims } = await worker.send('snapshot/get', {});
    expect(claims).toMatchObject([{ why: 'often', amounts: [1_000] }]);
  });

  test('nor is one that the person had logged given up for the next', async () => {
    const window = page();
    await window.see(orders(1));
    await window.log();
    await window.submit();
    await page().see({ ...refused, orders: orders(1).orders });
    const next = page();
    await next.see(orders(2));
    await next.submit();
    expect(states()).toEqual(['1000 confirmed']);
  });
});

describe('the shop goes on beside its pop-up, whose code is asked for once more', () => {
  test.each<[string, () => Promise<void>]>([
    ['its tab shows a page without a payment', () => onTabLoaded(worker.app, 1, 'complete', SHOP.url)],
    ['its tab is closed', () => onTabClosed(worker.app, 1)],
  ])('%s', async (_, goOn) => {
    const shop = page(SHOP);
    await shop.see(order());
    const window = page({ tab: 2 });
    await window.see(code);
    await window.submit();
    await shop.leave();
    await goOn();
    browser.state.now = addMinutes(browser.state.now, 2);
    const again = page({ tab: 2 });
    await again.see(code);
    await again.submit();
    await page({ tab: 2 }).see(success);
    expect([states(), await asked()]).toEqual([['10000 confirmed'], 0]);
  });
});

test('two shops that number their orders alike, at once: two payments, each with its sum', async () => {
  const orders = ['o:20261122-000001'];
  const sums = [10_000, 7_000];
  const places = sums.map((_sum, at) => ({ tab: 10 + at }));
  for (const [at, place] of places.entries())
    await page({ ...place, url: `https://shop-${at}.example/order` }).see({ ...order(sums[at]), orders });
  const windows = places.map((place) => page(place));
  for (const [at, window] of windows.entries())
    await window.see({ ...code, amount: sums[at] ?? null, orders });
  for (const window of windows) await window.submit();
  for (const place of places) await page(place).see({ ...success, orders });
  expect([states(), await asked()]).toEqual([['10000 confirmed', '7000 confirmed'], 0]);
});

test('where the browser names no documents, the window does not stand in its shop’s place', async () => {
  await page({ ...SHOP, named: false }).see(order(12_300));
  await page({ named: false }).see(code);
  await page({ named: false }).submit();
  const { claims } = await worker.send('snapshot/get', {});
  expect([states(), claims?.map(({ why }) => why)]).toEqual([[], ['sums']]);
});

test('a page without an address raises no question: nobody could say whose it is', async () => {
  const blank = page({ url: 'about:blank' });
  await blank.see(order());
  await blank.see({ ...order(), stage: 'success' });
  expect(await asked()).toBe(0);
});
