import type { BillState } from './bill.ts';
import { type Day, dayInMonth, daysBetween, monthOf } from './day.ts';
import type { Entry } from './entry.ts';
import type { Line, Pool } from './line.ts';
import type { Settings } from './settings.ts';
import { usedIn } from './usage.ts';
import type { EffectiveLimit, FitVerdict, Verdict } from './verdict.ts';
import { addWon, subtractWon, type Won, won, ZERO } from './won.ts';

/** One pool of one line this month. `left` is 0 when over; both are absent while the limit or the use is unknown. */
export interface Headroom {
  readonly used: Won;
  readonly limit?: EffectiveLimit;
  readonly left?: Won;
  /** Over by this much, when more was logged than the limit. */
  readonly over?: Won;
  /** `unknown-used`: records of this month are missing, so `used` is only what could be read. */
  readonly level: 'ok' | 'near' | 'over' | 'unknown-limit' | 'unknown-used';
}

/** Everything a judgement looks at. Entries and bills may be of any line and month. */
export interface Situation {
  readonly entries: readonly Entry[];
  readonly line: Line;
  readonly settings: Pick<Settings, 'thresholds' | 'budgets'>;
  readonly bills: readonly BillState[];
  readonly today: Day;
  /** Lines and this month's records were read as a whole; where not, no figure may be made of them. */
  readonly isWhole: boolean;
}

/** The payment to judge. `entry` is set when it is in the ledger already, so that it does not count twice. */
export interface Payment {
  readonly pool: Pool;
  readonly amount?: Won | undefined;
  readonly entry?: string | undefined;
}

/** The lower of what the carrier grants and the own budget; the carrier's when equal; absent while neither is known. */
export function effectiveLimit(
  line: Line,
  budgets: Settings['budgets'],
  pool: Pool,
): EffectiveLimit | undefined {
  const granted = line.limits[pool];
  const budget = budgets[pool];
  if (budget !== undefined && (granted === undefined || budget < granted))
    return { amount: budget, binding: 'budget' };
  return granted === undefined ? undefined : { amount: granted, binding: 'carrier' };
}

/** How much of a pool is left this month, with every logged entry counted. */
export function headroomOf(pool: Pool, situation: Situation, except?: string): Headroom {
  const { entries, line, settings, today } = situation;
  const used = usedIn(entries, { month: monthOf(today), line: line.id, pool }, except);
  const limit = effectiveLimit(line, settings.budgets, pool);
  if (!situation.isWhole) return { used, ...(limit && { limit }), level: 'unknown-used' };
  if (limit === undefined) return { used, level: 'unknown-limit' };
  if (used > limit.amount) {
    return { used, limit, left: ZERO, over: subtractWon(used, limit.amount), level: 'over' };
  }
  const left = subtractWon(limit.amount, used);
  const isNear = used > 0 && reached(used, limit.amount, settings.thresholds) !== undefined;
  return { used, limit, left, level: isNear ? 'near' : 'ok' };
}

/**
 * The verdict on a payment, from what was logged: never a promise, the carrier decides. An overdue bill of this
 * line comes first (carriers refuse payments while one is unpaid: Danal code 414, Mobilians 0016); the fit stays beneath.
 */
export function assess(payment: Payment, situation: Situation): Verdict {
  const fit = fitOf(payment, situation);
  const overdue = oldestOverdue(situation);
  if (overdue === undefined) return fit;
  const { line, month, amount, due } = overdue;
  const bill = { line, month, amount, due };
  return { state: 'unpaid', bill, daysLate: -overdue.daysLeft, lateFee: overdue.lateFee, fit };
}

const oldestOverdue = ({ bills, line }: Situation): BillState | undefined =>
  bills
    .filter((bill) => bill.line === line.id && bill.status === 'overdue' && bill.amount > 0)
    .reduce<BillState | undefined>(
      (oldest, bill) => (oldest && oldest.due <= bill.due ? oldest : bill),
      undefined,
    );

function fitOf({ pool, amount, entry }: Payment, situation: Situation): FitVerdict {
  const { used, limit, left = ZERO } = headroomOf(pool, situation, entry);
  const asked = amount === undefined ? {} : { amount };
  if (!situation.isWhole) return { state: 'unknown-used', ...asked };
  if (limit === undefined) return { state: 'unknown-limit', used, ...asked };
  if (amount === undefined) return { state: 'unknown-amount', used, limit, left };
  const total = addWon(used, amount);
  const known = { limit, used, amount, left, share: shareOf(total, limit.amount) };
  if (total > limit.amount) return { state: 'over', ...known, by: subtractWon(total, limit.amount) };
  const after = subtractWon(limit.amount, total);
  const threshold = reached(total, limit.amount, situation.settings.thresholds);
  if (threshold === undefined) return { state: 'ok', ...known, after };
  return { state: 'near', ...known, after, threshold };
}

/** What `left` is a day when it has to last to the end of the month, `today` included; rounded down. */
export function perDay(left: Won, today: Day): Won {
  const lastDay = dayInMonth(monthOf(today), 31);
  const days = daysBetween(today, lastDay) + 1;
  return won(Math.floor(left / days));
}

/** Whole percent, rounded down; a limit of 0 won is used up by anything. */
const shareOf = (total: Won, limit: Won): number =>
  limit === 0 ? 100 + total : Math.floor((total * 100) / limit);

/** The highest threshold, in percent, that `total` has reached. */
const reached = (total: Won, limit: Won, thresholds: readonly number[]): number | undefined =>
  thresholds
    .filter((percent) => total * 100 >= percent * limit)
    .reduce<number | undefined>(highest, undefined);

const highest = (a: number | undefined, b: number): number => (a === undefined ? b : Math.max(a, b));
