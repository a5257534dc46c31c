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

interface SavedPicture {
  readonly csv: string;
  readonly svg: string;
  /** A letter for each byte. */
  readonly png: string;
}

/** All three files of the picture of that name, caught where the page hands them to the browser. */
export async function savedFrom(page: Page, name: string): Promise<SavedPicture> {
  await page.bringToFront();
  await page.evaluate(() => {
    const files: Record<string, Blob> = {};
    const made = new Map<string, Blob>();
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = addressOf(blob);
      made.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function click() {
      const file = made.get(this.href);
      if (file !== undefined) files[this.download] = file;
    };
    Object.assign(globalThis, { savedFiles: files });
    const buttons = document.querySelector('.picture-actions')?.querySelectorAll('button') ?? [];
    for (const button of buttons) if (!button.hasAttribute('aria-expanded')) button.click();
  });
  return until('three files', () =>
    page.evaluate(async (file) => {
      const { savedFiles } = globalThis as unknown as { savedFiles: Record<string, Blob> };
      const [csv, svg, png] = ['csv', 'svg', 'png'].map((kind) => savedFiles[`${file}.${kind}`]);
      if (csv === undefined || svg === undefined || png === undefined) return undefined;
      const bytes = new Uint8Array(await png.arrayBuffer());
      return { csv: await csv.text(), svg: await svg.text(), png: String.fromCharCode(...bytes.slice(0, 8)) };
    }, name),
  );
}
