import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import type { Content } from '../../src/contract/messages.ts';
import { savedEntries } from '../unit/fakes/saved.ts';
import { setLimit, spend, startAfresh } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { buildFor, KINDS, openWorld, type World } from './harness.ts';

const PRICE = 12_300;
const FIXTURES = join(import.meta.dirname, '../fixtures/saved');

/** What stands on disk, read by any page of the extension. */
const amountsIn = async (extensionPage: Page): Promise<number[]> => {
  const stored = await extensionPage.evaluate(() => chrome.storage.local.get(null));
  return savedEntries(new Map(Object.entries(stored)))
    .map(({ amount }) => amount)
    .sort((one, other) => one - other);
};

describe.runIf(KINDS.includes('chromium'))('a browser that ends without a word, in chromium', () => {
  let folder: string;
  let world: World | undefined;
  const kept = () => ({ profile: join(folder, 'profile'), build: join(folder, 'build') });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbg-restart-'));
    cpSync(buildFor('chromium'), kept().build, { recursive: true });
  });
  afterEach(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  const order = (line: string, day: string, n: number): Content<'entry/log'> => ({
    command: `before-the-end-${String(n).padStart(4, '0')}`,
    line,
    pool: 'phone',
    amount: (1_000 + n) as never,
    day: day as never,
    distinct: true,
  });

  test('loses nothing that was acknowledged, and what is sent again is counted once; the months stay Seoul’s', async () => {
    world = await openWorld('chromium', { kept: kept() });
    await startAfresh(world);
    const line = await setLimit(world, 1_000_000);
    const { today } = await world.snapshot();
    const orders = Array.from({ length: 60 }, (_, n) => order(line, today, n));
    const acknowledged = new Set<string>();
    const { ask, session } = world;
    const sending = (async () => {
      for (const each of orders) {
        const reply = await ask('entry/log', each);
        if (reply.ok) acknowledged.add(each.command);
      }
    })().catch(() => undefined);
    await until('some are written', async () => acknowledged.size >= 20);
    session.browser.process()?.kill('SIGKILL');
    await sending;
    await world.close();
    expect(acknowledged.size).toBeLessThan(orders.length);

    // The same profile, on a device that has moved across the date line meanwhile.
    world = await openWorld('chromium', { kept: kept(), zone: 'Pacific/Honolulu' });
    const there = await world.extensionPage.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(there).toBe('Pacific/Honolulu');
    const after = await world.snapshot();
    expect(after.today).toBe(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10));
    expect(after.month).toBe(after.today.slice(0, 7));
    const found = await amountsIn(world.extensionPage);
    const promised = orders.filter(({ command }) => acknowledged.has(command)).map(({ amount }) => amount);
    expect(found).toEqual(expect.arrayContaining(promised));
    expect(new Set(found).size).toBe(found.length);

    for (const each of orders) expect((await world.ask('entry/log', each)).ok).toBe(true);
    expect(await amountsIn(world.extensionPage)).toEqual(orders.map(({ amount }) => amount));
  }, 120_000);
});

describe.runIf(KINDS.includes('chromium'))('trouble under an open payment, in chromium', () => {
  let world: World;
  let page: Page;
  freshWorld('chromium', { limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  /** As much as the browser gives, but for less than one more payment needs. */
  const fill = () =>
    world.extensionPage.evaluate(async () => {
      const { local } = chrome.storage;
      const free = async () => local.QUOTA_BYTES - (await local.getBytesInUse(null));
      await local.set({ 'foreign/0': 'x'.repeat((await free()) - 2_000) });
      for (let n = 1; (await free()) > 60; n += 1) await local.set({ [`foreign/${n}`]: 'x'.repeat(30) });
    });
  const empty = () =>
    world.extensionPage.evaluate(async () => {
      const all = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(all.filter((key) => key.startsWith('foreign/')));
    });

  test('a full disk is said, loses nothing and counts nothing twice', async () => {
    const { settings, today } = await world.snapshot();
    const content: Content<'entry/log'> = {
      command: 'on-a-full-disk-0001',
      line: settings.activeLine,
      pool: 'phone',
      amount: 5_000 as never,
      day: today,
    };
    await fill();
    const refused = await world.ask('entry/log', content);
    expect(refused).toMatchObject({ ok: false, reason: 'storage-failed' });
    expect((await world.snapshot()).entries).toEqual([]);

    await page.goto(windowUrl('danal'));
    await goToCode(page);
    await pay(page);
    await waitForBanner(page);
    await empty();
    expect(await world.ask('entry/log', content)).toMatchObject({ ok: true });
    await page.reload();
    await waitForBanner(page, says('bannerSuccess'));
    const { entries } = await world.snapshot();
    expect(entries.map(({ amount }) => amount).sort()).toEqual([PRICE, 5_000]);
  });

  test('a newer version takes over the payment that is open, and it is logged once', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    await world.reinstall();
    await until('seen anew', async () =>
      Object.keys(await world.stored('session')).some((key) => key.startsWith('checkout:')),
    );
    // The old banner leaves within a second.
    await until('one banner', async () => (await bannersOn(page)).length === 1);
    await waitForBanner(page, /287,700/);
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    await page.reload();
    await waitForBanner(page, says('bannerSuccess'));
    expect(await amountsIn(world.extensionPage)).toEqual([PRICE]);
  });

  test('data of the version before is copied, then brought over; the copy comes back in two presses', async () => {
    const old = Object.fromEntries(
      ['settings', 'lines', 'bills', 'ledger'].map((family) => [
        family === 'ledger' ? 'ledger/2026-11' : family,
        JSON.parse(readFileSync(join(FIXTURES, `${family}.v1.json`), 'utf8')),
      ]),
    );
    await world.extensionPage.evaluate(async (items) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(items);
    }, old);
    await world.reinstall();
    const copies = async () => (await world.ask('safekeeping/get', {})).snapshots;
    await until('copy', async () => (await copies()).some(({ why }) => why === 'migration'));
    const before = (await world.snapshot()).lines.map(({ line }) => line.nickname);
    expect(before).toEqual(
      (old['lines'] as { lines: { nickname: string }[] }).lines.map((line) => line.nickname),
    );
    const amounts = await amountsIn(world.extensionPage);
    expect(amounts.length).toBeGreaterThan(0);

    await spend(world, 77_000);
    expect(await amountsIn(world.extensionPage)).toHaveLength(amounts.length + 1);
    const options = await world.session.openOwn('src/options/index.html#data');
    await until('copies', async () => says('optionsCopyBack').test((await shownText(options)) ?? ''));
    await press(options, named('optionsCopyBack'));
    await press(options, named('optionsCopyRestore'));
    await until('as it was', async () => (await amountsIn(world.extensionPage)).length === amounts.length);
    expect(await amountsIn(world.extensionPage)).toEqual(amounts);
    await options.close();
  });
});
