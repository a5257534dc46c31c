import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { popupText, setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { isSettled } from './ledger-now.ts';

/**
 * Storage as a crash, a bug or a newer version may have left it. The worker alone writes while it lives, and shares what
 * it read among what it does at the same time: so nothing is put there before it is through.
 */
async function put(world: World, items: Record<string, unknown>): Promise<void> {
  await isSettled(world, 600);
  await world.extensionPage.evaluate((written) => chrome.storage.local.set(written), items);
}

describe.each(KINDS)('saved data in trouble in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await world.extensionPage.evaluate(() => chrome.storage.local.clear());
    await startAfresh(world);
    await setLimit(world, 300_000);
  });

  const month = async () => (await world.snapshot()).month;
  const pays = async () => {
    const page = await world.newPage(windowUrl('danal'));
    await goToCode(page);
    await pay(page);
    await until('answered', async () => (await waitForBanner(page)).text);
    await page.close();
  };

  test('a month that cannot be read is named to the person and kept, also when a payment comes', async () => {
    const key = `ledger/${await month()}`;
    const broken = { version: 1, entries: 'eaten by a moth 71717' };
    await put(world, { [key]: broken });
    const { problems } = await world.snapshot();
    expect(problems).toMatchObject([{ key, kind: 'unreadable' }]);
    expect(await popupText(world)).toMatch(says('appProblem_unreadable'));

    await pays();
    expect(JSON.stringify(await world.stored('local'))).toContain('eaten by a moth 71717');
  });

  test('data of a newer version is left alone and named', async () => {
    const key = `ledger/${await month()}`;
    const newer = { version: 999, entries: [], future: 'kept 82828' };
    await put(world, { [key]: newer });
    const { problems } = await world.snapshot();
    expect(problems).toMatchObject([{ key, kind: 'newer' }]);
    expect(await popupText(world)).toMatch(says('appProblem_newer'));

    await pays();
    expect((await world.stored('local'))[key]).toEqual(newer);
  });

  test('other months are shown although one cannot be read', async () => {
    await spend(world, 33_000);
    await put(world, { 'ledger/2020-01': 'not even an object' });
    expect((await world.snapshot()).entries).toMatchObject([{ amount: 33_000 }]);
  });
});
