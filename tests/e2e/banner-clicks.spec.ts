import { describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { named, says } from '../../scripts/says.mjs';
import { figure, spend } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const LIMIT = 300_000;
const PRICE = 12_300;
/** A press counts after the banner has stood half a second in plain sight. */
const steady = () => new Promise((done) => setTimeout(done, 1_000));

/** Where a cover cannot be told (no IntersectionObserver v2) the same words lead to the popup: then there is nothing to press here. */
describe.each(KINDS)('what a press on the banner does, in %s', (kind) => {
  let world: World;
  const isAble = kind === 'chromium';
  freshWorld(kind, { limit: LIMIT }, (opened) => {
    world = opened;
  });
  const entries = async () => (await world.snapshot()).entries;

  test('after a payment: its pool is put right, and a cancellation takes it out of the log', async () => {
    const page = await world.newPage();
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    await goToCode(page);
    await pay(page);
    const paid = await waitForBanner(page, says('bannerSuccess'));
    if (isAble) {
      await steady();
      await pressInBanner(page, paid, named('uiPoolContent'));
      await until('moved', async () => (await entries())[0]?.pool === 'content');
    }
    await page.evaluate(() => {
      document.body.innerHTML = '<h1>휴대폰 결제</h1><p>결제취소</p><p>결제가 취소되었습니다.</p>';
    });
    const cancelled = await waitForBanner(page, says('bannerCancelled'));
    expect(says('bannerCancelEntry').test(cancelled.text)).toBe(isAble);
    if (isAble) {
      await steady();
      await pressInBanner(page, cancelled, named('bannerCancelEntry'));
      await until('taken back', async () => (await entries())[0]?.status === 'cancelled');
      await waitForBanner(page, says('bannerCancelledLogged'));
    } else expect(cancelled.text).toMatch(says('bannerTellInPopup'));
    expect(await entries()).toHaveLength(1);
    await page.close();
  });

  test('after a refusal: the order to check, whom to ask, and the log brought to what is left', async () => {
    await spend(world, 50_000);
    const page = await world.newPage();
    await page.goto(windowUrl('danal', { outcome: 'limit' }));
    await waitForBanner(page, new RegExp(figure(LIMIT - 50_000 - PRICE)));
    await goToCode(page);
    await pay(page);
    const refused = await waitForBanner(page, says('bannerStatedHeadroom', '7,000원'));
    for (const words of ['bannerSteps', 'bannerStepHere', 'bannerPlaces', 'bannerWho_carrier'] as const)
      expect(refused.text).toMatch(says(words));
    expect(says('bannerReconcile').test(refused.text)).toBe(isAble);
    if (isAble) {
      await steady();
      await pressInBanner(page, refused, named('bannerReconcile'));
      await until('adjusted', async () =>
        (await entries()).some(({ kind: row, amount }) => row === 'adjustment' && amount === 243_000),
      );
      await waitForBanner(page, says('bannerReconciled'));
      expect((await world.snapshot()).lines[0]?.pools[0]?.left).toBe(7_000);
    }
    await page.close();
  });
});
