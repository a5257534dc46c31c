import { beforeEach, describe, expect, test } from 'vitest';
import { onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
import { won } from '../../../../src/core/won.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/** Other ways to the same ends: who claims, undoes, crowds out and asks, by roads that are not the usual ones. */

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const page = (place: Parameters<typeof openPage>[2] = {}) => openPage(browser, worker, place);
const SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const ADVERT = { url: 'https://ads.example/box', tabUrl: 'https://news.example/', frame: 9 };
const WRAPPER = { url: 'https://service.iamport.kr/pay' };
const MOBILIANS = { url: 'https://mup.mobilians.co.kr/MUP/done' };
const text = { gateway: null, rule: 'text' } as const;
const success = (amount: number | null = null) => ({ stage: 'success', amount }) as const;
const states = () => savedEntries(browser.local.data).map(({ amount, status }) => `${amount} ${status}`);
const snapshot = () => worker.send('snapshot/get', {});
const claims = async () => ((await snapshot()).claims ?? []).length;
const pressed = async (place: Parameters<typeof openPage>[2] = {}, orders: string[] = []) => {
  const window = page(place);
  await window.see({ codeStep: true, orders });
  await window.submit();
  return window;
};

describe('written without a person', () => {
  test.each([
    ['an advert that frames a real window, and says paid around it', ADVERT, ADVERT],
    ['a page in a tab that a real window opened', {}, { tab: 2, url: 'https://blog.example/' }],
    ['the wrapper around a real window', {}, WRAPPER],
    ['another gateway’s test page', {}, { url: 'https://test.mobilians.co.kr/done' }],
    ['a frame of the shop beside the window', { frame: 3 }, { ...SHOP, frame: 4 }],
  ])('%s: nothing counts', async (_name, place, frameNotifier) => {
    browser.state.openers.set(2, 1);
    await page({ ...place, url: 'https://ui.teledit.com/Danal/pay', acted: false }).see();
    await page({ ...frameNotifier, acted: false }).see({ ...text, ...success(10_000) });
    expect([states(), await claims()]).toEqual([[], 0]);
  });
});

describe('a real payment undone', () => {
  const ORDER = 'o:20261122-000017';
  test.each<[string, Parameters<typeof openPage>[2], string[]?]>([
    ['the wrapper', WRAPPER],
    ['another gateway, of another order', MOBILIANS, ['o:20261122-000018']],
    ['a test page', { url: 'https://testpg.payletter.com/pay' }],
    ['an advert that knows its order number', ADVERT],
    ['the shop in another tab, by its order number', { ...SHOP, tab: 5 }],
  ])('%s says that it failed, or was cancelled', async (_name, frameNotifier, orders = [ORDER]) => {
    await pressed({}, [ORDER]);
    for (const stage of ['failure', 'cancelled', 'already'] as const)
      await page(frameNotifier).see({ ...text, stage, amount: null, orders });
    expect(states()).toEqual(['10000 pending']);
    await page().see({ ...success(), orders: [ORDER] });
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('another gateway says that it is paid, again and again: asked about', async () => {
    await page().see();
    for (let n = 1; n <= 3; n += 1)
      await page(MOBILIANS).see({ ...success(), orders: ['o:20261122-000018'] });
    expect([states(), await claims()]).toEqual([[], 1]);
  });

  test('a stranger’s other sum for the same order is not taken', async () => {
    await pressed({}, [ORDER]);
    await page(ADVERT).see({ ...text, amount: 100, orders: [ORDER] });
    await page({ ...SHOP, tab: 5 }).see({ ...text, ...success(100), orders: [ORDER] });
    await page().see({ ...success(), orders: [ORDER] });
    expect(states()).toEqual(['10000 confirmed']);
  });
});

describe('presses in a frame', () => {
  const SAID = [
    ['banner/log', {}],
    ['banner/account', { pool: 'content' as const }],
    ['banner/recurring', {}],
    ['banner/cancel-entry', {}],
    ['banner/reconcile', {}],
    ['banner/mute', { choice: 'hour' as const }],
  ] as const;
  test.each(SAID)('%s writes nothing, whoever frames whom', async (name, change) => {
    for (const url of ['https://ui.teledit.com/Danal/pay', SHOP.url, WRAPPER.url]) {
      const framed = page({ url, frame: 4 });
      const shown = { recurring: true, merchant: '달빛웹툰' };
      for (const stage of ['pay', 'failure', 'cancelled'] as const) {
        await framed.see({ ...shown, stage, cause: 'limit', statedHeadroom: 1_000 });
        const answer = await worker.send(name, { command: freshCommand(), ...change }, framed.from);
        expect(answer).toEqual({ ok: false, reason: 'not-allowed' });
      }
    }
    expect(states()).toEqual([]);
  });
});

describe('a renderer that was taken over', () => {
  /** Says that it is paid, by every road that there is. */
  const claim = async (place: Parameters<typeof openPage>[2], n: number) => {
    const one = page(place);
    await one.see({ amount: n * 100, codeStep: true, orders: [`o:forged-${n}`] });
    await one.submit();
    await one.see({ ...success(n * 100), orders: [`o:forged-${n}`] });
    await one.log(freshCommand(), { distinct: true });
    await one.leave();
  };

  test('goes from one name of its own to another: one', async () => {
    for (let n = 1; n <= 10; n += 1)
      await claim({ url: `https://${n % 2 === 0 ? 'ui' : 'web'}.teledit.com/Danal/pay` }, n);
    expect(states()).toEqual(['100 confirmed']);
  });

  test('loads itself anew, as the browser tells: one', async () => {
    for (let n = 1; n <= 10; n += 1) {
      await claim({}, n);
      for (const status of ['loading', 'complete'])
        await onTabLoaded(worker.app, 1, status, 'https://ui.teledit.com/Danal/pay');
    }
    expect(states()).toEqual(['100 confirmed']);
  });

  test('goes to a page that it wrote itself, which has no address, and back, and frames itself there: one', async () => {
    for (let n = 1; n <= 5; n += 1) {
      await claim({}, 2 * n - 1);
      browser.state.openToUs.add(1);
      await onTabLoaded(worker.app, 1, 'complete');
      await claim({ frame: n }, 2 * n);
    }
    expect(states()).toEqual(['100 confirmed']);
    browser.state.openToUs.clear();
    await onTabLoaded(worker.app, 1, 'complete');
    await claim({}, 11);
    expect(states()).toEqual(['100 confirmed', '1100 confirmed']);
  });

  test('makes frame after frame in the page of a shop, which it leaves behind: one', async () => {
    for (let n = 1; n <= 10; n += 1) {
      await claim({ frame: n }, n);
      await onTabLoaded(worker.app, 1, 'complete');
    }
    expect(states()).toEqual(['100 confirmed']);
  });

  test.each([
    ['was seen to be paid', true, 'confirmed'],
    ['was seen to be pressed for alone', false, 'pending'],
  ] as const)(
    'pays twice, in two frames of a shop’s page, of which the first %s: the second is asked about once',
    async (_, isSeenPaid, status) => {
      for (const frame of [4, 5]) {
        const window = page({ frame });
        await window.see({ amount: 100, codeStep: true });
        await window.submit();
        if (isSeenPaid) await window.see(success(100));
        // A code is valid for three minutes: what comes sooner may be the same payment.
        browser.pass(5);
      }
      const [asked, ...more] = (await snapshot()).claims ?? [];
      expect([states(), asked?.why, more]).toEqual([[`100 ${status}`], 'often', []]);
      const answer = { claim: asked?.id ?? '', paid: true, amount: won(100) };
      expect(await worker.send('claim/answer', { command: freshCommand(), ...answer })).toMatchObject({
        ok: true,
      });
      expect(states().toSorted()).toEqual(['100 confirmed', `100 ${status}`]);
      expect(await claims()).toBe(0);
    },
  );

  test('waits until the worker sleeps: one', async () => {
    for (let n = 1; n <= 10; n += 1) {
      await claim({}, n);
      browser.pass(20);
      worker = startWorker(browser);
    }
    expect(states()).toEqual(['100 confirmed']);
  });

  test('waits for the next hour: one', async () => {
    for (let n = 1; n <= 10; n += 1) {
      await claim({}, n);
      browser.pass(61);
    }
    expect(states()).toEqual(['100 confirmed']);
  });

  test('makes frames of its own in its page: one', async () => {
    const tabUrl = 'https://ui.teledit.com/Danal/pay';
    for (let n = 1; n <= 10; n += 1) await claim({ frame: n, tabUrl }, n);
    await claim({}, 11);
    expect(states()).toEqual(['100 confirmed']);
  });

  test('names what is left again and again, each time of a payment of its own: the log is matched once', async () => {
    const [line] = (await snapshot()).lines;
    if (line === undefined) throw new Error('no line');
    await worker.send('line/save', {
      command: freshCommand(),
      line: { ...line.line, limits: { phone: 300_000 } },
    });
    const used = async () => (await snapshot()).lines[0]?.pools[0]?.used;
    const match = async (left: number) => {
      const one = page();
      await one.see({ amount: left });
      await one.see({ stage: 'failure', cause: 'limit', statedHeadroom: left, amount: null });
      const command = freshCommand();
      const ack = await worker.send('banner/reconcile', { command }, one.from);
      if (ack.ok) expect(await worker.send('banner/reconcile', { command }, one.from)).toEqual(ack);
      return ack.ok;
    };
    const done = [];
    for (let n = 1; n <= 5; n += 1) done.push(await match(n * 1_000));
    expect([done, await used()]).toEqual([[true, false, false, false, false], 299_000]);
    await onTabLoaded(worker.app, 1, 'complete');
    expect([await match(50_000), await used()]).toEqual([true, 250_000]);
  });

  test('takes back one entry after the other: one', async () => {
    const { lines } = await snapshot();
    const order = { line: lines[0]?.line.id ?? '', pool: 'phone', day: '2026-11-22' } as const;
    for (const amount of [30_000, 40_000, 50_000])
      await worker.send('entry/log', { command: freshCommand(), ...order, amount, merchant: '달빛서점' });
    for (const amount of [30_000, 40_000, 50_000]) {
      const one = page();
      await one.see({ stage: 'cancelled', amount, merchant: '달빛서점' });
      await worker.send('banner/cancel-entry', { command: freshCommand() }, one.from);
    }
    expect(states()).toEqual(['30000 cancelled', '40000 confirmed', '50000 confirmed']);
  });

  test('takes no second answer for a payment that the person said was none', async () => {
    await claim({}, 1);
    await claim({}, 2);
    const [open] = (await snapshot()).claims ?? [];
    await worker.send('claim/answer', { command: freshCommand(), claim: open?.id ?? '', paid: false });
    await page().see({ ...success(200), orders: ['o:forged-2'] });
    expect([states(), await claims()]).toEqual([['100 confirmed'], 0]);
  });
});
