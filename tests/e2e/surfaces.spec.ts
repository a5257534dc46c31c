import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { checkoutUrl, windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { setLimit, spend, startAfresh, staysQuiet } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { turnSwitch } from './options-page.ts';
import { pressedPopup } from './popup-page.ts';

describe.each(KINDS)('badge and off switch in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, {}, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  const badge = () => world.extensionPage.evaluate(() => chrome.action.getBadgeText({}));
  const badgeSays = (words: string) => until(`badge "${words}"`, async () => (await badge()) === words);

  test('the badge is empty at first, then says what is left, and when it is over', async () => {
    await badgeSays('');
    await setLimit(world, 300_000);
    await badgeSays('30만');
    await spend(world, 295_000);
    await badgeSays('<1만');
    await spend(world, 6_000);
    await badgeSays('초과');
  });

  test('off means off, also in the window that is open, and on means on again', async () => {
    await setLimit(world, 300_000);
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    await turnSwitch(world, named('optionsPower'));
    await until('off', async () => (await bannersOn(page)).length === 0, 2_000);
    const other = await world.newPage(windowUrl('payletter'));
    await staysQuiet(other, 1_000);
    await turnSwitch(world, named('optionsPower'));
    await other.reload();
    await waitForBanner(other);
    await other.close();
  });
});

/** Only in Chromium is the popup's own panel within reach. */
describe.runIf(KINDS.includes('chromium'))('the real popup, opened by the toolbar icon', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chromium');
    await startAfresh(world); // at night, too, the figure comes first
    await setLimit(world, 300_000);
  });
  afterAll(() => world?.close());

  test('it shows what the tab in front is about to pay, also after the worker was stopped', async () => {
    const page = await world.newPage(windowUrl('danal'));
    await waitForBanner(page);
    await world.stopWorker();
    const popup = await pressedPopup(world, page);
    const text = await until('this tab', async () => {
      const shown = await shownText(popup);
      return says('popupThisTab').test(shown ?? '') ? shown : undefined;
    });
    expect(text).toContain('12,300원');
    expect(text).toMatch(says('uiVerdictOk', '287,700원'));
    await popup.close();
    await page.close();
  });

  test('‘look at this page’ works on a shop that no permission covers, for this once', async () => {
    const page = await world.newPage(checkoutUrl({ item: 'coin' }));
    await staysQuiet(page, 800);
    const popup = await pressedPopup(world, page);
    await press(popup, named('popupCheckPage'));
    await page.bringToFront();
    await waitForBanner(page, /270,000/);
    await page.close();
  });
});
