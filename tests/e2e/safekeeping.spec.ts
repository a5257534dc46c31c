import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { openPopup } from './popup-page.ts';

let ids = 0;
const command = (): string => {
  ids += 1;
  return `keeping-command-${ids}`;
};

describe.each(KINDS)('taking back and bringing back in %s', (kind) => {
  let world: World;
  freshWorld(kind, { limit: 300_000 }, (opened) => {
    world = opened;
  });

  const log = async (amount: number): Promise<string> => {
    const { today, settings } = await world.snapshot();
    const id = command();
    const day = { line: settings.activeLine, pool: 'phone' as const, day: today };
    await world.ask('entry/log', { command: id, amount, ...day });
    return id;
  };
  const amounts = async () => (await world.snapshot()).entries.map(({ amount }) => amount).sort();
  /** Everything a person is shown, but for the room it takes: copies and bookkeeping are not the data. */
  const shown = async () => {
    const { quota: _room, ...rest } = await world.snapshot();
    return rest;
  };
  /** The way the browser does it when nothing happens for a while; Firefox has no such door. */
  const stop = async () => {
    if (kind === 'chromium') await world.stopWorker();
  };
  const openOptions = async (): Promise<Page> => {
    const page = await world.session.openOwn('src/options/index.html#data');
    await until('data section', async () => says('optionsBackup').test((await shownText(page)) ?? ''));
    return page;
  };

  test('a deleted payment comes back from a popup opened later, and by the keyboard goes and comes again', async () => {
    const id = await log(41_000);
    await log(12_000);
    const { month } = await world.snapshot();
    await world.ask('entry/delete', { command: command(), entry: id, month });
    expect(await amounts()).toEqual([12_000]);
    await stop();
    const popup = await openPopup(world);
    await press(popup, says('appUndo'));
    await until('back', async () => (await amounts()).length === 2);
    await popup.close();
    await stop();
    const later = await openPopup(world);
    const keys = async (shift: boolean) => {
      await later.bringToFront();
      await later.keyboard.down('Control');
      if (shift) await later.keyboard.down('Shift');
      await later.keyboard.press('KeyZ');
      if (shift) await later.keyboard.up('Shift');
      await later.keyboard.up('Control');
    };
    await keys(true);
    await until('gone again', async () => (await amounts()).length === 1);
    // The popup may not have heard of it yet: the key waits for that.
    await keys(false);
    await until('back again', async () => (await amounts()).length === 2);
    await later.close();
  });

  test('a backup, everything erased, and the backup restored: the same figures, records and way back', async () => {
    const gone = await log(7_000);
    await log(41_000);
    const { month } = await world.snapshot();
    await world.ask('entry/delete', { command: command(), entry: gone, month });
    const before = await shown();
    const kept = await world.ask('safekeeping/get', {});

    const page = await openOptions();
    const text = await made(page);
    await world.ask('ledger/erase', { command: command(), confirm: 'erase' });
    expect(Object.keys(await world.stored('local'))).toEqual([]);

    await choose(page, text);
    await until('counted', async () => says('optionsBackupHolds').test((await shownText(page)) ?? ''));
    await press(page, named('optionsBackupRestore'));
    await until('restored', async () => (await world.snapshot()).entries.length === 1);
    expect(await shown()).toEqual(before);
    expect(await world.ask('safekeeping/get', {})).toEqual(kept);
    await page.close();
  });

  test('a copy brings back what was there, in two presses, and the state before it is a copy itself', async () => {
    await log(41_000);
    const { text } = await world.ask('backup/make', {});
    await log(12_000);
    await world.ask('backup/restore', { command: command(), text, how: 'replace' });
    expect(await amounts()).toEqual([41_000]);
    await stop();
    const page = await openOptions();
    await press(page, named('optionsCopyBack'));
    await press(page, named('optionsCopyRestore'));
    await until('both again', async () => (await amounts()).length === 2);
    const { snapshots } = await world.ask('safekeeping/get', {});
    expect(snapshots.filter(({ why }) => why === 'restore')).toHaveLength(2);
    await page.close();
  });
});

/** Presses "save a backup" and takes what the browser is given to save. */
async function made(page: Page): Promise<string> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { keptText: text }));
      return createObjectURL.call(URL, blob);
    };
  });
  await press(page, named('optionsBackupMake'));
  return until('file', () => page.evaluate(() => (window as { keptText?: string }).keptText));
}

async function choose(page: Page, text: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cbg-backup-'));
  try {
    const path = join(folder, 'backup.json');
    writeFileSync(path, text);
    const field = (await page.$('#data .backup-file')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await until('read', async () => says('optionsBackupHolds').test((await shownText(page)) ?? ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
