import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { broadcastChange, wake } from '../../../src/background/on-wake.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { currentVersion } from '../../../src/storage/open.ts';
import { createBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // failing storage is what these tests are about
});
afterEach(() => {
  vi.restoreAllMocks();
});

const log = (amount = 30_000) => ({
  command: freshCommand(),
  line: 'first-line',
  pool: 'phone' as const,
  amount,
  day: '2026-11-22',
});
const goodEntry = {
  id: 'entry-good',
  line: 'first-line',
  pool: 'phone',
  amount: 10_000,
  at: '2026-11-10T03:00:00.000Z',
  month: '2026-11',
  status: 'confirmed',
  source: 'hand',
  commands: ['entry-good'],
};
const month = 'ledger/2026-11';
const start = (saved: Record<string, unknown> = {}) => {
  const browser = createBrowser();
  for (const [key, value] of Object.entries(saved)) browser.local.data.set(key, value);
  return { browser, worker: startWorker(browser) };
};

describe('data that cannot be parsed', () => {
  test.each([['text'], [{ entries: 7 }], [[1, 2]], [null], [{ version: 1, entries: 'none' }]])(
    'is kept aside untouched when its key is written, and named (%#)',
    async (raw) => {
      const { browser, worker } = start({ [month]: raw });
      expect((await worker.send('snapshot/get', {})).problems).toEqual([{ key: month, kind: 'unreadable' }]);
      expect(browser.local.data.get(month)).toEqual(raw);
      expect(await worker.send('entry/log', log())).toMatchObject({ ok: true });
      const keptAt = 'aside/ledger/2026-11/2026-11-22T03:00:00.000Z';
      expect(browser.local.data.get(keptAt)).toEqual(raw);
      const snapshot = await startWorker(browser).send('snapshot/get', {});
      expect(snapshot.problems).toEqual([{ key: month, kind: 'unreadable', keptAt }]);
      expect(snapshot.entries).toHaveLength(1);
    },
  );

  const bad = { ...goodEntry, id: 'entry-bad', amount: -5 };
  test.each([
    ['garbage', 'text'],
    ['a newer version', { version: 99 }],
    ['one bad entry', { version: 1, entries: [goodEntry, bad] }],
  ])('%s this month leaves no headroom to show, in banner, popup and badge', async (_what, raw) => {
    const { browser, worker } = start({ [month]: raw });
    const blank = await worker.send('snapshot/get', {});
    const line = { ...blank.lines[0]?.line, limits: { phone: 300_000 } };
    await worker.send('line/save', { command: freshCommand(), line: line as never });
    for (const _before_and_after_it_is_kept_aside of [1, 2]) {
      const assessment = await openPage(browser, worker, {}).see({ amount: 20_000 });
      expect(assessment).toMatchObject({ verdict: { state: 'unknown-used', amount: 20_000 } });
      expect(assessment).not.toHaveProperty('leftNow');
      const { lines } = await worker.send('snapshot/get', {});
      expect(lines[0]?.pools.map(({ level, left }) => [level, left])).toEqual([
        ['unknown-used', undefined],
        ['unknown-used', undefined],
      ]);
      await broadcastChange(worker.app);
      expect(browser.state.faces.at(-1)).toMatchObject({ text: '?', tone: 'doubt' });
      await worker.send('entry/log', log());
    }
  });

  test('one bad entry is kept aside alone', async () => {
    const bad = { ...goodEntry, id: 'entry-bad', amount: -5 };
    const { browser, worker } = start({ [month]: { version: 1, entries: [goodEntry, bad] } });
    const before = await worker.send('snapshot/get', {});
    expect(before.entries).toHaveLength(1);
    expect(before.problems).toEqual([{ key: month, kind: 'unreadable' }]);
    await worker.send('entry/log', log());
    expect(browser.local.data.get('aside/ledger/2026-11/2026-11-22T03:00:00.000Z')).toEqual([
      { ...bad, kind: 'payment' }, // brought to the current version as far as it could be
    ]);
    expect((await worker.send('snapshot/get', {})).entries).toHaveLength(2);
  });

  test('another month’s records in its place are not taken for its own', async () => {
    const october = { ...goodEntry, at: '2026-10-10T03:00:00.000Z', month: '2026-10' };
    const { browser, worker } = start({ [month]: { version: 1, entries: [october] } });
    const raw = structuredClone(browser.local.data.get(month));
    expect((await worker.send('snapshot/get', {})).problems).toEqual([{ key: month, kind: 'unreadable' }]);
    await worker.send('entry/log', log());
    expect([...browser.local.data.values()]).toContainEqual(raw);
  });

  test('one record of another month is kept aside alone', async () => {
    const october = { ...goodEntry, id: 'entry-odd', at: '2026-10-10T03:00:00.000Z', month: '2026-10' };
    const { worker } = start({ [month]: { version: 1, entries: [goodEntry, october] } });
    expect((await worker.send('snapshot/get', {})).problems).toEqual([{ key: month, kind: 'unreadable' }]);
    const rows = await worker.send('ledger/rows', { month: '2026-11', skip: 0, take: 10 });
    expect(rows.entries.map(({ id }) => id)).toEqual(['entry-good']);
  });

  test('unreadable settings and lines do not stop the rest', async () => {
    const { browser, worker } = start({
      settings: 'x',
      lines: 'x',
      bills: 'x',
      [month]: { version: 1, entries: [goodEntry] },
    });
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.problems.map(({ key }) => key)).toEqual(['settings', 'lines', 'bills']);
    expect(snapshot.lines[0]?.pools[0]?.used).toBe(10_000);
    await worker.send('settings/save', {
      command: freshCommand(),
      settings: { ...snapshot.settings, badge: false },
    });
    expect(browser.local.data.get('aside/settings/2026-11-22T03:00:00.000Z')).toBe('x');
    expect(browser.local.data.get('lines')).toBe('x');
  });
});

describe('data of a newer version', () => {
  test('is never written over', async () => {
    const newer = { version: currentVersion('ledger') + 1, entries: [{ of: 'tomorrow' }] };
    const { browser, worker } = start({
      [month]: newer,
      settings: { version: 9 },
      lines: { version: 9 },
      bills: { version: 9 },
    });
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.problems.map(({ kind }) => kind)).toEqual(['newer', 'newer', 'newer', 'newer']);
    const before = structuredClone(browser.local.data);
    const id = { entry: 'entry-good', month: '2026-11' };
    const line = {
      id: 'first-line',
      nickname: 'x',
      carrier: 'kt' as const,
      limits: {},
      dueDay: 1,
      ...LINE_DEFAULTS,
    };
    const acks = [
      await worker.send('entry/log', log()),
      await worker.send('entry/edit', { command: freshCommand(), ...id, change: { amount: 1 } }),
      await worker.send('entry/settle', { command: freshCommand(), ...id, status: 'failed' }),
      await worker.send('entry/delete', { command: freshCommand(), ...id }),
      await worker.send('settings/save', { command: freshCommand(), settings: snapshot.settings }),
      await worker.send('line/save', { command: freshCommand(), line }),
      await worker.send('bill/paid', {
        command: freshCommand(),
        line: 'first-line',
        month: '2026-10',
        paidOn: null,
      }),
    ];
    for (const ack of acks) expect(ack).toEqual({ ok: false, reason: 'from-newer-version' });
    expect(browser.local.data).toEqual(before);
  });

  test.each([
    [{ version: 9, settings: { enabled: false, of: 'tomorrow' } }, false],
    [{ version: 9, settings: { enabled: true } }, true],
    [{ version: 9 }, false],
    [{ version: 1, settings: { enabled: false, badge: 'x' } }, false],
    [{ settings: { enabled: false } }, false],
    [{ version: 1, settings: { enabled: 'no' } }, true],
    ['x', true],
    [undefined, true],
  ])('settings that cannot be opened never switch on by themselves (%#)', async (settings, enabled) => {
    const { worker } = start(settings === undefined ? {} : { settings });
    expect((await worker.send('snapshot/get', {})).settings).toMatchObject({ enabled, badge: true });
  });

  test.each<[what: string, settings: unknown, seen: object, quiet: object | undefined, leavesPages: boolean]>(
    [
      ['without a switch', { version: 99 }, { off: true }, { until: null, isUnknown: true }, true],
      [
        'with a switch of a new kind',
        { version: 99, settings: { enabled: { until: 'noon' } } },
        { off: true },
        { until: null, isUnknown: true },
        true,
      ],
      ['switched off', { version: 99, settings: { enabled: false } }, { off: true }, { until: null }, false],
      [
        'switched on',
        { version: 99, settings: { enabled: true } },
        { plain: 'unreadable' },
        undefined,
        false,
      ],
    ],
  )('newer settings %s', async (_what, settings, seen, quiet, leavesPages) => {
    const { browser, worker } = start({ settings });
    const window = openPage(browser, worker, {});
    expect(await window.see()).toMatchObject(seen);
    expect((await window.submit()).ok).toBe(quiet === undefined);
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.quiet).toEqual(quiet);
    expect(snapshot.trouble).toMatchObject({ kind: 'newer', keys: ['settings'] });
    expect(snapshot.trouble?.leavesPages ?? false).toBe(leavesPages);
    await worker.send('mute/end', { command: freshCommand() });
    expect(browser.local.data.get('settings')).toEqual(settings);
  });

  test('a move into a newer month moves nothing', async () => {
    const { browser, worker } = start({
      [month]: { version: 1, entries: [goodEntry] },
      'ledger/2026-10': { version: currentVersion('ledger') + 1 },
    });
    const before = structuredClone(browser.local.data);
    const change = { day: '2026-10-05' };
    expect(
      await worker.send('entry/edit', {
        command: freshCommand(),
        entry: 'entry-good',
        month: '2026-11',
        change,
      }),
    ).toEqual({ ok: false, reason: 'from-newer-version' });
    expect(browser.local.data).toEqual(before);
  });
});

describe('storage that fails', () => {
  test('a key that cannot be read is not taken for empty, and the others still count', async () => {
    const { browser, worker } = start({ [month]: { version: 1, entries: [goodEntry] } });
    browser.local.faults.unreadable.add('ledger/2026-10');
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.problems).toEqual([{ key: 'ledger/2026-10', kind: 'read-failed' }]);
    expect(snapshot.entries).toHaveLength(1);
    const order = { ...log(), day: '2026-10-05' };
    expect(await worker.send('entry/log', order)).toEqual({ ok: false, reason: 'storage-failed' });
    expect(await worker.send('entry/log', log())).toMatchObject({ ok: true });
    browser.local.faults.unreadable.clear();
    expect(await worker.send('entry/log', order)).toMatchObject({ ok: true });
  });

  test('settings that cannot be read now: nothing is told or written, and a page is not silenced for good', async () => {
    const { browser, worker } = start();
    browser.local.faults.unreadable.add('settings');
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot).toMatchObject({
      settings: { enabled: false },
      trouble: { kind: 'unreadable', keys: ['settings'], hidesFigures: true },
    });
    expect(snapshot).not.toHaveProperty('quiet');
    const page = openPage(browser, worker, {});
    expect(await page.see()).toMatchObject({ plain: 'unreadable', unrecorded: false });
    expect(await page.submit()).toEqual({ ok: false, reason: 'not-allowed' });
    browser.local.faults.unreadable.clear();
    expect(await page.see()).toHaveProperty('verdict');
  });

  test('a write that fails is refused, writes nothing, and succeeds when sent again', async () => {
    const { browser, worker } = start();
    browser.local.faults.failingWrites = 1;
    const order = log();
    expect(await worker.send('entry/log', order)).toEqual({ ok: false, reason: 'storage-failed' });
    expect(browser.local.data.size).toBe(0);
    expect(worker.writes()).toBe(0);
    expect(await worker.send('entry/log', order)).toMatchObject({ ok: true });
  });

  test('full storage keeps what it has', async () => {
    const { browser, worker } = start();
    await worker.send('entry/log', log(1_000));
    browser.local.faults.quota = JSON.stringify([...browser.local.data]).length + 50;
    expect(await worker.send('entry/log', log(2_000))).toEqual({ ok: false, reason: 'storage-failed' });
    expect((await worker.send('snapshot/get', {})).entries.map(({ amount }) => amount)).toEqual([1_000]);
  });
});

describe('a clock that was set back', () => {
  test('is said, and what was logged keeps its month and is counted once', async () => {
    const { browser, worker } = start();
    browser.state.now = '2026-12-01T02:00:00.000Z' as never;
    const order = { ...log(30_000), day: '2026-12-01' };
    await worker.send('entry/log', order);
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('clockBehind');

    browser.state.now = '2026-12-01T01:30:00.000Z' as never;
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('clockBehind');

    browser.state.now = '2026-11-30T02:00:00.000Z' as never;
    const back = startWorker(browser);
    expect(await back.send('entry/log', order)).toMatchObject({ ok: true });
    const november = await back.send('snapshot/get', {});
    expect(november).toMatchObject({
      month: '2026-11',
      clockBehind: '2026-12-01T02:00:00.000Z',
      entries: [],
    });

    browser.state.now = '2026-12-02T02:00:00.000Z' as never;
    const december = await back.send('snapshot/get', {});
    expect(december.entries.map(({ amount }) => amount)).toEqual([30_000]);
    expect(december).not.toHaveProperty('clockBehind');
  });
});

describe('a clock that jumped far ahead, and came back', () => {
  const NOVEMBER = '2026-11-22T03:00:00.000Z';
  const jumped = async (to: string) => {
    const { browser, worker } = start();
    await worker.send('entry/log', { ...log(30_000), distinct: true });
    const gone = await worker.send('entry/log', { ...log(7_000), distinct: true });
    if (!gone.ok) throw new Error(gone.reason);
    await worker.send('entry/delete', {
      command: freshCommand(),
      entry: gone.entry as never,
      month: '2026-11' as never,
    });
    await worker.send('mute/begin', { command: freshCommand(), choice: 'hour' });
    await worker.send('mute/begin', { command: freshCommand(), choice: 'site', host: 'shop.example' });
    await wake(worker.app);
    for (const now of [to, NOVEMBER]) {
      browser.state.now = now as never;
      for (const _again of [1, 2]) await wake(startWorker(browser).app);
    }
    return { browser, worker: startWorker(browser) };
  };

  test.each([
    ['2026-12-30T03:00:00.000Z'],
    ['2027-11-22T03:00:00.000Z'],
    ['2099-01-01T00:00:00.000Z'],
    ['2010-01-01T00:00:00.000Z'],
  ])('to %s: month, mutes, trash and history are as they were', async (to) => {
    const { worker } = await jumped(to);
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot).toMatchObject({ month: '2026-11', quiet: { until: '2026-11-22T04:00:00.000Z' } });
    expect(snapshot.entries.map(({ amount }) => amount)).toEqual([30_000]);
    expect(snapshot.lines[0]?.pools[0]?.used).toBe(30_000);
    expect(snapshot.mutes).toHaveLength(2);
    const kept = await worker.send('safekeeping/get', {});
    expect(kept.trash.map(({ entry }) => entry.amount)).toEqual([7_000]);
    expect(kept.undo.length).toBeGreaterThan(0);
  });

  test('a clock that stays where it went is believed after a day: what is over then goes', async () => {
    const { browser, worker } = await jumped('2026-11-22T03:00:00.000Z');
    browser.state.now = '2026-12-30T03:00:00.000Z' as never;
    await wake(worker.app);
    expect((await worker.send('safekeeping/get', {})).trash).toHaveLength(1);
    browser.state.now = '2026-12-31T04:00:00.000Z' as never;
    await wake(worker.app);
    expect((await worker.send('safekeeping/get', {})).trash).toHaveLength(0);
    expect((await worker.send('snapshot/get', {})).mutes).toHaveLength(1);
  });
});
