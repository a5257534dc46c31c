import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { buy, checkoutUrl, goToCode, leave, pay } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import { figure, staysQuiet } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const LIMIT = 300_000;
const PRICE = 30_000;

const choose = (page: Page, method: string) => page.click(`input[name=method][value=${method}]`);
const quiet = (page: Page) => until('quiet', async () => (await bannersOn(page)).length === 0);

/** Watches all that a page can watch: its own tree, names, styles, resources, marks and long tasks. */
const PLAIN = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>오늘의 이야기</title>
  <body><h1>달빛 마을</h1><p>장바구니에 담은 책을 휴대폰으로 읽어요. 12,000원</p><button id="a">더 보기</button><button id="b">접기</button>
  <script>
    const state = () => {
      const style = getComputedStyle(document.documentElement);
      return {
        names: Object.getOwnPropertyNames(window).sort(),
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        properties: [...style].filter((name) => name.startsWith('--')),
        html: document.documentElement.outerHTML,
        entries: performance.getEntries().filter(({ entryType }) => /resource|mark|measure|longtask/.test(entryType))
          .map(({ entryType, name }) => entryType + ' ' + name).filter((name) => !name.includes('favicon')),
        fonts: document.fonts.size,
        animations: document.getAnimations().length,
      };
    };
    const records = [];
    addEventListener('load', () => {
      window.watched = () => ({ before, after: state(), records });
      new MutationObserver((seen) => records.push(...seen.map(({ type, target }) => type + ' ' + target.nodeName)))
        .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation'])
        addEventListener(type, () => records.push('event ' + type), true);
      const before = state();
    });
  </script></body></html>`;

describe.each(KINDS)('every site in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: LIMIT }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
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

  test('a page without a payment cannot tell that we looked at it', async () => {
    world.demo.put('start.example', '/plain', PLAIN);
    await page.goto('https://start.example/plain');
    for (const act of ['#a', '#b', '#a']) {
      await page.click(act);
      await new Promise((done) => setTimeout(done, 500));
    }
    const { before, after, records } = await page.evaluate(() => Reflect.get(window, 'watched')());
    expect(records).toEqual([]);
    expect(after).toEqual(before);
    expect(await stages()).toEqual([]);
  });

  test('pages without a payment are left alone', async () => {
    for (const address of ['https://start.example/', 'https://daltokki.example/']) {
      await page.goto(address);
      await staysQuiet(page, 700);
    }
    expect(await stages()).toEqual([]);
  });
});
