import { beforeEach, describe, expect, test } from 'vitest';
import { sharedReads, sharedSession } from '../../../src/background/kernel/shared-reads.ts';
import { broadcastChange, wake } from '../../../src/background/on-wake.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { createBox } from '../fakes/boxes.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;

/** A person with a limit and a few payments, whose worker was awake before. */
beforeEach(async () => {
  browser = createBrowser();
  worker = startWorker(browser);
  const line = {
    id: 'first-line',
    nickname: '내 폰',
    limits: { phone: 300_000 },
    dueDay: 25,
    ...LINE_DEFAULTS,
  };
  await worker.send('line/save', { command: freshCommand(), line });
  for (const day of ['2026-10-05', '2026-11-05', '2026-11-06'])
    await worker.send('entry/log', {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone',
      amount: 9_000,
      day,
    });
  await wake(worker.app);
});

/** Calls that read local and session storage while something is done. */
async function readsOf(task: () => Promise<unknown>): Promise<{ local: number; session: number }> {
  const reads = { local: 0, session: 0 };
  for (const area of ['local', 'session'] as const) {
    browser[area].faults.onCall = (call, phase) => {
      if (phase === 'before' && ['get', 'all', 'keys'].includes(call)) reads[area] += 1;
    };
  }
  await task();
  for (const area of ['local', 'session'] as const) browser[area].faults.onCall = () => undefined;
  return reads;
}

const log = () =>
  worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 5_000,
    day: '2026-11-20',
  });

describe('storage is read', () => {
  test('once, and the session twice, for what a payment page shows', async () => {
    const reads = await readsOf(() => openPage(browser, worker).see());
    expect(reads.local).toBeLessThanOrEqual(1);
    expect(reads.session).toBeLessThanOrEqual(2);
  });

  test('three times, and the session once, for a write and for telling pages of it', async () => {
    let told: Promise<void> | undefined;
    // As index.ts does it: the news goes out while the command is answered.
    worker = startWorker(browser, () => {
      told = broadcastChange(worker.app);
    });
    const reads = await readsOf(async () => {
      await log();
      await told;
    });
    expect(told).toBeDefined();
    expect(reads.local).toBeLessThanOrEqual(3);
    expect(reads.session).toBeLessThanOrEqual(1);
  });

  test('seven times, and the session twice, at a wake', async () => {
    browser.pass(24 * 60);
    const reads = await readsOf(() => wake(startWorker(browser).app));
    expect(reads.local).toBeLessThanOrEqual(7);
    expect(reads.session).toBeLessThanOrEqual(2);
  });
});

describe('what was read holds', () => {
  test('while a task runs, and not a moment longer', async () => {
    const box = createBox(new Map([['lines', 1]]));
    const held = sharedReads(box);
    const seen: unknown[] = [];
    await held.during(async () => {
      seen.push(await held.get(['lines']));
      box.data.set('lines', 2);
      seen.push(await held.get(['lines']));
    });
    seen.push(await held.get(['lines']));
    expect(seen).toEqual([{ lines: 1 }, { lines: 1 }, { lines: 2 }]);
  });

  test('not over a write of ours, whether it comes before, between or while it is read', async () => {
    const box = createBox(new Map([['lines', 1]]));
    const held = sharedReads(box);
    await held.during(async () => {
      const reading = held.get(['lines']);
      await held.set({ lines: 2 });
      await reading;
      expect(await held.get(['lines'])).toEqual({ lines: 2 });
      await held.remove(['lines']);
      expect([await held.get(['lines']), await held.keys()]).toEqual([{}, []]);
      await held.set({ lines: 3 });
      expect([await held.get(['lines']), await held.keys()]).toEqual([{ lines: 3 }, ['lines']]);
      box.faults.failingWrites = 1;
      await expect(held.set({ lines: 4 })).rejects.toThrow();
      expect(await held.get(['lines'])).toEqual({ lines: 3 });
      await held.clear();
      expect(await held.get(['lines'])).toEqual({});
    });
  });

  test('and a failed read is none', async () => {
    const box = createBox(new Map([['lines', 1]]));
    const held = sharedReads(box);
    await held.during(async () => {
      box.faults.unreadable.add('lines');
      await expect(held.get(['lines'])).rejects.toThrow();
      box.faults.unreadable.clear();
      expect(await held.get(['lines'])).toEqual({ lines: 1 });
    });
  });

  test('of the session as a whole, too', async () => {
    const box = createBox(new Map([['a', 1]]));
    const held = sharedSession(box);
    await held.during(async () => {
      expect(await held.all()).toEqual({ a: 1 });
      box.data.set('a', 2);
      expect(await held.all()).toEqual({ a: 1 });
      await held.set({ b: 3 });
      expect(await held.all()).toEqual({ a: 2, b: 3 });
    });
    box.data.set('a', 4);
    expect(await held.all()).toEqual({ a: 4, b: 3 });
  });
});
