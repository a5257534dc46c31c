import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { says } from '../../scripts/says.mjs';
import type { Settings } from '../../src/core/settings.ts';
import { BANNER_STATES } from '../fixtures/banner-states.ts';
import { dayLongAgo, figure, setLimit, spend, startAfresh } from './acts.ts';
import { bannerNow, type GalleryWorld, openGallery } from './gallery-world.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { BLOG, windowPage } from './hostile-payment-pages.ts';
import {
  ourPaintIsTold,
  partToldBy,
  sensed,
  senseFromStart,
  standsByItself,
  standsStill,
  timesAfter,
  toldApart,
} from './page-senses.ts';

/** A page with next to no text of its own: what the browser tells of the largest text is ours. */
const BARE =
  '<!doctype html><html lang="ko"><meta charset="utf-8"><title>.</title><body><p style="font-size:1px">.</p>';

/** Said in some states and not in others, to whoever looks for it. */
const WORDS = [
  '한도',
  '남',
  '넘어',
  '12,000',
  '57,000',
  '57',
  '000',
  '기록할게요',
  '계속',
  '내 폰',
  '가족',
  '지킴이',
  'limit',
  'left',
  'Log',
  'Guard',
];

/** Of every kind that the banner has, and both with figures and without. */
const STATES =
  'ok okLogged near over overBudget unpaid unpaidOver unknownLimit unknownUsed unknownAmount recurring nearShort cap code codeOver lookalike blocked voucher nightNear twoLines privateWindow success successUnlogged failLimit cancelledFits longest'.split(
    ' ',
  );

describe.each(KINDS)('what a page can tell of the banner from outside, in %s', { retry: 0 }, (kind) => {
  let world: GalleryWorld;
  beforeAll(async () => {
    world = await openGallery(kind);
  });
  afterAll(() => world?.close());

  async function moment(state: string, locale: string) {
    const fresh = await world.open(BARE, {}, senseFromStart);
    await standsByItself(fresh);
    await until('shown', async () => {
      if ((await bannerNow(fresh)) !== undefined) return true;
      await fresh.evaluate(
        (detail) => document.dispatchEvent(new CustomEvent('gallery-show', { detail })),
        `${state} ${locale} fixed-size`,
      );
      return false;
    });
    await new Promise((done) => setTimeout(done, 300));
    if (kind === 'chromium') await ourPaintIsTold(fresh);
    const told = await sensed(fresh, WORDS);
    await fresh.close();
    return told;
  }

  test('nothing differs between any two states, in either language', { timeout: 240_000 }, async () => {
    const moments = [];
    for (const state of STATES) moments.push(await moment(state, 'ko'));
    for (const state of ['ok', 'over', 'unpaid', 'longest']) moments.push(await moment(state, 'en'));
    expect(STATES.filter((name) => !(name in BANNER_STATES))).toEqual([]);
    expect(toldApart(moments)).toEqual({});
  });
});

/** All that was sensed with one ledger, channel by channel: the same questions were asked of each. */
const inOne = (moments: readonly Record<string, string>[]): Record<string, string> =>
  Object.fromEntries(
    Object.keys(moments[0] ?? {}).map((channel) => [
      channel,
      moments.map((moment) => moment[channel]).join('\n'),
    ]),
  );

/** What the bar says, which stands in its label. */
const barOf = async (page: Page) =>
  (await waitForBanner(page)).root.run((root) => root.querySelector('.meter')?.getAttribute('aria-label'));

const LIMIT = 300_000;
/** What the page wants to know: the limit less what was spent. */
const USED = 213_457;
const HEADROOM = LIMIT - USED;

describe.each(KINDS)('a page that searches for what is left, in %s', { retry: 0 }, (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
    world.demo.put(BLOG, '/order', windowPage(1_000));
  });
  afterAll(() => world?.close());

  const change = async (settings: Partial<Settings>) => {
    const { settings: now } = await world.snapshot();
    const thresholds = [...now.thresholds];
    const saved = await world.ask('settings/save', {
      command: crypto.randomUUID(),
      settings: { ...now, thresholds, ...settings },
    });
    expect(saved).toMatchObject({ ok: true });
  };
  const step = { kind: 'confirm' } as const;
  const none = { kind: 'none' } as const;
  /** What a ledger may hold, with the settings that would show or hide it. */
  const LEDGERS: Readonly<Record<string, () => Promise<unknown>>> = {
    'nothing yet': async () => undefined,
    'a limit, and money spent': () => spendOf(USED),
    'hardly anything left': () => spendOf(299_900),
    'an unpaid bill': async () => {
      await spend(world, 45_000, dayLongAgo((await world.snapshot()).today));
      await spendOf(USED);
    },
    'shown only when it matters': async () => {
      await change({ onlyWhenItMatters: true });
      await spendOf(USED);
    },
    'a step before what goes over': async () => {
      await change({
        friction: { ok: none, near: none, over: step, unpaid: step, unknown: none, lookalike: none },
      });
      await spendOf(USED);
    },
  };
  const spendOf = async (used: number) => {
    await setLimit(world, LIMIT);
    await spend(world, used);
  };

  const open = async () => {
    page = await world.newPage();
    await page.bringToFront();
    await senseFromStart(page);
    await page.goto(`https://${BLOG}/order`);
    await waitForBanner(page);
  };
  /** The page shows another sum, waits as long as an answer takes, and senses. */
  const probe = async (sum: number) => {
    const words = `${figure(sum)}원`;
    await page.evaluate((shown) => {
      const cell = [...document.querySelectorAll('dd')].at(-1);
      if (cell !== undefined) cell.textContent = shown;
    }, words);
    await new Promise((done) => setTimeout(done, 700));
    await standsStill(page);
    return sensed(page, WORDS);
  };

  test('learns nothing, whatever the ledger holds and whatever it asks for', {
    timeout: 180_000,
  }, async () => {
    const courses: Record<string, string>[] = [];
    const told = new Set<string>();
    for (const prepare of Object.values(LEDGERS)) {
      await startAfresh(world);
      await prepare();
      await open();
      const moments: Record<string, string>[] = [];
      // Around what is left, and more sums than it would be told of.
      for (const sum of [1_000, HEADROOM, HEADROOM + 1, 290_000, 5_000, 150_000, 87_000, 86_000]) {
        moments.push(await probe(sum));
        told.add((await waitForBanner(page)).text + (await barOf(page)));
      }
      await page.close();
      courses.push(inOne(moments));
    }
    // What stands in it did change: the page looked at the right thing.
    expect(told.size).toBeGreaterThan(8);
    const apart = toldApart(courses);
    const bits = Object.values(apart).reduce((sum, values) => sum + Math.log2(values.length), 0);
    expect({ bits, apart }).toEqual({ bits: 0, apart: {} });
  });

  test('cannot tell by the time that drawing takes whether a sum goes over', {
    timeout: 180_000,
  }, async () => {
    await startAfresh(world);
    await spendOf(USED);
    const kinds = { fits: HEADROOM - 5_000, over: HEADROOM + 5_000 };
    const times = { fits: [] as Record<string, number>[], over: [] as Record<string, number>[] };
    const said = { fits: new Set<string>(), over: new Set<string>() };
    // One after the other, so that whatever else the machine does meets both alike; each in a document of its own, as the
    // number of sums that one is told of is bounded.
    for (let turn = 0; turn < 14; turn += 1)
      for (const name of ['fits', 'over'] as const) {
        await open();
        times[name].push(await timesAfter(page, `${figure(kinds[name] + turn * 100)}원`));
        said[name].add((await waitForBanner(page)).text.replace(/[\d,]+/g, ''));
        await page.close();
      }
    // The banner did say the one and the other.
    expect([...said.fits].filter((words) => said.over.has(words))).toEqual([]);
    const told = Object.keys(times.fits[0] ?? {}).map((measure) => {
      const of = (name: 'fits' | 'over') => times[name].map((each) => each[measure] ?? 0);
      return { measure, part: partToldBy(of('fits'), of('over')) };
    });
    // Of 28 that hang on nothing the best of thresholds gets about two thirds right, and nine tenths next to never.
    expect(told.filter(({ part }) => part > 0.9)).toEqual([]);
  });

  test('what is dragged out of the page, and what a fragment of text finds, is the page’s own', {
    timeout: 60_000,
  }, async () => {
    await startAfresh(world);
    await spendOf(USED);
    const far = '<a id="far" style="position:absolute;top:5000px">.</a>';
    world.demo.put(BLOG, '/order', windowPage(190_000).replace('<h1>', `${far}<h1>`));
    await open();
    const [banner] = (await waitForBanner(page, new RegExp(figure(190_000 - HEADROOM)))).text
      .split('\n')
      .slice(-1);
    const dragged = await page.evaluate(() => {
      const heard = { words: '' };
      addEventListener('dragstart', ({ dataTransfer }) => {
        heard.words = [...(dataTransfer?.types ?? [])].map((type) => dataTransfer?.getData(type)).join('\n');
      });
      Object.assign(window, { dragged: heard });
      document.execCommand('selectAll');
      const { x, y } = document.querySelector('h1')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 20, y: y + 10 };
    });
    await page.mouse.move(dragged.x, dragged.y);
    await page.mouse.down();
    await page.mouse.move(dragged.x + 40, dragged.y + 30, { steps: 5 });
    const words = await until('dragged', () =>
      page.evaluate(() => (window as unknown as { dragged: { words: string } }).dragged.words || undefined),
    );
    await page.mouse.up();
    expect(words).toContain('별빛 스티커');
    for (const said of [figure(190_000 - HEADROOM), '한도', '넘어']) expect(words).not.toContain(said);
    const places: number[] = [];
    for (const text of ['별빛 스티커', banner ?? '', figure(190_000 - HEADROOM)]) {
      await page.evaluate((sought) => {
        history.replaceState(0, '', location.pathname);
        scrollTo(0, 0);
        location.hash = `far:~:text=${encodeURIComponent(sought)}`;
      }, text);
      await new Promise((done) => setTimeout(done, 1_000));
      places.push(Math.sign(await page.evaluate(() => scrollY)));
    }
    // What is found is scrolled to; where nothing is, the page goes to the place it names beside.
    expect(places).toEqual([0, 1, 1]);
    await page.close();
    world.demo.put(BLOG, '/order', windowPage(1_000));
  });

  test('opened by the person it stays open for that sum, and no longer', { timeout: 60_000 }, async () => {
    await startAfresh(world);
    await spendOf(USED);
    await open();
    const before = await probe(290_000);
    await pressInBanner(
      page,
      await waitForBanner(page, new RegExp(figure(290_000 - HEADROOM))),
      says('bannerExpand'),
    );
    await until('open', async () => says('bannerWhy').test((await waitForBanner(page)).text));
    const { boxes, hits, seen } = await probe(120_000);
    expect({ boxes, hits, seen }).toEqual({
      boxes: before['boxes'],
      hits: before['hits'],
      seen: before['seen'],
    });
    await page.close();
  });
});
