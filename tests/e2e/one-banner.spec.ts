import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bannersOn, until } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { figure, setLimit, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

const LIMIT = 300_000;
const A = windowUrl('danal', { amount: 11_000 });
const B = windowUrl('mobilians', { amount: 22_000 });
const LEFT_A = figure(LIMIT - 11_000);
const LEFT_B = figure(LIMIT - 22_000);

const frame = (src: string, size = 'width="460" height="620"') => `<iframe src="${src}" ${size}></iframe>`;
const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>틀</title>${body}`;
/** A page that adds and removes frames as a shop does. */
const add = (page: Page, src: string) =>
  page.evaluate((address) => {
    const made = Object.assign(document.createElement('iframe'), {
      src: address,
      width: '460',
      height: '620',
    });
    document.body.append(made);
  }, src);

/** Address of the document it stands in. */
const placeOf = (banner: Awaited<ReturnType<typeof bannersOn>>[number]) =>
  banner.root.run((root) => root.ownerDocument.URL);

describe.each(KINDS)('one banner a tab in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
    await startAfresh(world);
    await setLimit(world, LIMIT);
    const put = (host: string, path: string, body: string) => world.demo.put(host, path, html(body));
    put('daltokki.example', '/frames', frame('https://start.example/nested', 'width="700" height="700"'));
    put('start.example', '/nested', frame(A));
    put('daltokki.example', '/cramped', frame(A, 'width="2" height="2"'));
    put('web.teledit.com', '/cramped', frame(A, 'width="2" height="2"'));
    put('ui.teledit.com', '/hidden', frame(B, 'style="display:none"'));
    world.demo.put(
      'daltokki.example',
      '/set',
      `<html><frameset cols="50%,50%"><frame src="${A}"><frame src="${B}"></frameset></html>`,
    );
  });
  afterAll(() => world?.close());
  afterEach(() => page?.close());

  /** The one banner, the same for long enough that a second one would have come. */
  const only = async (words: string) => {
    const found = await until(words, async () => {
      const [banner] = await bannersOn(page);
      return banner?.text.includes(words) ? banner : undefined;
    });
    for (let look = 0; look < 6; look += 1) {
      const all = (await bannersOn(page)).map(({ text }) => text);
      expect(all).toHaveLength(1);
      expect(all[0]).toContain(words);
      await new Promise((done) => setTimeout(done, 80));
    }
    return placeOf(found);
  };
  const place = async () => {
    const [banner] = await bannersOn(page);
    return banner && placeOf(banner);
  };
  const none = () => until('no banner', async () => (await bannersOn(page)).length === 0);
  /** What the toolbar shows beside the tabs; which tab shows that page no tab tells us. */
  const badges = () =>
    world.extensionPage.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
    });

  test('a window deep in a stranger’s frames speaks; a second one takes over, and hands back when it is removed', async () => {
    page = await world.newPage('https://daltokki.example/frames');
    expect(await only(LEFT_A)).toContain('teledit');
    await add(page, B);
    expect(await only(LEFT_B)).toContain('mobilians');
    await page.evaluate(() => document.querySelector('iframe:last-of-type')?.remove());
    expect(await only(LEFT_A)).toContain('teledit');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await none();
  });

  test('of two frames of a frameset one speaks', async () => {
    page = await world.newPage('https://daltokki.example/set');
    await until('either', async () => (await bannersOn(page)).length > 0);
    await new Promise((done) => setTimeout(done, 500));
    await only('원');
  });

  test('for a frame too small to see the top frame speaks, until it has room itself', async () => {
    page = await world.newPage('https://web.teledit.com/cramped');
    expect(await only(LEFT_A)).toContain('/cramped');
    expect((await bannersOn(page))[0]?.text).not.toContain('기록할게요');
    await page.evaluate(() => {
      const small = document.querySelector('iframe');
      small?.setAttribute('width', '460');
      small?.setAttribute('height', '620');
    });
    await until('in the frame', async () => (await place())?.includes('Danal'));
    expect(await only(LEFT_A)).toContain('Danal');
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '3'));
    await until('in the top', async () => (await place())?.includes('/cramped'));
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await none();
  });

  test('and for a hidden one', async () => {
    page = await world.newPage('https://ui.teledit.com/hidden');
    expect(await only(LEFT_B)).toContain('/hidden');
  });

  test('where no banner can be shown the toolbar’s badge points to the popup', async () => {
    page = await world.newPage('https://daltokki.example/cramped');
    await until('badge', async () => (await badges()).includes('!'));
    expect(await bannersOn(page)).toEqual([]);
  });
});
