import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { shownText } from '../../scripts/own-page.mjs';
import type { World } from './harness.ts';

const PATH = 'src/history/index.html';

/** The history page in a tab of its own, with its figures. */
export async function openHistory(world: World, hash = ''): Promise<Page> {
  const page = await world.session.openOwn(`${PATH}${hash}`);
  await until('history', () => shownText(page));
  return page;
}

/** Names in the list, from the top. */
export const namesOn = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.ledger-name-text', (names) => names.map((name) => name.textContent));

/** Presses the row of that shop, so that what can be done with it opens beneath. */
export async function openRow(page: Page, merchant: string): Promise<void> {
  await page.bringToFront();
  const row = await until(`row of ${merchant}`, async () => {
    for (const each of await page.$$('.ledger-row'))
      if ((await each.evaluate(({ textContent }) => textContent))?.includes(merchant)) return each;
    return undefined;
  });
  await row.click();
}
