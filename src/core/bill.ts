import { addDays, addMonths, type Day, dayInMonth, daysBetween, type Month, weekday } from './day.ts';
import { lateFee } from './late-fee.ts';
import type { Line } from './line.ts';
import { type Won, ZERO } from './won.ts';

/** `open`: not due for more than three days. `soon`: due within three days. `due`: today. */
export type BillStatus = 'paid' | 'open' | 'soon' | 'due' | 'overdue';

/** The carrier-billing part of the phone bill for one month of use; it is charged in the month after. */
export interface Bill {
  readonly line: string;
  /** Month of use; the bill itself comes in the month after. */
  readonly month: Month;
  readonly amount: Won;
  /** Moved to the next business day when the due day is a weekend or a public holiday. */
  readonly due: Day;
  readonly paidOn?: Day;
}

/** A bill as it stands on one day. */
export interface BillState extends Bill {
  readonly status: BillStatus;
  /** Days until due (positive) or since due (negative); 0 on the due day. */
  readonly daysLeft: number;
  /** Estimated late fee; 0 unless overdue. */
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
}

/** From this many days before the due date an unpaid bill is shown and reminded of. */
export const SOON_DAYS = 3;

/** Longest run of days off we step over; the longest known (Chuseok 2025) was ten. */
const MOST_DAYS_OFF = 15;

const isWeekend = (day: Day): boolean => weekday(day) >= 6;

/**
 * When the use of `month` is due: the due day of the month after (29 to 31 clamp to its last day), moved to the
 * next business day. `holidaysKnown` is false when a year was not covered and only weekends were looked at.
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
  { month, amount, paidOn }: BillFacts,
  line: Line,
  today: Day,
  isHoliday: IsHoliday,
): BillState {
  const { due, holidaysKnown } = dueOf(month, line.dueDay, isHoliday);
  const bill = { line: line.id, month, amount, due, ...(paidOn !== undefined && { paidOn }) };
  const status = statusOf(bill, today);
  const fee = status === 'overdue' ? lateFee(amount, missedDueDates(month, line, today, isHoliday)) : ZERO;
  return { ...bill, status, daysLeft: daysBetween(today, due), lateFee: fee, holidaysKnown };
}

function statusOf(bill: Bill, today: Day): BillStatus {
  if (bill.paidOn !== undefined) return 'paid';
  if (bill.due < today) return 'overdue';
  if (bill.due === today) return 'due';
  return addDays(today, SOON_DAYS) >= bill.due ? 'soon' : 'open';
}

/** Fees have few steps, so later misses need not be told apart. */
const MOST_MISSED = 6;

/** An unpaid bill falls due again with each later bill: how many of those dates lie before `today`. */
function missedDueDates(month: Month, line: Line, today: Day, isHoliday: IsHoliday): number {
  let missed = 0;
  while (missed < MOST_MISSED && dueOf(addMonths(month, missed), line.dueDay, isHoliday).due < today)
    missed += 1;
  return missed;
}

/** Whether a bill asks to be paid now: something is owed and the due date is at most three days away. */
export const isPressing = (bill: BillState): boolean =>
  bill.amount > 0 && (bill.status === 'soon' || bill.status === 'due' || bill.status === 'overdue');
