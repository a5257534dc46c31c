import '../unit/setup.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bannersOn, pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { gatewayOf } from '../../scripts/demo/gateways.mjs';
import { says } from '../../scripts/says.mjs';
import { setLimit, startAfresh, tabId } from './acts.ts';
import { buildFor, KINDS, openWorld, type World } from './harness.ts';
import { BLOG, windowPage } from './hostile-payment-pages.ts';
import { isRead } from './ledger-now.ts';

/** A page gives its elements the names of all that our scripts use, and takes our host away while it opens. */

const DANAL = gatewayOf('danal');
const PATH = '/Danal/Teledit/Web/Named.php';
const SCRIPTS = ['sentinel', 'checkout', 'banner'];

/** Every name after a dot, every key in quotes and every free name in what runs in pages: a list that nobody has to keep. */
function namesUsed(): readonly string[] {
  const code = SCRIPTS.map((name) =>
    readFileSync(join(buildFor('chromium'), `src/content/${name}.iife.js`), 'utf8'),
  ).join('\n');
  const members = [...code.matchAll(/\.([A-Za-z_$][\w$]{1,40})/g)].map(([, name]) => name ?? '');
  const free = [...code.matchAll(/(?<![.\w$])([A-Za-z_$][\w$]{2,40})(?=[(.])/g)].map(
    ([, name]) => name ?? '',
  );
  const keys = [...code.matchAll(/[`'"]([a-z][A-Za-z]{2,30})[`'"]/g)].map(([, name]) => name ?? '');
  return [...new Set([...members, ...free, ...keys])];
}

/** What a library of ours, or we, may look for in the global scope without finding it there. */
const OWN_HOPES = ['browser', 'Temporal', '__PREACT_DEVTOOLS__', 'stop', 'guard', 'stage', 'nodes'];

/** Where a script finds all the rest: a page would like to stand in the place of each. */
const SCOPES = ['chrome', 'browser', 'document', 'window', 'globalThis', 'self', 'runtime'];

const WAYS: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'pictures, and fields of a form around the sum': (names) => {
    const fields = names.map((name) => `<input name="${name}" size="1" type="hidden">`).join('');
    const pictures = names.map((name) => `<img name="${name}" alt="">`).join('');
    return `${pictures}<form id="form-around" tabindex="0">${fields}`;
  },
  'links in pairs, and forms': (names) =>
    names
      .map(
        (name) =>
          `<a id="${name}" name="x"></a><a id="${name}" name="y"></a><form name="${name}"><input name="call" type="hidden"></form>`,
      )
      .join(''),
  // Each is a window that the browser has to make: the last ones do.
  frames: (names) =>
    names
      .filter((name) => name.length > 3 && !/^[A-Z]/.test(name))
      .slice(-40)
      .concat(SCOPES)
      .map((name) => `<iframe name="${name}" width="1" height="1"></iframe>`)
      .join(''),
  'embedded things': (names) =>
    names.map((name) => `<embed name="${name}"><object id="${name}"></object>`).join(''),
};

describe.each(KINDS)('names of a page, in %s', { retry: 0 }, (kind) => {
  let world: World;
  let errors: string[] = [];
  let names: readonly string[] = [];
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
    // Of a name that this browser gives to nothing in a page, no element can be in the place.
    names = await world.extensionPage.evaluate(
      (used) =>
        used.filter((name) =>
          [document, document.createElement('form'), globalThis].some((owner) => name in owner),
        ),
      namesUsed(),
    );
    names = [...names, ...OWN_HOPES];
  });
  afterAll(() => world?.close());

  const HOSTS = [
    ['a known window', DANAL.host],
    ['an ordinary page', BLOG],
  ] as const;

  /** Past whatever the page has put in the place of its own document's properties. */
  const showSum = (page: Page, words: string) =>
    page.evaluate((shown) => {
      const cells = Document.prototype.getElementsByTagName.call(document, 'dd');
      const last = cells[cells.length - 1];
      if (last !== undefined) last.replaceChildren(shown);
    }, words);

  async function open(host: string, body: string): Promise<Page> {
    await startAfresh(world);
    await setLimit(world, 300_000);
    errors = [];
    world.demo.put(host, PATH, windowPage(12_300).replace('<body>', `<body>${body}`));
    const page = await world.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`https://${host}${PATH}`);
    return page;
  }

  describe.each(HOSTS)('%s', (_, host) => {
    test.each(Object.keys(WAYS))(
      '%s: it is read, read on, opened, closed, and nothing throws',
      { timeout: 90_000 },
      async (way) => {
        expect(names.length).toBeGreaterThan(150);
        const page = await open(host, WAYS[way]?.(names) ?? '');
        await page.bringToFront();
        await isRead(world, { host, stage: 'pay', amount: 12_300 });
        await waitForBanner(page);
        // The form itself has the focus: a key that leaves the banner is asked about it.
        await page.evaluate(() => {
          const around = Document.prototype.getElementById.call(document, 'form-around');
          if (around !== null) HTMLElement.prototype.focus.call(around);
        });
        await showSum(page, '290,000원');
        await isRead(world, { host, stage: 'pay', amount: 290_000 });
        const banner = await waitForBanner(page, /290,000|이 결제 후 10,000|10,000|처음 보는/);
        if (says('bannerExpand').test(await expandName(banner)))
          await pressInBanner(page, banner, says('bannerExpand'));
        await until('open', async () => says('bannerWhy').test((await waitForBanner(page)).text));
        await page.keyboard.press('Escape');
        await until('closed', async () => (await bannersOn(page)).length === 0);
        await showSum(page, '45,600원');
        await isRead(world, { host, stage: 'pay', amount: 45_600 });
        // A tree of thousands of elements takes the driver seconds to look through.
        await waitForBanner(page, /./, 30_000);
        expect(errors).toEqual([]);
        await page.close();
      },
    );

    test('a page that takes our host away while it opens, again and again', { timeout: 60_000 }, async () => {
      const taking = `<script>addEventListener('beforetoggle', ({ target }) => target.remove(), true);</script>`;
      const page = await open(host, taking);
      await isRead(world, { host, stage: 'pay', amount: 12_300 });
      await new Promise((done) => setTimeout(done, 1_500));
      // No banner can stand there; what is read goes on, and the badge and the popup say it.
      await showSum(page, '45,600원');
      await isRead(world, { host, stage: 'pay', amount: 45_600 });
      expect(errors).toEqual([]);
      await page.close();
    });
  });
});

/** Chromium alone gives a frame's name to a world that is made after it. */
const isBlinded = (kind: string): boolean => kind === 'chromium';

describe.each(KINDS)('a page that was there before us, in %s', { retry: 0 }, (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
  });
  afterAll(() => world?.close());

  test.each([
    [
      'a frame named as the API',
      '<iframe name="chrome"></iframe><iframe name="browser"></iframe>',
      isBlinded(kind),
    ],
    ['a link named as it', '<a id="chrome"></a><a id="browser"></a>', false],
    ['no names at all', '', false],
  ])('%s: it is read when asked for, or said not to be', { timeout: 60_000 }, async (_, body, isLost) => {
    const address = `https://${BLOG}${PATH}`;
    world.demo.put(BLOG, PATH, windowPage(12_300).replace('<body>', `<body>${body}`));
    const page = await world.newPage(address);
    // Another version comes, and with it a new world of ours in a page that stands.
    await world.reinstall();
    await startAfresh(world);
    const tab = await tabId(world, address);
    expect(await world.ask('page/check', { tabId: tab })).toMatchObject({ injected: !isLost });
    if (!isLost) await isRead(world, { host: BLOG, stage: 'pay', amount: 12_300 });
    await page.close();
  });
});

const expandName = (banner: Awaited<ReturnType<typeof waitForBanner>>): Promise<string> =>
  banner.root.run((root) => root.querySelector('[data-size]')?.getAttribute('aria-label') ?? '');
