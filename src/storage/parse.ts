import * as v from 'valibot';
import { capKey } from '../core/learnt-caps.ts';
import { billName } from './bill-marks.ts';
import { claimSchema } from './claim-schema.ts';
import { readEntry } from './entry-check.ts';
import { count } from './fields.ts';
import { stepSchema } from './history/step.ts';
import type { Family } from './keys.ts';
import { lineSchema } from './line-schema.ts';
import { unpackMonth } from './pack.ts';
import * as s from './schema.ts';
import type { Shapes } from './shapes.ts';
import { markSchema } from './sync/mark-schema.ts';

/** A family's current shape read from plain data, with the items that could not be read; `undefined` when nothing could. */
export type Parsed<F extends Family> =
  | { readonly value: Shapes[F]; readonly lost: readonly unknown[] }
  | undefined;

/** Reads data of the current version. One bad item does not hide the others. */
export const parse = <F extends Family>(family: F, raw: unknown): Parsed<F> => PARSERS[family](raw);

const readPacked = read(s.containerSchemas.ledger, (held) =>
  ledgerOf({ ...held, entries: unpackMonth(held) }),
);
const readPlain = read(s.containerSchemas.plainLedger, ledgerOf);

interface HeldLedger {
  readonly aside: string[];
  readonly entries: readonly unknown[];
  readonly gone: readonly unknown[];
}

function ledgerOf(held: HeldLedger): Parsed<'ledger'> {
  const entries = siftBy(readEntry, held.entries, ({ id }) => id);
  const gone = sift(s.goneSchema, held.gone, ({ id }) => id);
  const value = { aside: held.aside, entries: entries.good, gone: gone.good };
  return { value, lost: [...entries.lost, ...gone.lost] };
}

const PARSERS: { readonly [F in Family]: (raw: unknown) => Parsed<F> } = {
  settings: (raw) => {
    const container = v.safeParse(s.containerSchemas.settings, raw);
    const settings = v.safeParse(s.settingsSchema, container.success ? container.output.settings : undefined);
    if (!container.success || !settings.success) return undefined;
    return { value: { ...headerOf(container.output), settings: settings.output }, lost: [] };
  },
  lines: read(s.containerSchemas.lines, (held) => {
    const { good, lost } = sift(lineSchema, held.lines, ({ id }) => id);
    return { value: { ...headerOf(held), lines: good }, lost };
  }),
  bills: read(s.containerSchemas.bills, (held) => {
    const { good, lost } = sift(s.billMarkSchema, held.bills, billName);
    return { value: { ...headerOf(held), bills: good }, lost };
  }),
  recurring: read(s.containerSchemas.recurring, (held) => {
    const { good, lost } = sift(s.recurringSchema, held.recurring, ({ id }) => id);
    return { value: { ...headerOf(held), recurring: good }, lost };
  }),
  caps: read(s.containerSchemas.caps, (held) => {
    const caps = sift(s.capSchema, held.caps, capKey);
    const stated = sift(s.statedSchema, held.stated, ({ line, gateway }) => `${line} ${gateway}`);
    const value = { ...headerOf(held), caps: caps.good, stated: stated.good };
    return { value, lost: [...caps.lost, ...stated.lost] };
  }),
  mutes: read(s.containerSchemas.mutes, (held) => {
    const { good, lost } = sift(s.muteSchema, held.mutes, ({ id }) => id);
    return { value: { ...headerOf(held), mutes: good }, lost };
  }),
  claims: read(s.containerSchemas.claims, (held) => {
    const { good, lost } = sift(claimSchema, held.claims, ({ id }) => id);
    return { value: { ...headerOf(held), claims: good }, lost };
  }),
  trash: read(s.containerSchemas.trash, (held) => {
    const { good, lost } = sift(s.trashedSchema, held.trash, ({ entry }) => entry.id);
    return { value: { ...headerOf(held), trash: good }, lost };
  }),
  history: read(s.containerSchemas.history, (held) => {
    const undo = sift(stepSchema, held.undo, ({ id }) => id);
    const redo = sift(stepSchema, held.redo, ({ id }) => id);
    const value = { ...headerOf(held), undo: undo.good, redo: redo.good };
    return { value, lost: [...undo.lost, ...redo.lost] };
  }),
  snapshots: read(s.containerSchemas.snapshots, (held) => {
    const { good, lost } = sift(s.snapshotNoteSchema, held.snapshots, ({ at }) => at);
    const { copiedFor, weeklyAt, skippedAt, fileAt, noFileReminder } = held;
    const value = {
      ...headerOf(held),
      snapshots: good,
      ...(copiedFor !== undefined && { copiedFor }),
      ...(weeklyAt !== undefined && { weeklyAt }),
      ...(skippedAt !== undefined && { skippedAt }),
      ...(fileAt !== undefined && { fileAt }),
      ...(noFileReminder !== undefined && { noFileReminder }),
    };
    return { value, lost };
  }),
  sync: read(s.containerSchemas.sync, (held) => {
    const { on, device, left, trouble, heardAt, toldAt } = held;
    const value = {
      ...headerOf(held),
      on,
      device,
      left,
      ...(trouble !== undefined && { trouble }),
      ...(heardAt !== undefined && { heardAt }),
      ...(toldAt !== undefined && { toldAt }),
    };
    return { value, lost: [] };
  }),
  marks: read(s.containerSchemas.marks, (held) => {
    const { good, lost } = sift(markSchema, held.marks, ({ key }) => key);
    return { value: { aside: held.aside, marks: good }, lost };
  }),
  sums: read(s.containerSchemas.sums, ({ aside, checkedOn, ...held }) => {
    const months = sift(s.monthSumsSchema, held.months, ({ month }) => month);
    const years = sift(count, held.years, String);
    const checked = checkedOn === undefined ? {} : { checkedOn };
    const value = { aside, months: months.good, years: years.good, ...checked };
    return { value, lost: [...months.lost, ...years.lost] };
  }),
  ledger: (raw) => readPacked(raw) ?? readPlain(raw),
};

function read<Held, Result>(container: v.GenericSchema<unknown, Held>, then: (held: Held) => Result) {
  return (raw: unknown): Result | undefined => {
    const held = v.safeParse(container, raw);
    return held.success ? then(held.output) : undefined;
  };
}

function headerOf({ commands, aside }: { readonly commands: string[]; readonly aside: string[] }) {
  return { commands, aside };
}

/** Readable items, each name once, and the rest. */
function sift<Item>(
  schema: v.GenericSchema<unknown, Item>,
  items: readonly unknown[],
  nameOf: (item: Item) => string,
) {
  const read = (raw: unknown) => {
    const item = v.safeParse(schema, raw);
    return item.success ? item.output : undefined;
  };
  return siftBy(read, items, nameOf);
}

function siftBy<Item>(
  read: (raw: unknown) => Item | undefined,
  items: readonly unknown[],
  nameOf: (item: Item) => string,
) {
  const good = new Map<string, Item>();
  const lost: unknown[] = [];
  for (const raw of items) {
    const item = read(raw);
    if (item !== undefined && !good.has(nameOf(item))) good.set(nameOf(item), item);
    else lost.push(raw);
  }
  return { good: [...good.values()], lost };
}
