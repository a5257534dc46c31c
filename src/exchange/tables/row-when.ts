import {
  addMinutes,
  type Day,
  day as dayFrom,
  type Instant,
  seoulDay,
  seoulInstant,
  seoulNoon,
} from '../../core/day.ts';
import { isSoonAgain, type When } from '../drafts/when.ts';
import { clockIn } from './clock.ts';
import { clockOfSeconds, type DateFault, type DateReading, isZoned, readDateCell } from './date-cell.ts';
import type { DateOrder } from './date-notations.ts';
import type { GridRow } from './grid.ts';
import { type Cell, isOurs } from './row-nature.ts';
import type { Yearless } from './yearless.ts';
import type { Zone } from './zones.ts';

/** Why the date of a row cannot be the day of a payment. */
export type WhenFault = DateFault | 'date-empty' | 'future' | 'too-early';

/** What tells the day of a row, besides its date cell. */
export interface Dating {
  readonly today: Day;
  readonly order: DateOrder;
  /** By line, the last day of the list, where its title names one. */
  readonly ends: ReadonlyMap<number, Day>;
  /** What the order of the rows tells of omitted years. */
  readonly yearless: Yearless;
  /** The column that says 오전 or 오후 for the time beside it. */
  readonly half?: number | undefined;
  /** The time zone of a row's times. */
  readonly zoneOf: (row: GridRow) => Zone;
  /** Whether a date may have lost a zero, and would be read as another day. */
  readonly isCut: (date: string) => boolean;
}

/** Carrier billing began in 2000; an earlier date is a mistake. */
const FIRST_DAY = dayFrom('2000-01-01');

type Dated = When | { readonly fault: WhenFault; readonly field?: 'time' };

/** The day of a row, and its time where that is known; or what is wrong, and in which field. */
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

/** A time in a cell of its own. A spreadsheet may have left it as a fraction of the day: `0.84375`. */
function timeIn(text: string, half: string): ReturnType<typeof clockIn> {
  if (!/^0?\.\d{1,17}$/.test(text)) return clockIn(`${half} ${text}`.trim());
  return clockOfSeconds(Math.min(86_399, Math.round(Number(text) * 86_400)));
}

/**
 * Corrects a time that was read as one of Seoul, nine hours ahead of UTC. A time may name its zone itself, or its row
 * may.
 */
function inSeoul(when: When, written: string, zone: Zone): Dated {
  if (zone === 'seoul' || isZoned(written)) return when;
  if (zone === 'elsewhere') return { fault: 'no-date' };
  if (when.at === undefined) return when;
  const at = addMinutes(when.at, 9 * 60);
  return { day: seoulDay(at), at };
}

/** A day in the future, or before carrier billing. Where the title names the year, a future day is not meant as one. */
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

/** Reads a date; where a column of its own has the half of the day, it is added behind the time. */
function dateIn(text: string, { line }: GridRow, { today, order, ends }: Dating, half = ''): DateReading {
  const context = { today, order, isDateColumn: true, asOf: ends.get(line) };
  const reading = readDateCell(text, context);
  return half === '' || reading.fault !== undefined || reading.at === undefined
    ? reading
    : readDateCell(`${text} ${half}`, context);
}

/**
 * The instant of a cancellation. Carriers let a payment be cancelled only within its calendar month, so without a date
 * of its own the day of the payment is taken.
 */
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
