import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ack } from '../../../../src/contract/messages.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import type { Won } from '../../../../src/core/won.ts';
import { canonical } from '../../../../src/storage/canonical.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // failing storage is part of these tests
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Worker = ReturnType<typeof startWorker>;

const log = (worker: Worker, amount: number, command = freshCommand(), day = '2026-11-22') =>
  worker.send('entry/log', { command, line: 'first-line', pool: 'phone', amount, day });
const remove = (worker: Worker, entry: string, month = '2026-11', command = freshCommand()) =>
  worker.send('entry/delete', { command, entry, month });
const steps = async (worker: Worker) => (await worker.send('snapshot/get', {})).steps ?? {};

async function turn(worker: Worker, direction: 'undo' | 'redo', command = freshCommand()): Promise<Ack> {
  const next = (await steps(worker))[direction];
  return worker.send(`history/${direction}`, { command, step: next?.id ?? 'nothing' });
}

/** All that a person decided, as it lies in storage, without bookkeeping and order. */
function stateOf(browser: FakeBrowser): string {
  const held = (key: string) => (browser.local.data.get(key) ?? {}) as Record<string, never>;
  const entries = savedEntries(browser.local.data);
  const bare = ({ commands: _commands, ...image }: Entry) => image;
  return canonical({
    entries: entries.map(bare).sort((a, b) => (a.id < b.id ? -1 : 1)),
    trash: ((held('trash')['trash'] ?? []) as { entry: Entry }[])
      .map(({ entry }) => bare(entry))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: held('settings')['settings'] ?? null,
    lines: held('lines')['lines'] ?? null,
    bills: [...((held('bills')['bills'] ?? []) as { month: string }[])].sort((a, b) =>
      a.month < b.month ? -1 : 1,
    ),
  });
}

const entriesOf = (browser: FakeBrowser): Entry[] => savedEntries(browser.local.data);

describe('undo and redo of commands', () => {
  test('a deleted entry comes back after the worker was stopped, and is out of the trash', async () => {
    const browser = createBrowser();
    let worker = startWorker(browser);
    const id = freshCommand();
    await log(worker, 12_000, id);
    const logged = stateOf(browser);
    await remove(worker, id);
    const { trash } = await worker.send('safekeeping/get', {});
    expect(trash).toMatchObject([{ entry: { id, amount: 12_000 }, deletedAt: browser.state.now }]);
    expect((await steps(worker)).undo).toMatchObject({ topic: 'deleted', amount: 12_000 });
    worker = startWorker(browser);
    expect(await turn(worker, 'undo')).toMatchObject({ ok: true });
    expect(stateOf(browser)).toBe(logged);
    expect((await worker.send('safekeeping/get', {})).trash).toEqual([]);
    expect(await turn(worker, 'redo')).toMatchObject({ ok: true });
    expect(entriesOf(browser)).toEqual([]);
    expect((await worker.send('safekeeping/get', {})).trash).toHaveLength(1);
  });

  test('one write carries the change and its step, and a retry of either changes nothing', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    const sets: string[][] = [];
    const { set } = browser.local;
    vi.spyOn(browser.local, 'set').mockImplementation((items) => {
      sets.push(Object.keys(items).sort());
      return set(items);
    });
    const [id, undo] = [freshCommand(), freshCommand()];
    await log(worker, 5_000, id);
    await log(worker, 5_000, id);
    expect(sets).toEqual([['history', 'ledger/2026-11', 'sums']]);
    const step = (await steps(worker)).undo?.id ?? '';
    expect(await worker.send('history/undo', { command: undo, step })).toMatchObject({ ok: true, id: undo });
    const after = structuredClone([...browser.local.data]);
    expect(await worker.send('history/undo', { command: undo, step })).toMatchObject({ ok: true, id: undo });
    expect(await log(worker, 5_000, id)).toMatchObject({ ok: true });
    expect([...browser.local.data]).toEqual(after);
    expect(entriesOf(browser)).toEqual([]);
  });

  test('the press that was meant for another step takes nothing back', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    await log(worker, 1_000);
    const shown = (await steps(worker)).undo?.id ?? '';
    await log(worker, 2_000);
    const ack = await worker.send('history/undo', { command: freshCommand(), step: shown });
    expect(ack).toEqual({ ok: false, reason: 'changed-since' });
    expect(entriesOf(browser)).toHaveLength(2);
  });

  test('a step that others wrote over is refused once, then those before it are within reach', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    const [first, second] = [freshCommand(), freshCommand()];
    await log(worker, 1_000, first);
    await log(worker, 2_000, second);
    const merged = entriesOf(browser).map((entry) =>
      entry.id === second ? { ...entry, amount: 2_500 as Won } : entry,
    );
    browser.local.data.set('ledger/2026-11', { version: 2, aside: [], entries: merged, gone: [] });
    expect(await turn(worker, 'undo')).toEqual({ ok: false, reason: 'changed-since' });
    expect(entriesOf(browser)).toEqual(merged);
    expect(await turn(worker, 'undo')).toMatchObject({ ok: true });
    expect(entriesOf(browser)).toMatchObject([{ id: second, amount: 2_500 }]);
  });

  test('a payment that a page recorded and confirmed goes with one press, and does not come back by itself', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    const page = openPage(browser, worker);
    await page.see({ codeStep: true });
    await page.submit();
    await page.see({ stage: 'success' });
    expect(entriesOf(browser)).toMatchObject([{ amount: 10_000, status: 'confirmed', source: 'page' }]);
    expect((await steps(worker)).undo).toMatchObject({ topic: 'logged', amount: 10_000 });
    await turn(worker, 'undo');
    expect(entriesOf(browser)).toEqual([]);
    expect((await steps(worker)).undo).toBeUndefined();
    await page.see({ stage: 'success' }, 'reload');
    expect(entriesOf(browser)).toEqual([]);
    await turn(worker, 'redo');
    expect(entriesOf(browser)).toMatchObject([{ amount: 10_000, status: 'confirmed' }]);
  });

  test('a history that cannot be written, or is newer, never keeps a payment from being recorded', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    browser.local.data.set('history', { version: 99 });
    expect(await log(worker, 3_000)).toMatchObject({ ok: true });
    expect(browser.local.data.get('history')).toEqual({ version: 99 });
    expect(await turn(worker, 'undo')).toEqual({ ok: false, reason: 'from-newer-version' });
    browser.local.data.delete('history');
    browser.local.faults.unreadable.add('history');
    expect(await log(worker, 4_000)).toMatchObject({ ok: true });
    expect(entriesOf(browser)).toHaveLength(2);
    expect(await turn(worker, 'undo')).toEqual({ ok: false, reason: 'storage-failed' });
    expect(await worker.send('safekeeping/get', {})).toMatchObject({ isWhole: false });
  });
});

describe('an import', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      row: n + 1,
      source: 'csv' as const,
      line: 'first-line',
      pool: 'phone' as const,
      kind: 'payment' as const,
      amount: n + 1,
      day: n % 2 ? '2026-11-05' : '2026-10-05',
      status: 'confirmed' as const,
      merchant: `가게 ${n}`,
    }));

  test.each([3, 120])(
    'of %i rows is one step each way, and its late retry brings nothing back',
    async (count) => {
      const browser = createBrowser();
      const worker = startWorker(browser);
      await log(worker, 77_000);
      const before = stateOf(browser);
      const ask = { command: freshCommand(), rows: rows(count), spoken: [] };
      expect(await worker.send('entries/import', ask)).toMatchObject({ ok: true, added: count });
      const after = stateOf(browser);
      expect((await steps(worker)).undo).toMatchObject({ topic: 'imported', count });
      expect(await turn(worker, 'undo')).toMatchObject({ ok: true });
      expect(stateOf(browser)).toBe(before);
      await worker.send('entries/import', ask);
      expect(stateOf(browser)).toBe(before);
      expect(await turn(worker, 'redo')).toMatchObject({ ok: true });
      expect(stateOf(browser)).toBe(after);
    },
  );
});

describe('the trash', () => {
  test('keeps for 30 days, gives back on request, and is then emptied at a wake', async () => {
    const { wake } = await import('../../../../src/background/on-wake.ts');
    const browser = createBrowser();
    const worker = startWorker(browser);
    const [kept, gone] = [freshCommand(), freshCommand()];
    await log(worker, 1_000, kept);
    await log(worker, 2_000, gone);
    await remove(worker, kept);
    await remove(worker, gone);
    browser.pass(30 * 24 * 60);
    await wake(worker.app);
    expect((await worker.send('safekeeping/get', {})).trash).toHaveLength(2);
    const back = freshCommand();
    const ask = { command: back, entry: kept, month: '2026-11' };
    expect(await worker.send('trash/restore', ask)).toMatchObject({ ok: true, entry: kept });
    expect(await worker.send('trash/restore', ask)).toMatchObject({ ok: true, entry: kept });
    expect(entriesOf(browser)).toMatchObject([{ id: kept, amount: 1_000 }]);
    expect((await steps(worker)).undo).toMatchObject({ topic: 'restored', amount: 1_000 });
    browser.pass(24 * 60);
    await wake(worker.app);
    expect((await worker.send('safekeeping/get', {})).trash).toEqual([]);
    const late = { command: freshCommand(), entry: gone, month: '2026-11' };
    expect(await worker.send('trash/restore', late)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('gives back the one that was asked for, whatever else of its month rests there', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    const [first, second] = [freshCommand(), freshCommand()];
    await log(worker, 1_000, first);
    await log(worker, 2_000, second);
    await remove(worker, first);
    await remove(worker, second);
    await worker.send('trash/restore', { command: freshCommand(), entry: second, month: '2026-11' });
    expect(entriesOf(browser)).toMatchObject([{ id: second, amount: 2_000 }]);
    expect((await worker.send('safekeeping/get', {})).trash).toHaveLength(1);
  });

  test('is emptied without taking the way back from the history', async () => {
    const { wake } = await import('../../../../src/background/on-wake.ts');
    const browser = createBrowser();
    const worker = startWorker(browser);
    const id = freshCommand();
    await log(worker, 1_000, id);
    await remove(worker, id);
    browser.pass(40 * 24 * 60);
    await wake(worker.app);
    expect(await turn(worker, 'undo')).toMatchObject({ ok: true });
    expect(entriesOf(browser)).toMatchObject([{ id, amount: 1_000 }]);
  });
});

type Act = {
  readonly do: 'log' | 'delete' | 'edit' | 'settle' | 'bill' | 'line' | 'settings';
  readonly n: number;
};

const DAYS = ['2026-10-31', '2026-11-01', '2026-11-22'];

/** Sends one command about the `n`-th of what there is; whether it was carried out. */
async function execute(browser: FakeBrowser, worker: Worker, { do: what, n }: Act): Promise<boolean> {
  const all = entriesOf(browser);
  const entry = all[n % Math.max(1, all.length)];
  const command = freshCommand();
  const address = { command, entry: entry?.id ?? 'no-such-entry', month: entry?.month ?? '2026-11' };
  const day = DAYS[n % 3] as string;
  const send = (): Promise<Ack> => {
    switch (what) {
      case 'log':
        return log(worker, n + 1, command, day);
      case 'delete':
        return worker.send('entry/delete', address);
      case 'edit':
        return worker.send('entry/edit', { ...address, change: { amount: n + 500, day } });
      case 'settle':
        return worker.send('entry/settle', { ...address, status: n % 2 ? 'cancelled' : 'confirmed' });
      case 'bill':
        return worker.send('bill/amount', {
          command,
          line: 'first-line',
          month: day.slice(0, 7),
          amount: n % 4 === 0 ? null : n * 100,
        });
      case 'line':
        return sendLine(worker, command, n);
      case 'settings':
        return sendSettings(worker, command, n);
    }
  };
  return (await send()).ok;
}

async function sendLine(worker: Worker, command: string, n: number): Promise<Ack> {
  const [view] = (await worker.send('snapshot/get', {})).lines;
  if (view === undefined) throw new Error('there is always a line');
  return worker.send('line/save', { command, line: { ...view.line, dueDay: (n % 28) + 1 } as never });
}

async function sendSettings(worker: Worker, command: string, n: number): Promise<Ack> {
  const { settings } = await worker.send('snapshot/get', {});
  const changed = { ...settings, badge: n % 2 === 0, thresholds: [(n % 90) + 1] };
  return worker.send('settings/save', { command, settings: changed as never });
}

const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('log', 'log', 'delete', 'edit', 'settle', 'bill', 'line', 'settings'),
  n: fc.nat({ max: 60 }),
});

describe('any sequence of commands', { tags: ['long'] }, () => {
  test('undone k times and redone k times is what it was, workers stopped and writes failing in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.nat({ max: 14 }),
        fc.array(fc.record({ restart: fc.boolean(), fails: fc.boolean() }), { minLength: 60, maxLength: 60 }),
        async (acts, k, luck) => {
          const browser = createBrowser();
          let worker = startWorker(browser);
          // The first day's settings and line are only written once they are changed: begin where they are.
          await sendSettings(worker, freshCommand(), 1);
          await sendLine(worker, freshCommand(), 1);
          const states = [stateOf(browser)];
          for (const each of acts) {
            const before = (await steps(worker)).undo?.id;
            await execute(browser, worker, each);
            if ((await steps(worker)).undo?.id !== before) states.push(stateOf(browser));
          }
          const turns = Math.min(k, states.length - 1);
          let at = 0;
          const press = async (direction: 'undo' | 'redo') => {
            const { restart, fails } = luck[at] ?? { restart: false, fails: false };
            at += 1;
            if (restart) worker = startWorker(browser);
            const command = freshCommand();
            if (fails) {
              browser.local.faults.failingWrites = 1;
              expect(await turn(worker, direction, command)).toEqual({ ok: false, reason: 'storage-failed' });
            }
            expect(await turn(worker, direction, command)).toMatchObject({ ok: true });
          };
          for (let back = 1; back <= turns; back += 1) {
            await press('undo');
            expect(stateOf(browser)).toBe(states[states.length - 1 - back]);
          }
          for (let again = turns - 1; again >= 0; again -= 1) {
            await press('redo');
            expect(stateOf(browser)).toBe(states[states.length - 1 - again]);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});
