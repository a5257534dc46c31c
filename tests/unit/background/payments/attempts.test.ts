import { beforeEach, describe, expect, test } from 'vitest';
import { onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { detection as detectionOf, freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const page = (place: Parameters<typeof openPage>[2] = {}) => openPage(browser, worker, place);
const ORDER = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' };
const shop = (tab = 1) => page({ tab, url: 'https://shop.example/order/done' });
const entries = (): Entry[] => savedEntries(browser.local.data);
const states = () => entries().map(({ amount, status }) => `${amount} ${status}`);

const success = (amount: number | null = null) => ({ stage: 'success', amount }) as const;
const shopSuccess = (amount: number | null = null) =>
  ({ stage: 'success', amount, gateway: null, rule: 'text' }) as const;

describe('one payment is one entry', () => {
  test('window, last button, success on the gateway: pending, then confirmed', async () => {
    const window = page();
    expect(await window.see()).not.toHaveProperty('entry');
    expect(states()).toEqual([]);
    expect(await window.submit()).toMatchObject({ ok: true });
    expect(states()).toEqual(['10000 pending']);
    await window.leave();
    const done = await page().see(success());
    expect(done).toMatchObject({
      entry: { status: 'confirmed', amount: 10_000 },
      verdict: { used: 0, amount: 10_000 },
    });
    expect(states()).toEqual(['10000 confirmed']);
    expect(entries()[0]).toMatchObject({
      pool: 'phone',
      source: 'page',
      gateway: 'danal',
      item: '문화 캐시',
    });
  });

  test('success without having seen the button: confirmed all the same', async () => {
    await page().see();
    await page().see(success(10_000));
    expect(states()).toEqual(['10000 confirmed']);
  });

  test.each([
    ["the gateway's own page", {}],
    ["the shop's page", { url: 'https://shop.example/order/done' }],
  ])(
    'paid before, says %s: the pending entry stays as it is, and no second one is made',
    async (_, place) => {
      const window = page();
      await window.see();
      await window.submit();
      const told = { stage: 'already', amount: null } as const;
      expect(await page(place).see(told)).toMatchObject({ entry: { status: 'pending' } });
      await page(place).see({ ...told, amount: 10_000 });
      await page(place).see(told, 'reload');
      expect(states()).toEqual(['10000 pending']);
      await page().see(success());
      await page().see(told);
      expect(states()).toEqual(['10000 confirmed']);
    },
  );

  test('paid before, where nothing was seen: nothing is logged, and nothing asked', async () => {
    await page().see({ stage: 'already', amount: 10_000 });
    expect(states()).toEqual([]);
    expect((await worker.send('snapshot/get', {})).claims).toBeUndefined();
  });

  test("success on the shop's own host alone: asked about, and in no sum until the answer", async () => {
    await page().see();
    await shop().see(shopSuccess());
    expect(states()).toEqual([]);
    const { claims, lines } = await worker.send('snapshot/get', {});
    expect(claims).toMatchObject([{ host: 'shop.example', amounts: [10_000], why: 'page' }]);
    expect(lines[0]?.pools[0]?.used).toBe(0);
    const claim = claims?.[0]?.id ?? '';
    expect(await worker.send('claim/answer', { command: freshCommand(), claim, paid: true })).toMatchObject({
      ok: true,
      entry: claim,
    });
    await shop().see(shopSuccess(), 'reload');
    expect(states()).toEqual(['10000 confirmed']);
    expect((await worker.send('snapshot/get', {})).claims).toBeUndefined();
  });

  test("the gateway's success after the shop's confirms; the shop's after the gateway's changes nothing", async () => {
    await page().see();
    await shop().see(shopSuccess());
    await page().see(success());
    await shop().see(shopSuccess());
    expect(states()).toEqual(['10000 confirmed']);
  });

  test.each([
    ['reload of the success page', 'reload', success()],
    ['back to the success page', 'back_forward', success()],
    ['the success page once more', 'navigate', success()],
    ['reload of the pay page', 'reload', {}],
    ['back to the pay page', 'back_forward', {}],
  ] as const)('%s changes nothing', async (_name, arrival, shown) => {
    await page().see();
    await page().see(success());
    const before = structuredClone(browser.local.data);
    await page().see(shown, arrival);
    await page().see(success(), 'reload');
    expect(browser.local.data).toEqual(before);
  });

  test('reload and back within the payment', async () => {
    await page().see();
    await page().see({}, 'reload');
    const code = page();
    await code.see({ codeStep: true });
    await code.submit();
    const again = page();
    await again.see({ codeStep: true }, 'reload');
    await again.submit();
    await page().see({}, 'back_forward');
    await page().see(success());
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('a pop-up that closes, its success in the tab that opened it', async () => {
    browser.state.openers.set(2, 1);
    const popup = page({ tab: 2 });
    await popup.see();
    await popup.submit();
    browser.state.openers.delete(2);
    await shop(1).see(shopSuccess(10_000));
    await shop(1).see(shopSuccess(10_000), 'reload');
    expect(states()).toEqual(['10000 pending']);
  });

  test('the window opened from the shop, its success in a tab of its own', async () => {
    browser.state.openers.set(2, 1);
    await page({ tab: 1 }).see();
    await page({ tab: 2 }).see(success(10_000));
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('the shop around and the window in a frame, a fee between their amounts', async () => {
    await page({ url: 'https://shop.example/order' }).see({ gateway: null, rule: 'text', amount: 10_000 });
    const frame = page({ frame: 7 });
    await frame.see({ amount: 10_500 });
    await frame.submit();
    await page({ frame: 7 }).see(success());
    await page({ url: 'https://shop.example/order' }).see(shopSuccess(10_500));
    expect(states()).toEqual(['10500 confirmed']);
  });

  test('a gateway that hands over to another one', async () => {
    await page().see({ gateway: 'inicis', rule: 'inicis' });
    const danal = page();
    await danal.see();
    await danal.submit();
    await page().see({ ...success(), gateway: 'inicis' });
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('the same message twice, and in another worker life', async () => {
    const window = page();
    const observation = freshCommand();
    await window.see({}, 'navigate', observation);
    await window.see({}, 'navigate', observation);
    const command = freshCommand();
    const first = await window.submit(command);
    worker = startWorker(browser);
    expect(await worker.send('checkout/submitted', { command, observation }, window.from)).toEqual(first);
    expect(states()).toEqual(['10000 pending']);
  });

  test('two frames and two tabs that all say success', async () => {
    browser.state.openers.set(2, 1);
    await page().see();
    await Promise.all([
      page().see(success()),
      page({ frame: 3 }).see(success(10_000)),
      page({ tab: 2 }).see(success()),
      shop().see(shopSuccess(10_000)),
    ]);
    expect(entries()).toHaveLength(1);
  });

  test('where the browser names no documents', async () => {
    const window = page({ named: false });
    await window.see();
    await window.submit();
    await page({ named: false }).see(success());
    await page({ named: false }).see(success(), 'reload');
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('midnight between the button and the success: the month of the button', async () => {
    browser.pass(11 * 60 + 59 + 8 * 24 * 60); // 30 November, 23:59 in Seoul
    const window = page();
    await window.see();
    await window.submit();
    browser.pass(2);
    await page().see(success());
    expect(entries()).toMatchObject([{ month: '2026-11', status: 'confirmed' }]);
    expect(browser.local.data.has('ledger/2026-12')).toBe(false);
  });
});

describe('two payments are two entries', () => {
  const payOnce = async (amount = 10_000) => {
    await page().see({ amount });
    await page().see(success());
  };
  /** The browser tells that the tab shows a page we may not see. */
  const goElsewhere = (tab = 1) => onTabLoaded(worker.app, tab, 'complete');
  const asked = async () => ((await worker.send('snapshot/get', {})).claims ?? []).map(({ why }) => why);

  test('one after the other, equal in everything', async () => {
    await payOnce();
    await goElsewhere();
    await payOnce();
    expect(states()).toEqual(['10000 confirmed', '10000 confirmed']);
    expect(await asked()).toEqual([]);
  });

  test('where the success of the first was never seen, and the person went elsewhere in between', async () => {
    const first = page();
    await first.see({ codeStep: true });
    await first.submit();
    await first.leave();
    await goElsewhere();
    browser.pass(5);
    const second = page();
    await second.see();
    await second.submit();
    expect(states()).toEqual(['10000 pending', '10000 pending']);
  });

  test.each([
    ['a minute elsewhere: another payment', 2, ['10000 pending', '10000 pending']],
    ['straight on: the same one', 0, ['10000 pending']],
  ])('after the window went on to a page we may not see, %s', async (_name, minutes, expected) => {
    const first = page();
    await first.see({ codeStep: true });
    await first.submit();
    await first.leave();
    await onTabLoaded(worker.app, 1, 'complete');
    browser.pass(minutes);
    const second = page();
    await second.see({ codeStep: true });
    await second.submit();
    expect(states()).toEqual(expected);
  });

  test('another amount in the same document: one counts, and the other is asked about', async () => {
    const window = page();
    await window.see();
    await window.submit();
    await window.see({ amount: 20_000 });
    await window.submit();
    expect([states(), await asked()]).toEqual([['10000 pending'], ['often']]);
  });

  test('straight on in the window of the one before, without a page of the shop: asked about', async () => {
    await payOnce();
    await payOnce(20_000);
    expect([states(), await asked()]).toEqual([['10000 confirmed'], ['often']]);
  });

  test('a page of the shop that is read lies in between: two entries', async () => {
    await payOnce();
    await shop().see({ stage: 'option' });
    await payOnce();
    expect([states(), await asked()]).toEqual([['10000 confirmed', '10000 confirmed'], []]);
  });

  test("in two frames of a shop's page that we may not see: the second is asked about", async () => {
    for (const frame of [3, 4]) {
      await page({ frame }).see();
      await page({ frame }).see(success());
      await onTabLoaded(worker.app, 1, 'complete');
    }
    expect([states(), await asked()]).toEqual([['10000 confirmed'], ['often']]);
  });

  test('in frames of two pages of a shop that is read: two entries; once more in the second: asked about', async () => {
    for (const frame of [5, 6]) {
      await page(ORDER).see({ gateway: null, rule: 'text' });
      await page({ frame, tabUrl: ORDER.url }).see();
      await page({ frame, tabUrl: ORDER.url }).see(success());
    }
    await page({ frame: 8, tabUrl: ORDER.url }).see();
    await page({ frame: 8, tabUrl: ORDER.url }).see(success());
    expect([states(), await asked()]).toEqual([['10000 confirmed', '10000 confirmed'], ['often']]);
  });

  test('the person answered in a page of ours: the window may write once more', async () => {
    await payOnce();
    await payOnce(20_000);
    const { claims } = await worker.send('snapshot/get', {});
    await worker.send('claim/answer', { command: freshCommand(), claim: claims?.[0]?.id ?? '', paid: true });
    await payOnce(30_000);
    await payOnce(40_000);
    expect(states()).toEqual(['10000 confirmed', '20000 confirmed', '30000 confirmed']);
    expect(await asked()).toEqual(['often']);
  });

  test('side by side in two tabs', async () => {
    await page({ tab: 1 }).see();
    await page({ tab: 2 }).see();
    await page({ tab: 1 }).see(success());
    await page({ tab: 2 }).see(success());
    expect(states()).toEqual(['10000 confirmed', '10000 confirmed']);
  });

  test('a code typed wrong is still one payment', async () => {
    const first = page();
    await first.see({ codeStep: true });
    await first.submit();
    await first.leave();
    const again = page();
    await again.see({ codeStep: true });
    await again.submit();
    await page().see(success());
    expect(states()).toEqual(['10000 confirmed']);
  });
});

describe('what proves nothing makes nothing', () => {
  test.each<[string, () => Promise<unknown>, { amount?: number }, number]>([
    ['no payment before', async () => undefined, {}, 0],
    ['another tab', () => page({ tab: 5 }).see(), {}, 0],
    ['another amount', () => page().see(), { amount: 20_000 }, 0],
    ['half an hour and a minute later', () => page().see(), {}, 31],
    ['only an offer before', () => page().see({ stage: 'option' }), {}, 0],
  ])('a success page after %s', async (_name, before, shown, minutes) => {
    await before();
    browser.pass(minutes);
    await page().see({ ...success(), ...shown });
    expect(entries()).toEqual([]);
  });

  test('a page that names a gateway but stands elsewhere is not believed', async () => {
    await page().see();
    await page({ url: 'https://ui.teledit.com.evil.example/done' }).see(success());
    expect(states()).toEqual([]);
    expect((await worker.send('snapshot/get', {})).claims).toMatchObject([
      { host: 'ui.teledit.com.evil.example' },
    ]);
  });

  test('a pay page alone, left or closed', async () => {
    const window = page();
    await window.see();
    await window.leave();
    expect(entries()).toEqual([]);
  });

  test('an amount that was never read is never made up', async () => {
    const window = page();
    await window.see({ amount: null, amountDoubt: 'several' });
    expect(await window.submit()).toMatchObject({ ok: true });
    await page().see(success());
    expect(entries()).toEqual([]);
  });

  test('the last button where no payment was seen', async () => {
    expect(await page().submit()).toEqual({ ok: false, reason: 'no-payment-seen' });
  });
});

describe('refused and given up', () => {
  test.each(['failure', 'cancelled'] as const)('%s: the pending entry has failed', async (stage) => {
    const window = page();
    await window.see();
    await window.submit();
    await page().see({ stage, amount: null });
    expect(states()).toEqual(['10000 failed']);
    await page().see({}, 'back_forward');
    const again = page();
    await again.see();
    await again.submit();
    expect(states()).toEqual(['10000 pending']);
    await page().see({ stage, amount: null }, 'back_forward');
    expect(states()).toEqual(['10000 pending']);
    await page().see(success());
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('a refusal after the success does not undo it', async () => {
    await page().see();
    await page().see(success());
    await page().see({ stage: 'failure', amount: null });
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('what the person says outweighs a page that stays open', async () => {
    await page().see();
    const done = page();
    await done.see(success());
    const [entry] = entries();
    const settle = {
      command: freshCommand(),
      entry: entry?.id ?? '',
      month: '2026-11',
      status: 'failed' as const,
    };
    await worker.send('entry/settle', settle);
    await done.see(success());
    expect(states()).toEqual(['10000 failed']);
    await worker.send('entry/delete', { command: freshCommand(), entry: entry?.id ?? '', month: '2026-11' });
    await done.see(success());
    expect(entries()).toEqual([]);
  });
});

describe('"기록할게요"', () => {
  test('logs what the frame shows, once, and the success finds it', async () => {
    const window = page();
    await window.see();
    const command = freshCommand();
    const ack = await window.log(command);
    expect(await window.log(command)).toEqual(ack);
    await window.log();
    await window.submit();
    await page().see(success());
    expect(states()).toEqual(['10000 confirmed']);
  });

  test.each([
    ['in the banner', (window: ReturnType<typeof page>) => window.log()],
    ['in the popup', () => worker.send('tab/log', { command: freshCommand(), tabId: 1 })],
  ])('pressed again %s, it answers with the entry that is there, and writes nothing', async (_, again) => {
    const window = page();
    await window.see();
    expect(await window.log()).toMatchObject({ ok: true, entry: entries()[0]?.id });
    const before = structuredClone(browser.local.data);
    expect(await again(window)).toMatchObject({ ok: true, entry: entries()[0]?.id });
    expect(states()).toEqual(['10000 confirmed']);
    expect(savedEntries(before)).toEqual(entries());
  });

  test('pressed where the success already made the entry, it answers with that', async () => {
    await page().see();
    const done = page();
    await done.see(success());
    const [made] = entries();
    expect(await done.log()).toMatchObject({ ok: true, entry: made?.id });
    expect(entries()).toEqual([made]);
  });

  test('pressed where the entry was deleted, it does not say that it logged', async () => {
    const window = page();
    await window.see();
    const command = freshCommand();
    await window.log(command);
    const [made] = entries();
    await worker.send('entry/delete', { command: freshCommand(), entry: made?.id ?? '', month: '2026-11' });
    // The first press, sent again because its answer was lost, was done.
    expect(await window.log(command)).toMatchObject({ ok: true });
    expect(await window.log()).toEqual({ ok: false, reason: 'not-found' });
    expect(await worker.send('tab/log', { command: freshCommand(), tabId: 1 })).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(entries()).toEqual([]);
  });

  test('logged too early and then refused: what the person confirmed stands, and is asked about once', async () => {
    const window = page();
    await window.see();
    await window.submit();
    await window.log();
    await page().see({ stage: 'failure', amount: null });
    expect(states()).toEqual(['10000 confirmed']);
    const { contradictions } = await worker.send('snapshot/get', {});
    expect(contradictions).toMatchObject([{ host: 'ui.teledit.com', entry: { status: 'confirmed' } }]);
    const entry = contradictions?.[0]?.entry.id ?? '';
    await worker.send('entry/stands', { command: freshCommand(), entry });
    expect((await worker.send('snapshot/get', {})).contradictions).toBeUndefined();
    expect(states()).toEqual(['10000 confirmed']);
  });

  test('a success nobody was seen paying for can be logged by hand', async () => {
    const done = page();
    await done.see(success(7_000));
    expect(await done.log()).toMatchObject({ ok: true });
    expect(states()).toEqual(['7000 confirmed']);
  });

  test.each([
    ['nothing seen', undefined],
    ['a refusal', { stage: 'failure', amount: null }],
    ['no amount', { amount: null, amountDoubt: 'missing' }],
  ] as const)('%s: nothing to log', async (_name, shown) => {
    const window = page();
    if (shown) await window.see(shown);
    expect(await window.log()).toEqual({ ok: false, reason: 'no-payment-seen' });
  });
});

describe('a page that claims payments without end', { tags: ['long'] }, () => {
  const claim = async (place: Parameters<typeof openPage>[2], times: number) => {
    const window = page(place);
    for (let n = 1; n <= times; n += 1) {
      await window.see({ amount: n * 100 });
      await window.submit();
      await window.see(success(n * 100));
    }
  };

  test.each([
    ['one document', {}, 1, 20],
    ['document after document of one tab', {}, 6, 3],
    ['documents without a name', { named: false }, 6, 3],
    ["one frame of a shop's page", { frame: 3 }, 6, 3],
    ["a frame of a gateway's own page", { frame: 3, tabUrl: 'https://ui.teledit.com/Danal/pay' }, 6, 3],
  ] as const)('one from %s', async (_name, place, documents, times) => {
    for (let n = 0; n < documents; n += 1) await claim(place, times);
    expect(entries()).toHaveLength(1);
  });

  test("one from frames of one page, however many it makes; from a gateway's own page one", async () => {
    for (let frame = 3; frame < 13; frame += 1) await claim({ frame }, 2);
    expect(entries()).toHaveLength(1);
    for (let frame = 3; frame < 13; frame += 1)
      await claim({ tab: 2, frame, tabUrl: 'https://ui.teledit.com/Danal/pay' }, 2);
    expect(entries()).toHaveLength(2);
  });

  test('ten from one tab in an hour, wherever it was in between, then again', async () => {
    const oneAfterOther = async (times: number) => {
      for (let n = 0; n < times; n += 1) {
        await claim({}, 2);
        await onTabLoaded(worker.app, 1, 'complete');
      }
    };
    await oneAfterOther(12);
    expect(entries()).toHaveLength(10);
    browser.pass(61);
    await oneAfterOther(3);
    expect(entries()).toHaveLength(13);
  });

  test('thirty in a day, from however many tabs; in the popup it goes on', async () => {
    for (let tab = 1; tab <= 33; tab += 1) await claim({ tab }, 1);
    expect(entries()).toHaveLength(30);
    await page({ tab: 99 }).see({ amount: 5 });
    await worker.send('tab/log', { command: freshCommand(), tabId: 99 });
    expect(entries()).toHaveLength(31);
  });

  test('session storage stays small', async () => {
    const window = page();
    for (let n = 1; n <= 120; n += 1) await window.see({ amount: n });
    expect(browser.session.data.size).toBeLessThanOrEqual(64);
    const [attempt] = [...browser.session.data].filter(([key]) => key.startsWith('attempt:'));
    expect(JSON.stringify(attempt).length).toBeLessThan(40_000);
  });
});

describe('a private window', () => {
  test('warns from what is known and stores nothing, not even in the session', async () => {
    await worker.send('entry/log', {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone',
      amount: 5_000,
      day: '2026-11-22',
    });
    const before = structuredClone(browser.local.data);
    const window = page({ incognito: true });
    expect(await window.see()).toMatchObject({ unrecorded: true, verdict: { used: 5_000 } });
    expect(await window.submit()).toEqual({ ok: false, reason: 'private-window' });
    expect(await window.log()).toEqual({ ok: false, reason: 'private-window' });
    await window.see(success());
    expect(browser.local.data).toEqual(before);
    expect(browser.session.data.size).toBe(0);
  });
});

describe('a worker stopped at any storage call of a payment', () => {
  const story = async (act: <T>(task: () => Promise<T>) => Promise<void>) => {
    const window = page();
    const [seen, button, done] = [freshCommand(), freshCommand(), freshCommand()];
    await act(() =>
      worker.send(
        'checkout/seen',
        { observation: seen, arrival: 'navigate', detection: detectionOf({}) },
        window.from,
      ),
    );
    await act(() => worker.send('checkout/submitted', { command: button, observation: seen }, window.from));
    const result = page();
    const detection = detectionOf(success());
    await act(() =>
      worker.send('checkout/seen', { observation: done, arrival: 'navigate', detection }, result.from),
    );
  };

  test.each(['before', 'after'] as const)('%s it took effect: one confirmed entry', async (phase) => {
    for (let dies = 1; dies <= 30; dies += 1) {
      browser = createBrowser();
      worker = startWorker(browser);
      let calls = 0;
      const onCall = (_call: string, when: string) => {
        if (when === phase) calls += 1;
        // A stopped worker does not fail: it never answers.
        return when === phase && calls === dies ? new Promise<void>(() => undefined) : undefined;
      };
      browser.local.faults.onCall = onCall;
      browser.session.faults.onCall = onCall;
      await story(async (task) => {
        const silence = new Promise<'silence'>((resolve) => setTimeout(resolve, 5, 'silence'));
        const answer = await Promise.race([task(), silence]);
        if (answer !== 'silence') return;
        worker = startWorker(browser);
        await task();
      });
      expect(states(), `stopped at call ${dies}`).toEqual(['10000 confirmed']);
    }
  });
});
