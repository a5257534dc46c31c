import { type Day, monthOf } from '../../core/day.ts';
import { adjustmentFor, tallyOf } from '../../core/usage.ts';
import { subtractWon, type Won } from '../../core/won.ts';
import type { Account } from '../figures/account.ts';
import { isOfItsWindow, type PlacedPayment } from './shown-payment.ts';

/** What a refusal page's own figure says about the log. */
export interface StatedGap {
  readonly account: Account;
  /** Used this month according to the carrier: the limit minus what the page says is left. */
  readonly used: Won;
  /** The difference to the log: above 0 when payments are missing from it. Never 0. */
  readonly by: Won;
}

/**
 * A refusal may name what is left of the limit (Danal code 415). Where the carrier's limit is known, this gives the
 * carrier's own figure of what was used. It counts only in the gateway's own window, for a payment that was made there.
 * `undefined` where it says nothing new, or is larger than the limit.
 */
export const statedGap = (payment: PlacedPayment, today: Day): StatedGap | undefined =>
  isOfItsWindow(payment) ? statedByAnyone(payment, today) : undefined;

/** The same from any page, for surfaces that show the person which page it is from. */
export function statedByAnyone(payment: PlacedPayment, today: Day): StatedGap | undefined {
  const { detection, account, documents } = payment;
  if (detection.stage !== 'failure' || detection.cause !== 'limit') return undefined;
  const { line, pool } = account;
  const limit = line.limits[pool];
  const stated = detection.statedHeadroom;
  const month = monthOf(today);
  const entries = documents.ledger.get(month)?.value.entries;
  if (limit === undefined || stated === null || stated > limit || entries === undefined) return undefined;
  const used = subtractWon(limit, stated);
  const by = adjustmentFor(tallyOf(entries, { month, line: line.id, pool }), line.prepaymentRestores, used);
  return by === 0 ? undefined : { account, used, by };
}
