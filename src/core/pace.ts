import { addDays, type Day, dayInMonth, daysBetween, monthOf, seoulDay } from './day.ts';
import type { Entry } from './entry.ts';
import { addWon, type Won, won } from './won.ts';

/** What an account's pace is made of: its own entries of this month and what else is known of it. */
export interface PaceFacts {
  /** Entries of the account in this month. */
  readonly entries: readonly Entry[];
  readonly used: Won;
  readonly limit?: Won | undefined;
  /** What is left after what is expected, 0 or more. */
  readonly left?: Won | undefined;
  /** Recurring payments still to come this month. */
  readonly expected: readonly Entry[];
  readonly today: Day;
}

/** How this month goes. A guess from the log, never a promise. */
export interface Pace {
  /** What is left spread over the days left, today included, rounded down. */
  readonly perDay?: Won;
  /** What this month will have come to at this pace, with what is expected. */
  readonly projected: Won;
  /** The day on which the limit is passed at this pace; absent when it lasts to the end of the month. */
  readonly runsOut?: Day;
}

/** Before this day, and under this many payments, a pace says more about chance than about the person. */
const FIRST_DAY = 4;
const FEWEST = 3;

const lastDayOf = (today: Day): Day => dayInMonth(monthOf(today), 31);

/** What `left` is a day when it has to last to the end of the month, `today` included; rounded down. */
export function perDay(left: Won, today: Day): Won {
  const days = daysBetween(today, lastDayOf(today)) + 1;
  return won(Math.floor(left / days));
}

/** `undefined` before the fourth day of the month or under three payments. */
export function paceOf(facts: PaceFacts): Pace | undefined {
  const { entries, used, left, expected, today } = facts;
  const elapsed = Number(today.slice(8));
  const counted = entries.filter(({ kind, status }) => kind === 'payment' && status !== 'failed');
  if (elapsed < FIRST_DAY || counted.length < FEWEST) return undefined;
  const daily = dailyOf(counted, used, elapsed);
  const rest = daysBetween(today, lastDayOf(today));
  const toCome = expected.reduce((sum, { amount }) => addWon(sum, amount), won(0));
  const runsOut = runOutDay(facts, daily, rest);
  return {
    ...(left !== undefined && { perDay: perDay(left, today) }),
    projected: addWon(addWon(used, won(Math.round(daily * rest))), toCome),
    ...(runsOut !== undefined && { runsOut }),
  };
}

/** Won a day so far. Recurring payments come once a month, so they are left out of the daily pace. */
function dailyOf(counted: readonly Entry[], used: Won, elapsed: number): number {
  const recurring = counted
    .filter((entry) => entry.recurring !== undefined)
    .reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, used - recurring) / elapsed;
}

function runOutDay(
  { used, limit, expected, today }: PaceFacts,
  daily: number,
  rest: number,
): Day | undefined {
  if (limit === undefined) return undefined;
  for (let ahead = 0; ahead <= rest; ahead += 1) {
    const on = addDays(today, ahead);
    const come = expected.filter(({ at }) => seoulDay(at) <= on).reduce((sum, { amount }) => sum + amount, 0);
    if (used + come + daily * ahead > limit) return on;
  }
  return undefined;
}
