import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { pickDay, press, shownText } from '../../scripts/own-page.mjs';
import { named } from '../../scripts/says.mjs';
import type { World } from './harness.ts';

const PATH = 'src/history/index.html';

/** The history page in a tab of its own, with its figures. */
export async function openHistory(world: World, hash = ''): Promise<Page> {
  const page = await world.session.openOwn(`${PATH}${hash}`);
  await until('history', () => shownText(page));
  return page;
}

/** Waits until the page says so; else tells what it said. */
export async function shows(page: Page, words: RegExp): Promise<void> {
  let last: string | undefined;
  const isSaid = async () => {
    last = (await shownText(page)) ?? '';
    return words.test(last);
  };
  await until(`${words}`, isSaid).catch((error) => {
    throw new Error(`${error instanceof Error ? error.message : error}; it says ${last}`);
  });
}

/** Names in the list, from the top. */
export const namesOn = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.ledger-name-text', (names) => names.map((name) => name.textContent));

/** Presses the row of that shop, so that what can be done with it opens beneath. */
export async function openRow(page: Page, merchant: string): Promise<void> {
  await page.bringToFront();
  let place = '';
  // After a change rows move to their new places a frame or two later: it is pressed once it lies still.
  const row = await until(`row of ${merchant}`, async () => {
    for (const each of await page.$$('.ledger-row')) {
      if (!(await each.evaluate(({ textContent }) => textContent))?.includes(merchant)) continue;
      const before = place;
      place = JSON.stringify(await each.boundingBox());
      return place === before ? each : undefined;
    }
    return undefined;
  });
  await row.click();
  // The rows beneath make room a frame later; until then they lie over what has opened, and a press would be theirs.
  await until(`what can be done with ${merchant}`, () =>
    row.evaluate((pressed) => {
      const last = [...(pressed.parentElement?.querySelectorAll('.ledger-open button') ?? [])].at(-1);
      last?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = last?.getBoundingClientRect();
      if (last === undefined || box === undefined) return false;
      return last.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }),
  );
}

/** Corrects the day of that shop's payment in the list, as a person does. */
export async function correctDay(page: Page, merchant: string, day: string): Promise<void> {
  await openRow(page, merchant);
  await press(page, named('popupEdit'));
  await page.waitForSelector('.entry-form');
  // A payment of today has its day as a word until another one is asked for.
  if ((await page.$('.entry-form .other-day')) !== null) await press(page, named('popupOtherDay'));
  await pickDay(page, named('popupDay'), day);
  await press(page, named('appSave'));
}

/** What of a PDF is packed, unpacked: Firefox packs what it says of its pages, too. */
const unpacked = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n(.*?)endstream/gs)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return ''; // a picture, or a font, packed otherwise
    }
  });

/** Width and height, in points, of each page of paper that this page is printed on. */
export async function printedPages(page: Page): Promise<(readonly number[])[]> {
  const pdf = Buffer.from(await page.pdf({ format: 'a4', preferCSSPageSize: true }));
  const text = [pdf.toString('latin1'), ...unpacked(pdf)].join('\n');
  const sides = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const count = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  if (count !== sides.length) throw new Error(`${count} pages with ${sides.length} sizes`);
  return sides.map(([, ...size]) => size.map(Number));
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
