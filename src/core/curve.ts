import { addDays, type Day, dayInMonth, type Month, seoulDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Pool } from './line.ts';
import { isOfAccount, tallyOf, usedOf } from './usage.ts';
import { addWon, type Won } from './won.ts';

export interface CurvePoint {
  readonly day: Day;
  /** The sum that the account comes to with everything up to and including that day. */
  readonly sum: Won;
}

export interface CurveFacts {
  /** Entries of the account's month; those of other accounts do not matter. */
  readonly entries: readonly Entry[];
  readonly month: Month;
  readonly line: string;
  readonly pool: Pool;
  /** Whether a prepayment gives headroom back (Line). */
  readonly prepaymentRestores: boolean;
  /** The last day of the curve: today, or the last of a month that is over. */
  readonly until: Day;
}

/**
 * How a month's use grew, day by day from the first: the last point is the month's sum. A payment that was cancelled
 * within the month is in no point, since it uses nothing now.
 */
export function curveOf({ entries, prepaymentRestores, until, ...account }: CurveFacts): CurvePoint[] {
  const own = entries
    .filter((entry) => isOfAccount(entry, account))
    .map((entry) => ({ day: seoulDay(entry.at), entry }));
  const points: CurvePoint[] = [];
  for (let day = dayInMonth(account.month, 1); day <= until; day = addDays(day, 1)) {
    const soFar = own.filter((one) => one.day <= day).map(({ entry }) => entry);
    points.push({ day, sum: usedOf(tallyOf(soFar, account), prepaymentRestores) });
  }
  return points;
}

/** What is still expected, added to what is used by today: a point for today, and one for each day on which it comes. */
export function expectedCurve(used: Won, expected: readonly Entry[], today: Day): CurvePoint[] {
  const points: CurvePoint[] = [{ day: today, sum: used }];
  const later = expected
    .map((entry) => ({ day: seoulDay(entry.at), amount: entry.amount }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  let sum = used;
  for (const { day, amount } of later) {
    sum = addWon(sum, amount);
    // What was expected before today and did not come yet may come any day: it is drawn at today.
    points.push({ day: day < today ? today : day, sum });
  }
  return points;
}
