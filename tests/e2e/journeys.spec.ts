import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { dayLongAgo, figure, popupText, setLimit, spend, startAfresh, stopElsewhere } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { eraseByHand } from './options-page.ts';
import { payBill } from './popup-page.ts';

const LIMIT = 300_000;
const PRICE = 12_300;

/** Firefox lets nobody stop its background from outside; there the journeys are run as they come. */
const modes = (kind: string) =>
  kind === 'chromium'
    ? (['as it comes', 'with the worker stopped in the middle'] as const)
    : (['as it comes'] as const);

describe.each(KINDS)('the main job in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  describe.each(modes(kind))('%s', (mode) => {
    const meanwhile = async () => {
      if (mode !== 'as it comes') await world.stopWorker();
    };

    beforeEach(async () => {
      await startAfresh(world);
      await setLimit(world, LIMIT);
      page = await world.newPage();
    });
    afterEach(() => page.close());

    const entries = async () => (await world.snapshot()).entries;

    test('a window opens: the banner says what is left after this payment', async () => {
      await spend(world, 50_000);
      await meanwhile();
      await page.goto(windowUrl('danal'));
      const banner = await waitForBanner(page, new RegExp(figure(LIMIT - 50_000 - PRICE)));
      expect(banner.role).toBe('status');

      await meanwhile();
      await goToCode(page);
      const atCode = await waitForBanner(page, new RegExp(figure(PRICE)));
      expect(atCode.text).toMatch(says('bannerCode'));
      expect(await entries()).toHaveLength(1);
    });

    test('a payment that went through is logged once, whatever is reloaded, and the popup shows it', async () => {
      await page.goto(windowUrl('danal'));
      await waitForBanner(page);
      await goToCode(page);
      await meanwhile();
      await pay(page);
      await waitForBanner(page, says('bannerSuccess', `${figure(PRICE)}원`));
      const [first] = await entries();
      expect(first).toMatchObject({ amount: PRICE, status: 'confirmed', source: 'page', gateway: 'danal' });

      await meanwhile();
      await page.reload();
      await waitForBanner(page, new RegExp(figure(PRICE)));
      await page.goto('https://start.example/');
      await page.evaluate(() => void setTimeout(() => history.back()));
      await until('back', async () => page.url().includes('teledit'));
      await waitForBanner(page, new RegExp(figure(PRICE)));
      expect((await entries()).map(({ id }) => id)).toEqual([first?.id]);
      expect(await popupText(world)).toContain(figure(LIMIT - PRICE));
    });

    test('two payments of the same amount are two', async () => {
      for (const _time of [1, 2]) {
        await page.goto(windowUrl('danal'));
        await goToCode(page);
        await meanwhile();
        await pay(page);
        await waitForBanner(page, says('bannerSuccess'));
        await stopElsewhere(page);
      }
      expect(await entries()).toHaveLength(2);
    });

    test('over the limit: an alert says by how much', async () => {
      await spend(world, LIMIT - 10_000);
      await meanwhile();
      await page.goto(windowUrl('mobilians'));
      const banner = await waitForBanner(page, new RegExp(figure(PRICE - 10_000)));
      expect(banner.role).toBe('alert');
      expect(banner.text).toMatch(says('uiVerdictOver', `${figure(PRICE - 10_000)}원`));
    });

    test('an unpaid bill comes first, until it is marked as paid in the popup', async () => {
      const { today } = await world.snapshot();
      await spend(world, 45_000, dayLongAgo(today));
      await page.goto(windowUrl('danal'));
      const banner = await waitForBanner(page, says('uiVerdictUnpaid', undefined, '45,000원'));
      expect(banner.role).toBe('alert');

      await meanwhile();
      await payBill(world);
      const { lines } = await world.snapshot();
      expect(lines.flatMap(({ bills }) => bills).filter(({ status }) => status === 'overdue')).toEqual([]);
      await page.bringToFront();
      await waitForBanner(page, new RegExp(figure(LIMIT - PRICE)));
    });

    test('erase, by typing the confirmation, leaves nothing behind', async () => {
      await spend(world, 20_000);
      await meanwhile();
      await eraseByHand(world);
      await until('erased', async () => (await entries()).length === 0);
      const left = JSON.stringify(await world.stored('local'));
      expect(left).not.toContain('20000');
      expect(left).not.toContain(String(LIMIT));
    });
  });
});
