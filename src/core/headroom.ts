import type { BillState } from './bill.ts';
import { monthOf } from './day.ts';
import { reservedOf } from './expected.ts';
import { capHit } from './learnt-caps.ts';
import { effectiveLimit, limitsOf } from './limit.ts';
import type { Pool } from './line.ts';
import { reasonsOf } from './reasons.ts';
import { type ShortRoom, shortRooms } from './short-limits.ts';
import type { Payment, Situation } from './situation.ts';
import { tallyOf, usedOf } from './usage.ts';
import type { EffectiveLimit, FitVerdict, Verdict } from './verdict.ts';
import { addWon, subtractWon, type Won, won, ZERO } from './won.ts';

/** One pool of one line this month. `left` is 0 when over; both are absent while the limit or the use is unknown. */
export interface Headroom {
  readonly used: Won;
  /** Reserved for recurring payments that are still to come; taken off `left`, never part of `used`. */
  readonly expected: Won;
  readonly limit?: EffectiveLimit;
  readonly left?: Won;
  /** Over by this much, when more was logged than the limit. */
  readonly over?: Won;
  /** What the limits of a day and of one payment leave; absent where the line has none, or records are missing. */
  readonly short?: readonly ShortRoom[];
  /** `unknown-used`: records of this month are missing, so `used` is only what could be read. */
  readonly level: 'ok' | 'near' | 'over' | 'unknown-limit' | 'unknown-used';
}

/** The limits of a pool today, lowest first. */
export const limitsIn = (pool: Pool, situation: Situation): EffectiveLimit[] =>
  limitsOf(pool, limitFacts(situation));

const limitFacts = (situation: Situation) => ({
  line: situation.line,
  budgets: situation.settings.budgets,
  today: situation.today,
  isOverdue: oldestOverdue(situation) !== undefined,
});

/** How much of a pool is left this month, with every logged entry counted and what is expected reserved. */
export function headroomOf(pool: Pool, situation: Situation, except?: string): Headroom {
  const { entries, line, settings, today } = situation;
  const account = { month: monthOf(today), line: line.id, pool };
  const used = usedOf(tallyOf(entries, account, except), line.prepaymentRestores);
  const expected = reservedOf(situation.expected, account);
  const limit = effectiveLimit(pool, limitFacts(situation));
  if (!situation.isWhole) return { used, expected, ...(limit && { limit }), level: 'unknown-used' };
  const short = shortRooms(pool, situation, except);
  const known = { used, expected, ...(short.length > 0 && { short }) };
  if (limit === undefined) return { ...known, level: 'unknown-limit' };
  if (used > limit.amount) {
    return { ...known, limit, left: ZERO, over: subtractWon(used, limit.amount), level: 'over' };
  }
  const total = addWon(used, expected);
  const isNear = total > 0 && reached(total, limit.amount, settings.thresholds) !== undefined;
  return { ...known, limit, left: atLeastZero(limit.amount - total), level: isNear ? 'near' : 'ok' };
}

const atLeastZero = (amount: number): Won => won(Math.max(0, amount));

/**
 * The verdict on a payment, from what was logged: never a promise, the carrier decides. An overdue bill of this
 * line comes first (carriers refuse payments while one is unpaid: Danal code 414, Mobilians 0016); the fit stays beneath.
 */
export function assess(payment: Payment, situation: Situation): Verdict {
  const fit = fitOf(payment, situation);
  const short = situation.isWhole ? shortRooms(payment.pool, situation, payment.entry) : [];
  const { amount, merchant, gateway } = payment;
  const counter = { line: situation.line.id, merchant, gateway };
  const cap = amount === undefined ? undefined : capHit(situation.caps, amount, counter);
  const verdict = withOverdue(fit, situation);
  const reasons = reasonsOf({
    verdict,
    fit,
    cap,
    payment,
    situation,
    limits: limitsIn(payment.pool, situation),
    short,
    used: headroomOf(payment.pool, situation, payment.entry).used,
  });
  return { ...verdict, ...(cap && { cap }), reasons };
}

function withOverdue(fit: FitVerdict, situation: Situation): Verdict {
  const overdue = oldestOverdue(situation);
  if (overdue === undefined) return fit;
  const { line, month, rest, due } = overdue;
  const bill = { line, month, amount: rest, due };
  return { state: 'unpaid', bill, daysLate: -overdue.daysLeft, lateFee: overdue.lateFee, fit };
}

const oldestOverdue = ({ bills, line }: Pick<Situation, 'bills' | 'line'>): BillState | undefined =>
  bills
    .filter((bill) => bill.line === line.id && bill.status === 'overdue' && bill.rest > 0)
    .reduce<BillState | undefined>(
      (oldest, bill) => (oldest && oldest.due <= bill.due ? oldest : bill),
      undefined,
    );

/**
 * How a payment fits. The limit of a day or of one payment decides where it leaves less room than the month's limit and
 * the payment does not fit it.
 */
function fitOf(payment: Payment, situation: Situation): FitVerdict {
  const fit = monthFit(payment, situation);
  const { pool, amount, entry } = payment;
  if (amount === undefined || fit.state === 'unknown-used') return fit;
  const [tightest] = [...shortRooms(pool, situation, entry)].sort((a, b) => a.left - b.left);
  const isTighter = !('left' in fit) || (tightest !== undefined && tightest.left < fit.left);
  return tightest === undefined || !isTighter || amount <= tightest.left ? fit : overShort(tightest, amount);
}

function overShort({ binding, amount: most, used, left }: ShortRoom, amount: Won): FitVerdict {
  const share = shareOf(addWon(used, amount), most);
  return {
    state: 'over',
    limit: { amount: most, binding },
    used,
    amount,
    left,
    share,
    by: subtractWon(amount, left),
  };
}

function monthFit({ pool, amount, entry }: Payment, situation: Situation): FitVerdict {
  const { used, limit, expected } = headroomOf(pool, situation, entry);
  const asked = amount === undefined ? {} : { amount };
  if (!situation.isWhole) return { state: 'unknown-used', ...asked };
  if (limit === undefined) return { state: 'unknown-limit', used, ...asked };
  const left = atLeastZero(limit.amount - used);
  if (amount === undefined) return { state: 'unknown-amount', used, limit, left };
  const total = addWon(used, amount);
  const reserved = expected > 0 ? { expected } : {};
  const known = { limit, used, amount, left, share: shareOf(total, limit.amount), ...reserved };
  if (total > limit.amount) return { state: 'over', ...known, by: subtractWon(total, limit.amount) };
  return fitting(known, addWon(total, expected), situation.settings.thresholds);
}

type Fitting = Omit<Extract<FitVerdict, { state: 'over' }>, 'state' | 'by'>;

/** The verdict on a payment that fits; `total` includes what is expected, for which the room may be short. */
function fitting(known: Fitting, total: Won, thresholds: readonly number[]): FitVerdict {
  const { limit, used, amount } = known;
  const after = subtractWon(limit.amount, addWon(used, amount));
  const short = atLeastZero(total - limit.amount);
  const threshold = reached(total, limit.amount, thresholds) ?? (short > 0 ? 100 : undefined);
  if (threshold === undefined) return { state: 'ok', ...known, after };
  return { state: 'near', ...known, after, threshold, ...(short > 0 && { short }) };
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
