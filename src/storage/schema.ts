import * as v from 'valibot';
import { type Day, type Instant, isDay, isInstant, isMonth, type Month } from '../core/day.ts';
import { ENTRY_STATES, type Entry } from '../core/entry.ts';
import { CARRIERS, type Line, POOLS } from '../core/line.ts';
import type { Settings } from '../core/settings.ts';
import type { Won } from '../core/won.ts';

/** What a person said about one bill. The bill itself is worked out from the ledger. */
export interface BillMark {
  readonly line: string;
  /** Month of use. */
  readonly month: Month;
  /** What the bill really shows, when it is not the ledger's sum. */
  readonly amount?: Won;
  readonly paidOn?: Day;
  /** Day of the last reminder, so that there is one a day at most. */
  readonly remindedOn?: Day;
}

/** What is left of an entry that was deleted or moved to another month: a late retry must not bring it back. */
export interface Gone {
  readonly id: string;
  readonly at: Instant;
  readonly commands: readonly string[];
}

interface Kept {
  /** Keys under which unreadable data of this key was kept aside. */
  readonly aside: readonly string[];
}
interface Commanded extends Kept {
  /** Ids of commands carried out lately, oldest first. Entries keep their own. */
  readonly commands: readonly string[];
}

/** The current shape of each family. Changing one: see README.md in this folder. */
export interface Shapes {
  readonly settings: Commanded & { readonly settings: Settings };
  readonly lines: Commanded & { readonly lines: readonly Line[] };
  readonly bills: Commanded & { readonly bills: readonly BillMark[] };
  readonly ledger: Kept & { readonly entries: readonly Entry[]; readonly gone: readonly Gone[] };
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const branded = <Brand extends string>(is: (text: string) => text is Brand) =>
  v.custom<Brand>((input) => typeof input === 'string' && input.length <= 40 && is(input));
const day = branded(isDay);
const month = branded(isMonth);
const instant = branded(isInstant);
const wonFrom = (lowest: number, highest: number) =>
  v.custom<Won>(
    (input) => Number.isSafeInteger(input) && Number(input) >= lowest && Number(input) <= highest,
  );
/** Wider than what can be typed today, so that data stays readable when a bound is lowered. */
const sum = wonFrom(0, 1_000_000_000);
const sums = v.strictObject({ phone: v.exactOptional(sum), content: v.exactOptional(sum) });
const pool = v.picklist(POOLS);

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  enabled: v.boolean(),
  thresholds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    v.maxLength(20),
  ),
  budgets: sums,
  badge: v.boolean(),
  notifications: v.boolean(),
  setup: v.picklist(['new', 'done', 'skipped']),
  activeLine: id,
}) as never;

export const lineSchema: v.GenericSchema<unknown, Line> = v.strictObject({
  id,
  nickname: v.pipe(text(40), v.minLength(1)),
  carrier: v.picklist(CARRIERS),
  limits: sums,
  dueDay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
}) as never;

export const billMarkSchema: v.GenericSchema<unknown, BillMark> = v.strictObject({
  line: id,
  month,
  amount: v.exactOptional(sum),
  paidOn: v.exactOptional(day),
  remindedOn: v.exactOptional(day),
}) as never;

export const entrySchema: v.GenericSchema<unknown, Entry> = v.strictObject({
  id,
  line: id,
  pool,
  amount: wonFrom(1, 1_000_000_000),
  at: instant,
  month,
  status: v.picklist(ENTRY_STATES),
  source: v.picklist(['page', 'hand']),
  merchant: v.exactOptional(text(120)),
  item: v.exactOptional(text(120)),
  gateway: v.exactOptional(text(40)),
  cancelledAt: v.exactOptional(instant),
  commands: v.array(id),
}) as never;

export const goneSchema: v.GenericSchema<unknown, Gone> = v.strictObject({
  id,
  at: instant,
  commands: v.array(id),
}) as never;

const kept = { version: v.number(), aside: v.optional(v.array(text(120)), []) };
const commanded = { ...kept, commands: v.optional(v.array(id), []) };

/** Each family with its items still unread, so that one bad item does not hide the others. */
export const containerSchemas = {
  settings: v.looseObject({ ...commanded, settings: v.unknown() }),
  lines: v.looseObject({ ...commanded, lines: v.array(v.unknown()) }),
  bills: v.looseObject({ ...commanded, bills: v.array(v.unknown()) }),
  ledger: v.looseObject({
    ...kept,
    entries: v.array(v.unknown()),
    gone: v.optional(v.array(v.unknown()), []),
  }),
} as const;
