import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { cancel, goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { figure } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { html, LEFT, LIMIT, openAt, orderStep, pause, SHOP, SUM, seenAs } from './life-pages.ts';

/** The demo's book, in won, and what is left after it. */
const PRICE = 12_300;
const LEFT_AFTER = new RegExp(figure(LIMIT - PRICE));
/** Milliseconds: scripts ask each second whether their extension is still there. */
const LEAVES = 3_000;

/** What goes wrong in a page, in its own scripts as in ours. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String((error as Error).stack)));
  // The demo has no icon for the tab.
  const isOurs = (text: string) => !text.startsWith('Failed to load resource');
  page.on('console', (line) => line.type() === 'error' && isOurs(line.text()) && faults.push(line.text()));
  return faults;
}

const gone = (page: Page) => until('banner gone', async () => (await bannersOn(page)).length === 0, LEAVES);

describe.each(KINDS)('the extension switched off in %s while a payment is open', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: LIMIT }, (opened) => {
    world = opened;
  });
  afterEach(() => page?.close());

  const amounts = async () => (await world.snapshot()).entries.map(({ amount }) => amount);
  const offAndOn = async (faults: readonly string[]) => {
    await world.switchOff();
    await page.bringToFront();
    await gone(page);
    expect(faults).toEqual([]);
    await world.switchOn();
    await page.bringToFront();
  };

  test('a known window: its banner goes, comes again without a reload, and what is paid counts once', async () => {
    page = await world.newPage();
    const faults = faultsOf(page);
    await page.goto(windowUrl('danal'));
    await waitForBanner(page, LEFT_AFTER);
    await offAndOn(faults);
    await waitForBanner(page, LEFT_AFTER);
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    await page.reload();
    await waitForBanner(page, says('bannerSuccess'));
    expect(await amounts()).toEqual([PRICE]);
    expect(faults).toEqual([]);
  });

  test('at the step of the code, and turned again and again: one banner, one payment', async () => {
    page = await world.newPage();
    const faults = faultsOf(page);
    await page.goto(windowUrl('danal'));
    await goToCode(page);
    await waitForBanner(page, LEFT_AFTER);
    await offAndOn(faults);
    await waitForBanner(page, LEFT_AFTER);
    await offAndOn(faults);
    await waitForBanner(page, LEFT_AFTER);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    expect(await amounts()).toEqual([PRICE]);
    expect(faults).toEqual([]);
  });

  test('a payment that was logged before stays one', async () => {
    page = await world.newPage(windowUrl('danal'));
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    expect(await amounts()).toEqual([PRICE]);
    await offAndOn(faultsOf(page));
    await waitForBanner(page);
    await pause(500);
    expect(await amounts()).toEqual([PRICE]);
  });

  test('paid while it is off: a result alone makes no entry', async () => {
    page = await world.newPage(windowUrl('danal'));
    await waitForBanner(page, LEFT_AFTER);
    const faults = faultsOf(page);
    await world.switchOff();
    await page.bringToFront();
    await goToCode(page);
    await pay(page);
    expect(await bannersOn(page)).toEqual([]);
    await world.switchOn();
    await page.bringToFront();
    await seenAs(world, { stage: 'success', amount: PRICE });
    await pause(500);
    expect(await amounts()).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('cancelled while it is off: nothing is in the ledger', async () => {
    page = await world.newPage(windowUrl('danal'));
    await waitForBanner(page, LEFT_AFTER);
    await world.switchOff();
    await page.bringToFront();
    await cancel(page);
    await world.switchOn();
    await page.bringToFront();
    await pause(1_500);
    expect(await amounts()).toEqual([]);
  });

  test('a shop: its banner goes and comes again, and what changes then is followed', async () => {
    page = await openAt(world, html(orderStep(SUM), { title: '주문서' }), SHOP, '/order');
    const faults = faultsOf(page);
    await waitForBanner(page, LEFT);
    await offAndOn(faults);
    await waitForBanner(page, LEFT);
    await page.evaluate((step) => {
      document.body.innerHTML = step;
    }, orderStep(PRICE));
    await waitForBanner(page, LEFT_AFTER);
    await seenAs(world, { amount: PRICE });
    expect(await amounts()).toEqual([]);
    expect(faults).toEqual([]);
  });

  // What Firefox tells a page's own listeners of ours, a version that comes after them cannot keep from a shop.
  test('updated: a window and a shop that are open are read by the new version, and paid once', async () => {
    page = await openAt(world, html(orderStep(SUM), { title: '주문서' }), SHOP, '/order');
    const gateway = await world.newPage(windowUrl('danal'));
    const faults = [faultsOf(page), faultsOf(gateway)];
    await waitForBanner(gateway, LEFT_AFTER);
    await goToCode(gateway);
    await world.reinstall();
    for (const [each, words] of [
      [page, kind === 'firefox' ? says('bannerPlainWhy_withheld') : LEFT],
      [gateway, LEFT_AFTER],
    ] as const) {
      await each.bringToFront();
      await until('one banner', async () => (await bannersOn(each)).length === 1);
      await waitForBanner(each, words);
    }
    await pay(gateway);
    await waitForBanner(gateway, says('bannerSuccess'));
    expect(await amounts()).toEqual([PRICE]);
    expect(faults).toEqual([[], []]);
    await gateway.close();
  });
});
