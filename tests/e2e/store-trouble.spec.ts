import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { variantOf } from '../../scripts/launch.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { popupText, setLimit, spend, startAfresh } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { buildFor, KINDS, openWorld, type World } from './harness.ts';

/** What the worker keeps outside its store is kept when it wakes. */
async function withCopyOutside(world: World): Promise<void> {
  await world.stopWorker();
  await until('a copy outside the store', async () => {
    const { spare } = await world.ask('safekeeping/get', {});
    return spare.some(({ entries }) => entries === 1);
  });
}

const openOptions = async (world: World): Promise<Page> => {
  const page = await world.session.openOwn('src/options/index.html#data');
  await until('ways back', async () => says('optionsRecoverFrom').test((await shownText(page)) ?? ''));
  return page;
};

async function bringBack(world: World): Promise<void> {
  const page = await openOptions(world);
  await page.bringToFront();
  await page.click('.keep-row button'); // the latest copy stands first
  await press(page, named('optionsRecoverDo'));
  await until('as it was', async () => (await world.snapshot()).trouble === undefined);
  await page.close();
  expect((await world.snapshot()).entries).toMatchObject([{ amount: 33_000 }]);
}

describe.each(KINDS)('a store in trouble in %s', (kind) => {
  let world: World;
  freshWorld(kind, { limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    await spend(world, 33_000);
    await withCopyOutside(world);
  });

  test.each<[what: string, harm: () => Promise<void>, why: 'lost' | 'damaged']>([
    ['emptied', () => world.extensionPage.evaluate(() => chrome.storage.local.clear()), 'lost'],
    [
      'garbled',
      () => world.extensionPage.evaluate(() => chrome.storage.local.set({ lines: 'moth 51515' })),
      'damaged',
    ],
  ])(
    '%s: it is called that, with no figure, and comes back from the copy outside',
    async (_what, harm, why) => {
      await harm();
      await world.stopWorker();
      const popup = await popupText(world);
      expect(popup).toMatch(says('storeTitle'));
      expect(popup).toMatch(says(`storeWhy_${why}`));
      expect(popup).not.toMatch(/\d원/);
      await bringBack(world);
      expect(await popupText(world)).toMatch(/267,000/);
    },
    60_000,
  );

  test('erased by the person, it is a first day and nothing is missed', async () => {
    await startAfresh(world);
    await world.stopWorker();
    expect(await world.snapshot()).not.toHaveProperty('trouble');
    const { spare } = await world.ask('safekeeping/get', {});
    expect(spare.filter(({ entries }) => entries > 0)).toEqual([]);
  });
});

/** Every file of the store under that profile, as a failing disk leaves it. */
function harmFiles(profile: string, harm: (content: Buffer) => Buffer): number {
  const below = join(profile, 'Default', 'Local Extension Settings');
  const files = readdirSync(below, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && /\.(log|ldb)$|^(MANIFEST|CURRENT)/.test(file.name),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    writeFileSync(path, harm(readFileSync(path)));
  }
  return files.length;
}

describe.runIf(KINDS.includes('chromium'))('files of the store that a disk ruined, in chromium', () => {
  let folder: string;
  let world: World | undefined;
  const kept = () => ({ profile: join(folder, 'profile'), build: join(folder, 'build') });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbg-store-'));
    const korean = variantOf(buildFor('chromium'), { everySite: false, lang: 'ko' });
    cpSync(korean.folder, kept().build, { recursive: true });
    korean.remove();
  });
  afterEach(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test.each<[how: string, harm: (content: Buffer) => Buffer]>([
    ['cut off', (content) => content.subarray(0, content.length >> 2)],
    ['filled with noise', (content) => Buffer.from(content.map((byte, at) => (byte + at * 31 + 7) & 0xff))],
    ['emptied', () => Buffer.alloc(0)],
  ])(
    '%s: never a first day or "off", and all comes back',
    async (_how, harm) => {
      world = await openWorld('chromium', { kept: kept() });
      await startAfresh(world);
      await setLimit(world, 300_000);
      await spend(world, 33_000);
      await withCopyOutside(world);
      await world.close();
      expect(harmFiles(kept().profile, harm)).toBeGreaterThan(0);

      world = await openWorld('chromium', { kept: kept() });
      const snapshot = await world.snapshot();
      expect(snapshot.trouble?.hidesFigures).toBe(true);
      expect(snapshot).not.toHaveProperty('quiet');
      const popup = await popupText(world);
      expect(popup).toMatch(says('storeTitle'));
      expect(popup).not.toMatch(says('popupEnterLimit'));
      await bringBack(world);
    },
    120_000,
  );
});

describe.each(KINDS)('alarms that lie beyond their time in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  test('a clock that was a year ahead had set them: they are set anew at the next wake', async () => {
    const set = () =>
      world.extensionPage.evaluate(async () => (await chrome.alarms.get('midnight'))?.scheduledTime);
    await until('alarms', set);
    const ahead = Date.now() + 365 * 86_400_000;
    await world.extensionPage.evaluate((when) => {
      chrome.alarms.create('midnight', { when, periodInMinutes: 1_440 });
    }, ahead);
    expect(await set()).toBeGreaterThan(ahead - 1_000);
    await world.stopWorker();
    await world.snapshot();
    await until('set anew', async () => ((await set()) ?? ahead) < Date.now() + 86_400_000 + 1_000);
  });
});
