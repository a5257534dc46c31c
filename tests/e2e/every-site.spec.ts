import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { buy, checkoutUrl, goToCode, leave, pay } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { figure, setLimit, startAfresh, staysQuiet } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

const LIMIT = 300_000;
const PRICE = 30_000;

const choose = (page: Page, method: string) => page.click(`input[name=method][value=${method}]`);
const quiet = (page: Page) => until('quiet', async () => (await bannersOn(page)).length === 0);

describe.each(KINDS)('every site in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    await startAfresh(world);
    await setLimit(world, LIMIT);
    page = await world.newPage();
  });
  afterEach(() => page.close());

  const stages = async () =>
    Object.entries(await world.stored('session'))
      .filter(([key]) => key.startsWith('checkout:'))
      .map(([, kept]) => (kept as { stage: string }).stage);

  test('a checkout that merely offers phone billing is quiet, speaks when it is chosen, and is quiet again', async () => {
    await page.goto(checkoutUrl({ item: 'coin', method: 'card' }));
    await until('option', async () => (await stages()).includes('option'));
    await staysQuiet(page, 800);

    await choose(page, 'phone');
    await waitForBanner(page, new RegExp(figure(LIMIT - PRICE)));
    expect(await stages()).toEqual(['pay']);

    await choose(page, 'card');
    await quiet(page);
    await choose(page, 'phone');
    await waitForBanner(page, new RegExp(figure(LIMIT - PRICE)));
  });

  test('checkout, window and the shop’s own result page make one entry', async () => {
    const place = await buy(page, { item: 'coin', gateway: 'payletter', shape: 'self' });
    await goToCode(place);
    await pay(place);
    await waitForBanner(page, says('bannerSuccess'));
    await leave(place);
    await until('shop', async () => page.url().includes('/order/success'));
    await page.reload();
    await new Promise((done) => setTimeout(done, 1_000));
    expect((await world.snapshot()).entries).toMatchObject([{ amount: PRICE, status: 'confirmed' }]);
  });

  test('pages without a payment are left alone', async () => {
    for (const address of ['https://start.example/', 'https://daltokki.example/']) {
      await page.goto(address);
      await staysQuiet(page, 700);
    }
    expect(await stages()).toEqual([]);
  });
});
