import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyBeforeMigration, copyWeekly } from '../../../../src/background/safekeeping/copies.ts';
import type { Ack } from '../../../../src/contract/messages.ts';
import { month } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { open } from '../../../../src/storage/open.ts';
import { faultsOf } from '../../../../src/storage/sums.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { runs } from '../../fakes/runs.ts';
import { savedEntries, savedLedger } from '../../fakes/saved.ts';
import { savedState } from '../../fakes/saved-states.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // refused files and failing storage are what is tested
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Worker = ReturnType<typeof startWorker>;

function begin(state: Record<string, unknown> = {}) {
  const browser = createBrowser();
  for (const [key, value] of Object.entries(state)) browser.local.data.set(key, structuredClone(value));
  return { browser, worker: startWorker(browser) };
}

const backupOf = async (worker: Worker): Promise<string> => (await worker.send('backup/make', {})).text;
const restore = (
  worker: Worker,
  text: string,
  how: 'merge' | 'replace',
  command = freshCommand(),
): Promise<Ack> => worker.send('backup/restore', { command, text, how });
const log = (worker: Worker, amount: number, command = freshCommand()) =>
  worker.send('entry/log', { command, line: 'first-line', pool: 'phone', amount, day: '2026-11-22' });
const copies = async (worker: Worker) => (await worker.send('safekeeping/get', {})).snapshots;
/** Everything but the copies themselves and what is made from the ledger. */
const dataOf = (browser: FakeBrowser) =>
  new Map([...browser.local.data].filter(([key]) => !/^(snapshots?($|\/)|sums$)/.test(key)).sort());
const entriesOf = (browser: FakeBrowser): Entry[] => savedEntries(browser.local.data);

/** What the sums say that the ledger does not. */
function sumFaults(browser: FakeBrowser) {
  const opened = open('sums', browser.local.data.get('sums'));
  if (opened.state !== 'ok') return [opened.state];
  const months = [...browser.local.data.keys()]
    .filter((key) => key.startsWith('ledger/'))
    .map((key) => key.slice(7));
  const held = (of: string) => savedLedger(browser.local.data, of)?.entries ?? [];
  return faultsOf(opened.value, new Map(months.map((of) => [month(of), held(of)])));
}

describe('a backup', () => {
  test('of any state, restored into an empty profile, is that state: key for key, and byte for byte as a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        savedState,
        fc.constantFrom('merge' as const, 'replace' as const),
        async (state, how) => {
          const from = begin(state);
          const text = await backupOf(from.worker);
          const to = begin();
          expect(await restore(to.worker, text, how)).toMatchObject({ ok: true });
          expect(dataOf(to.browser)).toEqual(dataOf(from.browser));
          expect(await backupOf(to.worker)).toBe(text);
        },
      ),
      runs(30),
    );
  });

  test('replacing any state by any other leaves the other, and the copy made before brings the first one back', async () => {
    await fc.assert(
      fc.asyncProperty(savedState, savedState, async (first, second) => {
        fc.pre(Object.keys(first).length > 0);
        const from = begin(second);
        const text = await backupOf(from.worker);
        const to = begin(first);
        const before = await backupOf(to.worker);
        expect(await restore(to.worker, text, 'replace')).toMatchObject({ ok: true });
        expect(await backupOf(to.worker)).toBe(text);
        expect(sumFaults(to.browser)).toEqual([]);
        const [copy] = await copies(to.worker);
        expect(copy).toMatchObject({ why: 'restore' });
        to.browser.pass(1);
        const ask = { command: freshCommand(), at: copy?.at ?? '' };
        expect(await to.worker.send('snapshot/restore', ask)).toMatchObject({ ok: true });
        expect(await backupOf(to.worker)).toBe(
          before.replace(/"made":"[^"]*"/, `"made":"${to.browser.state.now}"`),
        );
      }),
      runs(20),
    );
  });

  test('merging keeps all that is here, adds what is missing, and merged twice adds nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(savedState, savedState, async (mine, theirs) => {
        const text = await backupOf(begin(theirs).worker);
        const { browser, worker } = begin(mine);
        const before = entriesOf(browser);
        expect(await restore(worker, text, 'merge')).toMatchObject({ ok: true });
        const after = entriesOf(browser);
        expect(after).toEqual(expect.arrayContaining(before));
        const ids = after.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(
          new Set([...before, ...entriesOf(begin(theirs).browser)].map(({ id }) => id)),
        );
        if (mine['settings'] !== undefined)
          expect(browser.local.data.get('settings')).toEqual(mine['settings']);
        const once = dataOf(browser);
        await restore(worker, text, 'merge');
        expect(dataOf(browser)).toEqual(once);
      }),
      runs(20),
    );
  });

  test('an entry deleted here does not come back by merging', async () => {
    const { browser, worker } = begin();
    const [kept, deleted] = [freshCommand(), freshCommand()];
    await log(worker, 1_000, kept);
    await log(worker, 2_000, deleted);
    const text = await backupOf(worker);
    await worker.send('entry/delete', { command: freshCommand(), entry: deleted, month: '2026-11' });
    await restore(worker, text, 'merge');
    expect(entriesOf(browser)).toMatchObject([{ id: kept }]);
    await restore(worker, text, 'replace');
    expect(entriesOf(browser)).toHaveLength(2);
  });

  test('is counted before it is written, and says when nothing is here yet', async () => {
    const { worker } = begin();
    await log(worker, 1_000);
    await log(worker, 2_000);
    const text = await backupOf(worker);
    expect(await worker.send('backup/check', { text })).toMatchObject({
      ok: true,
      isEmptyHere: false,
      counts: { entries: 2, months: 1, from: '2026-11', until: '2026-11', lost: 0 },
    });
    const empty = begin();
    expect(await empty.worker.send('backup/check', { text })).toMatchObject({ isEmptyHere: true });
    expect(empty.browser.local.data.size).toBe(0);
  });

  test('restoring is one write; sent again it is acknowledged and makes no second copy; failing, nothing is written', async () => {
    const { browser, worker } = begin();
    await log(worker, 1_000);
    const text = await backupOf(worker);
    await log(worker, 2_000);
    const before = structuredClone([...browser.local.data]);
    const command = freshCommand();
    browser.local.faults.failingWrites = 1;
    expect(await restore(worker, text, 'replace', command)).toEqual({ ok: false, reason: 'storage-failed' });
    expect([...browser.local.data]).toEqual(before);
    const set = vi.spyOn(browser.local, 'set');
    expect(await restore(worker, text, 'replace', command)).toMatchObject({ ok: true, id: command });
    expect(await restore(worker, text, 'replace', command)).toMatchObject({ ok: true, id: command });
    expect(set).toHaveBeenCalledOnce();
    expect(await copies(worker)).toHaveLength(1);
    expect(entriesOf(browser)).toHaveLength(1);
  });

  test('never goes over what is newer or cannot be read', async () => {
    const { browser, worker } = begin();
    await log(worker, 1_000);
    const text = await backupOf(worker);
    browser.local.data.set('lines', { version: 99 });
    expect(await restore(worker, text, 'replace')).toEqual({ ok: false, reason: 'from-newer-version' });
    browser.local.data.delete('lines');
    browser.local.data.set('bills', {});
    browser.local.faults.unreadable.add('bills');
    expect(await restore(worker, text, 'merge')).toEqual({ ok: false, reason: 'storage-failed' });
    await expect(backupOf(worker)).rejects.toThrow('bills');
  });

  test('that turns the switch off silences open pages, and on again has them looked at', async () => {
    const { browser, worker } = begin();
    await log(worker, 1_000);
    const on = await backupOf(worker);
    const { settings } = await worker.send('snapshot/get', {});
    await worker.send('settings/save', {
      command: freshCommand(),
      settings: { ...settings, enabled: false } as never,
    });
    const looks = browser.state.looks;
    await restore(worker, on, 'replace');
    expect(browser.state.looks).toBe(looks + 1);
  });
});

describe('copies', () => {
  test('once a week while something is new, the last five, each to be restored', async () => {
    const { browser, worker } = begin();
    await copyWeekly(worker.app);
    expect(browser.local.data.size).toBe(0);
    for (let week = 0; week < 7; week += 1) {
      await log(worker, week + 1);
      await copyWeekly(worker.app);
      await copyWeekly(worker.app);
      browser.pass(7 * 24 * 60);
    }
    await log(worker, 8);
    await copyWeekly(worker.app);
    await log(worker, 9);
    browser.pass(7 * 24 * 60 - 1);
    await copyWeekly(worker.app);
    const all = await copies(worker);
    expect(all.map(({ entries, why }) => `${why} ${entries}`)).toEqual([
      'weekly 8',
      'weekly 7',
      'weekly 6',
      'weekly 5',
      'weekly 4',
    ]);
    expect([...browser.local.data.keys()].filter((key) => key.startsWith('snapshot/'))).toHaveLength(5);
    const oldest = all.at(-1)?.at ?? '';
    expect(await worker.send('snapshot/restore', { command: freshCommand(), at: oldest })).toMatchObject({
      ok: true,
    });
    expect(entriesOf(browser)).toHaveLength(4);
    expect((await copies(worker))[0]).toMatchObject({ why: 'restore', entries: 9 });
  });

  test('are passed over without reading anything while the data leaves them no room, which is noted', async () => {
    const { browser } = begin({ 'ledger/2026-10': { version: 2, rows: [] } });
    const asked: string[] = [];
    const get = (keys: readonly string[]) => {
      asked.push(...keys);
      return browser.ports.saved.get(keys);
    };
    const room = { inUse: async () => ({ bytes: 6_300_000, isEstimate: false }) };
    const ports = { ...browser.ports, room, saved: { ...browser.ports.saved, get } };
    const full = startWorker({ ...browser, ports }).app;
    await copyBeforeMigration(full);
    await copyWeekly(full);
    await copyWeekly(full);
    await copyBeforeMigration(full);
    expect(new Set(asked)).toEqual(new Set(['snapshots']));
    const { skippedAt, weeklyAt, copiedFor } = browser.local.data.get('snapshots') as Record<string, unknown>;
    expect([skippedAt, weeklyAt, typeof copiedFor]).toEqual([browser.state.now, browser.state.now, 'string']);
  });

  test('are made where nobody can say how full storage is', async () => {
    const { browser, worker } = begin();
    await log(worker, 1_000);
    const inUse = () => Promise.reject(new Error('no estimate'));
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    await copyWeekly({ ...worker.app, ports: { ...browser.ports, room: { inUse } } });
    expect(said).toHaveBeenCalledOnce();
    expect(await copies(worker)).toMatchObject([{ why: 'weekly', entries: 1 }]);
  });

  test('keep nobody waiting while the weekly one is read and packed', async () => {
    const { browser, worker } = begin();
    await log(worker, 1_000);
    const order: string[] = [];
    const pack = async (text: string) => {
      order.push('packing');
      await log(worker, 2_000).then(() => order.push('logged'));
      order.push('packed');
      return browser.ports.packer.pack(text);
    };
    const packer = { ...browser.ports.packer, pack };
    await copyWeekly({ ...worker.app, ports: { ...browser.ports, packer } });
    expect(order).toEqual(['packing', 'logged', 'packed']);
    expect(entriesOf(browser)).toHaveLength(2);
    expect(await copies(worker)).toMatchObject([{ why: 'weekly', entries: 1 }]);
  });

  test('before the first write in a new shape the old keys are copied as they were found, once', async () => {
    const old = {
      'ledger/2026-10': {
        version: 1,
        entries: [
          {
            id: 'entry-from-v1',
            line: 'first-line',
            pool: 'phone',
            amount: 9_000,
            at: '2026-10-05T03:00:00.000Z',
            month: '2026-10',
            status: 'confirmed',
            source: 'hand',
            commands: ['entry-from-v1'],
          },
        ],
        gone: [],
        aside: [],
      },
    };
    const { browser, worker } = begin(old);
    await copyBeforeMigration(worker.app);
    await copyBeforeMigration(worker.app);
    const [copy, ...more] = await copies(worker);
    expect(copy).toMatchObject({ why: 'migration', entries: 1 });
    expect(more).toEqual([]);
    const packed = browser.local.data.get(`snapshot/${copy?.at}`) as string;
    const held = JSON.parse(await browser.ports.packer.unpack(packed, 100_000)) as { keys: unknown };
    expect(held.keys).toEqual(old);
    browser.pass(1);
    await worker.send('snapshot/restore', { command: freshCommand(), at: copy?.at ?? '' });
    expect(entriesOf(browser)).toMatchObject([{ id: 'entry-from-v1', kind: 'payment', amount: 9_000 }]);
  });

  test('fresh data is not copied as an old version, and nothing is written into an empty profile', async () => {
    const { browser, worker } = begin();
    await copyBeforeMigration(worker.app);
    expect(browser.local.data.size).toBe(0);
    await log(worker, 1_000);
    await copyBeforeMigration(worker.app);
    expect(await copies(worker)).toEqual([]);
  });

  /** A month that takes nearly all the room there is: `count` entries of about three KB each. */
  const crowdedMonth = (count: number) => ({
    'ledger/2026-11': {
      version: 2,
      aside: [],
      entries: Array.from({ length: count }, (_, n) => ({
        id: `entry-${n}`,
        line: 'first-line',
        pool: 'phone',
        kind: 'payment',
        amount: 1_000,
        at: '2026-11-05T03:00:00.000Z',
        month: '2026-11',
        status: 'confirmed',
        source: 'hand',
        merchant: '가나다라마바사아자차카타파하'.repeat(8),
        item: '가나다라마바사아자차카타파하'.repeat(8),
        commands: Array.from({ length: 40 }, (__, c) => `command-${n}-${c}-${'x'.repeat(30)}`),
      })),
      gone: [],
    },
  });

  test('nothing is restored where no copy of what is here can be kept', { tags: ['long'] }, async () => {
    const other = begin();
    await log(other.worker, 1_000);
    const { browser, worker } = begin(crowdedMonth(4_000));
    const before = structuredClone([...browser.local.data]);
    const refused = await restore(worker, await backupOf(other.worker), 'replace');
    expect(refused).toEqual({ ok: false, reason: 'storage-failed' });
    expect([...browser.local.data]).toEqual(before);
  });

  test('a copy that would take the room of the data is not made, and that is said', async () => {
    const { browser, worker } = begin(crowdedMonth(3_000));
    await copyWeekly(worker.app);
    const kept = await worker.send('safekeeping/get', {});
    expect(kept).toMatchObject({ snapshots: [], snapshotSkippedAt: browser.state.now });
  });

  test('a copy that cannot be unpacked is refused, and so is one that is not there', async () => {
    const { browser, worker } = begin();
    const at = browser.state.now;
    const ask = () => worker.send('snapshot/restore', { command: freshCommand(), at });
    expect(await ask()).toEqual({ ok: false, reason: 'not-found' });
    browser.local.data.set(`snapshot/${at}`, 'no gzip');
    expect(await ask()).toEqual({ ok: false, reason: 'not-found' });
    browser.local.data.set(`snapshot/${at}`, await browser.ports.packer.pack('{"app":"another"}'));
    expect(await ask()).toEqual({ ok: false, reason: 'invalid' });
  });
});
