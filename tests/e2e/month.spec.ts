import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText, toggle } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { beCalm, dayLongAgo, figure, popupText, stopElsewhere } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { openHistory, openRow } from './history-page.ts';
import { ledgerNow } from './ledger-now.ts';
import { enterLimit, logByHand, payBill } from './popup-page.ts';

const PRICE = 12_300;
const LIMIT = 300_000;

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
    await beCalm(world);
    page = await world.newPage();
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const used = (amount: number) =>
    until(`${amount} used`, async () => (await ledgerNow(world)).used === amount);
  const shows = (where: Page, words: RegExp) =>
    until(`${words}`, async () => words.test((await shownText(where)) ?? ''));
  const payAt = async (gateway: string, outcome = 'success') => {
    await page.bringToFront();
    await stopElsewhere(page);
    await page.goto(windowUrl(gateway, { outcome }));
    await goToCode(page);
    await pay(page);
  };

  test('the first day: the limit, then three payments, two in windows and one by hand', async () => {
    await enterLimit(world, '30만');
    await payAt('danal');
    await waitForBanner(page, says('bannerSuccess', `${figure(PRICE)}원`));
    await payAt('mobilians');
    await waitForBanner(page, says('bannerSuccess', `${figure(PRICE)}원`));
    await logByHand(world, '9,000', '구름상점');
    await used(2 * PRICE + 9_000);
  });

  test('a refusal takes nothing, and names who decides', async () => {
    await payAt('payletter', 'limit');
    const banner = await waitForBanner(page, says('bannerFailLimit'));
    expect(banner.text).not.toMatch(says('bannerSuccess'));
    await used(2 * PRICE + 9_000);
  });

  test('one is cancelled in the history, and the month follows', async () => {
    const history = await openHistory(world);
    await openRow(history, '구름상점');
    await press(history, named('popupCancel'));
    await used(2 * PRICE);
    await history.close();
  });

  test('the carrier’s own list is set beside the log: what is missing is taken in, what is there stays one', async () => {
    const { today } = await world.snapshot();
    const file = join(folder, 'carrier.csv');
    const rows = [
      '결제일,가맹점,결제대행사,금액,상태',
      `${today},달토끼 상점,다날,"${figure(PRICE)}원",결제완료`,
      `${today},달토끼 상점,KG파이낸셜,"${figure(PRICE)}원",결제완료`,
      `${today},게임나라,페이레터,"7,000원",결제완료`,
    ];
    writeFileSync(file, rows.join('\r\n'));
    const compare = await world.session.openOwn('src/compare/index.html');
    const input = await until('file field', () => compare.$('input[type=file]'));
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await shows(compare, /게임나라/);
    expect((await ledgerNow(world)).used).toBe(2 * PRICE);
    await (await compare.$('.compare-table .segmented-option'))?.click();
    await press(compare, named('compareConfirm'));
    await used(2 * PRICE + 7_000);
    await compare.close();
  });

  test('the months turn: the bill falls due, is overdue, and is paid', async () => {
    const { today, entries } = await world.snapshot();
    const entry = entries.find(({ merchant }) => merchant === '게임나라');
    if (entry === undefined) throw new Error('the payment that was taken in is not there');
    const change = { day: dayLongAgo(today) as never };
    const command = crypto.randomUUID();
    const edited = await world.ask('entry/edit', { command, entry: entry.id, month: entry.month, change });
    expect(edited.ok).toBe(true);
    await used(2 * PRICE);
    expect(await popupText(world)).toMatch(says('uiBillLate'));
    await page.bringToFront();
    await page.goto(windowUrl('danal'));
    expect((await waitForBanner(page, says('uiVerdictUnpaid', undefined, '7,000원'))).role).toBe('alert');
    await payBill(world);
    expect(await popupText(world)).toContain(figure(LIMIT - 2 * PRICE));
  });

  test('the month’s sheet has it all, and hides names where that is wanted', async () => {
    const { month } = await world.snapshot();
    const sheet = await openHistory(world, `#${month}?show=sheet`);
    await shows(sheet, /24,600원/);
    expect(await shownText(sheet)).toContain('구름상점');
    await toggle(sheet, named('historyHideNames'));
    await until('names hidden', async () => !((await shownText(sheet)) ?? '').includes('구름상점'));
    await sheet.emulateMediaType('print').catch(() => undefined); // Firefox's protocol has no such switch
    expect((await shownText(sheet)) ?? '').toContain('24,600');
    await sheet.close();
  });
});
