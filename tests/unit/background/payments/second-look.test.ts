import { describe, expect, test } from 'vitest';
import type { FrameAnswer } from '../../../../src/contract/messages.ts';
import type { Assessment } from '../../../../src/contract/snapshot.ts';
import { LINE_DEFAULTS } from '../../../../src/core/line.ts';
import type { Settings } from '../../../../src/core/settings.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage, type SentDetection } from '../../fakes/page.ts';

/** Noon in Seoul in the middle of a month, unless told. */
async function start(change: Partial<Settings> = {}, now = '2026-11-12T03:00:00.000Z') {
  const browser = createBrowser(now);
  const worker = startWorker(browser);
  const { settings } = await worker.send('snapshot/get', {});
  await worker.send('settings/save', {
    command: freshCommand(),
    settings: { ...settings, thresholds: [...settings.thresholds], ...change },
  });
  return { browser, worker };
}

type World = Awaited<ReturnType<typeof start>>;

const saveLine = ({ worker }: World, change: { blocked?: boolean; limit?: number } = {}) =>
  worker.send('line/save', {
    command: freshCommand(),
    line: {
      id: 'first-line',
      nickname: '내 폰',
      carrier: 'kt',
      limits: { phone: change.limit ?? 300_000 },
      dueDay: 25,
      ...LINE_DEFAULTS,
      ...(change.blocked !== undefined && { blocked: change.blocked }),
    },
  });

const look = (voice: FrameAnswer): Assessment => {
  if (!('verdict' in voice)) throw new Error(`no assessment: ${JSON.stringify(voice)}`);
  return voice;
};
const seen = async ({ browser, worker }: World, change: Partial<SentDetection> = {}, tab = 1) =>
  look(await openPage(browser, worker, { tab }).see(change));

describe('guards', () => {
  test('an ordinary payment at noon has none', async () => {
    expect((await seen(await start())).guards).toBeUndefined();
  });

  test('the third payment begun within ten minutes is a burst, in whichever tabs', async () => {
    const world = await start();
    expect((await seen(world, { amount: 1_000 }, 1)).guards).toBeUndefined();
    world.browser.pass(4);
    expect((await seen(world, { amount: 2_000 }, 2)).guards).toBeUndefined();
    world.browser.pass(4);
    expect((await seen(world, { amount: 3_000 }, 3)).guards).toEqual(['burst']);
    world.browser.pass(7);
    expect((await seen(world, { amount: 4_000 }, 4)).guards).toBeUndefined();
  });

  test('looking at one payment again and again is no burst', async () => {
    const world = await start();
    const page = openPage(world.browser, world.worker, {});
    for (let again = 0; again < 5; again += 1) expect(look(await page.see()).guards).toBeUndefined();
  });

  test('trying coupons in one document is no burst: it is one payment until its last button', async () => {
    const { browser, worker } = await start();
    const page = openPage(browser, worker, {});
    for (const amount of [10_000, 9_000, 8_500, 7_000])
      expect(look(await page.see({ amount })).guards).toBeUndefined();
  });

  test('night, and the switches that silence night and burst', async () => {
    const night = '2026-11-12T17:30:00.000Z'; // 02:30 in Seoul
    expect((await seen(await start({}, night))).guards).toEqual(['night']);
    expect((await seen(await start({ nightGuard: false }, night))).guards).toBeUndefined();
    const calm = await start({ burstGuard: false });
    for (const tab of [1, 2, 3])
      expect((await seen(calm, { amount: tab * 1_000 }, tab)).guards).toBeUndefined();
  });

  test('a blocked line, a voucher shop, the last evening of the month', async () => {
    const world = await start({}, '2026-11-30T14:40:00.000Z'); // 23:40 in Seoul
    await saveLine(world, { blocked: true });
    expect((await seen(world, { item: '문화상품권 5만원' })).guards).toEqual([
      'blocked',
      'voucher',
      'maintenance',
      'last-days',
    ]);
  });

  test('only while it can still be paid', async () => {
    const world = await start({}, '2026-11-12T17:30:00.000Z');
    expect((await seen(world, { stage: 'failure', cause: 'limit' })).guards).toBeUndefined();
  });
});

describe('friction', () => {
  const friction: Settings['friction'] = {
    ok: { kind: 'none' },
    near: { kind: 'confirm' },
    over: { kind: 'countdown', seconds: 10 },
    unpaid: { kind: 'retype' },
    unknown: { kind: 'retype' },
    lookalike: { kind: 'countdown', seconds: 30 },
  };

  test('is the one of the payment’s state, and none where none was chosen', async () => {
    const world = await start({ friction });
    expect((await seen(world)).friction).toEqual({ kind: 'retype' }); // no limit known
    await saveLine(world);
    expect((await seen(world, { amount: 10_000 })).friction).toBeUndefined();
    expect((await seen(world, { amount: 250_000 }, 2)).friction).toEqual({ kind: 'confirm' });
    expect((await seen(world, { amount: 400_000 }, 3)).friction).toEqual({ kind: 'countdown', seconds: 10 });
    expect((await seen(world, { lookalike: true }, 4)).friction).toEqual({
      kind: 'countdown',
      seconds: 30,
      forAll: true,
    });
  });

  test('"계속" holds for this payment on all its pages, and not for the next one', async () => {
    const world = await start({ friction });
    await saveLine(world);
    const shop = openPage(world.browser, world.worker, { tab: 1, url: 'https://shop.example/order' });
    expect(look(await shop.see({ gateway: null, amount: 250_000 })).friction).toEqual({ kind: 'confirm' });
    await world.worker.send('banner/go-on', {}, shop.from);
    expect(look(await shop.see({ gateway: null, amount: 250_000 })).friction).toBeUndefined();
    await shop.leave();
    const window = openPage(world.browser, startWorker(world.browser), { tab: 1 });
    expect(look(await window.see({ amount: 250_000 })).friction).toBeUndefined();
    expect((await seen(world, { amount: 260_000 }, 2)).friction).toEqual({ kind: 'confirm' });
  });

  test('"계속" in a frame, which the page around it may have masked, holds for nothing', async () => {
    const world = await start({ friction });
    await saveLine(world);
    const framed = openPage(world.browser, world.worker, { tab: 1, frame: 3 });
    expect(look(await framed.see({ amount: 250_000 })).friction).toEqual({ kind: 'confirm' });
    await world.worker.send('banner/go-on', {}, framed.from);
    expect(look(await framed.see({ amount: 250_000 })).friction).toEqual({ kind: 'confirm' });
  });

  test('"계속" of a page that shows no payment means nothing', async () => {
    const world = await start({ friction });
    const page = openPage(world.browser, world.worker, {});
    await world.worker.send('banner/go-on', {}, page.from);
    expect([...world.browser.session.data.keys()].filter((key) => key.startsWith('passed:'))).toEqual([]);
  });
});

describe('only when it matters', () => {
  test('plenty left is notNeeded; near, a code step, a look-alike and a guard are not', async () => {
    const world = await start({ onlyWhenItMatters: true });
    await saveLine(world);
    expect((await seen(world, { amount: 10_000 })).notNeeded).toBe(true);
    expect((await seen(world, { amount: 10_000, codeStep: true })).notNeeded).toBeUndefined();
    expect((await seen(world, { amount: 10_000, recurring: true })).notNeeded).toBeUndefined();
    expect((await seen(world, { amount: 10_000, lookalike: true })).notNeeded).toBeUndefined();
    expect((await seen(world, { amount: 10_000, item: '상품권' })).notNeeded).toBeUndefined();
    expect((await seen(world, { amount: 250_000 }, 2)).notNeeded).toBeUndefined();
  });

  test('off by default', async () => {
    const world = await start();
    await saveLine(world);
    expect((await seen(world, { amount: 10_000 })).notNeeded).toBeUndefined();
  });
});

describe('where the page could learn from what it measures', () => {
  const SHOP = 'https://shop.example/order';
  const answer = async (world: World, url: string) => {
    const page = openPage(world.browser, world.worker, { url });
    return look(await page.see({ gateway: null, amount: 10_000 })) as Assessment & { inWindow?: true };
  };

  test('only a known gateway’s own window is told that it is one', async () => {
    const world = await start();
    expect((await answer(world, 'https://ui.teledit.com/Danal/pay')).inWindow).toBe(true);
    for (const url of [
      SHOP,
      'https://service.iamport.kr/pay',
      'https://ui.teledit.com.shop.example/Danal/pay',
    ])
      expect((await answer(world, url)).inWindow, url).toBeUndefined();
  });

  test('good news is not notNeeded there: silence would be a verdict', async () => {
    const world = await start({ onlyWhenItMatters: true });
    await saveLine(world);
    expect((await answer(world, 'https://ui.teledit.com/Danal/pay')).notNeeded).toBe(true);
    expect((await answer(world, SHOP)).notNeeded).toBeUndefined();
  });
});
