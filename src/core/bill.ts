import { addDays, addMonths, type Day, dayInMonth, daysBetween, type Month, weekday } from './day.ts';
import { type LateFeeChoice, lateFee, stepsOf } from './late-fee.ts';
import type { Line } from './line.ts';
import { sumWon, type Won, won, ZERO } from './won.ts';

/**
 * `open`: no date of it is within three days. `soon`: the money leaves or it is due within three days, or it should have
 * left and nobody said that it did. `due`: it has to be paid today. `partly-paid`: a part was paid and the rest is not
 * late. `overdue`: something is owed after the due date, whatever was paid of it.
 */
export type BillStatus = 'paid' | 'partly-paid' | 'open' | 'soon' | 'due' | 'overdue';

/** The carrier-billing part of the phone bill for one month of use; it is charged in the month after. */
export interface Bill {
  readonly line: string;
  /** Month of use; the bill itself comes in the month after. */
  readonly month: Month;
  readonly amount: Won;
  /** By when it has to be paid (납부기한); moved to the next business day when that day is off. */
  readonly due: Day;
  /** When the money leaves account or card (출금일), moved likewise; absent where that is the due date. */
  readonly debit?: Day;
  /** The day on which all of it was paid. */
  readonly paidOn?: Day;
}

/** A part of a bill that was paid. */
export interface BillPart {
  readonly amount: Won;
  readonly on: Day;
}

/** A bill as it stands on one day. */
export interface BillState extends Bill {
  readonly status: BillStatus;
  /** Parts paid so far, oldest first. */
  readonly parts: readonly BillPart[];
  /** What is still owed; 0 once it is paid. */
  readonly rest: Won;
  /** Days until due (positive) or since due (negative); 0 on the due day. */
  readonly daysLeft: number;
  /** Due dates that passed without it being paid. */
  readonly missed: number;
  /** Estimated late fee on the rest; 0 unless overdue. */
  readonly lateFee: Won;
  /** The due date was checked against the public-holiday table; false beyond its years (weekends only). */
  readonly holidaysKnown: boolean;
}

/** Public holidays of Korea; `undefined` for a year the table does not cover. */
export type IsHoliday = (day: Day) => boolean | undefined;

/** What is known of one month's bill before its due date is worked out. */
export interface BillFacts {
  readonly month: Month;
  readonly amount: Won;
  readonly paidOn?: Day | undefined;
  readonly parts?: readonly BillPart[] | undefined;
}

/** What a bill is judged by: its line, the holidays and the late fees. */
export interface Terms {
  readonly line: Line;
  readonly isHoliday: IsHoliday;
  readonly lateFee: LateFeeChoice;
}

/** From this many days before the money leaves, and before the due date, an unpaid bill is shown and reminded of. */
export const SOON_DAYS = 3;

/** Longest run of days off we step over; the longest known (Chuseok 2025) was ten. */
const MOST_DAYS_OFF = 15;

const isWeekend = (day: Day): boolean => weekday(day) >= 6;

type BillDates = Pick<BillState, 'due' | 'debit' | 'holidaysKnown'>;

/**
 * The dates of the bill for the use of `month`: when it is due, and when the money leaves before that. No money leaves
 * after the due date, so a line whose debit day would be later has one date.
 */
export function billDates(
  month: Month,
  { dueDay, debitDay }: Pick<Line, 'dueDay' | 'debitDay'>,
  isHoliday: IsHoliday,
): BillDates {
  const last = dueOf(month, dueDay, isHoliday);
  if (debitDay === undefined) return last;
  const { due: debit, holidaysKnown } = dueOf(month, debitDay, isHoliday);
  if (debit >= last.due) return last;
  return { ...last, debit, holidaysKnown: holidaysKnown && last.holidaysKnown };
}

/**
 * A day of the month after `month` (29 to 31 clamp to its last day), moved to the next business day. `holidaysKnown` is
 * false when a year was not covered and only weekends were looked at.
 */
export function dueOf(
  month: Month,
  dueDay: number,
  isHoliday: IsHoliday,
): Pick<BillState, 'due' | 'holidaysKnown'> {
  let due = dayInMonth(addMonths(month, 1), dueDay);
  let holidaysKnown = isHoliday(due) !== undefined;
  for (let off = 0; off < MOST_DAYS_OFF && (isWeekend(due) || isHoliday(due) === true); off += 1) {
    due = addDays(due, 1);
    holidaysKnown &&= isHoliday(due) !== undefined;
  }
  return { due, holidaysKnown };
}

/** The bill of one month of use as it stands `today`. */
export function billOn(
  { month, amount, paidOn, parts = [] }: BillFacts,
  terms: Terms,
  today: Day,
): BillState {
  const { due, debit, holidaysKnown } = billDates(month, terms.line, terms.isHoliday);
  const settledOn = paidOn ?? settledBy(amount, parts);
  const rest = settledOn === undefined ? restOf(amount, parts) : ZERO;
  const status = settledOn === undefined ? statusOf({ due, debit }, parts.length > 0, today) : 'paid';
  const missed = status === 'overdue' ? missedDueDates(month, terms, today) : 0;
  return {
    line: terms.line.id,
    month,
    amount,
    due,
    ...(debit !== undefined && { debit }),
    ...(settledOn !== undefined && { paidOn: settledOn }),
    status,
    parts,
    rest,
    daysLeft: daysBetween(today, due),
    missed,
    lateFee: lateFee(rest, missed, stepsOf(terms.lateFee)),
    holidaysKnown,
  };
}

/** What is still owed after those parts. */
export const restOf = (amount: Won, parts: readonly BillPart[]): Won =>
  won(Math.max(0, amount - sumWon(parts.map((part) => part.amount))));

/** The day on which the payments came to the whole bill. */
function settledBy(amount: Won, parts: readonly BillPart[]): Day | undefined {
  if (parts.length === 0 || restOf(amount, parts) > 0) return undefined;
  return parts
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

interface Dates {
  readonly due: Day;
  readonly debit?: Day | undefined;
}

function statusOf({ due, debit = due }: Dates, isPartlyPaid: boolean, today: Day): BillStatus {
  if (due < today) return 'overdue';
  if (isPartlyPaid) return 'partly-paid';
  if (due === today) return 'due';
  return isSoon(debit, today) ? 'soon' : 'open';
}

const isSoon = (due: Day, today: Day): boolean => addDays(today, SOON_DAYS) >= due;

/** Fees have few steps, so that more misses than these need not be counted. */
const MOST_MISSED = 6;

/** An unpaid bill falls due again with each later bill: how many of those dates lie before `today`. */
export function missedDueDates(month: Month, { line, isHoliday }: Terms, today: Day): number {
  let missed = 0;
  while (missed < MOST_MISSED && dueOf(addMonths(month, missed), line.dueDay, isHoliday).due < today)
    missed += 1;
  return missed;
}

/**
 * Whether a bill asks for attention: something is owed and the day on which the money leaves, or the due date, is at
 * most three days away or past.
 */
export const isPressing = ({ rest, status, daysLeft, due, debit = due }: BillState): boolean =>
  rest > 0 && status !== 'paid' && daysLeft - daysBetween(debit, due) <= SOON_DAYS;

/** The next date of a bill: of the money leaving while that is to come, else of the due date, days until it with it. */
export function nextDate({ due, debit, daysLeft }: Pick<BillState, 'due' | 'debit' | 'daysLeft'>): {
  readonly is: 'debit' | 'due';
  readonly day: Day;
  readonly daysLeft: number;
} {
  const toDebit = debit === undefined ? -1 : daysLeft - daysBetween(debit, due);
  if (debit === undefined || toDebit < 0) return { is: 'due', day: due, daysLeft };
  return { is: 'debit', day: debit, daysLeft: toDebit };
}
