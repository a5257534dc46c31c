import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { press, shownText, typeInto } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import type { World } from './harness.ts';

const PATH = 'src/popup/index.html';

/** The popup's page in a tab of its own, ready to be used. */
export async function openPopup(world: World): Promise<Page> {
  const page = await world.session.openOwn(PATH);
  await page.setViewport({ width: 360, height: 500 });
  await until('popup', () => shownText(page));
  return page;
}

/** Pages of ours; asked for in the page itself, for puppeteer does not learn the address of an add-on's page in Firefox. */
export async function ownPage(world: World, part: string): Promise<Page> {
  const { browser, id } = world.session;
  const all = async () =>
    world.kind === 'firefox'
      ? browser.pages()
      : ((await (await browser.extensions()).get(id)?.pages()) ?? []);
  return until(part, async () => {
    for (const page of await all())
      if ((await page.evaluate(() => location.href).catch(() => '')).includes(part)) return page;
    return undefined;
  });
}

/**
 * The popup that a press on the toolbar icon opens over that page. Firefox shows it in a panel out of reach: the same
 * page in a tab stands for it, after a real press, which is what lets the page be read.
 */
export async function pressedPopup(world: World, over: Page): Promise<Page> {
  await world.pressIcon(over);
  if (world.kind === 'chromium') {
    const popup = await ownPage(world, 'src/popup/');
    await until('popup text', () => shownText(popup));
    return popup;
  }
  const [tab] = await world.extensionPage.evaluate(() => chrome.tabs.query({ active: true }));
  const popup = await world.session.openOwn(`${PATH}?tab=${tab?.id}`);
  await until('popup text', () => shownText(popup));
  return popup;
}

/** "냈어요" beside the oldest bill. */
export async function payBill(world: World): Promise<void> {
  const page = await openPopup(world);
  await press(page, named('popupPaid'));
  await until('bill gone', async () => !says('uiBillLate').test((await shownText(page)) ?? ''));
  await page.close();
}

/** First day: the limit, typed as people type it. */
export async function enterLimit(world: World, typed: string): Promise<string> {
  const page = await openPopup(world);
  await press(page, named('popupEnterLimit'));
  await typeInto(page, named('popupLimitLabel'), typed);
  await press(page, named('appSave'));
  const text = await until('limit', async () => {
    const shown = await shownText(page);
    return says('popupLeft').test(shown ?? '') ? shown : undefined;
  });
  await page.close();
  return text;
}

/** Logs a payment by hand: amount and shop; the day is today. */
export async function logByHand(world: World, amount: string, merchant: string): Promise<string> {
  const page = await openPopup(world);
  await press(page, named('popupLog'));
  await typeInto(page, named('popupAmount'), amount);
  await typeInto(page, named('popupMerchant'), merchant);
  await press(page, named('popupLog'));
  const text = await until('logged', async () => {
    const shown = await shownText(page);
    return shown?.includes(merchant) ? shown : undefined;
  });
  await page.close();
  return text;
}

/** "결제하셨나요?": answers the oldest question and comes back with what the popup says then. */
export async function answerQuestion(world: World, words: RegExp): Promise<string> {
  const page = await openPopup(world);
  await press(page, words);
  const text = await until('answered', async () => {
    const shown = await shownText(page);
    return says('popupQuestion').test(shown ?? '') ? undefined : shown;
  });
  await page.close();
  return text;
}
