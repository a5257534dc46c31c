import { addDays, type Day, day, instant, seoulDay, seoulInstant } from '../../core/day.ts';
import { realDay, type When } from '../drafts/when.ts';
import { clockIn } from './clock.ts';
import { DATE_ORDERS, type DateOrder, type DateParts, NOTATIONS, type Notation } from './date-notations.ts';

/** `no-date`: the text is no date at all. `no-such-day`: 30 February, or an hour of 25. */
export type DateFault = 'no-date' | 'no-such-day';
export type DateReading =
  | (When & { readonly fault?: never; readonly isOrdered: boolean; readonly isYearless?: true })
  | { readonly fault: DateFault };

export interface DateContext {
  readonly today: Day;
  readonly order: DateOrder;
  /**
   * Only in a column known to hold dates is `46331` read as a spreadsheet's day number, and `261105` as a date without
   * signs.
   */
  readonly isDateColumn: boolean;
  /** The last day that the title above the rows names: a date without a year is not later than that. */
  readonly asOf?: Day | undefined;
}

/** Characters; a longer text is no date. */
const LONGEST = 60;

/** A weekday in front, which is ignored: `Tue, Nov 3, 2026`, `(화) 11/3`. */
const WEEKDAY_BEFORE =
  /^(?:\([월화수목금토일]\)|[월화수목금토일](?:요일)?(?=[\s,])|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?(?=[\s,]))[\s,]*(?=[\da-z])/i;
/** The zone of Seoul behind a time; it is assumed anyway, so it is removed. */
const OF_SEOUL = /\s*\(?(?:kst|(?:utc|gmt)\s?\+\s?0?9(?::?00)?)\)?$/i;

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
/** Whether the text names its time zone itself. */
export const isZoned = (text: string): boolean => ZONED.test(text.trim());
const SERIAL = /^(\d{5})(?:\.(\d{1,15}))?$/;
const NO_DATE: DateReading = { fault: 'no-date' };
const NO_SUCH_DAY: DateReading = { fault: 'no-such-day' };

/**
 * Reads a cell that holds a date, with or without a time of day in Seoul. A date without a year is read as the latest
 * one up to `today`; a year of two digits is of this century.
 */
export function readDateCell(text: string, context: DateContext): DateReading {
  const written = text
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replace(/^'/, '')
    .trim()
    .replace(OF_SEOUL, '')
    .replace(WEEKDAY_BEFORE, '');
  if (written === '' || written.length > LONGEST || !/\d/.test(written)) return NO_DATE;
  if (ZONED.test(written)) return zoned(written);
  const serial = context.isDateColumn ? SERIAL.exec(written) : null;
  if (serial !== null) return ofSerial(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`));
  let reading = NO_DATE;
  for (const notation of NOTATIONS) {
    const read = readingAs(notation, written, context);
    if (read !== undefined && read.fault === undefined) return read;
    reading = read ?? reading;
  }
  return reading;
}

/**
 * Reads the cell in one notation: its day, or that there is no such day; `undefined` where the cell is not in that
 * notation.
 */
function readingAs(
  { pattern, parts, isOrdered, needsColumn }: Notation,
  written: string,
  context: DateContext,
): DateReading | undefined {
  const found = needsColumn && !context.isDateColumn ? null : pattern.exec(written);
  const clock = found === null ? undefined : clockIn(written.slice(found[0].length));
  if (found === null || clock === undefined) return undefined;
  const ordered = parts(found.slice(1), context.order);
  const when = ordered && clock !== 'no-such-time' ? whenOf(ordered, clock, context) : undefined;
  if (when === undefined) return NO_SUCH_DAY;
  return { ...when, isOrdered, ...(ordered?.[0] === '' && { isYearless: true }) };
}

/** Whether a cell is a date, in any order of its parts. */
export function isDateCell(
  text: string,
  today: Day,
  { isDateColumn = false }: { readonly isDateColumn?: boolean } = {},
): boolean {
  return DATE_ORDERS.some((order) => readDateCell(text, { today, order, isDateColumn }).fault === undefined);
}

function zoned(text: string): DateReading {
  try {
    const at = instant(text);
    return { day: seoulDay(at), at, isOrdered: false };
  } catch {
    return NO_SUCH_DAY; // looks like an instant, but there is no such day or hour
  }
}

/**
 * Reads a spreadsheet's day number: days since 30 December 1899 (right from March 1900 on), and the passed part of the
 * day as a fraction.
 */
function ofSerial(days: number, part: number): DateReading {
  const named = addDays(FIRST_SERIAL, days);
  if (part === 0) return { day: named, isOrdered: false };
  const seconds = Math.min(86_399, Math.round(part * 86_400));
  return { day: named, at: seoulInstant(named, clockOfSeconds(seconds)), isOrdered: false };
}

const FIRST_SERIAL = day('1899-12-30');

/** `HH:MM:SS` at a number of seconds after midnight, 0 to 86,399. */
export const clockOfSeconds = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

function whenOf([year, month, dayOfMonth]: DateParts, clock: string, context: DateContext): When | undefined {
  const rest = `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const named = year === '' ? latest(rest, context) : realDay(`${year.padStart(4, '20')}-${rest}`);
  if (named === undefined) return undefined;
  return { day: named, ...(clock !== '' && { at: seoulInstant(named, clock) }) };
}

/**
 * The latest such day up to `today`, or up to the end of the list where its title names one. In January a row of 31
 * December is from last year; in a list that ends this year, a later day is an error.
 */
function latest(rest: string, { today, asOf: end = today }: DateContext): Day | undefined {
  const year = Number(end.slice(0, 4));
  const found = [year, year - 1].map((each) => realDay(`${each}-${rest}`));
  return found.find((each) => each !== undefined && each <= end);
}
