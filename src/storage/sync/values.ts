import * as v from 'valibot';
import { addMonths, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Settings } from '../../core/settings.ts';
import { sharedBillName } from '../bill-marks.ts';
import type { Blanks, Books } from '../books.ts';
import { isSame } from '../canonical.ts';
import { lineSchema } from '../line-schema.ts';
import { billMarkSchema, entrySchema, recurringSchema, settingsSchema } from '../schema.ts';
import type { BillMark } from '../shapes.ts';

/** Things by name, as this computer has them: what two computers keep equal. */
export type Values = ReadonlyMap<string, unknown>;

/** This month and the two before it: the months whose bills are still talked about. */
const MONTHS = 3;
export const syncedMonths = (now: Month): Month[] =>
  Array.from({ length: MONTHS }, (_, back) => addMonths(now, -back));

/** Settings that are a person's, not a computer's: whether it is on and may notify, and how it looks, is said at each computer. */
export const SHARED_SETTINGS = [
  'thresholds',
  'budgets',
  'activeLine',
  'lateFee',
  'friction',
  'onlyWhenItMatters',
  'nightGuard',
  'burstGuard',
  'easyWords',
] as const satisfies readonly (keyof Settings)[];
export type SharedSetting = (typeof SHARED_SETTINGS)[number];

/** Days of reminders are each computer's own: one that reminded must not outweigh one where the bill was paid. */
function sharedMark({ remindedOn: _own, ...mark }: BillMark): Omit<BillMark, 'remindedOn'> {
  return mark;
}

/**
 * What this computer would tell others, for the months that are opened in `books`. What is still as on the first day
 * is not told unless it was before: a fresh computer must not outweigh the settings of an old one.
 */
export function valuesIn(books: Books, blanks: Blanks, known: ReadonlySet<string>): Values {
  const entries = [...books.ledger.values()].flatMap(({ value }) => value.entries);
  const { settings } = books.settings.value;
  const told: [string, unknown, unknown?][] = [
    ...SHARED_SETTINGS.map((name): [string, unknown, unknown] => [
      `setting/${name}`,
      settings[name],
      blanks.settings.settings[name],
    ]),
    ...books.lines.value.lines.map((line): [string, unknown, unknown] => [
      `line/${line.id}`,
      line,
      blanks.lines.lines.find(({ id }) => id === line.id),
    ]),
    ...books.bills.value.bills.map((mark): [string, unknown, unknown] => [
      `bill/${sharedBillName(mark)}`,
      sharedMark(mark),
      { line: mark.line, month: mark.month },
    ]),
    ...books.recurring.value.recurring.map((item): [string, unknown] => [`recurring/${item.id}`, item]),
    ...entries.map((entry): [string, unknown] => [`entry/${entry.id}`, entry]),
  ];
  const isTold = ([key, value, blank]: (typeof told)[number]) => known.has(key) || !isSame(value, blank);
  return new Map(told.filter(isTold).map(([key, value]) => [key, value]));
}

const settingSchemas: Record<SharedSetting, v.GenericSchema> = settingsSchema.entries;

/** What another computer says, checked as if it came from an enemy; `undefined` when it is not what its name says. */
export function readValue(key: string, raw: unknown): unknown {
  const [kind = '', ...rest] = key.split('/');
  const name = rest.join('/');
  const schema = schemaOf(kind, name);
  const read = schema && v.safeParse(schema, raw);
  if (!read?.success || !isNamed(kind, name, read.output)) return undefined;
  return read.output;
}

function schemaOf(kind: string, name: string): v.GenericSchema | undefined {
  switch (kind) {
    case 'entry':
      return entrySchema;
    case 'line':
      return lineSchema;
    case 'bill':
      return billMarkSchema;
    case 'recurring':
      return recurringSchema;
    case 'setting':
      return SHARED_SETTINGS.find((setting) => setting === name) && settingSchemas[name as SharedSetting];
    default:
      return undefined;
  }
}

function isNamed(kind: string, name: string, value: unknown): boolean {
  if (kind === 'setting') return true;
  if (kind === 'bill') {
    const mark = value as BillMark;
    return name === sharedBillName(mark) && mark.remindedOn === undefined;
  }
  if ((value as { id: string }).id !== name) return false;
  return kind !== 'entry' || isInItsMonth(value as Entry);
}

/** An entry's month is fixed from its instant: another one would be counted in a month that it is not in. */
const isInItsMonth = ({ at, month }: Entry): boolean => monthOf(seoulDay(at)) === month;

/** The month of an entry or a bill, and none for anything else. */
export function monthIn(key: string, value: unknown): Month | undefined {
  if (key.startsWith('bill/')) return key.slice(key.lastIndexOf('/') + 1) as Month;
  return key.startsWith('entry/') && value !== null ? (value as Entry).month : undefined;
}
