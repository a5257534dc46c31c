import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { figure, setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

/** The switch "allow in Incognito", which only the browser's own page may turn; it starts the extension anew. */
async function allowPrivate(world: World): Promise<void> {
  const page = await world.newPage('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    const own = Reflect.get(chrome, 'developerPrivate');
    // An unpacked extension starts anew only here.
    await own.updateProfileConfiguration({ inDeveloperMode: true });
    await own.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, world.session.id);
  await page.close();
}

/** A private window of the browser itself: the driver's own contexts run no extension. */
async function openPrivate(extensionPage: Page, url: string): Promise<Page> {
  await extensionPage.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const target = await extensionPage.browser().waitForTarget((each) => each.url() === url);
  const page = await target.page();
  if (page === null) throw new Error('no page in the private window');
  return page;
}

describe.runIf(KINDS.includes('chromium'))('a private window, in chromium', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chromium');
    await startAfresh(world);
    await setLimit(world, 300_000);
    await spend(world, 100_000);
    await allowPrivate(world);
  });
  afterAll(() => world?.close());

  test('is warned from what was there before; nothing of it is kept, and the banner says so', async () => {
    const extensionPage = await until('anew', () => world.session.openOwn('src/options/index.html'));
    // Our own bookkeeping (the day's look at the bills, the weekly copy) goes on meanwhile.
    const stored = async () =>
      Object.entries(await extensionPage.evaluate(() => chrome.storage.local.get(null))).filter(([key]) =>
        /^(ledger|lines|settings|recurring|caps|mutes|trash|history)/.test(key),
      );
    const session = () => extensionPage.evaluate(() => chrome.storage.session.get(null));
    const before = await stored();
    const page = await openPrivate(extensionPage, windowUrl('danal'));
    await waitForBanner(page, new RegExp(figure(300_000 - 100_000 - 12_300)));
    await goToCode(page);
    const { text } = await waitForBanner(page, says('bannerUnrecorded'));
    expect(text).not.toMatch(says('bannerLog'));
    await pay(page);
    await until('result', async () => page.url().includes('result'));
    await waitForBanner(page);
    expect(await stored()).toEqual(before);
    await page.close();
    // Which hosts the person's own rules are for, of which there are none here, and that open pages were looked at when
    // the session began, are nothing of a page.
    const ofPages = async () =>
      Object.keys(await session()).filter((key) => !['rules-told', 'greeted'].includes(key));
    await until('forgotten', async () => (await ofPages()).length === 0);
  });
});
