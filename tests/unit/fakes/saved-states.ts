import fc from 'fast-check';
import { addDays, day, type Month, monthOf, seoulDay, seoulNoon } from '../../../src/core/day.ts';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES, type Entry } from '../../../src/core/entry.ts';
import { CARRIERS, POOLS } from '../../../src/core/line.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { packMonth } from '../../../src/storage/items/pack.ts';
import type { Family } from '../../../src/storage/keys.ts';
import { currentVersion } from '../../../src/storage/open.ts';

type Held = Record<string, unknown>;

const id = fc.stringMatching(/^[a-z0-9-]{8,20}$/);
const days = fc.nat({ max: 900 }).map((back) => addDays(day('2026-11-22'), -back));
const instants = days.map(seoulNoon);
const won = fc.integer({ min: 1, max: 1_000_000 });
const name = fc.string({ minLength: 1, maxLength: 40 });
const commands = fc.array(id, { maxLength: 3 });
const maybe = (key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Held> =>
  fc.option(value, { nil: undefined }).map((held) => (held === undefined ? {} : { [key]: held }));
const joined = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<Held> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Held);
const byId = (item: Held) => String(item['id']);
const few = (items: fc.Arbitrary<Held>, nameOf = byId, minLength = 0) =>
  fc.uniqueArray(items, { selector: nameOf, minLength, maxLength: 4 });

const entry = joined(
  fc.record({
    id,
    line: id,
    pool: fc.constantFrom(...POOLS),
    kind: fc.constantFrom(...ENTRY_KINDS),
    amount: won,
    status: fc.constantFrom(...ENTRY_STATES),
    source: fc.constantFrom(...ENTRY_SOURCES),
    commands,
  }),
  instants.map((at) => ({ at, month: monthOf(seoulDay(at)) })),
  maybe('merchant', name),
  maybe('fee', won),
  maybe('batch', id),
  maybe('cancelledAt', instants),
);
const line = joined(
  fc.record({
    id,
    nickname: fc.string({ minLength: 1, maxLength: 20 }),
    carrier: fc.constantFrom(...CARRIERS),
    limits: fc.record({ phone: won, content: won }, { requiredKeys: [] }),
    dueDay: fc.integer({ min: 1, max: 31 }),
    prepaymentRestores: fc.boolean(),
    blocked: fc.boolean(),
  }),
  maybe('unpaidCap', won),
);
const bill = joined(
  fc.record({ line: id, month: days.map(monthOf) }),
  maybe('amount', won),
  maybe('paidOn', days),
  maybe('remindedOn', days),
);
const recurring = joined(
  fc.record({
    id,
    line: id,
    pool: fc.constantFrom(...POOLS),
    merchant: name,
    amount: won,
    day: fc.integer({ min: 1, max: 31 }),
    since: days.map(monthOf),
    commands,
  }),
);
const mute = joined(
  fc.record({ id, scope: fc.constant({ kind: 'all' }), until: fc.constant(null), since: instants }),
);
const trashed = joined(fc.record({ entry, deletedAt: instants }));
const step = joined(
  fc.record({
    id,
    at: instants,
    items: fc
      .array(entry, { maxLength: 2 })
      .map((all) => all.map((after) => ({ of: 'entry', id: after['id'], after }))),
  }),
);
const settings = fc
  .record({ enabled: fc.boolean(), badge: fc.boolean() })
  .map((change) => ({ ...DEFAULT_SETTINGS, ...change }));

const container = (family: Family, held: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Held> =>
  fc.record({ version: fc.constant(currentVersion(family)), aside: fc.constant([]), commands, ...held });

const families = fc.record(
  {
    settings: container('settings', { settings }),
    lines: container('lines', { lines: few(line, byId, 1) }),
    bills: container('bills', { bills: few(bill, (each) => `${each['month']} ${each['line']}`) }),
    recurring: container('recurring', { recurring: few(recurring) }),
    mutes: container('mutes', { mutes: few(mute) }),
    trash: container('trash', { trash: few(trashed, (each) => byId(each['entry'] as Held)) }),
    history: container('history', { undo: few(step), redo: fc.constant([]) }),
  },
  { requiredKeys: [] },
);

/** Months of the ledger from entries that are all different. */
const ledger = fc.uniqueArray(entry, { selector: byId, maxLength: 25 }).map((entries): Held => {
  const months = [...new Set(entries.map((each) => each['month'] as string))];
  const version = currentVersion('ledger');
  const inMonth = (at: string) => entries.filter((each) => each['month'] === at);
  return Object.fromEntries(
    months.map((at) => {
      const packed = packMonth(at as Month, inMonth(at) as unknown as Entry[]);
      return [`ledger/${at}`, { version, aside: [], gone: [], ...packed }];
    }),
  );
});

const aside = fc.constantFrom<Held>({}, { 'aside/lines/2026-11-20T03:00:00.000Z': { torn: ['data', 7] } });

/** Whatever storage may hold, as raw keys of the current versions. */
export const savedState: fc.Arbitrary<Held> = joined(families, ledger, aside);
