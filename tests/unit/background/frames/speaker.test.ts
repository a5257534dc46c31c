import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byImportance, speakerOf } from '../../../../src/background/frames/speaker.ts';
import { onTabLoaded } from '../../../../src/background/frames/tab-life.ts';
import { SOURCES } from '../../../../src/contract/attempt.ts';
import type { Detection } from '../../../../src/contract/checkout-seen.ts';
import type { Content } from '../../../../src/contract/messages.ts';
import { instant } from '../../../../src/core/day.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { checkedDetection, detection, freshCommand, openPage, type SentDetection } from '../../fakes/page.ts';

const start = () => {
  const browser = createBrowser();
  return { browser, worker: startWorker(browser) };
};
type World = ReturnType<typeof start>;

/** A frame that tells what it shows, as often as it is asked, always as the same reading. */
function frame(
  { browser, worker }: World,
  frameId: number,
  place: { tab?: number; incognito?: boolean; url?: string; tabUrl?: string } = {},
) {
  const page = openPage(browser, worker, { ...place, frame: frameId });
  let observation = freshCommand();
  const tell = (change: Partial<SentDetection>, more: Partial<Content<'checkout/seen'>> = {}) =>
    worker.send(
      'checkout/seen',
      { observation, arrival: 'navigate', detection: detection(change), ...more },
      page.from,
    );
  return {
    ...page,
    tell,
    again: () => {
      observation = freshCommand();
    },
    behalf: () => worker.send('checkout/on-behalf', {}, page.from),
  };
}

const SHOP = { gateway: null, rule: 'merchant-step' } as const;
const AT_SHOP = { url: 'https://shop.example/order', tabUrl: 'https://shop.example/order' } as const;
const settled = () => new Promise((done) => setTimeout(done, 5));

describe('one banner a tab', () => {
  test('the shop speaks until the window does, and again when the window is gone', async () => {
    const world = start();
    const shop = frame(world, 0, AT_SHOP);
    const window = frame(world, 7);
    expect(await shop.tell(SHOP)).toHaveProperty('verdict');
    expect(await window.tell({})).toHaveProperty('verdict');
    expect(world.browser.state.refreshed).toEqual([{ tabId: 1, frameId: 0 }]);
    expect(await shop.tell(SHOP)).toEqual({ silent: true });
    await window.leave();
    expect(world.browser.state.refreshed).toEqual([
      { tabId: 1, frameId: 0 },
      { tabId: 1, frameId: 0 },
    ]);
    expect(await shop.tell(SHOP)).toHaveProperty('verdict');
  });

  test('of two windows the one that changed last speaks; asking again changes nothing', async () => {
    const world = start();
    const [a, b] = [frame(world, 3), frame(world, 5)];
    await a.tell({});
    world.browser.pass(1);
    expect(await b.tell({})).toHaveProperty('verdict');
    world.browser.pass(1);
    expect(await a.tell({})).toEqual({ silent: true });
    const { refreshed } = world.browser.state;
    const before = refreshed.length;
    a.again();
    expect(await a.tell({ codeStep: true })).toHaveProperty('verdict');
    expect(refreshed.slice(before)).toEqual([{ tabId: 1, frameId: 5 }]);
    for (const one of [a, b, a, b]) await one.tell({});
    expect(refreshed).toHaveLength(before + 1);
  });

  test('the page that speaks for a frame is told no number of its order', async () => {
    const world = start();
    const top = frame(world, 0, AT_SHOP);
    const window = frame(world, 7);
    await window.tell({ orders: ['o:secret-order'] }, { cramped: true });
    const said = await top.behalf();
    expect(said).toMatchObject({ about: { amount: 10_000 } });
    expect(JSON.stringify(said)).not.toContain('secret-order');
  });

  test('another tab has its own', async () => {
    const world = start();
    expect(await frame(world, 0, { tab: 1 }).tell({})).toHaveProperty('verdict');
    expect(await frame(world, 0, { tab: 2 }).tell({})).toHaveProperty('verdict');
    expect(world.browser.state.refreshed).toEqual([]);
  });

  test('a frame taken out of its page says nothing: whoever is silent for it is told', async () => {
    const world = start();
    const [shop, window] = [frame(world, 0, AT_SHOP), frame(world, 7)];
    await shop.tell(SHOP);
    await window.tell({});
    world.browser.state.alive.delete(window.from.documentId ?? '');
    world.browser.state.refreshed.length = 0;
    expect(await shop.tell(SHOP)).toEqual({ silent: true });
    await settled();
    expect(world.browser.state.refreshed).toContainEqual({ tabId: 1, frameId: 0 });
    expect(await shop.tell(SHOP)).toHaveProperty('verdict');
  });

  test('in a private window too, where nothing is stored', async () => {
    const world = start();
    const [shop, window] = [
      frame(world, 0, { ...AT_SHOP, incognito: true }),
      frame(world, 7, { incognito: true }),
    ];
    await shop.tell(SHOP);
    expect(await window.tell({})).toMatchObject({ unrecorded: true });
    expect(await shop.tell(SHOP)).toEqual({ silent: true });
    expect(world.browser.session.data.size).toBe(0);
    world.browser.state.alive.delete(window.from.documentId ?? '');
    await onTabLoaded(world.worker.app, 1, 'loading');
    expect(await shop.tell(SHOP)).toMatchObject({ unrecorded: true });
  });

  test('a page with hundreds of frames: the window is still heard, the rest is not kept', {
    tags: ['long'],
  }, async () => {
    const world = start();
    await frame(world, 900).tell({ stage: 'pay' });
    for (let id = 1; id <= 60; id += 1) await frame(world, id, AT_SHOP).tell(SHOP);
    const kept = [...world.browser.session.data.keys()].filter((key) => key.startsWith('checkout:'));
    expect(kept).toHaveLength(20);
    expect(kept).toContain('checkout:1:900');
    expect(await frame(world, 61, AT_SHOP).tell(SHOP)).toEqual({ silent: true });
  });
});

describe('a frame without room', () => {
  const cramped = { cramped: true } as const;

  test('an advert with room beside it does not take its place: the top frame speaks, with the figures', async () => {
    const world = start();
    const [top, window] = [frame(world, 0, AT_SHOP), frame(world, 7, { tabUrl: AT_SHOP.url })];
    const advert = frame(world, 9, { url: 'https://ads.example/frame', tabUrl: AT_SHOP.url });
    await window.tell({ amount: 7_700 }, cramped);
    world.browser.pass(1);
    expect(await advert.tell(SHOP)).toEqual({ silent: true });
    expect(await top.behalf()).toMatchObject({ about: { amount: 7_700 }, verdict: expect.anything() });
    expect(await window.tell({ amount: 7_700 }, cramped)).toEqual({ silent: true });
  });

  test('what an advert shows is told of without a figure by the top frame, too', async () => {
    const world = start();
    const top = frame(world, 0, AT_SHOP);
    const advert = frame(world, 9, { url: 'https://ads.example/frame', tabUrl: AT_SHOP.url });
    await advert.tell({ ...SHOP, amount: 7_700 }, cramped);
    const said = await top.behalf();
    expect(said).toMatchObject({ plain: 'withheld' });
    expect(JSON.stringify(said)).not.toContain('7700');
  });

  test('where the top frame may show no figure, the window speaks itself, small as it is', async () => {
    const world = start();
    const [top, window] = [frame(world, 0, AT_SHOP), frame(world, 7, { tabUrl: AT_SHOP.url })];
    // More sums than one page is told the headroom of.
    for (let sum = 1; sum <= 40; sum += 1) {
      top.again();
      await top.tell({ ...SHOP, amount: sum * 1_000 });
    }
    expect(await top.tell({ ...SHOP, amount: 40_000 })).toMatchObject({ plain: 'withheld' });
    expect(await window.tell({ amount: 7_700 }, cramped)).toHaveProperty('verdict');
    expect(await top.tell({ ...SHOP, amount: 40_000 })).toEqual({ silent: true });
  });

  test('leaves it to another that shows a payment, which then speaks of the one being paid', async () => {
    const world = start();
    const [shop, window] = [frame(world, 4, AT_SHOP), frame(world, 7)];
    await shop.tell(SHOP);
    expect(await window.tell({ amount: 7_700 }, cramped)).toEqual({ silent: true });
    expect(await shop.tell(SHOP)).toMatchObject({ about: { amount: 7_700 } });
    expect(world.browser.state.injected).toEqual([]);
  });

  test('leaves it to the top frame, which gets our script for it, and gives it back', async () => {
    const world = start();
    const window = frame(world, 7);
    const top = frame(world, 0);
    expect(await window.tell({ amount: 7_700 }, cramped)).toEqual({ silent: true });
    await settled();
    expect(world.browser.state.injected).toEqual([{ tabId: 1, frameId: 0 }]);
    expect(await top.behalf()).toMatchObject({ about: { amount: 7_700 }, verdict: {} });
    window.again();
    await window.tell({ amount: 8_800 }, cramped);
    await settled();
    expect(world.browser.state.injected).toHaveLength(2);
    expect(await window.tell({ amount: 8_800 })).toHaveProperty('verdict');
    expect(world.browser.state.refreshed).toEqual([{ tabId: 1, frameId: 0 }]);
    expect(await top.behalf()).toEqual({ silent: true });
  });

  test('where the top frame is kept from us the toolbar says so, until the payment is gone', async () => {
    const world = start();
    world.browser.state.closed.add(1);
    const window = frame(world, 7);
    await window.tell({}, cramped);
    await settled();
    expect(world.browser.state.warned).toEqual(new Set([1]));
    await window.leave();
    expect(world.browser.state.warned).toEqual(new Set());
  });

  test('a merely listed method needs no voice', async () => {
    const world = start();
    await frame(world, 7).tell({ ...SHOP, stage: 'option' }, cramped);
    await settled();
    expect([world.browser.state.injected, [...world.browser.state.warned]]).toEqual([[], []]);
  });

  test('while we are off nobody speaks for anyone', async () => {
    const world = start();
    const { settings } = await world.worker.send('snapshot/get', {});
    const off = { command: freshCommand(), settings: { ...settings, enabled: false } };
    await world.worker.send('settings/save', off as Content<'settings/save'>);
    expect(await frame(world, 0).behalf()).toEqual({ off: true });
  });
});

test('a banner that the page keeps removing: the toolbar says so', async () => {
  const world = start();
  await world.worker.send('banner/evicted', {}, frame(world, 3).from);
  expect(world.browser.state.warned).toEqual(new Set([1]));
});

describe('who speaks', () => {
  const frames = fc.array(
    fc.record({
      frameId: fc.nat(6),
      stage: fc.constantFrom('option', 'pay', 'success', 'failure') as fc.Arbitrary<Detection['stage']>,
      source: fc.constantFrom(...SOURCES),
      at: fc.integer({ min: 10, max: 14 }),
      cramped: fc.boolean(),
    }),
    { maxLength: 7 },
  );

  test('is one frame, whatever their order; with room unless it is the top; of the most telling payment', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (drawn, turn) => {
        const unique = [...new Map(drawn.map((one) => [one.frameId, one])).values()].map((one) => ({
          tabId: 1,
          frameId: one.frameId,
          seen: {
            ...checkedDetection({ stage: one.stage }),
            url: '',
            at: instant(`2026-11-22T03:00:${one.at}.000Z`),
          },
          note: {
            document: null,
            attempt: null,
            source: one.source,
            ...(one.cramped && { cramped: true as const }),
          },
        }));
        const at = unique.length === 0 ? 0 : turn % unique.length;
        const speaker = speakerOf(unique);
        const turned = speakerOf([...unique.slice(at), ...unique.slice(0, at)]);
        expect(turned).toEqual(speaker);
        const paying = unique.filter(({ seen }) => seen.stage !== 'option');
        expect(speaker === undefined).toBe(paying.length === 0);
        if (speaker === undefined) return;
        const chosen = paying.find(({ frameId }) => frameId === speaker.frameId);
        expect(chosen?.note.cramped === undefined || speaker.frameId === 0).toBe(true);
        expect(paying.every((other) => byImportance(speaker.about, other) <= 0)).toBe(true);
      }),
    );
  });
});
