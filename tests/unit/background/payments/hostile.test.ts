import { beforeEach, describe, expect, test } from 'vitest';
import { onTabClosed } from '../../../../src/background/frames/tab-life.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { detection, freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/** Who may say what: pages that claim, undo, crowd out and ask, and what becomes of the ledger. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const page = (place: Parameters<typeof openPage>[2] = {}) => openPage(browser, worker, place);
const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const ADVERT = { url: 'https://ads.example/box', tabUrl: 'https://news.example/', frame: 9 };
const entries = (): Entry[] => savedEntries(browser.local.data);
const states = () => entries().map(({ amount, status }) => `${amount} ${status}`);
const snapshot = () => worker.send('snapshot/get', {});
const used = async () => (await snapshot()).lines[0]?.pools[0]?.used;
const claims = async () => (await snapshot()).claims ?? [];
const success = (amount: number | null = null) => ({ stage: 'success', amount }) as const;
const text = { gateway: null, rule: 'text' } as const;

describe('written without a person', () => {
  test('an ordinary page that shows a window, then says paid, with no act of anybody: nothing at all', async () => {
    const one = page({ ...SHOP, acted: false });
    await one.see({ amount: 20_000 });
    await one.see({ ...success(20_000) });
    await page({ ...SHOP, acted: false }).see({ ...success(20_000), gateway: 'danal' });
    expect([states(), await claims(), await used()]).toEqual([[], [], 0]);
  });

  test('a press on a result page, after a window without any act, is no act of paying', async () => {
    const one = page({ ...SHOP, acted: false });
    await one.see({ amount: 20_000 });
    await one.see(success(20_000));
    await page({ ...SHOP, acted: true }).see(success(20_000));
    expect([states(), await claims(), await used()]).toEqual([[], [], 0]);
  });

  test('the same after an act: a question with its host, in no sum', async () => {
    await page(SHOP).see({ amount: 20_000 });
    await page(SHOP).see(success(20_000));
    expect([states(), await used()]).toEqual([[], 0]);
    expect(await claims()).toMatchObject([{ host: 'shop.example', amounts: [20_000] }]);
  });

  test("an advert's frame that reloads itself and pays for an hour raises a handful at most, and no figure", {
    tags: ['long'],
  }, async () => {
    for (let n = 1; n <= 60; n += 1) {
      const advert = page(ADVERT);
      expect(await advert.see({ amount: n * 1_000, codeStep: true })).toMatchObject({ plain: 'withheld' });
      await advert.submit();
      await page(ADVERT).see(success(n * 1_000));
      browser.pass(1);
    }
    expect([states(), await used()]).toEqual([[], 0]);
    expect((await claims()).length).toBeLessThanOrEqual(3);
    const command = freshCommand();
    expect(await worker.send('claim/clear', { command, host: 'ads.example' })).toMatchObject({ ok: true });
    expect(await claims()).toEqual([]);
  });

  test('cleared, the questions for which there was no room do not come up one by one', async () => {
    const pages = [];
    for (let n = 1; n <= 6; n += 1) {
      const shop = page({ ...SHOP, tab: n });
      await shop.see({ ...text, amount: n * 1_000 });
      const observation = freshCommand();
      await shop.see({ ...text, ...success(n * 1_000) }, 'navigate', observation);
      pages.push({ shop, observation, n });
    }
    expect(await claims()).toHaveLength(3);
    await worker.send('claim/clear', { command: freshCommand(), host: 'shop.example' });
    // Every page that stands is assessed again after a write.
    for (const { shop, observation, n } of pages)
      await shop.see({ ...text, ...success(n * 1_000) }, 'navigate', observation);
    expect([await claims(), states()]).toEqual([[], []]);
  });

  test('a shop opens a real window, nobody pays, the shop says paid: asked about', async () => {
    browser.state.openers.set(2, 1);
    await page({ tab: 2 }).see();
    await page(SHOP).see({ ...success(10_000), ...text });
    expect([states(), await used()]).toEqual([[], 0]);
    expect(await claims()).toHaveLength(1);
  });

  test.each([
    ["a gateway's test window", 'https://testpg.payletter.com/pay', 'test'],
    ['a sandbox', 'https://ssltest.daoupay.com/m/mobile/', 'test'],
  ] as const)('%s pays nothing, asks nothing, and says what it is', async (_name, url, plain) => {
    const window = page({ url });
    expect(await window.see({ amount: 25_000, codeStep: true })).toMatchObject({ plain });
    await window.submit();
    await page({ url }).see(success(25_000));
    expect(await page({ url }).log()).toMatchObject({ ok: false });
    expect([states(), await claims(), await used()]).toEqual([[], [], 0]);
  });

  test('a wrapper asks for more than the window after it: a doubt, never the smaller sum', async () => {
    await page({ url: 'https://service.iamport.kr/pay' }).see({ amount: 12_300, gateway: null });
    const window = page();
    await window.see({ amount: 100, codeStep: true });
    await window.submit();
    expect(entries().filter(({ amount }) => amount === 100)).toEqual([]);
    expect(await claims()).toMatchObject([{ amounts: [12_300, 100] }]);
  });

  test("a wrapper's host reflects a sentence of its address: asked at most", async () => {
    const wrapper = { url: 'https://service.iamport.kr/pay?say=paid' };
    await page(wrapper).see({ amount: 30_000 });
    await page(wrapper).see(success(30_000));
    expect([states(), await used()]).toEqual([[], 0]);
    expect(await claims()).toMatchObject([{ host: 'service.iamport.kr' }]);
  });

  test('a name below a known host, another port, plain http: none of them is the gateway', async () => {
    for (const url of [
      'https://a.ui.teledit.com/Danal/pay',
      'https://ui.teledit.com:8443/Danal/pay',
      'http://ui.teledit.com/Danal/pay',
      'https://ui.teledit.com.evil.example/Danal/pay',
    ]) {
      await page({ url, tab: 40 }).see({ amount: 9_000 });
      await page({ url, tab: 40 }).see(success(9_000));
      browser.pass(40);
    }
    expect([states(), await used()]).toEqual([[], 0]);
  });
});

describe('a real payment hidden or undone', () => {
  test('whatever an advert claimed before, a real last button makes its entry', async () => {
    for (let n = 1; n <= 30; n += 1) {
      const advert = page(ADVERT);
      await advert.see({ amount: n * 100, codeStep: true });
      await advert.submit();
    }
    const window = page({ frame: 3 });
    await window.see({ codeStep: true });
    await window.submit();
    await onTabClosed(worker.app, 1);
    expect(states()).toEqual(['10000 pending']);
    expect((await snapshot()).questions).toHaveLength(1);
  });

  test('sixty forged attempts beside a real window push nothing out', { tags: ['long'] }, async () => {
    const window = page({ frame: 3 });
    await window.see();
    for (let n = 1; n <= 60; n += 1) await page({ ...ADVERT, frame: 10 + (n % 4) }).see({ amount: n * 7 });
    await page({ frame: 3 }).see(success());
    expect(states()).toEqual(['10000 confirmed']);
  });

  /** A page of news full of real windows, opened by nobody but its adverts. */
  const crowd = async (tab: number, from: number, to: number) => {
    for (let frame = from; frame <= to; frame += 1)
      await page({ tab, frame, acted: false }).see({ amount: frame * 100 });
  };

  test.each([
    ['a window that is the tab’s own page', { frame: 0, acted: false }],
    ['a frame in which the person did something', { frame: 3, acted: true }],
  ])('real windows in more frames of adverts than are kept displace nothing: %s', async (_name, place) => {
    const window = page(place);
    await window.see({ codeStep: true });
    browser.pass(1);
    await crowd(1, 10, 35);
    browser.pass(1);
    expect(await window.submit()).toMatchObject({ ok: true });
    expect(states()).toEqual(['10000 pending']);
  });

  test('nor do those of other tabs', { tags: ['long'] }, async () => {
    const window = page({ frame: 3 });
    await window.see({ codeStep: true });
    browser.pass(1);
    for (let tab = 2; tab <= 5; tab += 1) await crowd(tab, 1, 11);
    await window.submit();
    await page({ frame: 3 }).see(success());
    expect(states()).toEqual(['10000 confirmed']);
    const kept = [...browser.session.data.keys()].filter((key) => key.startsWith('attempt:'));
    expect(kept.length).toBeLessThanOrEqual(41);
  });

  test('a shop that is read anew without end makes no reading of the window news again', {
    tags: ['long'],
  }, async () => {
    const shop = page(SHOP);
    await shop.see({ ...text });
    const window = page({ frame: 3 });
    const [shown, done] = [freshCommand(), freshCommand()];
    await window.see({ codeStep: true }, 'navigate', shown);
    await window.submit();
    for (let n = 0; n < 150; n += 1) await shop.see({ ...text });
    const result = page({ frame: 3 });
    await result.see(success(), 'navigate', done);
    const stored = () =>
      [...browser.session.data].filter(([key]) => key.startsWith('attempt:')).map(([, one]) => one);
    const before = structuredClone(stored());
    for (let n = 0; n < 2; n += 1) {
      await window.see({ codeStep: true }, 'navigate', shown);
      await result.see(success(), 'navigate', done);
    }
    expect(stored()).toEqual(before);
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('hand-over forms of small sums again and again: the window’s own sum is the one that counts', async () => {
    const shop = page(SHOP);
    for (let n = 0; n < 8; n += 1) await shop.see({ ...text, amount: 100 + n });
    await page({ frame: 3 }).see({ amount: 50_000 });
    await shop.see({ ...text, amount: 120 });
    await page({ frame: 3 }).see(success());
    expect(states()).toEqual(['50000 confirmed']);
  });

  test.each([
    ['an ordinary page of the tab', SHOP],
    ["an advert's frame", ADVERT],
    ['another gateway', { url: 'https://mup.mobilians.co.kr/fail' }],
  ] as const)(
    '%s says "failed": the pending entry stays, and the question says who said so',
    async (_name, place) => {
      const window = page();
      await window.see({ codeStep: true });
      await window.submit();
      await page(place).see({ stage: 'failure', amount: null, gateway: null });
      expect([states(), await used()]).toEqual([['10000 pending'], 10_000]);
    },
  );

  test('what the person confirmed no page changes, the gateway’s own refusal included', async () => {
    const window = page();
    await window.see();
    await window.log();
    await page(SHOP).see({ stage: 'failure', amount: null, gateway: null });
    await page().see({ stage: 'failure', amount: null });
    await page().see({ stage: 'cancelled', amount: null });
    expect(states()).toEqual(['10000 confirmed']);
    expect((await snapshot()).contradictions).toHaveLength(1);
  });

  test('the window in which money moves speaks, whatever comes later beside it', async () => {
    await page({ frame: 3 }).see({ amount: 50_000 });
    browser.pass(1);
    const advert = page({ ...ADVERT, tabUrl: SHOP.tabUrl });
    expect(await advert.see({ amount: 100 })).toEqual({ silent: true });
    expect(await page({ frame: 3 }).see({ amount: 50_000, codeStep: true })).toHaveProperty('verdict');
  });
});

describe('sums that contradict each other', () => {
  test('the window asks less than the shop did: no figure, and the person says which', async () => {
    await page(SHOP).see({ ...text, amount: 12_300 });
    const window = page({ frame: 3 });
    const told = await window.see({ amount: 100, codeStep: true });
    expect(told).toMatchObject({ sumsDiffer: true, verdict: { used: 0 } });
    expect(JSON.stringify(told)).not.toContain('"amount":100');
    await window.submit();
    expect([states(), await used()]).toEqual([[], 0]);
    const [claim] = await claims();
    expect(claim).toMatchObject({ why: 'sums', amounts: [12_300, 100] });
    await worker.send('claim/answer', {
      command: freshCommand(),
      claim: claim?.id ?? '',
      paid: true,
      amount: 12_300,
    });
    await page({ frame: 3 }).see(success());
    expect(states()).toEqual(['12300 confirmed']);
  });

  test('the code step names another sum than the step before', async () => {
    await page({ frame: 3 }).see({ amount: 12_300 });
    expect(await page({ frame: 3 }).see({ amount: 100, codeStep: true })).toMatchObject({ sumsDiffer: true });
  });

  test('a fee on top is none', async () => {
    await page(SHOP).see({ ...text, amount: 10_000 });
    expect(await page({ frame: 3 }).see({ amount: 10_500 })).not.toHaveProperty('sumsDiffer');
  });
});

describe('figures and clicks', () => {
  const REFUSED = { stage: 'failure', cause: 'limit', statedHeadroom: 300_000, amount: null } as const;
  const reconcile = (from: ReturnType<typeof page>['from']) =>
    worker.send('banner/reconcile', { command: freshCommand() }, from);

  beforeEach(async () => {
    const { lines } = await snapshot();
    const line = { ...lines[0]?.line, limits: { phone: 300_000 } };
    await worker.send('line/save', { command: freshCommand(), line: line as never });
    const log = { command: freshCommand(), line: line.id ?? '', pool: 'phone' as const, amount: 200_000 };
    await worker.send('entry/log', { ...log, day: '2026-11-22' });
  });

  test('a refusal on an ordinary host names what is left: quoted as its word, and no press in it matches the log', async () => {
    const shop = page(SHOP);
    await shop.see({ ...text, amount: 5_000 });
    const told = await shop.see({ ...REFUSED, ...text });
    expect(told).toMatchObject({ onlyClaimed: true });
    expect(told).not.toHaveProperty('statedGap');
    await reconcile(shop.from);
    expect(await used()).toBe(200_000);
    const { tab } = await worker.send('snapshot/get', { tabId: 1 });
    expect(tab?.stated).toMatchObject({ left: 300_000, by: -200_000, isOfWindow: false });
    await worker.send('tab/reconcile', { command: freshCommand(), tabId: 1 });
    expect(await used()).toBe(0);
  });

  test("a masked frame: no press in a frame writes, not even on a gateway's page", async () => {
    const framed = page({ frame: 4 });
    await framed.see();
    expect(await framed.log()).toEqual({ ok: false, reason: 'not-allowed' });
    await framed.see(REFUSED);
    expect(await reconcile(framed.from)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await used()).toBe(200_000);
  });

  test('what such a frame shows is logged in the popup, once', async () => {
    await page({ frame: 4 }).see();
    const command = freshCommand();
    for (let n = 0; n < 2; n += 1)
      expect(await worker.send('tab/log', { command, tabId: 1 })).toMatchObject({ ok: true });
    await page({ frame: 4 }).see(success());
    expect(states()).toEqual(['200000 confirmed', '10000 confirmed']);
  });

  test('a document that asks about one sum after another gets no more figures', async () => {
    const shop = page(SHOP);
    const answers = [];
    for (let n = 1; n <= 20; n += 1) answers.push(await shop.see({ ...text, amount: n * 10_000 }));
    expect(answers.filter((answer) => 'verdict' in answer)).toHaveLength(6);
    expect(answers.at(-1)).toMatchObject({ plain: 'withheld' });
  });

  test('nor does a tab whose documents do, within an hour; a gateway’s window may', async () => {
    const answers = [];
    for (let n = 1; n <= 30; n += 1) answers.push(await page(SHOP).see({ ...text, amount: n * 10_000 }));
    expect(answers.filter((answer) => 'verdict' in answer)).toHaveLength(12);
    for (let n = 1; n <= 20; n += 1)
      expect(await page({ tab: 8 }).see({ amount: n * 10_000 })).toHaveProperty('verdict');
  });
});

describe('a renderer that was taken over', () => {
  test.each([
    ['an ordinary page', SHOP],
    ["a known gateway's page", {}],
    ["a wrapper's page", { url: 'https://service.iamport.kr/pay' }],
    ['pages without a name', { ...SHOP, named: false }],
  ])(
    '%s: "기록할게요" logs one, whatever document after document says, and asks about the others',
    async (_name, place) => {
      const acks = [];
      for (let n = 1; n <= 10; n += 1) {
        const one = page(place);
        await one.see({ ...text, amount: n * 100 });
        acks.push(await one.log(freshCommand(), { distinct: true }));
        await one.see({ ...text, amount: n * 100 + 1 });
        acks.push(await one.log(freshCommand(), { distinct: true }));
      }
      expect(acks.filter(({ ok }) => ok)).toHaveLength(1);
      expect([states(), await used()]).toEqual([['100 confirmed'], 100]);
      const { length } = await claims();
      expect([length > 0, length <= 15]).toEqual([true, true]);
    },
  );

  test('what windows wrote by themselves and what their banners wrote is one count', async () => {
    const one = page();
    await one.see();
    await one.submit();
    await one.see({ amount: 20_000 });
    expect(await one.log()).toEqual({ ok: false, reason: 'asked-instead' });
    expect(states()).toEqual(['10000 pending']);
  });

  test('"the same payment" may only be one that it resembles', async () => {
    const { lines } = await snapshot();
    const order = { line: lines[0]?.line.id ?? '', pool: 'phone' as const, day: '2026-11-22' };
    const other = await worker.send('entry/log', { command: freshCommand(), ...order, amount: 77_000 });
    const one = page();
    await one.see();
    const same = other.ok ? (other.entry ?? '') : '';
    expect(await one.log(freshCommand(), { same })).toEqual({ ok: false, reason: 'not-found' });
    expect(states()).toEqual(['77000 confirmed']);
  });

  test('a payment that was logged in the popup is none of its window’s', async () => {
    await page(SHOP).see({ ...text, amount: 100 });
    await worker.send('tab/log', { command: freshCommand(), tabId: 1 });
    const next = page(SHOP);
    await next.see({ ...text, amount: 200 });
    expect(await next.log(freshCommand(), { distinct: true })).toMatchObject({ ok: true });
    expect(states()).toEqual(['100 confirmed', '200 confirmed']);
  });

  test('cannot turn to another line on an ordinary page, and only a few times in a window', async () => {
    const { lines } = await snapshot();
    const line = { ...lines[0]?.line, id: 'second-line', nickname: '둘째' };
    await worker.send('line/save', { command: freshCommand(), line: line as never });
    const turn = (from: ReturnType<typeof page>['from'], to: string) =>
      worker.send('banner/account', { command: freshCommand(), line: to }, from);
    const shop = page(SHOP);
    expect(await shop.see({ ...text })).not.toHaveProperty('choices');
    expect(await turn(shop.from, 'second-line')).toEqual({ ok: false, reason: 'not-allowed' });
    const window = page({ tab: 2 });
    await window.see();
    const acks = [];
    for (let n = 0; n < 10; n += 1)
      acks.push(await turn(window.from, n % 2 === 0 ? 'second-line' : 'first-line'));
    expect(acks.filter(({ ok }) => ok)).toHaveLength(4);
  });

  test('learns no cap for a payment that was in no window', async () => {
    await page(SHOP).see({ ...text, amount: 50_000 });
    await page().see({ stage: 'failure', cause: 'merchant-cap', amount: 50_000, merchant: '달빛서점' });
    expect((await snapshot()).lines[0]?.caps).toEqual([]);
  });

  test('a cap is learnt for the line that the payment was put on', async () => {
    const { lines } = await snapshot();
    const line = { ...lines[0]?.line, id: 'second-line', nickname: '둘째', blocked: true };
    await worker.send('line/save', { command: freshCommand(), line: line as never });
    const window = page();
    await window.see({ amount: 50_000 });
    await worker.send('banner/account', { command: freshCommand(), line: 'second-line' }, window.from);
    expect(await window.see({ amount: 50_000, codeStep: true })).toMatchObject({ guards: ['blocked'] });
    await page().see({ stage: 'failure', cause: 'merchant-cap', amount: 50_000, merchant: '달빛서점' });
    const after = (await snapshot()).lines;
    expect(after.map(({ caps }) => caps.length)).toEqual([0, 1]);
  });
});

/** The only attempt of this session, as 0.2.0 kept one. */
function keepAsBefore(documentId: string | undefined, change: Record<string, unknown> = {}): void {
  const [key = ''] = [...browser.session.data.keys()].filter((name) => name.startsWith('attempt:'));
  const at = '2026-11-22T03:00:00.000Z';
  browser.session.data.set(key, {
    id: key.slice('attempt:'.length),
    stage: 'submitted',
    tabs: [1],
    openers: [],
    gateway: 'danal',
    gateways: ['danal'],
    orders: ['danal/o:order-1'],
    shop: null,
    resembles: null,
    amount: 10_000,
    merchant: null,
    item: '문화 캐시',
    document: documentId ?? null,
    startedAt: at,
    lastAt: at,
    submittedAt: at,
    leftAt: null,
    entryAt: at,
    entryBy: documentId ?? null,
    loggedBy: null,
    ...change,
  });
}

test('an attempt of 0.2.0 in this session goes on', async () => {
  const window = page();
  await window.see();
  keepAsBefore(window.from.documentId);
  await page().see({ ...detection(success()), orders: ['o:order-1'] });
  expect(states()).toEqual(['10000 confirmed']);
});

test('a pending entry of 0.2.0 beside the one it resembles: asked about as then, and answered as then', async () => {
  const window = page();
  await window.see();
  await window.submit();
  const { lines } = await snapshot();
  const order = { line: lines[0]?.line.id ?? '', pool: 'phone' as const, day: '2026-11-22' };
  const note = { command: freshCommand(), ...order, amount: 10_000, distinct: true };
  await worker.send('entry/log', note);
  keepAsBefore(window.from.documentId, { resembles: note.command });
  worker = startWorker(browser);
  const [seen] = entries().filter(({ source }) => source === 'page');
  const { alike, claims: asked } = await snapshot();
  expect([alike, asked]).toMatchObject([[{ entry: seen?.id, like: { id: note.command } }], undefined]);
  const merge = { entry: seen?.id ?? '', month: '2026-11', into: note.command, intoMonth: '2026-11' };
  expect(await worker.send('entry/merge', { command: freshCommand(), ...merge })).toMatchObject({ ok: true });
  await page().see({ ...success(), orders: ['o:order-1'] });
  expect([states(), await claims(), await used()]).toEqual([['10000 confirmed'], [], 10_000]);
});
