import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { shownText, toggle } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { setLimit, spend } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** What each of these does in Firefox is the same script; the unit tests cover the rest. */
describe.runIf(KINDS.includes('chromium'))('how it is shown, chosen in the options, in chromium', () => {
  let world: World;
  let options: Page;
  let popup: Page;
  let shop: Page;
  beforeAll(async () => {
    world = await openWorld('chromium');
    await setLimit(world, 300_000);
    // So near the limit that the banner is a card at every hour of the day.
    await spend(world, 285_000);
    shop = await world.newPage(windowUrl('danal'));
    await waitForBanner(shop, /2,700원/);
    popup = await world.session.openOwn('src/popup/index.html');
    options = await world.session.openOwn('src/options/index.html#look');
    await until('options', () => shownText(options));
  });
  afterAll(() => world?.close());

  const shows = (page: Page, words: RegExp) =>
    until(`${words}`, async () => words.test((await shownText(page)) ?? ''));
  const pick = (value: string) =>
    options.evaluate(
      (wanted) => document.querySelector<HTMLElement>(`input[value=${wanted}]`)?.click(),
      value,
    );
  const badge = () => world.extensionPage.evaluate(() => chrome.action.getBadgeText({}));

  test('the language, in every open page and in the banner that stands', async () => {
    await pick('en');
    await shows(options, /Appearance/);
    await shows(popup, /₩15,000 left/);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    const banner = await waitForBanner(shop, /₩2,700/);
    // What the page and the person wrote stays as it is.
    expect(banner.text).toMatch(/Based on what you logged/);
    expect(banner.text).not.toMatch(says('bannerBasis'));
    await until('badge', async () => (await badge()) === '15K');
    await pick('system');
    await waitForBanner(shop, /2,700원/);
    await shows(popup, /15,000원/);
  });

  test('the look, whatever the device has', async () => {
    await pick('dark');
    const isDark = async (page: Page) => (await groundOf(page)) === 'rgb(23, 25, 28)';
    await until('dark', async () => (await isDark(options)) && (await isDark(popup)));
    const inBanner = async () =>
      (await waitForBanner(shop)).root.run(
        (root) => getComputedStyle(root.querySelector('.banner') as Element).backgroundColor,
        undefined,
      );
    await until('dark banner', async () => (await inBanner()) === 'rgb(23, 25, 28)');
    await pick('light');
    await until('light', async () => (await groundOf(popup)) === 'rgb(255, 255, 255)');
  });

  test('amounts are dots everywhere, and seen for as long as they are held', async () => {
    await toggle(options, named('optionsMasked'));
    const banner = await waitForBanner(shop, /•••/);
    expect(banner.text).not.toMatch(/\d,\d{3}/);
    await until('badge', async () => (await badge()) === '•••');
    await until('hidden', async () => !/\d,\d{3}/.test((await shownText(popup)) ?? '1,000'));
    await popup.bringToFront();
    const eye = await popup.$('.reveal');
    const { x, y, width, height } = (await eye?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await popup.mouse.move(x + width / 2, y + height / 2);
    await popup.mouse.down();
    await shows(popup, /15,000원/);
    await popup.mouse.move(5, 300);
    await popup.mouse.up();
    await until('hidden again', async () => !/\d,\d{3}/.test((await shownText(popup)) ?? '1,000'));
    await eye?.focus();
    await popup.keyboard.down('Space');
    await shows(popup, /15,000원/);
    await popup.keyboard.up('Space');
    await until('hidden after the key', async () => !/\d,\d{3}/.test((await shownText(popup)) ?? '1,000'));
  });
});
