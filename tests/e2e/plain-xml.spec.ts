import '../unit/setup.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { says } from '../../scripts/says.mjs';
import { setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { BLOG, windowPage } from './hostile-payment-pages.ts';

/** A document may be made of HTML without being a document of HTML: what a script makes there is no HTML by itself. */
describe.each(KINDS)('a payment written as plain XML, in %s', { retry: 0 }, (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
    await startAfresh(world);
    await setLimit(world, 300_000);
    await spend(world, 213_457);
    world.demo.put(BLOG, '/xml', windowPage(190_000));
  });
  afterAll(() => world?.close());

  test.each(['application/xml', 'text/xml', 'application/xhtml+xml'])(
    '%s: the banner stands there, and opens',
    { timeout: 60_000 },
    async (type) => {
      const errors: string[] = [];
      const page = await world.newPage();
      await page.bringToFront();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`https://${BLOG}/xml`);
      await page.evaluate((as) => {
        const text = new XMLSerializer().serializeToString(document.documentElement);
        location.href = URL.createObjectURL(new Blob([text], { type: as }));
      }, type);
      await until('there', async () => page.url().startsWith('blob:'));
      await pressInBanner(page, await waitForBanner(page, /103,457/), says('bannerExpand'));
      await until('open', async () => says('bannerWhy').test((await waitForBanner(page)).text));
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
