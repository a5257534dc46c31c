import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { makeXlsx, sheetXml } from '../fixtures/make-xlsx.ts';
import { spend, startAfresh } from './acts.ts';
import { cp949 } from './cp949.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { chooseImport, openExchange } from './options-page.ts';

/** A carrier's history as its page saves it: CP949, a row that is logged already, a name that a spreadsheet would run, a bad line. */
const history = (today: string) => `결제일시,이용업체명,구매상품,결제대행사,금액,상태
${today},도서상점,가을 소설,다날,"30,000원",결제완료
${today},똠뷁상점,캐시,다날,"9,000원",결제완료
${today},-할인마트,과자,KG모빌리언스,"5,000원",결제완료
어제쯤,카페,커피,다날,"4,000원",결제완료
`;

describe.each(KINDS)('files in and out in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-exchange-'));
  const file = join(folder, 'history.csv');
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
    await startAfresh(world);
    await spend(world, 30_000);
    const { today } = await world.snapshot();
    writeFileSync(file, cp949(history(today)));
    page = await openExchange(world);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const entries = async () => (await world.snapshot()).entries;
  const pageSays = (words: RegExp) =>
    until(`${words}`, async () => words.test((await shownText(page)) ?? ''));

  test('a CP949 file is looked at first: what may be there is asked about and unticked, the bad line is named', async () => {
    await chooseImport(page, file);
    await pageSays(says('exchangeSummary', 3, 2));
    const text = (await shownText(page)) ?? '';
    expect(text).toMatch(says('exchangeEncoding', 'CP949'));
    // The payment that is there has no name: only the person knows whether it is the row of the shop.
    expect(text).toMatch(says('exchangeAsk', 1));
    expect(text).toMatch(says('exchangeAskWhy_same'));
    expect(text).toMatch(says('exchangeBadLine', 5));
    expect(text).toContain('똠뷁상점');
    expect(await entries()).toHaveLength(1);
  });

  test('one press takes the ticked rows in, one press takes them all back', async () => {
    await press(page, named('exchangeDo', 2));
    await pageSays(says('exchangeImported', 2));
    expect((await entries()).map(({ merchant }) => merchant)).toEqual(
      expect.arrayContaining(['똠뷁상점', '-할인마트']),
    );
    await press(page, named('appUndo'));
    await until('undone', async () => (await entries()).length === 1);
  });

  test('taken in twice, the second time adds nothing', async () => {
    await chooseImport(page, file);
    await press(page, named('exchangeDo', 2));
    await until('taken in', async () => (await entries()).length === 3);
    await page.waitForSelector('#exchange textarea');
    await chooseImport(page, file);
    await pageSays(says('exchangeSummary', 3, 0));
    expect(await page.$eval('.import-actions .button-primary', (button) => button.matches(':disabled'))).toBe(
      true,
    );
    await press(page, named('appClose'));
    expect(await entries()).toHaveLength(3);
  });

  test('a workbook is read whole: its days, merged cells and totals, and what is there is not taken again', async () => {
    const { today } = await world.snapshot();
    const rows = [
      ['소액결제 이용내역'],
      ['결제일시', '이용업체명', '금액', '상태'],
      [`${today}`, '도서상점', 30_000, '결제완료'],
      [undefined, '달빛서점', 7_000, '결제완료'],
      ['합계', undefined, 37_000],
    ];
    const merges = '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>';
    const workbook = join(folder, 'history.xlsx');
    writeFileSync(workbook, makeXlsx({ sheets: [{ name: '11월', xml: sheetXml(rows, merges) }] }));
    await chooseImport(page, workbook);
    await pageSays(says('exchangeSummary', 2, 1));
    const text = (await shownText(page)) ?? '';
    expect(text).toMatch(says('exchangeCounts', 5, 2, 1, 0, 2));
    expect(text).toMatch(says('exchangeBadLine', 5));
    await press(page, named('exchangeDo', 1));
    await until('taken in', async () => (await entries()).some(({ merchant }) => merchant === '달빛서점'));
    await press(page, named('appUndo'));
    await until('undone', async () => (await entries()).length === 3);
  });

  test('the saved file has the mark of UTF-8, and no cell in it is a formula', async () => {
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) Object.assign(globalThis, { saved: blob });
        return make(blob);
      };
    });
    await press(page, named('exchangeSaveCsv'));
    await pageSays(says('exchangeSaved', 3));
    const bytes = await page.evaluate(async () => {
      const { saved } = globalThis as unknown as { saved: Blob };
      return [...new Uint8Array(await saved.arrayBuffer())];
    });
    expect(bytes.slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(new Uint8Array(bytes));
    expect(text).toContain(",'-할인마트,");
    expect(text).toContain(',똠뷁상점,');
    expect(text).toContain(',30000,');
  });
});
