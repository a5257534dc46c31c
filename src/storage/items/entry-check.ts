import { isInstant, isMonth } from '../../core/day.ts';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES, type Entry } from '../../core/entry.ts';
import { POOLS } from '../../core/line.ts';
import { HIGHEST } from './fields.ts';

/**
 * The checks of `entrySchema` written by hand: a year may hold 100,000 entries, and the schema takes ten times as long
 * over each. Both accept exactly the same (tests/unit/storage/items/entry-check.test.ts).
 */

type FieldCheck = (value: unknown) => boolean;

const isText =
  (least: number, most: number): FieldCheck =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const isOneOf =
  (values: readonly string[]): FieldCheck =>
  (value) =>
    values.includes(value as string);
const isWon =
  (least: number): FieldCheck =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= HIGHEST;
const isWritten =
  (is: (text: string) => boolean): FieldCheck =>
  (value) =>
    typeof value === 'string' && value.length <= 40 && is(value);
const isId = isText(1, 64);

const NEEDED: Readonly<Record<string, FieldCheck>> = {
  id: isId,
  line: isId,
  pool: isOneOf(POOLS),
  kind: isOneOf(ENTRY_KINDS),
  amount: isWon(-HIGHEST),
  at: isWritten(isInstant),
  month: isWritten(isMonth),
  status: isOneOf(ENTRY_STATES),
  source: isOneOf(ENTRY_SOURCES),
  commands: (value) => Array.isArray(value) && value.every(isId),
} satisfies Partial<Record<keyof Entry, FieldCheck>>;
const NEEDED_NAMES = new Set(Object.keys(NEEDED));

const OPTIONAL: Readonly<Record<string, FieldCheck>> = {
  merchant: isText(0, 120),
  item: isText(0, 120),
  gateway: isText(0, 40),
  cancelledAt: isWritten(isInstant),
  fee: isWon(0),
  approval: isText(0, 64),
  of: isId,
  recurring: isId,
  batch: isId,
} satisfies Partial<Record<keyof Entry, FieldCheck>>;

const CHECKS = new Map(Object.entries({ ...NEEDED, ...OPTIONAL }));

/** The entry, or `undefined` where `raw` is not a valid one. */
export function readEntry(raw: unknown): Entry | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  let needed = 0;
  for (const field in raw) {
    if (CHECKS.get(field)?.((raw as Record<string, unknown>)[field]) !== true) return undefined;
    if (NEEDED_NAMES.has(field)) needed += 1;
  }
  const { amount, kind } = raw as Entry;
  return needed === NEEDED_NAMES.size && (amount > 0 || kind === 'adjustment') ? (raw as Entry) : undefined;
}
