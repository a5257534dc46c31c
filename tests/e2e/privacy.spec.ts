import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { DEMO_HOSTS } from '../../scripts/demo/routes.mjs';
import { says } from '../../scripts/says.mjs';
import { popupText, setLimit } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

const PHONE = '01012345678';
const BIRTH = '900101';
const CODE = '482913';
const PASSWORD = 'hunter2-geheim';

describe.each(KINDS)('nothing leaves the browser, nothing typed is read, in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
    await setLimit(world, 300_000);
    page = await world.newPage(windowUrl('danal'));
  });
  afterAll(() => world?.close());

  test('a payment from start to end: nothing that was typed is kept anywhere', async () => {
    await waitForBanner(page);
    // Whatever a frame sends, this page of the extension hears as well.
    await world.extensionPage.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message) => {
        heard.push(JSON.stringify(message));
        return undefined;
      });
    });
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<input type="password" id="secret"><textarea id="note"></textarea><div contenteditable id="memo">.</div>',
      ),
    );
    for (const field of ['#secret', '#note', '#memo']) await page.type(field, PASSWORD);
    await page.type('#ID_DST_ADDR', PHONE);
    await page.type('#ID_IDEN0', BIRTH);
    await goToCode(page);
    await page.type('#ID_OTP', CODE);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    const synced = await world.extensionPage.evaluate(() => chrome.storage.sync.get(null));
    const kept = JSON.stringify([await world.stored('local'), await world.stored('session'), synced]);
    const heard = await world.extensionPage.evaluate(() => String(Reflect.get(globalThis, 'heard')));
    for (const told of [kept, heard]) {
      expect(told).toContain('12300');
      for (const secret of [PHONE, BIRTH, CODE, PASSWORD]) expect(told).not.toContain(secret);
    }
  });

  test('no page and no worker of the extension asks any server for anything', async () => {
    await popupText(world);
    const own = world.demo.seen.filter(({ origin }) => /^(chrome|moz)-extension:/.test(origin ?? ''));
    expect(own).toEqual([]);
    const asked = await world.extensionPage.evaluate(async () => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol);
      const tried = await fetch('https://start.example/').then(
        () => 'connected',
        () => 'refused',
      );
      return { loaded: [...new Set(loaded)], tried };
    });
    expect(asked.tried).toBe('refused');
    expect(asked.loaded.filter((protocol) => !/^(chrome|moz)-extension:$/.test(protocol))).toEqual([]);
    expect(world.demo.seen.filter(({ url }) => DEMO_HOSTS.includes(new URL(url).host))).not.toEqual([]);
  });

  test('a page cannot find the extension: no file of it can be fetched, no banner can be read', async () => {
    const files = ['manifest.json', 'icons/16.png', 'src/content/checkout.iife.js', 'src/popup/index.html'];
    const reached = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => undefined,
            ),
          ),
        ),
      files.map((file) => world.session.urlOf(file)),
    );
    expect(reached.filter(Boolean)).toEqual([]);

    await page.goto(windowUrl('danal', { amount: 54_321 }));
    await waitForBanner(page, /245,679|233,379/);
    const readable = await page.evaluate(() => document.documentElement.outerHTML);
    expect(readable).not.toMatch(/245,679|233,379|소액결제 지킴이/);
  });

  test('a page’s own script cannot speak to the extension', async () => {
    const before = (await world.snapshot()).entries.length;
    const heard = await page.evaluate(async (id) => {
      const runtime = (globalThis as { chrome?: typeof chrome }).chrome?.runtime;
      if (runtime?.sendMessage === undefined) return 'no door';
      return new Promise((done) => {
        const message = {
          id: 1,
          type: 'ledger/erase',
          data: { command: 'page-page-page', confirm: 'erase' },
          timestamp: 0,
        };
        try {
          runtime.sendMessage(id, message, () => done(runtime.lastError ? 'no door' : 'answered'));
        } catch {
          done('no door');
        }
      });
    }, world.session.id);
    expect(heard).toBe('no door');
    expect((await world.snapshot()).entries).toHaveLength(before);
  });
});

describe.runIf(KINDS.includes('chromium'))('the worker of the extension', () => {
  test('makes no request during a whole payment', async () => {
    const world = await openWorld('chromium');
    try {
      const target = await until('worker', async () =>
        world.session.browser.targets().find((one) => one.type() === 'service_worker'),
      );
      const client = await target.createCDPSession();
      const asked: string[] = [];
      client.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
      await client.send('Network.enable');
      const page = await world.newPage(windowUrl('danal'));
      await goToCode(page);
      await pay(page);
      await waitForBanner(page, says('bannerSuccess'));
      expect(asked.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
