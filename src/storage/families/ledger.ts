import * as v from 'valibot';
import { id } from '../../contract/fields.ts';
import { monthOf, seoulDay } from '../../core/day.ts';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES, type Entry } from '../../core/entry.ts';
import { readEntry } from '../items/entry-check.ts';
import * as f from '../items/fields.ts';
import type { Gone, Ledger } from '../items/items.ts';
import { withEntries, withoutEntries } from '../items/ledger.ts';
import { rowsIn, unpackMonth } from '../items/pack.ts';
import { entriesOfKinds } from '../migrations/ledger/0002-entries-of-kinds.ts';
import {
  byId,
  type Delta,
  type FamilyOf,
  hasItsId,
  isId,
  migration,
  type Parsed,
  tracked,
} from './family.ts';
import { header, items, reader, readItems, readItemsBy } from './reading.ts';

export const entrySchema = v.pipe(
  v.strictObject({
    id: f.id,
    line: f.id,
    pool: f.pool,
    kind: v.picklist(ENTRY_KINDS),
    amount: f.wonFrom(-f.HIGHEST, f.HIGHEST),
    at: f.instant,
    month: f.month,
    status: v.picklist(ENTRY_STATES),
    source: v.picklist(ENTRY_SOURCES),
    merchant: v.exactOptional(f.name),
    item: v.exactOptional(f.name),
    gateway: v.exactOptional(f.gateway),
    cancelledAt: v.exactOptional(f.instant),
    fee: v.exactOptional(f.sum),
    approval: v.exactOptional(f.text(64)),
    of: v.exactOptional(f.id),
    recurring: v.exactOptional(f.id),
    batch: v.exactOptional(f.id),
    commands: v.array(f.id),
  }),
  v.check(({ amount, kind }) => amount > 0 || kind === 'adjustment', 'only an adjustment may be negative'),
) satisfies v.GenericSchema<unknown, Entry>;

export const goneSchema = v.strictObject({
  id: f.id,
  at: f.instant,
  commands: v.array(f.id),
}) satisfies v.GenericSchema<unknown, Gone>;

/** A month as it is saved (pack.ts). */
const packed = v.looseObject({
  ...header,
  month: f.month,
  texts: v.array(v.string()),
  rows: v.pipe(v.string(), v.transform(rowsIn), items),
  gone: v.optional(items, []),
});
/** A month as the migration from version 1 leaves it, and as it is held in memory. */
const plain = v.looseObject({ ...header, entries: items, gone: v.optional(items, []) });

const readPacked = reader(packed, (held) => ledgerOf({ ...held, entries: unpackMonth(held) }));
const readPlain = reader(plain, ledgerOf);

interface HeldLedger {
  readonly aside: string[];
  readonly entries: readonly unknown[];
  readonly gone: readonly unknown[];
}

function ledgerOf(held: HeldLedger): Parsed<Ledger> {
  const entries = readItemsBy(readEntry, held.entries, byId);
  const gone = readItems(goneSchema, held.gone, byId);
  const value = { aside: held.aside, entries: entries.good, gone: gone.good };
  return { value, lost: [...entries.lost, ...gone.lost] };
}

/** The command ids of an entry image; an undone import keeps its rows together with their command ids. */
const commandsIn = (image: unknown): readonly string[] =>
  (image as Partial<Entry> | undefined)?.commands ?? [];

const entryHistory = tracked('entry', {
  itemsOf: ({ entries }: Ledger) => entries,
  nameOf: byId.nameOf,
  imageOf: ({ commands: _bookkeeping, ...image }) => image,
  put: (value, puts, { command, at }) => {
    const known = new Map(value.entries.map((entry) => [entry.id, entry.commands]));
    const back = [...puts].flatMap(([id, image]): Entry[] => {
      const commands = [...(known.get(id) ?? commandsIn(image)), command];
      return image === undefined ? [] : [{ ...(image as Entry), commands }];
    });
    const gone = [...puts].flatMap(([id, image]) => (image === undefined ? [id] : []));
    return withEntries(withoutEntries(value, new Set(gone), command, at), back);
  },
});

/**
 * An entry's month follows from its instant: an entry with any other month would be counted in a month to which it does
 * not belong.
 */
const isInItsMonth = ({ at, month }: Entry): boolean => monthOf(seoulDay(at)) === month;

/** The entries of a delta, without those that were removed. */
export const comingEntries = (coming: readonly Delta[]): Entry[] =>
  coming.flatMap(({ value }) => (value === null ? [] : [value as Entry]));

const typedEntry = v.looseObject({ id, line: id });

/** The payments, one key a month. */
export const ledger = {
  key: 'ledger',
  read: 'monthly',
  blank: (): Ledger => ({ aside: [], entries: [], gone: [] }),
  parse: (raw) => readPacked(raw) ?? readPlain(raw),
  migrations: [migration(entriesOfKinds)],
  identity: { entries: byId, gone: byId },
  history: entryHistory,
  /** Months are merged by `mergedLedger` of backup/merge.ts, because an entry must be unique across all months. */
  backup: { united: [] },
  sync: {
    kind: 'entry',
    valuesIn: ({ entries }) => entries.map((entry) => [entry.id, entry]),
    schemaOf: () => entrySchema,
    typedSchemaOf: () => typedEntry,
    isName: (name, month) => isId(name) && month !== undefined,
    mostUndated: 0,
    monthOf: (_, value) => (value === null ? undefined : (value as Entry).month),
    isNamed: (name, value) => hasItsId(name, value) && isInItsMonth(value as Entry),
    /** An entry stands in one month alone: put into one month, it is removed from the others. */
    put: (value, coming, { command, at, month }) => {
      const here = comingEntries(coming).filter((entry) => entry.month === month);
      const staying = new Set(here.map(({ id }) => id));
      const leaving = new Set(coming.map(({ name }) => name).filter((id) => !staying.has(id)));
      return withEntries(withoutEntries(value, leaving, command, at), here);
    },
  },
} as const satisfies FamilyOf<Ledger>;
