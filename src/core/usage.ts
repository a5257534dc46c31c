import { isInMonth, type Month } from './day.ts';
import type { Entry } from './entry.ts';
import type { Pool } from './line.ts';
import { addWon, subtractWon, type Won, won, ZERO } from './won.ts';

/** What the carrier counts apart: one pool of one line in one calendar month (Asia/Seoul). */
export interface MonthAccount {
  readonly month: Month;
  readonly line: string;
  readonly pool: Pool;
}

/** What an account comes to before it is known whether a prepayment gives headroom back. */
export interface AccountTally {
  /** Payments less what was cancelled of them, and adjustments; below 0 only through an adjustment. */
  readonly base: Won;
  /** Paid before the bill (선결제). */
  readonly prepaid: Won;
}

const NOTHING: AccountTally = { base: ZERO, prepaid: ZERO };

const keyOf = ({ month, line, pool }: MonthAccount): string => `${month} ${pool} ${line}`;
/** The key of what was taken back of a payment in a month (`cancelledParts`). */
export const partKey = (month: Month, payment: string): string => `${month} ${payment}`;

/** All accounts of these entries at once: the order of the entries does not matter. */
export function talliesOf(entries: readonly Entry[]): Map<string, MonthAccount & AccountTally> {
  const parts = cancelledParts(entries);
  const tallies = new Map<string, MonthAccount & AccountTally>();
  for (const entry of entries) {
    const { month, line, pool } = entry;
    const key = keyOf(entry);
    const { base, prepaid } = tallies.get(key) ?? NOTHING;
    const more = worthOf(entry, parts);
    const paid = entry.kind === 'prepayment' && entry.status === 'confirmed' ? entry.amount : ZERO;
    tallies.set(key, { month, line, pool, base: addWon(base, more), prepaid: addWon(prepaid, paid) });
  }
  return tallies;
}

/** One account. `except` names an entry that is left out: the payment being judged. */
export function tallyOf(entries: readonly Entry[], account: MonthAccount, except?: string): AccountTally {
  const own = entries.filter((entry) => entry.id !== except && isOfAccount(entry, account));
  return talliesOf(own).get(keyOf(account)) ?? NOTHING;
}

/**
 * Whether an entry may count in this account: one month of one pool of a line. A cancellation is let in by its month
 * alone; it counts in the account of its payment, which may have been put on another line or pool since.
 */
export const isOfAccount = (
  entry: Pick<Entry, keyof MonthAccount | 'kind'>,
  { month, line, pool }: MonthAccount,
): boolean =>
  entry.month === month && (entry.kind === 'cancellation' || (entry.line === line && entry.pool === pool));

/** What cancellation rows take back of each payment, by the month in which they were made. */
export function cancelledParts(entries: readonly Entry[]): ReadonlyMap<string, Won> {
  const parts = new Map<string, Won>();
  for (const { kind, of, status, month, amount } of entries) {
    if (kind !== 'cancellation' || of === undefined || status !== 'confirmed') continue;
    const key = partKey(month, of);
    parts.set(key, addWon(parts.get(key) ?? ZERO, amount));
  }
  return parts;
}

/** What an entry adds to the month's use: a payment without what was cancelled of it, or a confirmed adjustment. */
export function worthOf(entry: Entry, parts: ReadonlyMap<string, Won>): Won {
  if (entry.kind === 'payment') return netOf(entry, parts);
  return entry.kind === 'adjustment' && entry.status === 'confirmed' ? entry.amount : ZERO;
}

/**
 * What a payment takes of the headroom, and puts on the bill. Pending counts until it is settled. A cancellation gives
 * headroom back only inside the calendar month of the payment (PortOne cancel guide, 2026; carriers' and shops' own
 * notices). A later one leaves this bill as it is, as far as is known: it is refunded to an account, or, where gateway
 * and carrier offer it (익월취소; KG Mobilians, terms of 2021-01-01, article 6-2), set off against the next bill, whose
 * own figure the person then has. Never below 0: more than was paid cannot come back.
 */
export function netOf(
  payment: Pick<Entry, 'id' | 'status' | 'cancelledAt' | 'month' | 'amount'>,
  parts: ReadonlyMap<string, Won>,
): Won {
  if (payment.status === 'failed') return ZERO;
  const { cancelledAt, status, month, amount } = payment;
  if (status === 'cancelled' && cancelledAt !== undefined && isInMonth(cancelledAt, month)) return ZERO;
  if (parts.size === 0) return amount;
  const back = parts.get(partKey(month, payment.id)) ?? ZERO;
  return back >= amount ? ZERO : subtractWon(amount, back);
}

const notBelowZero = (amount: Won): Won => won(Math.max(0, amount));

/** What is on the bill: what was prepaid is paid by then, but at most what there was to pay. */
export function billedOf({ base, prepaid }: AccountTally): Won {
  const owed = notBelowZero(base);
  return subtractWon(owed, won(Math.min(prepaid, owed)));
}

/** What is used of the limit. Whether a prepayment gives its amount back is the carrier's choice (Line). */
export const usedOf = (tally: AccountTally, prepaymentRestores: boolean): Won =>
  prepaymentRestores ? billedOf(tally) : notBelowZero(tally.base);

/** The adjustment after which `usedOf` is exactly the carrier's own figure, 0 or more; 0 when it is already. */
export function adjustmentFor(tally: AccountTally, prepaymentRestores: boolean, figure: Won): Won {
  if (usedOf(tally, prepaymentRestores) === figure) return ZERO;
  const wanted = prepaymentRestores ? addWon(figure, tally.prepaid) : figure;
  return subtractWon(wanted, tally.base);
}
