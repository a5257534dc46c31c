import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { press, toggle, typeInto } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { popupText, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { namesOn, openHistory, openRow, printedPages, savedFrom, shows } from './history-page.ts';
import { openPopup } from './popup-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`);
  });
}

describe.each(KINDS)('the history page in %s', (kind) => {
  let world: World;
  let line: string;
  let month: string;
  let before: string;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  const log = (amount: number, day: string, merchant: string) =>
    world.ask('entry/log', {
      command: randomUUID(),
      line,
      pool: 'phone',
      amount,
      day,
      merchant,
      distinct: true,
    });

  beforeEach(async () => {
    await startAfresh(world);
    const now = await world.snapshot();
    line = now.lines[0]?.line.id ?? '';
    month = now.month;
    before = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1))
      .toISOString()
      .slice(0, 7);
    await log(30_000, `${month}-01`, '달빛서점');
    await log(7_000, `${month}-01`, '구름상점');
    await log(12_000, `${before}-15`, '별빛게임즈');
  });

  test('opens from the popup, shows this month and the one before; back and forward lead there and back', async () => {
    const popup = await openPopup(world);
    await press(popup, named('popupToHistory'));
    await until('a tab of its own', () =>
      world.extensionPage.evaluate(async () =>
        (await chrome.tabs.query({})).some(({ url }) => url?.includes('src/history/')),
      ),
    );
    const page = await openHistory(world);
    await shows(page, /37,000원/);
    expect((await namesOn(page)).sort()).toEqual(['구름상점', '달빛서점']);
    await press(page, named('historyMonthBefore'));
    await shows(page, /12,000원/);
    expect(await namesOn(page)).toEqual(['별빛게임즈']);
    expect(page.url()).toContain(`#${before}`);
    await page.evaluate(() => history.back());
    await shows(page, /37,000원/);
    await page.evaluate(() => history.forward());
    await shows(page, /12,000원/);
    expect(await faultsOn(page)).toEqual([]);
    await page.close();
  });

  test('what is searched for stands in the address, and the sums follow', async () => {
    const page = await openHistory(world, '#all');
    await shows(page, /49,000원/);
    await page.type('input[type=search]', '달빛');
    await shows(page, says('historyFound', '30,000원'));
    expect(await namesOn(page)).toEqual(['달빛서점']);
    const link = page.url();
    await page.close();
    const again = await openHistory(world, link.slice(link.indexOf('#')));
    await shows(again, says('historyFound', '30,000원'));
    expect(await faultsOn(again)).toEqual([]);
    await again.close();
  });

  test('payments of this month are cancelled, one whole and one in part; the sums follow there and back', async () => {
    const page = await openHistory(world);
    await shows(page, says('popupUsed', '37,000원'));
    await openRow(page, '구름상점');
    await press(page, named('popupCancel'));
    await shows(page, says('popupUsed', '30,000원'));
    await shows(page, says('popupStatus_cancelled'));
    await openRow(page, '달빛서점');
    await press(page, named('popupCancelPart'));
    await typeInto(page, named('popupPartCancelLabel'), '8천');
    await press(page, named('popupCancelPart'));
    await shows(page, says('popupUsed', '22,000원'));
    await shows(page, /−8,000원/);
    expect(await popupText(world)).toMatch(says('popupUsed', '22,000원'));
    await press(page, named('appUndo'));
    await shows(page, says('popupUsed', '30,000원'));
    expect((await namesOn(page)).sort()).toEqual(['구름상점', '달빛서점']);
    await openRow(page, '구름상점');
    await press(page, named('popupUncancel'));
    await shows(page, says('popupUsed', '37,000원'));
    await page.close();
  });

  test('a payment of another month is corrected and deleted, and the last step taken back by key', async () => {
    const page = await openHistory(world, `#${before}`);
    await openRow(page, '별빛게임즈');
    await press(page, named('popupEdit'));
    await typeInto(page, named('popupAmount'), '15000');
    await press(page, named('appSave'));
    await shows(page, says('popupUsed', '15,000원'));
    await openRow(page, '별빛게임즈');
    await press(page, named('popupDelete'));
    await press(page, named('popupDelete'));
    await shows(page, says('historyNoneMonth'));
    await page.bringToFront();
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
    await shows(page, says('popupUsed', '15,000원'));
    expect(await namesOn(page)).toEqual(['별빛게임즈']);
    await page.close();
  });

  test('a link that cannot be read gets a sentence and this month', async () => {
    const page = await openHistory(world, `#all?shop=${'x'.repeat(10_000)}`);
    await shows(page, says('historyLink_long'));
    await shows(page, /37,000원/);
    await page.close();
  });

  test('the pictures and the sheet stand in the same month; axe finds nothing', async () => {
    const page = await openHistory(world, `#${month}?show=pictures`);
    await until('twelve bars', async () => (await page.$$('.picture-plane .bar')).length === 12);
    expect(await faultsOn(page)).toEqual([]);
    await press(page, named('historyPart_sheet'));
    await shows(page, says('historySheetUnpaid'));
    await until('payments', async () => (await page.$$('.sheet-list li')).length === 2);
    expect(await faultsOn(page)).toEqual([]);
    await page.close();
  });

  test('saves a picture as figures, as an image and as a drawing; hidden amounts are in none of them', async () => {
    const page = await openHistory(world, `#${month}?show=pictures`);
    await until('twelve bars', async () => (await page.$$('.picture-plane .bar')).length === 12);
    const open = await savedFrom(page, `${month}-twelve-months`);
    expect(open.csv).toMatch(/,37000\r\n$|,37000,/);
    expect(open.svg).toContain('</svg>');
    // The eight bytes that every PNG begins with.
    expect(open.png.slice(0, 8)).toBe('\x89PNG\r\n\x1a\n');
    const { settings } = await world.snapshot();
    const hide = (masked: boolean) =>
      world.ask('settings/save', { command: randomUUID(), settings: { ...settings, masked } });
    await hide(true);
    await shows(page, says('uiFileIsMasked'));
    const hidden = await savedFrom(page, `${month}-twelve-months`);
    expect(hidden.csv).not.toContain('37000');
    expect(hidden.csv).toContain('•••');
    expect(hidden.svg).not.toMatch(/\d원|\d만/);
    await hide(false);
    await page.close();
  });

  test('an alarm of the browser has it ask again', async () => {
    const page = await openHistory(world, `#${month}`);
    await page.evaluate(() => {
      chrome.runtime.onMessage.addListener(({ type }) => {
        if (type === 'snapshot/changed') document.documentElement.dataset['asked'] = 'again';
      });
      chrome.alarms.create('midnight', { when: Date.now() + 200, periodInMinutes: 1_440 });
    });
    await until('asked again', () =>
      page.evaluate(() => document.documentElement.dataset['asked'] === 'again'),
    );
    await page.close();
  });

  // Only Chromium's protocol prints to where a test can look.
  test.runIf(kind === 'chromium')('a month full of payments is printed on one page of A4', async () => {
    for (let n = 1; n <= 60; n += 1)
      await log(1_000 + n, `${before}-15`, `이름이 아주 긴 상점 ${n}호점과 그 친구들`);
    const page = await openHistory(world, `#${before}?show=sheet`);
    // As many as fit beneath one line's figures; the rest is counted.
    await until('payments', async () => (await page.$$('.sheet-list li')).length === 36);
    expect(await printedPages(page)).toHaveLength(1);
    await toggle(page, named('historyWholeList'));
    await until('every payment', async () => (await page.$$('.sheet-every tbody tr')).length === 61);
    // What lies in a grid is cut anywhere by Firefox, through rows of text.
    await page.emulateMediaType('print');
    const layouts = await page.$$eval('.history-main, .sheet-part, .sheet', (around) =>
      around.map((each) => getComputedStyle(each).display),
    );
    expect(layouts).toEqual(['block', 'block', 'block']);
    expect(await printedPages(page)).toHaveLength(2);
    await page.close();
  });

  test.runIf(kind === 'chromium')('a picture drawn for a wide screen shrinks whole onto paper', async () => {
    const page = await openHistory(world, `#${before}?show=pictures`);
    await page.waitForSelector('.picture-plane .bar');
    await page.emulateMediaType('print');
    // In one go, as paper does it: nobody measures the box again before it is printed.
    const shown = await page.$eval('.picture-plane', (plane) => {
      (plane as HTMLElement).style.inlineSize = '300px';
      const drawing = plane.querySelector('svg') as SVGSVGElement;
      const { width, height } = drawing.getBoundingClientRect();
      const drawn = drawing.viewBox.baseVal;
      return { width, room: plane.clientWidth, expected: (width * drawn.height) / drawn.width, height };
    });
    expect(shown.room).toBe(300);
    expect(shown.width).toBe(shown.room);
    expect(shown.height).toBeCloseTo(shown.expected, 0);
    await page.close();
  });
});
