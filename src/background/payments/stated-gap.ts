import { type Day, monthOf } from '../../core/day.ts';
import { adjustmentFor, tallyOf } from '../../core/usage.ts';
import { subtractWon, type Won, won } from '../../core/won.ts';
import type { Account } from '../figures/account.ts';
import { isOfItsWindow, type PlacedPayment } from './shown-payment.ts';

/** What a refusal page's own figure says about the log. */
export interface StatedGap {
  readonly account: Account;
  /** Used this month by the carrier's word: its limit less what the page says is left. */
  readonly used: Won;
  /** What the log differs by: above 0 when payments are missing from it. Never 0. */
  readonly by: Won;
}

/**
 * A refusal may name what is left of the limit (Danal code 415). Where the carrier's limit is known, that is the
 * carrier's own figure of what is used; but only by the gateway's own window, of a payment that was made in it.
 * `undefined` where it says nothing new, or cannot be of this limit.
 */
export const statedGap = (payment: PlacedPayment, today: Day): StatedGap | undefined =>
  isOfItsWindow(payment) ? statedByAnyone(payment, today) : undefined;

/** The same by any page, for a place where the person reads whose word it is. */
export function statedByAnyone(payment: PlacedPayment, today: Day): StatedGap | undefined {
  const { detection, account, documents } = payment;
  if (detection.stage !== 'failure' || detection.cause !== 'limit') return undefined;
  const { line, pool } = account;
  const limit = line.limits[pool];
  const stated = detection.statedHeadroom;
  const month = monthOf(today);
  const entries = documents.ledger.get(month)?.value.entries;
  if (limit === undefined || stated === null || stated > limit || entries === undefined) return undefined;
  const used = subtractWon(limit, won(stated));
  const by = adjustmentFor(tallyOf(entries, { month, line: line.id, pool }), line.prepaymentRestores, used);
  return by === 0 ? undefined : { account, used, by };
}
