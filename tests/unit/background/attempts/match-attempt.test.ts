import { beforeEach, describe, expect, test } from 'vitest';
import { onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const page = (place: Parameters<typeof openPage>[2] = {}) => openPage(browser, worker, place);
const shop = (tab = 1) => page({ tab, url: 'https://shop.example/order/done' });
const states = (): string[] =>
  savedEntries(browser.local.data).map(({ amount, status }) => `${amount} ${status}`);
const ORDER = 'o:20261122-000017';
const TRANSACTION = 't:202611221234567890';
const shopSuccess = { stage: 'success', gateway: null, rule: 'text', amount: null } as const;

describe('one payment across tabs that know nothing of each other', () => {
  test('the order number in the return address joins them', async () => {
    const window = page({ tab: 2 });
    await window.see({ orders: [ORDER], codeStep: true });
    await window.submit();
    await shop(9).see({ ...shopSuccess, orders: [ORDER] });
    await shop(9).see({ ...shopSuccess, orders: [ORDER] }, 'reload');
    expect(states()).toEqual(['10000 pending']);
    expect((await worker.send('snapshot/get', {})).questions).toHaveLength(1);
  });

  test("the gateway's transaction number, too; on the gateway's host it confirms", async () => {
    await page({ tab: 2 }).see({ orders: [TRANSACTION] });
    await page({ tab: 9 }).see({ stage: 'success', amount: null, orders: [TRANSACTION] });
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('without any number nothing joins them', async () => {
    await page({ tab: 2 }).see();
    await shop(9).see({ ...shopSuccess, amount: 10_000 });
    expect(states()).toEqual([]);
  });

  test('a result in a window of its own, opened by the same shop', async () => {
    browser.state.openers.set(2, 1);
    browser.state.openers.set(3, 1);
    const window = page({ tab: 2 });
    await window.see({ codeStep: true });
    await window.submit();
    await page({ tab: 3 }).see({ stage: 'success', amount: null });
    expect(states()).toEqual(['10000 confirmed']);
  });

  const paidInPopup = async (opened: { readonly tab: number; readonly url: string }, told: string) => {
    await page(opened).see({ gateway: null, rule: 'text' });
    const popup = page({ tab: 2, shop: told });
    await popup.see({ codeStep: true });
    await popup.submit();
    await page({ tab: 2 }).see({ stage: 'success', amount: null });
    await page(opened).see({ ...shopSuccess, amount: 10_000 });
    const { claims, questions } = await worker.send('snapshot/get', {});
    return { states: states(), asked: (claims?.length ?? 0) + questions.length };
  };

  test.each([
    ['a shop', 'https://shop.example/order', 'shop.example'],
    ["another gateway's page", 'https://pay.kcp.co.kr/order', 'pay.kcp.co.kr'],
  ])('a pop-up whose opener the browser does not name, told that it came from %s', async (_, url, told) => {
    expect(await paidInPopup({ tab: 1, url }, told)).toEqual({ states: ['10000 confirmed'], asked: 0 });
  });

  test.each([
    ['lies on top', (tab: number) => browser.state.onTop.push(tab), false],
    ['the person did something in', () => undefined, true],
  ])('of two tabs of one shop, the one that %s opened it', async (_, lies, acted) => {
    lies(1);
    const url = 'https://shop.example/order';
    await page({ tab: 1, url }).see({ gateway: null, rule: 'text' });
    await page({ tab: 5, url, acted: !acted }).see({ gateway: null, rule: 'text' });
    const popup = page({ tab: 2, shop: 'shop.example' });
    await popup.see({ codeStep: true });
    await popup.submit();
    await page({ tab: 2 }).see({ stage: 'success', amount: null });
    await page({ tab: 1, url }).see({ ...shopSuccess, amount: 10_000 });
    const { claims, questions } = await worker.send('snapshot/get', {});
    expect(states()).toEqual(['10000 confirmed']);
    expect([...(claims ?? []), ...questions]).toEqual([]);
  });

  test('one in which the shop itself hands over to the gateway', async () => {
    await page({ url: 'https://shop.example/order' }).see({ gateway: null, rule: 'text' });
    const first = page({ tab: 2, url: 'https://shop.example/hand-over', openedBy: 'shop.example' });
    await first.see({ rule: 'text' });
    const window = page({ tab: 2, shop: 'shop.example', openedBy: 'shop.example' });
    await window.see({ codeStep: true });
    await window.submit();
    await page({ tab: 2, openedBy: 'ui.teledit.com' }).see({ stage: 'success', amount: null });
    await shop(1).see({ ...shopSuccess, amount: 10_000 });
    const { claims, questions } = await worker.send('snapshot/get', {});
    expect(states()).toEqual(['10000 confirmed']);
    expect([...(claims ?? []), ...questions]).toEqual([]);
  });

  test('a window that goes on from page to page is not opened by another payment at its gateway', async () => {
    await page({ tab: 1 }).see({ codeStep: true });
    const other = page({ tab: 2, openedBy: 'unseen.example' });
    await other.see();
    const next = page({ tab: 2, openedBy: 'ui.teledit.com' });
    await next.see({ codeStep: true });
    await next.submit();
    await page({ tab: 2, openedBy: 'ui.teledit.com' }).see({ stage: 'success', amount: null });
    await page({ tab: 1 }).see({ stage: 'success', amount: null });
    expect(states()).toEqual(['10000 confirmed', '10000 confirmed']);
  });

  test('one that was told of another shop is not joined to this one', async () => {
    const { states: log, asked } = await paidInPopup(
      { tab: 1, url: 'https://shop.example/order' },
      'other.example',
    );
    expect(log).toEqual(['10000 confirmed']);
    expect(asked).toBe(1);
  });

  test('of two windows the one whose order is named', async () => {
    browser.state.openers.set(2, 1);
    browser.state.openers.set(3, 1);
    await page({ tab: 2 }).see({ orders: ['o:first-order-1'] });
    await page({ tab: 3 }).see({ orders: ['o:second-order-2'] });
    await shop(1).see({ ...shopSuccess, orders: ['o:first-order-1'] });
    const { claims } = await worker.send('snapshot/get', {});
    expect(claims).toHaveLength(1);
    const attempt = browser.session.data.get(`attempt:${claims?.[0]?.id}`);
    expect(JSON.stringify(attempt)).toContain('first-order-1');
    expect(JSON.stringify(attempt)).not.toContain('second-order-2');
  });
});

describe('one window, two purchases', () => {
  const buys = async (orders: string[]) => {
    const window = page();
    await window.see({ codeStep: true, orders });
    await window.submit();
    await window.leave();
  };

  test('another order number straight after: two entries', async () => {
    await buys(['o:first-order-1']);
    await onTabLoaded(worker.app, 1, 'loading');
    await buys(['o:second-order-2']);
    expect(states()).toEqual(['10000 pending', '10000 pending']);
  });

  const buysInSteps = async (orders: string[] = []) => {
    const window = page();
    await window.see({ orders });
    await window.see({ codeStep: true, orders });
    await window.submit();
    await window.leave();
    await onTabLoaded(worker.app, 1, 'complete');
  };

  test('back at the first step from a page that is not read, without any number: two entries', async () => {
    await buysInSteps();
    await buysInSteps();
    expect(states()).toEqual(['10000 pending', '10000 pending']);
  });

  test('the same with one order number: one entry', async () => {
    await buysInSteps([ORDER]);
    await buysInSteps([ORDER]);
    expect(states()).toEqual(['10000 pending']);
  });

  test('the same order with a new transaction number is a second try of one purchase', async () => {
    await buys([ORDER, 't:first-try-001']);
    await buys([ORDER, 't:second-try-002']);
    expect(states()).toEqual(['10000 pending']);
  });

  test('a shop that numbers the order otherwise than it tells the gateway', async () => {
    await page({ url: 'https://shop.example/order' }).see({ gateway: null, orders: ['o:shop-number-1'] });
    await buys(['o:gateway-number-1']);
    await page().see({ stage: 'success', orders: ['o:gateway-number-1'] });
    await shop().see({ ...shopSuccess, amount: 10_000, orders: ['o:shop-number-1'] });
    expect(states()).toEqual(['10000 confirmed']);
  });
});

describe('what confirms by itself', () => {
  test('the same gateway', async () => {
    await page().see();
    await page().see({ stage: 'success', amount: null });
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('another gateway and nothing in common: asked about', async () => {
    await page().see();
    await page({ url: 'https://mup.mobilians.co.kr/done' }).see({
      stage: 'success',
      gateway: 'mobilians',
      amount: null,
    });
    expect(states()).toEqual([]);
    expect((await worker.send('snapshot/get', {})).claims).toMatchObject([{ amounts: [10_000] }]);
  });

  test.each<[string, object, object, string]>([
    ['another gateway, the same amount', {}, { gateway: 'mobilians' }, 'confirmed'],
    [
      'another gateway, the same order',
      { orders: [ORDER] },
      { gateway: 'mobilians', amount: null, orders: [ORDER] },
      'confirmed',
    ],
  ])('%s: %#', async (_name, before, after, status) => {
    await page().see(before);
    await page({ url: 'https://mup.mobilians.co.kr/done' }).see({ stage: 'success', ...after });
    expect(states()).toEqual([`10000 ${status}`]);
  });
});
