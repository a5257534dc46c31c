import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { shownText } from '../../scripts/own-page.mjs';
import { says } from '../../scripts/says.mjs';
import { dayLongAgo, setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, type Kind, openWorld, type World } from './harness.ts';
import { openPopup } from './popup-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = typeof axe;

/** Themes can be set from outside in Chromium only. */
const themes = (kind: Kind) => (kind === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const));

const wear = async (page: Page, kind: Kind, theme: 'light' | 'dark') => {
  if (kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  // A colour on its way from one theme to the other is none that anybody reads.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
};

/** What axe finds wrong on the whole page, as rule, element and reason. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${node.target}: ${node.failureSummary}`),
    );
  });
}

/** The same inside the banner: for axe, in this page, the closed root is opened from outside. */
async function faultsInBanner(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const banner = await waitForBanner(page);
  return banner.root.run(async (root) => {
    // What is still fading in has colours that nobody reads.
    const moving = [root.host, ...root.querySelectorAll('*')].flatMap((each) => each.getAnimations());
    await Promise.allSettled(moving.map(({ finished }) => finished));
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, passes } = await axe.run(root.host);
    if (passes.length < 5) return [`axe looked at next to nothing: ${passes.map(({ id }) => id)}`];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${node.target}: ${node.failureSummary}`),
    );
  });
}

describe.each(KINDS)('axe finds nothing in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  describe.each(themes(kind))('%s', (theme) => {
    const popup = async () => {
      const page = await openPopup(world);
      await wear(page, kind, theme);
      const faults = await faultsOn(page);
      await page.close();
      return faults;
    };
    const banner = async (address: string) => {
      const page = await world.newPage();
      await wear(page, kind, theme);
      await page.goto(address);
      const faults = await faultsInBanner(page);
      await page.close();
      return faults;
    };

    test('popup on the first day', async () => {
      await startAfresh(world);
      expect(await popup()).toEqual([]);
    });

    test('popup with headroom, an unpaid bill and entries', async () => {
      await startAfresh(world);
      await setLimit(world, 300_000);
      const { today } = await world.snapshot();
      await spend(world, 45_000, dayLongAgo(today));
      await spend(world, 290_000);
      expect(await popup()).toEqual([]);
    });

    test('options', async () => {
      const page = await world.session.openOwn('src/options/index.html');
      await wear(page, kind, theme);
      await until('options', () => shownText(page));
      expect(await faultsOn(page)).toEqual([]);
      await page.close();
    });

    test('the guide: a page, the next one, and back; what a search finds', async () => {
      const page = await world.session.openOwn('src/guide/index.html#unknown');
      await wear(page, kind, theme);
      const shows = (key: Parameters<typeof says>[0]) =>
        until(key, async () =>
          says(key).test(await page.evaluate(() => document.querySelector('h1')?.textContent ?? '')),
        );
      await shows('guideTitle_unknown');
      expect(await faultsOn(page)).toEqual([]);
      await page.click('.guide-chips a[href="#vouchers"]');
      await shows('guideTitle_vouchers');
      await page.evaluate(() => history.back());
      await shows('guideTitle_unknown');
      await page.evaluate(() => {
        location.hash = '#gone';
      });
      await shows('guideMissing');
      await page.type('.guide-search input', 'NICE');
      await shows('guideFound');
      expect(await faultsOn(page)).toEqual([]);
      await page.close();
    });

    test.each([
      ['ok', 300_000, 0, ''],
      ['near', 300_000, 250_000, ''],
      ['over', 300_000, 295_000, ''],
      ['refused', 300_000, 0, 'limit'],
    ])('banner: %s', async (_state, limit, spent, outcome) => {
      await startAfresh(world);
      await setLimit(world, limit);
      if (spent > 0) await spend(world, spent);
      const address = windowUrl('danal', { outcome });
      expect(await banner(outcome === '' ? address : address.replace('Start.php', 'result.php'))).toEqual([]);
    });
  });
});
