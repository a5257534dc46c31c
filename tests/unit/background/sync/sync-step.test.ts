import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSerial } from '../../../../src/background/kernel/queue.ts';
import { createWriter } from '../../../../src/background/kernel/writer.ts';
import { type SyncContext, syncStep } from '../../../../src/background/sync/sync-step.ts';
import type { Packer } from '../../../../src/contract/ports.ts';
import {
  addMinutes,
  type Instant,
  instant,
  type Month,
  monthOf,
  seoulDay,
} from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { defaultsFor } from '../../../../src/storage/defaults.ts';
import { openDocuments } from '../../../../src/storage/documents.ts';
import { withMark } from '../../../../src/storage/items/bill-marks.ts';
import { withEntry, withoutEntry } from '../../../../src/storage/items/ledger.ts';
import { bytesOf, ITEM_BYTES, itemName } from '../../../../src/storage/sync/parcel.ts';
import { entry } from '../../core/money.ts';
import { createBox } from '../../fakes/boxes.ts';
import { runs } from '../../fakes/runs.ts';

const plain: Packer = { pack: async (text) => text, unpack: async (text) => text };
/** As what is really kept: letters of one byte each. */
const base64: Packer = {
  pack: async (text) => Buffer.from(text).toString('base64'),
  unpack: async (packed) => Buffer.from(packed, 'base64').toString(),
};
const START = instant('2026-11-20T03:00:00.000Z');
const MONTHS = ['2026-09', '2026-10', '2026-11'] as Month[];

/** The browser's synced storage: one place that all computers see, with the browser's limits. */
function createSynced() {
  const box = createBox();
  let refusing = false;
  const check = (items: Readonly<Record<string, unknown>>) => {
    if (refusing) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
    const after = new Map([...box.data, ...Object.entries(items)]);
    const sizes = [...after].map(([key, value]) => bytesOf(key, value));
    if (sizes.some((size) => size > ITEM_BYTES)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (sizes.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
  };
  return {
    data: box.data,
    all: box.all,
    remove: box.remove,
    set: async (items: Readonly<Record<string, unknown>>) => {
      check(items);
      await box.set(items);
    },
    refuse: (now: boolean) => {
      refusing = now;
    },
  };
}

type Synced = ReturnType<typeof createSynced>;

/** One computer: a ledger of its own, the shared synced storage, and a clock. */
function createComputer(name: string, synced: Synced, clock: { now: Instant }, packer = plain) {
  const saved = createBox();
  const serial = createSerial();
  const defaults = () => defaultsFor('내 폰');
  let count = 0;
  const freshId = () => {
    count += 1;
    return `${name}-id-${String(count).padStart(6, '0')}`;
  };
  const writer = createWriter({
    serial,
    clock: { now: () => clock.now },
    saved,
    defaults,
    written: () => undefined,
  });
  const context: SyncContext = {
    serial,
    writer,
    saved,
    defaults,
    now: () => clock.now,
    freshId,
    box: synced,
    packer,
  };
  const documents = () => openDocuments(saved, defaults(), { months: MONTHS });
  const order = (families: readonly ('bills' | 'lines' | 'settings' | 'sync')[] = []) => ({
    command: freshId(),
    months: MONTHS,
    families,
    isUnnoted: true,
  });
  return {
    name,
    saved,
    context,
    documents,
    freshId,
    switchOn: () =>
      writer.execute(order(['sync']), ({ sync: kept }) =>
        kept
          ? { changes: [{ kept, value: { ...kept.value, on: true, device: `computer-${name}` } }] }
          : { refuse: 'invalid' },
      ),
    put: (change: Entry) =>
      writer.execute(order(), ({ ledger }) => ({
        changes: [...ledger.values()].flatMap((kept) => {
          if (kept.key === `ledger/${change.month}`) return [{ kept, value: withEntry(kept.value, change) }];
          const old = kept.value.entries.find(({ id }) => id === change.id);
          return old ? [{ kept, value: withoutEntry(kept.value, old, 'moved-away', clock.now) }] : [];
        }),
      })),
    drop: (id: string) =>
      writer.execute(order(), ({ ledger }) => ({
        changes: [...ledger.values()].flatMap((kept) => {
          const old = kept.value.entries.find((each) => each.id === id);
          return old ? [{ kept, value: withoutEntry(kept.value, old, freshId(), clock.now) }] : [];
        }),
      })),
    pay: (month: Month, paidOn: string | undefined) =>
      writer.execute(order(['bills']), ({ bills: kept }) => ({
        changes: [
          {
            kept,
            value: {
              ...kept.value,
              bills: withMark(kept.value.bills, 'first-line', month, ({ paidOn: _old, ...mark }) => ({
                ...mark,
                ...(paidOn !== undefined && { paidOn: seoulDay(instant(`${paidOn}T03:00:00.000Z`)) }),
              })),
            },
          },
        ],
      })),
    limit: (amount: number) =>
      writer.execute(order(['lines']), ({ lines: kept }) => ({
        changes: [
          {
            kept,
            value: {
              ...kept.value,
              lines: kept.value.lines.map((line) => ({ ...line, limits: { phone: won(amount) } })),
            },
          },
        ],
      })),
    thresholds: (values: readonly number[]) =>
      writer.execute(order(['settings']), ({ settings: kept }) => ({
        changes: [
          { kept, value: { ...kept.value, settings: { ...kept.value.settings, thresholds: [...values] } } },
        ],
      })),
    step: () => syncStep(context),
    entries: async (): Promise<Entry[]> =>
      [...(await documents()).ledger.values()]
        .flatMap(({ value }) => value.entries)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

type Computer = ReturnType<typeof createComputer>;

/** What two computers have to agree on. */
async function stateOf(computer: Computer) {
  const { lines, bills, settings } = await computer.documents();
  return {
    entries: await computer.entries(),
    lines: lines.value.lines,
    bills: [...bills.value.bills]
      .filter((mark) => Object.keys(mark).length > 2)
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    thresholds: settings.value.settings.thresholds,
  };
}

/** Steps in turn until nothing moves any more; the clock goes on so that nobody waits for its next word. */
async function settle(computers: readonly Computer[], clock: { now: Instant }, rounds = 6): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const computer of computers) {
      clock.now = addMinutes(clock.now, 1);
      await computer.step();
    }
  }
}

async function withComputers(names: readonly string[], packer = plain) {
  const clock = { now: START };
  const synced = createSynced();
  const computers = names.map((name) => createComputer(name, synced, clock, packer));
  for (const computer of computers) await computer.switchOn();
  return { clock, synced, computers };
}

const made = (id: string, amount: number, month = '2026-11'): Entry => {
  const on = `${month}-10T03:00:00.000Z`;
  return entry(amount, { id, on, month: monthOf(seoulDay(instant(on))), commands: [id] });
};

describe('two computers', () => {
  test('tell each other what they logged', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('from-a-1', 10_000));
    await b.put(made('from-b-1', 20_000, '2026-10'));
    await settle(computers, clock);
    expect((await a.entries()).map(({ id }) => id)).toEqual(['from-a-1', 'from-b-1']);
    expect(await stateOf(a)).toEqual(await stateOf(b));
  });

  test('a deletion is received, and an older word does not bring it back', async () => {
    const { clock, computers } = await withComputers(['a', 'b', 'c']);
    const [a, b, c] = computers as [Computer, Computer, Computer];
    await a.put(made('from-a-1', 10_000));
    await settle([a, b], clock);
    await b.drop('from-a-1');
    await settle([b, c, a], clock);
    for (const computer of computers) expect(await computer.entries()).toEqual([]);
  });

  test('a fresh computer takes the old one’s limit and tells no first-day settings', async () => {
    const { clock, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    await a.limit(300_000);
    await a.thresholds([70, 95]);
    await settle([a], clock);
    const fresh = createComputer('z', a.context.box as Synced, clock);
    await fresh.switchOn();
    await settle([fresh, a], clock);
    expect(await stateOf(fresh)).toEqual(await stateOf(a));
    expect((await stateOf(fresh)).thresholds).toEqual([70, 95]);
  });

  test('a setting taken back to the first day’s is received', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.thresholds([50]);
    await settle(computers, clock);
    await b.thresholds([80, 90, 100]);
    await settle(computers, clock);
    expect((await stateOf(a)).thresholds).toEqual([80, 90, 100]);
  });

  test('an entry moved to another month stands there alone', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('wanderer-1', 10_000));
    await settle(computers, clock);
    await b.put(made('wanderer-1', 12_000, '2026-09'));
    await settle(computers, clock);
    expect((await a.entries()).map(({ month }) => month)).toEqual(['2026-09']);
    expect(await stateOf(a)).toEqual(await stateOf(b));
  });

  test('each keeps its own day of the last reminder', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.pay('2026-10' as Month, '2026-11-19');
    await settle(computers, clock);
    const { bills } = await b.documents();
    expect(bills.value.bills).toEqual([{ line: 'first-line', month: '2026-10', paidOn: '2026-11-19' }]);
  });
});

describe('what goes wrong', () => {
  test('refused writes leave the local ledger alone and are said', async () => {
    const { clock, synced, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    await a.put(made('from-a-1', 10_000));
    synced.refuse(true);
    await a.step();
    const { sync } = await openRareSync(a);
    expect(sync).toMatchObject({ trouble: 'failed' });
    expect((await a.entries()).length).toBe(1);
    synced.refuse(false);
    await settle([a], clock, 20);
    expect((await openRareSync(a)).sync).not.toHaveProperty('trouble');
    expect(synced.data.size).toBeGreaterThan(0);
  });

  test('nothing is published or taken while a month cannot be read', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('from-a-1', 10_000));
    await settle(computers, clock);
    b.saved.faults.unreadable.add('ledger/2026-11');
    await settle([b, a], clock);
    expect((await a.entries()).length).toBe(1);
    b.saved.faults.unreadable.clear();
    await settle([b, a], clock);
    expect((await b.entries()).length).toBe(1);
  });

  test('what another computer says is checked as if it came from an enemy', async () => {
    const { clock, synced, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    const rows = [
      ['entry/evil-entry-1', 1, START, 'computer-x', { ...made('evil-entry-1', 5), amount: -5 }, '2026-11'],
      ['entry/evil-entry-2', 1, START, 'computer-x', made('another-name', 5), '2026-11'],
      [
        'entry/evil-entry-3',
        1,
        START,
        'computer-x',
        { ...made('evil-entry-3', 5), month: '2026-10' },
        '2026-11',
      ],
      ['setting/enabled', 9, START, 'computer-x', false],
      ['__proto__', 9, START, 'computer-x', { polluted: true }],
      ['setting/thresholds', 9, START, 'computer-x', 'all'],
      'nonsense',
    ];
    const { digestOf } = await import('../../../../src/storage/canonical.ts');
    const text = JSON.stringify(rows);
    await synced.set({
      's/computer-x/2026-11': [1, 1, digestOf(text), text],
      's/computer-y/2026-11': [1, 2, 'half', 'of it'],
      's/computer-z/base': [2, 1, 'newer', 'text'],
      'not ours': 1,
    });
    await settle([a], clock);
    expect(await a.entries()).toEqual([]);
    expect((await stateOf(a)).thresholds).toEqual([80, 90, 100]);
    expect((await openRareSync(a)).sync).toMatchObject({ trouble: 'newer' });
    expect(synced.data.has('not ours')).toBe(true);
  });

  test('where it does not fit, the oldest month leaves, and every item stays small', async () => {
    const { clock, synced, computers } = await withComputers(['a'], base64);
    const [a] = computers as [Computer];
    for (const month of MONTHS) {
      for (let index = 0; index < 60; index += 1)
        await a.put({ ...made(`e-${month}-${index}`, 1_000 + index, month), merchant: '가게 '.repeat(20) });
    }
    await settle([a], clock, 2);
    const groups = new Set([...synced.data.keys()].map((key) => itemName(key)?.group));
    expect((await openRareSync(a)).sync?.left).toEqual(['2026-09']);
    expect(groups.has('2026-09' as Month)).toBe(false);
    expect(groups.has('2026-11' as Month)).toBe(true);
    expect((await a.entries()).length).toBe(180);
  }, 60_000);

  test('writes to the synced storage are a minute apart', async () => {
    const { clock, synced, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    await a.put(made('from-a-1', 10_000));
    await a.step();
    const before = structuredClone([...synced.data]);
    await a.put(made('from-a-2', 10_000));
    const { again } = await a.step();
    expect([...synced.data]).toEqual(before);
    expect(again).toBe(addMinutes(clock.now, 1));
    clock.now = addMinutes(clock.now, 1);
    await a.step();
    expect([...synced.data]).not.toEqual(before);
  });
});

/** Two computers that know a payment of September, the second with a clock of its own. */
async function withOldMonth(amount = 10_000) {
  const { clock, computers, synced } = await withComputers(['a']);
  const [a] = computers as [Computer];
  const slow = { now: START };
  const b = createComputer('b', synced, slow);
  await b.switchOn();
  await a.put(made('of-september', amount, '2026-09'));
  await settle([a], clock);
  await settle([b], slow);
  return { clock, slow, synced, a, b };
}

describe('clocks and months', () => {
  test('a clock that was set back keeps nobody waiting for the old moment', async () => {
    const { clock, synced, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    await a.put(made('from-a-1', 10_000));
    await a.step();
    const before = structuredClone([...synced.data]);
    clock.now = addMinutes(clock.now, -3 * 24 * 60);
    await a.put(made('from-a-2', 10_000));
    expect(await a.step()).toEqual({});
    expect([...synced.data]).not.toEqual(before);
  });

  test('a month that is not published any more is no deletion, where another computer still tells it', async () => {
    const { clock, slow, a, b } = await withOldMonth();
    clock.now = instant('2026-12-05T03:00:00.000Z');
    await a.put(made('from-a-2', 20_000));
    await settle([a], clock);
    await settle([b], slow);
    await settle([a], clock);
    for (const computer of [a, b])
      expect((await computer.entries()).map(({ id }) => id)).toEqual(['from-a-2', 'of-september']);
  });

  test('of a month that is not published here any more nothing new is taken', async () => {
    const { clock, synced } = await withOldMonth();
    clock.now = instant('2026-12-05T03:00:00.000Z');
    const fresh = createComputer('c', synced, clock);
    await fresh.switchOn();
    await fresh.step();
    expect(await fresh.entries()).toEqual([]);
  });

  test('a record that lies aside since its month was written again is no deletion', async () => {
    const { clock, synced, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('from-a-1', 10_000));
    await settle(computers, clock);
    const { ledger } = await b.documents();
    const damaged = { version: 1, aside: [], month: '2026-11', entries: [{ id: 'from-a-1' }], gone: [] };
    expect(ledger.get('2026-11' as Month)?.value.entries).toHaveLength(1);
    b.saved.data.set('ledger/2026-11', damaged);
    await b.put(made('from-b-1', 20_000));
    const before = structuredClone([...synced.data]);
    await settle([b, a], clock);
    expect((await a.entries()).map(({ id }) => id)).toEqual(['from-a-1']);
    expect([...synced.data]).toEqual(before);
  });
});

async function openRareSync(computer: Computer) {
  const { openRare } = await import('../../../../src/storage/documents.ts');
  const { sync } = await openRare(computer.saved, computer.context.defaults(), ['sync']);
  return { sync: sync.value };
}

type Act =
  | { readonly kind: 'step' | 'new' | 'drop' | 'wait'; readonly who: number; readonly pick: number }
  | {
      readonly kind: 'edit' | 'move' | 'pay' | 'limit';
      readonly who: number;
      readonly pick: number;
      readonly amount: number;
    };

const acts = (computers: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(
        'step',
        'step',
        'step',
        'new',
        'new',
        'edit',
        'move',
        'drop',
        'pay',
        'limit',
        'wait',
      ),
      who: fc.nat(computers - 1),
      pick: fc.nat(5),
      amount: fc.integer({ min: 1, max: 900_000 }),
    }) as fc.Arbitrary<Act>,
    { maxLength: 40 },
  );

/** What a person does at one computer; `ids` are all entries made so far, anywhere. */
async function act(act: Act, computer: Computer, clock: { now: Instant }, ids: string[], gone: Set<string>) {
  const known = await computer.entries();
  const chosen = known[act.pick % Math.max(1, known.length)];
  switch (act.kind) {
    case 'step':
      await computer.step();
      break;
    case 'wait':
      clock.now = addMinutes(clock.now, 1);
      break;
    case 'new': {
      const id = `made-by-${computer.name}-${ids.length}`;
      ids.push(id);
      await computer.put(made(id, 1_000 * (act.pick + 1), MONTHS[act.pick % 3]));
      break;
    }
    case 'drop':
      if (chosen) {
        gone.add(chosen.id);
        await computer.drop(chosen.id);
      }
      break;
    case 'edit':
      if (chosen) await computer.put({ ...chosen, amount: won(act.amount) });
      break;
    case 'move':
      if (chosen) {
        const there = made(chosen.id, chosen.amount, MONTHS[act.amount % 3]);
        await computer.put({ ...chosen, at: there.at, month: there.month });
      }
      break;
    case 'pay':
      await computer.pay(MONTHS[act.pick % 2] as Month, act.amount % 2 ? '2026-11-15' : undefined);
      break;
    case 'limit':
      await computer.limit(act.amount);
  }
}

describe.each([2, 3])('%i computers, whatever they do in whatever order', { tags: ['long'] }, (count) => {
  test('end with the same state; no entry is lost or there twice', async () => {
    const names = ['a', 'b', 'c'].slice(0, count);
    await fc.assert(
      fc.asyncProperty(acts(count), async (all) => {
        const { clock, computers } = await withComputers(names);
        const ids: string[] = [];
        const gone = new Set<string>();
        for (const each of all) await act(each, computers[each.who] as Computer, clock, ids, gone);
        await settle(computers, clock);
        const [first, ...rest] = await Promise.all(computers.map(stateOf));
        for (const other of rest) expect(other).toEqual(first);
        const found = first?.entries.map(({ id }) => id) ?? [];
        expect(new Set(found).size).toBe(found.length);
        for (const id of ids) if (!gone.has(id)) expect(found).toContain(id);
      }),
      runs(60),
    );
  }, 120_000);
});

describe('a computer that lies, or whose clock and counters are broken', () => {
  const MOST = Number.MAX_SAFE_INTEGER;
  const FAR = instant('2099-01-01T00:00:00.000Z');

  /** It publishes these rows, whatever it has received. */
  async function lie(synced: Synced, rows: readonly (readonly unknown[])[], group = '2026-11') {
    const { digestOf } = await import('../../../../src/storage/canonical.ts');
    const text = JSON.stringify(rows);
    await synced.set({ [`s/computer-liar/${group}`]: [1, 1, digestOf(text), text] });
  }
  const published = (amount: number, rev: number, at: string) => [
    'entry/theirs-1',
    rev,
    at,
    'computer-liar',
    made('theirs-1', amount),
    '2026-11',
  ];
  const amounts = async (computer: Computer) => (await computer.entries()).map(({ amount }) => amount);

  test.each([
    ['a count beyond all counting', MOST, START],
    ['the highest count that is told apart, and of tomorrow', 100_000, '2026-11-21T02:00:00.000Z'],
    ['of the far future', 3, FAR],
    ['both', MOST, FAR],
  ])('%s: a person’s correction wins at every computer, and stays', async (_, rev, at) => {
    const { clock, synced, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('theirs-1', 10_000));
    await settle(computers, clock);
    await lie(synced, [published(990_000, rev, at)]);
    await settle(computers, clock);
    // Whatever was believed of it, it is corrected at the one computer, and later at the other.
    await a.put(made('theirs-1', 12_000));
    await settle(computers, clock);
    expect([await amounts(a), await amounts(b)]).toEqual([[12_000], [12_000]]);
    await b.put(made('theirs-1', 13_000));
    await settle(computers, clock);
    clock.now = addMinutes(clock.now, 3 * 24 * 60);
    await settle(computers, clock);
    expect([await amounts(a), await amounts(b)]).toEqual([[13_000], [13_000]]);
  });

  test('what it deletes can be put back', async () => {
    const { clock, synced, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('theirs-1', 10_000));
    await settle(computers, clock);
    await lie(synced, [['entry/theirs-1', MOST, START, 'computer-liar', null, '2026-11']]);
    await settle(computers, clock);
    expect(await amounts(b)).toEqual([]);
    await b.put(made('theirs-1', 10_000));
    await settle(computers, clock);
    expect([await amounts(a), await amounts(b)]).toEqual([[10_000], [10_000]]);
  });

  test('a limit and a setting of its own are corrected, too', async () => {
    const { clock, synced, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.thresholds([50]);
    await settle(computers, clock);
    await lie(synced, [['setting/thresholds', MOST, START, 'computer-liar', [99]]], 'base');
    await settle(computers, clock);
    await b.thresholds([70]);
    await settle(computers, clock);
    expect([(await stateOf(a)).thresholds, (await stateOf(b)).thresholds]).toEqual([[70], [70]]);
  });

  test('what was taken from it before anybody looked outweighs no correction', async () => {
    const { clock, computers } = await withComputers(['a', 'b']);
    const [a, b] = computers as [Computer, Computer];
    await a.put(made('theirs-1', 10_000));
    await settle(computers, clock);
    for (const { saved } of computers) {
      const kept = saved.data.get('marks') as { marks: { rev: number; at: string }[] };
      saved.data.set('marks', {
        ...kept,
        marks: kept.marks.map((mark) => ({ ...mark, rev: MOST, at: FAR })),
      });
    }
    await settle(computers, clock);
    await b.put(made('theirs-1', 14_000));
    await settle(computers, clock);
    expect([await amounts(a), await amounts(b)]).toEqual([[14_000], [14_000]]);
  });

  test('entries of months that nobody is near are not taken, and open no month', async () => {
    const { clock, synced, computers } = await withComputers(['a']);
    const [a] = computers as [Computer];
    const far = Array.from({ length: 16 }, (_, index) => {
      const month = `${2030 + index}-01`;
      const id = `far-away-${index}`;
      return [
        `entry/${id}`,
        1,
        START,
        'computer-liar',
        made(id, 1_000, month),
        index % 2 ? month : '2026-11',
      ];
    });
    await lie(synced, [...far, published(5_000, 1, START)]);
    await settle([a], clock);
    expect([...a.saved.data.keys()].filter((key) => key.startsWith('ledger/20')).sort()).toEqual([
      'ledger/2026-11',
    ]);
    expect(await amounts(a)).toEqual([5_000]);
  });

  test('whatever it tells and whenever, honest computers end alike, and what was corrected last stands', {
    tags: ['long'],
    timeout: 120_000,
  }, async () => {
    const words = fc.array(
      fc.record({
        rev: fc.oneof(fc.constantFrom(1, 2, 99_999, 100_000, 100_001, MOST), fc.nat(MOST)),
        at: fc.constantFrom('2000-01-01T00:00:00.000Z', START, '2026-11-20T23:00:00.000Z', FAR),
        amount: fc.integer({ min: 1, max: 900_000 }),
        corrects: fc.constantFrom(undefined, 0, 1),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(words, async (all) => {
        const { clock, synced, computers } = await withComputers(['a', 'b']);
        await computers[0]?.put(made('theirs-1', 10_000));
        await settle(computers, clock, 3);
        for (const { rev, at, amount, corrects } of all) {
          await lie(synced, [published(amount, rev, at)]);
          await settle(computers, clock, 3);
          if (corrects === undefined) continue;
          await computers[corrects]?.put(made('theirs-1', 1_234));
          await settle(computers, clock, 3);
        }
        await computers[1]?.put(made('theirs-1', 4_321));
        await settle(computers, clock, 3);
        // A day and more later, when nothing of it is of the future any more but what nobody believes.
        clock.now = addMinutes(clock.now, 3 * 24 * 60);
        await settle(computers, clock, 3);
        for (const computer of computers) expect(await amounts(computer)).toEqual([4_321]);
      }),
      runs(40),
    );
  });
});
