import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText, toggle } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { addMonths } from '../../src/core/day.ts';
import { formatMonth } from '../../src/ui/format-month.ts';
import { beCalm, dayLongAgo, figure, popupText, stopElsewhere } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { correctDay, openHistory, openRow, printedPages, shows } from './history-page.ts';
import { ledgerNow } from './ledger-now.ts';
import { chooseImport, finishSetup, openExchange, setupPage } from './options-page.ts';
import { logByHand, payBill } from './popup-page.ts';

const PRICE = 12_300;
const LIMIT = 300_000;
const IMPORTED = 4_900;
/** 210 by 297 mm, in points; Firefox counts them in whole ones. */
const isA4 = ([width = 0, height = 0]: readonly number[]) =>
  Math.abs(width - 595.28) < 1 && Math.abs(height - 841.89) < 1;
const NOT_LATE = new RegExp(
  [says('uiBillLeft'), says('uiBillLeftOne'), says('uiBillToday')].map(({ source }) => source).join('|'),
);
const HEAD = '결제일,가맹점,결제대행사,금액,상태';

/**
 * A month as a person lives through it, each step by what they press, with the calendar moved by correcting a payment's
 * day: the browser's own clock stays.
 */
describe.each(KINDS)('a month lived through in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-month-'));
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const used = (amount: number) =>
    until(`${amount} used`, async () => (await ledgerNow(world)).used === amount);
  const payAt = async (gateway: string, outcome = 'success') => {
    await page.bringToFront();
    await stopElsewhere(page);
    await page.goto(windowUrl(gateway, { outcome }));
    await goToCode(page);
    await pay(page);
  };
  /** A file as a carrier saves it, of payments made today. */
  const fileOf = async (name: string, payments: readonly string[]) => {
    const { today } = await world.snapshot();
    const path = join(folder, name);
    writeFileSync(path, [HEAD, ...payments.map((payment) => `${today},${payment},결제완료`)].join('\r\n'));
    return path;
  };

  test('the first run: the set-up opens by itself, and two answers are enough', async () => {
    const setup = await setupPage(world);
    await finishSetup(setup, { carrier: 'kt', limit: '30만' });
    await setup.close();
    await beCalm(world);
    expect((await world.snapshot()).settings.setup).toBe('done');
    expect(await popupText(world)).toMatch(says('popupLeft', `${figure(LIMIT)}원`));
  });

  test('the first day: three payments, two in windows and one by hand', async () => {
    await payAt('danal');
    await waitForBanner(page, says('bannerSuccess', `${figure(PRICE)}원`));
    await payAt('mobilians');
    await waitForBanner(page, says('bannerSuccess', `${figure(PRICE)}원`));
    await logByHand(world, '9,000', '구름상점');
    await used(2 * PRICE + 9_000);
  });

  test('one is cancelled in the history, and the month follows', async () => {
    const history = await openHistory(world);
    await openRow(history, '구름상점');
    await press(history, named('popupCancel'));
    await shows(history, says('popupUsed', `${figure(2 * PRICE)}원`));
    await used(2 * PRICE);
    await history.close();
  });

  test('a refusal takes nothing, and names who decides', async () => {
    await payAt('payletter', 'limit');
    const banner = await waitForBanner(page, says('bannerFailLimit'));
    expect(banner.text).not.toMatch(says('bannerSuccess'));
    await used(2 * PRICE);
  });

  test('a file of what was paid elsewhere is taken in: what is there already is not taken again', async () => {
    const file = await fileOf('elsewhere.csv', [
      `달토끼 상점,다날,"${figure(PRICE)}원"`,
      `별빛음원,다날,"${figure(IMPORTED)}원"`,
    ]);
    const options = await openExchange(world);
    await chooseImport(options, file);
    await shows(options, says('exchangeSummary', 2, 1));
    await used(2 * PRICE);
    await press(options, named('exchangeDo', 1));
    await shows(options, says('exchangeImported', 1));
    await used(2 * PRICE + IMPORTED);
    await options.close();
  });

  test('the carrier’s own list is set beside the log: what is missing is taken in, what is there stays one', async () => {
    const file = await fileOf('carrier.csv', [
      `달토끼 상점,다날,"${figure(PRICE)}원"`,
      `달토끼 상점,KG파이낸셜,"${figure(PRICE)}원"`,
      `별빛음원,다날,"${figure(IMPORTED)}원"`,
      '게임나라,페이레터,"7,000원"',
    ]);
    const compare = await world.session.openOwn('src/compare/index.html');
    const input = await until('file field', () => compare.$('input[type=file]'));
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    // The cancelled one is in the log alone, and stays there.
    await shows(compare, says('compareCounts', 3, 1, 1));
    await used(2 * PRICE + IMPORTED);
    await (await until('whose it is', () => compare.$('.compare-table .segmented-option'))).click();
    await press(compare, named('compareConfirm'));
    await used(2 * PRICE + IMPORTED + 7_000);
    await compare.close();
  });

  test('the month turns: a payment of last month leaves this one, and stands on a bill to be paid', async () => {
    const before = addMonths((await world.snapshot()).month, -1);
    const history = await openHistory(world);
    await correctDay(history, '게임나라', `${before}-15`);
    await shows(history, says('popupUsed', `${figure(2 * PRICE + IMPORTED)}원`));
    expect(await popupText(world)).toMatch(says('popupLeft', `${figure(LIMIT - 2 * PRICE - IMPORTED)}원`));
    await press(history, named('historyMonthBefore'));
    await shows(history, says('popupUsed', '7,000원'));
    const text = (await shownText(history)) ?? '';
    expect(text).toMatch(says('uiBillTitle', formatMonth('ko', before)));
    // As long as nobody says otherwise a bill is due on the last day of its month, so that this one is never late today.
    expect(text).toMatch(NOT_LATE);
    expect(text).not.toMatch(says('uiBillLate'));
    await history.close();
  });

  test('two months on, the bill is overdue: popup and banner say so, and it is paid', async () => {
    const { today, month } = await world.snapshot();
    const history = await openHistory(world, `#${addMonths(month, -1)}`);
    await correctDay(history, '게임나라', dayLongAgo(today));
    await shows(history, says('historyNoneMonth'));
    await history.close();
    expect(await popupText(world)).toMatch(says('uiBillLate'));
    await page.bringToFront();
    await page.goto(windowUrl('danal'));
    expect((await waitForBanner(page, says('uiVerdictUnpaid', undefined, '7,000원'))).role).toBe('alert');
    await payBill(world);
    expect(await popupText(world)).toContain(figure(LIMIT - 2 * PRICE - IMPORTED));
    await page.bringToFront();
    await page.goto(windowUrl('danal'));
    const banner = await waitForBanner(page, new RegExp(figure(LIMIT - 3 * PRICE - IMPORTED)));
    expect(banner.text).not.toMatch(says('uiVerdictUnpaid'));
  });

  test('the month’s sheet has it all on one page of A4, and hides names where that is wanted', async () => {
    const sheet = await openHistory(world, `#${(await world.snapshot()).month}?show=sheet`);
    await shows(sheet, new RegExp(`${figure(2 * PRICE + IMPORTED)}원`));
    const text = await shownText(sheet);
    expect(text).toMatch(says('historySheetNoUnpaid'));
    for (const name of ['달토끼 상점', '별빛음원', '구름상점']) expect(text).toContain(name);
    await toggle(sheet, named('historyHideNames'));
    await until(
      'names hidden',
      async () => !/구름상점|별빛음원/.test((await shownText(sheet)) ?? '구름상점'),
    );
    expect((await printedPages(sheet)).map(isA4)).toEqual([true]);
    await sheet.close();
  });
});
