import {
  addMinutes,
  type Day,
  day as dayFrom,
  type Instant,
  seoulDay,
  seoulInstant,
  seoulNoon,
} from '../core/day.ts';
import { clockIn } from './clock.ts';
import { clockOfSeconds, type DateFault, type DateReading, isZoned, readDateCell } from './date-cell.ts';
import type { DateOrder } from './date-notations.ts';
import type { GridRow } from './grid.ts';
import { type Cell, isOurs } from './row-nature.ts';
import { isSoonAgain, type When } from './when.ts';
import type { Yearless } from './yearless.ts';
import type { Zone } from './zones.ts';

/** Why the day of a row is none on which anything was paid. */
export type WhenFault = DateFault | 'date-empty' | 'future' | 'too-early';

/** What tells on which day a row was paid, beside the cell of its date. */
export interface Dating {
  readonly today: Day;
  readonly order: DateOrder;
  /** By line, the last day of the list where its title names one. */
  readonly ends: ReadonlyMap<number, Day>;
  /** What the order of the rows says of years that are left out. */
  readonly yearless: Yearless;
  /** The column that says 오전 or 오후 of a time beside it. */
  readonly half?: number | undefined;
  /** In which zone the times of a row are. */
  readonly zoneOf: (row: GridRow) => Zone;
  /** Whether a date may have lost a zero, so that it would be read as another day. */
  readonly isCut: (date: string) => boolean;
}

/** Carrier billing began in 2000; an earlier date is a slip. */
const FIRST_DAY = dayFrom('2000-01-01');

type Dated = When | { readonly fault: WhenFault; readonly field?: 'time' };

/** The day of a row, and its time where one is known; or why there is none, and the field that is meant. */
export function whenOf(cell: Cell, row: GridRow, context: Dating): Dated {
  const half = row.cells[context.half ?? -1]?.trim() ?? '';
  const reading = context.isCut(cell('when'))
    ? { fault: 'no-date' as const }
    : dateIn(cell('when'), row, context, half);
  if (reading.fault !== undefined) return { fault: cell('when') === '' ? 'date-empty' : reading.fault };
  const { day, at } = reading;
  const outside = faultOf(reading, row, context);
  if (outside !== undefined) return { fault: outside };
  const clock = at === undefined ? timeIn(cell('time'), half) : undefined;
  if (clock === 'no-such-time') return { fault: 'no-such-day', field: 'time' };
  const isTime = clock !== undefined && clock !== '';
  const instant = isTime ? seoulInstant(day, clock) : at;
  return inSeoul({ day, ...(instant !== undefined && { at: instant }) }, cell('when'), context.zoneOf(row));
}

/** A time in a cell of its own; a spreadsheet may have left the part of the day that has gone: `0.84375`. */
function timeIn(text: string, half: string): ReturnType<typeof clockIn> {
  if (!/^0?\.\d{1,17}$/.test(text)) return clockIn(`${half} ${text}`.trim());
  return clockOfSeconds(Math.min(86_399, Math.round(Number(text) * 86_400)));
}

/** What was read as if in Seoul, which is nine hours ahead of UTC. A time says itself where it is from, or its row does. */
function inSeoul(when: When, written: string, zone: Zone): Dated {
  if (zone === 'seoul' || isZoned(written)) return when;
  if (zone === 'elsewhere') return { fault: 'no-date' };
  if (when.at === undefined) return when;
  const at = addMinutes(when.at, 9 * 60);
  return { day: seoulDay(at), at };
}

/** A day to come, or before there was anything to pay. Where the title names the year, no coming day is meant. */
function faultOf(
  { day, isYearless }: DateReading & { readonly fault?: never },
  { line }: GridRow,
  { today, ends, yearless }: Dating,
): WhenFault | undefined {
  if (isYearless === true && !ends.has(line) && yearless.beyond.has(line)) return 'no-date';
  const isOfPast = (ends.get(line) ?? today) < today || yearless.settled.has(line);
  if (day > today || (isYearless === true && !isOfPast && isSoonAgain(day, today))) return 'future';
  return day < FIRST_DAY ? 'too-early' : undefined;
}

/** A date as it stands, or with the half of the day from a column of its own behind its time. */
function dateIn(text: string, { line }: GridRow, { today, order, ends }: Dating, half = ''): DateReading {
  const context = { today, order, isDateColumn: true, asOf: ends.get(line) };
  const reading = readDateCell(text, context);
  return half === '' || reading.fault !== undefined || reading.at === undefined
    ? reading
    : readDateCell(`${text} ${half}`, context);
}

/** Carriers let a payment be cancelled inside its calendar month only, so without a date of its own it was then. */
export function cancelledAt(
  cell: Cell,
  { day, at }: When,
  row: GridRow,
  context: Dating,
): { readonly cancelledAt?: Instant } {
  const own = dateIn(cell('cancelledAt'), row, context);
  if (own.fault === undefined && own.day >= day) return { cancelledAt: own.at ?? seoulNoon(own.day) };
  return isOurs(cell) ? {} : { cancelledAt: at ?? seoulNoon(day) };
}
