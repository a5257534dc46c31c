import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { popupText } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { finishSetup, setupPage } from './options-page.ts';
import { enterLimit, logByHand } from './popup-page.ts';

describe.each(KINDS)('the first day in %s', (kind) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => world?.close());

  test('the set-up opens by itself, once; two answers are enough for a figure in the next window', async () => {
    const page = await setupPage(world);
    await finishSetup(page, { carrier: 'kt', limit: '30만' });
    const { settings, lines } = await world.snapshot();
    expect(settings.setup).toBe('done');
    expect(lines).toMatchObject([{ line: { carrier: 'kt', limits: { phone: 300_000 } } }]);

    await page.goto(windowUrl('danal'));
    await waitForBanner(page, /287,700/);
  });

  test('the set-up can be skipped: the banner then asks for the limit and says what it knows', async () => {
    const page = await setupPage(world);
    await finishSetup(page, undefined);
    expect((await world.snapshot()).settings.setup).toBe('skipped');
    await page.goto(windowUrl('danal'));
    await waitForBanner(page, says('uiVerdictUnknownLimit'));
  });

  test('the popup takes the limit and a payment by hand, in words as people write them', async () => {
    expect(await popupText(world)).toMatch(says('popupEnterLimit'));
    expect(await enterLimit(world, '30만')).toMatch(says('popupLeft', '300,000원'));
    expect(await logByHand(world, '1만2천', '별빛 서점')).toMatch(says('popupLeft', '288,000원'));
    expect((await world.snapshot()).entries).toMatchObject([
      { amount: 12_000, merchant: '별빛 서점', source: 'hand', status: 'confirmed' },
    ]);
    const badge = await world.extensionPage.evaluate(() => chrome.action.getBadgeText({}));
    expect(badge).toBe('28만');
  });
});
