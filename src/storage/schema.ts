import * as v from 'valibot';
import type { LearntCap, StatedHeadroom } from '../core/cap.ts';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES, type Entry } from '../core/entry.ts';
import type { Mute } from '../core/mute.ts';
import type { Recurring } from '../core/recurring.ts';
import { FRICTION_KINDS, LANGUAGES, LOOKS, type Settings } from '../core/settings.ts';
import * as f from './fields.ts';
import { rowsIn } from './pack.ts';
import type { BillMark, Gone, MonthSums, SnapshotNote, Trashed } from './shapes.ts';

const friction = v.strictObject({
  kind: v.picklist(FRICTION_KINDS),
  seconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});
const permille = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

export const settingsSchema = v.strictObject({
  enabled: v.boolean(),
  thresholds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    v.maxLength(20),
  ),
  budgets: f.sums,
  badge: v.boolean(),
  notifications: v.boolean(),
  setup: v.picklist(['new', 'done', 'skipped']),
  activeLine: f.id,
  lateFee: v.union([
    v.strictObject({ rate: f.text(64) }),
    v.strictObject({ permille: v.pipe(v.array(permille), v.minLength(1), v.maxLength(12)) }),
  ]),
  friction: v.strictObject({
    ok: friction,
    near: friction,
    over: friction,
    unpaid: friction,
    unknown: friction,
    lookalike: friction,
  }),
  onlyWhenItMatters: v.boolean(),
  nightGuard: v.boolean(),
  burstGuard: v.boolean(),
  language: v.picklist(LANGUAGES),
  look: v.picklist(LOOKS),
  largeText: v.boolean(),
  masked: v.boolean(),
  easyWords: v.boolean(),
}) satisfies v.GenericSchema<unknown, Settings>;

export const billMarkSchema = v.strictObject({
  line: f.id,
  month: f.month,
  amount: v.exactOptional(f.sum),
  paidOn: v.exactOptional(f.day),
  payments: v.exactOptional(v.array(v.strictObject({ amount: f.price, on: f.day }))),
  remindedOn: v.exactOptional(f.day),
  snoozedUntil: v.exactOptional(f.day),
}) satisfies v.GenericSchema<unknown, BillMark>;

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
    merchant: v.exactOptional(f.text(120)),
    item: v.exactOptional(f.text(120)),
    gateway: v.exactOptional(f.text(40)),
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

export const recurringSchema = v.strictObject({
  id: f.id,
  line: f.id,
  pool: f.pool,
  merchant: v.pipe(f.text(120), v.minLength(1)),
  amount: f.price,
  day: f.dayOfMonth,
  since: f.month,
  until: v.exactOptional(f.month),
  cancelBy: v.exactOptional(f.day),
  commands: v.array(f.id),
}) satisfies v.GenericSchema<unknown, Recurring>;

export const capSchema = v.strictObject({
  line: f.id,
  kind: v.picklist(['gateway', 'merchant']),
  name: v.pipe(f.text(120), v.minLength(1)),
  amount: f.price,
  learntOn: f.day,
}) satisfies v.GenericSchema<unknown, LearntCap>;

export const statedSchema = v.strictObject({
  line: f.id,
  gateway: f.text(40),
  left: f.sum,
  at: f.instant,
}) satisfies v.GenericSchema<unknown, StatedHeadroom>;

export const muteSchema = v.strictObject({
  id: f.id,
  scope: v.variant('kind', [
    v.strictObject({ kind: v.literal('site'), host: v.pipe(f.text(253), v.minLength(1)) }),
    v.strictObject({ kind: v.literal('all') }),
  ]),
  until: v.nullable(f.instant),
  since: f.instant,
}) satisfies v.GenericSchema<unknown, Mute>;

export const trashedSchema = v.strictObject({
  entry: entrySchema,
  deletedAt: f.instant,
}) satisfies v.GenericSchema<unknown, Trashed>;

export const snapshotNoteSchema = v.strictObject({
  at: f.instant,
  why: v.picklist(['weekly', 'migration', 'restore']),
  entries: f.count,
  size: f.count,
  digest: f.text(40),
}) satisfies v.GenericSchema<unknown, SnapshotNote>;

export const monthSumsSchema = v.strictObject({
  month: f.month,
  entries: f.count,
  pending: f.count,
  accounts: v.array(v.strictObject({ line: f.id, pool: f.pool, billed: f.sum, prepaid: f.sum })),
}) satisfies v.GenericSchema<unknown, MonthSums>;

const kept = { version: v.number(), aside: v.optional(v.array(f.text(120)), []) };
const commanded = { ...kept, commands: v.optional(v.array(f.id), []) };
const items = v.array(v.unknown());

/** Each family with its items still unread, so that one bad item does not hide the others. */
export const containerSchemas = {
  settings: v.looseObject({ ...commanded, settings: v.unknown() }),
  lines: v.looseObject({ ...commanded, lines: items }),
  bills: v.looseObject({ ...commanded, bills: items }),
  recurring: v.looseObject({ ...commanded, recurring: items }),
  caps: v.looseObject({ ...commanded, caps: items, stated: items }),
  mutes: v.looseObject({ ...commanded, mutes: items }),
  trash: v.looseObject({ ...commanded, trash: items }),
  history: v.looseObject({ ...commanded, undo: items, redo: items }),
  snapshots: v.looseObject({
    ...commanded,
    snapshots: items,
    copiedFor: v.exactOptional(f.text(300)),
    weeklyAt: v.exactOptional(f.instant),
    skippedAt: v.exactOptional(f.instant),
    fileAt: v.exactOptional(f.instant),
    noFileReminder: v.exactOptional(v.literal(true)),
  }),
  sync: v.looseObject({
    ...commanded,
    on: v.boolean(),
    device: f.text(64),
    left: v.array(f.month),
    trouble: v.exactOptional(v.picklist(['full', 'failed', 'newer'])),
    heardAt: v.exactOptional(f.instant),
    toldAt: v.exactOptional(f.instant),
  }),
  marks: v.looseObject({ ...kept, marks: items }),
  claims: v.looseObject({ ...commanded, claims: items }),
  sums: v.looseObject({ ...kept, months: items, years: items, checkedOn: v.exactOptional(f.day) }),
  /** As it lies on disk (pack.ts). */
  ledger: v.looseObject({
    ...kept,
    month: f.month,
    texts: v.array(v.string()),
    rows: v.pipe(v.string(), v.transform(rowsIn), items),
    gone: v.optional(items, []),
  }),
  /** As the step from version 1 leaves it, and as it is in the memory. */
  plainLedger: v.looseObject({ ...kept, entries: items, gone: v.optional(items, []) }),
} as const;
