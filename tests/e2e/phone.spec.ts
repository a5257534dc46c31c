import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText, typeInto } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { faultsOf } from '../../scripts/surfaces/faults.mjs';
import { setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

const SCREEN = { width: 360, height: 780 };
/** Firefox's protocol has no finger: there only the width is a phone's. */
const hold = (page: Page, isTouched: boolean) =>
  page.setViewport({ ...SCREEN, ...(isTouched && { hasTouch: true, isMobile: true }) });

describe.each(KINDS)('on a phone, in %s', (kind) => {
  let world: World;
  const isTouched = kind === 'chromium';
  beforeAll(async () => {
    world = await openWorld(kind);
    await startAfresh(world);
    await setLimit(world, 300_000);
    await spend(world, 45_000);
  });
  afterAll(() => world?.close());

  const open = async (path: string): Promise<Page> => {
    const page = await world.session.openOwn(path);
    await hold(page, isTouched);
    // A page that was loaded for a mouse is drawn for one.
    if (isTouched) await page.reload();
    await until(path, () => shownText(page));
    return page;
  };

  test.each([
    'src/popup/index.html?tab=1',
    'src/options/index.html#lines',
    'src/options/index.html#guards',
    'src/history/index.html',
    'src/history/index.html#all?show=pictures',
    'src/guide/index.html',
    'src/guide/index.html#unknown',
    'src/compare/index.html',
  ])('%s fits the screen and the finger, and the keyboard goes as the eye does', async (path) => {
    const page = await open(path);
    expect(await faultsOf(page, SCREEN.width, { isTouched })).toEqual([]);
    await page.close();
  });

  test('a payment is logged from the popup as a page, and stands in the history', async () => {
    const popup = await open('src/popup/index.html?tab=1');
    await press(popup, named('popupLog'));
    await typeInto(popup, named('popupAmount'), '8,000');
    await typeInto(popup, named('popupMerchant'), '달빛서점');
    await press(popup, named('popupLog'));
    await until('logged', async () => says('popupLeft', '247,000원').test((await shownText(popup)) ?? ''));
    await popup.close();
    const history = await open('src/history/index.html');
    await until('listed', async () => /달빛서점/.test((await shownText(history)) ?? ''));
    await history.close();
  });

  test('a banner fits a window as narrow, and each of its buttons a finger', async () => {
    const page = await world.newPage();
    await hold(page, isTouched);
    await page.goto(windowUrl('danal'));
    const banner = await waitForBanner(page);
    const sizes = await banner.root.run((root) =>
      [...root.querySelectorAll('button')].map((button) => button.getBoundingClientRect().toJSON()),
    );
    expect(sizes.length).toBeGreaterThan(1);
    for (const { left, right, height } of sizes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(SCREEN.width);
      expect(height).toBeGreaterThanOrEqual(isTouched ? 44 : 32);
    }
    await page.close();
  });
});
