import type { Attempt, Source } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { IsHoliday } from '../../core/bill.ts';
import type { Day } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Situation } from '../../core/situation.ts';
import type { Won } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import { isOf } from '../../storage/items/ledger.ts';
import { type Facts, factsOf } from '../attempts/attempt-facts.ts';
import { isRefusedInWindow } from '../attempts/attempt-state.ts';
import { type Account, accountOf } from '../figures/account.ts';
import { entriesIn, situationOf } from '../figures/ledger-figures.ts';

/** A payment as a page shows it, with its attempt and whose page that is. */
export interface ShownPayment {
  readonly detection: Detection;
  readonly attempt: Attempt | undefined;
  readonly source: Source;
}

/** The same with its entry and its account in the documents: looked up once and passed on. */
export interface PlacedPayment extends ShownPayment {
  readonly documents: Documents;
  /** Its entry, where it has one. */
  readonly entry: Entry | undefined;
  /** The line and pool it counts on: its entry's, else the person's choice, else the active line. */
  readonly account: Account;
}

/** The same with all figures that the verdict on that line is made from. */
export interface JudgedPayment extends PlacedPayment {
  readonly situation: Situation;
}

/** A shown payment with its entry and the account that it counts on. */
export function placed<Payment extends Pick<ShownPayment, 'attempt'>>(
  payment: Payment,
  documents: Documents,
) {
  const { attempt } = payment;
  const entry = attempt && entriesIn(documents).find((one) => isOf(one, attempt.id));
  return { ...payment, documents, entry, account: accountOf(attempt, documents, entry) };
}

/** @param payment its documents include the month of its entry, where it has one. */
export const judged = (payment: PlacedPayment, today: Day, isHoliday: IsHoliday): JudgedPayment => ({
  ...payment,
  situation: situationOf(payment.account.line, payment.documents, today, isHoliday),
});

/**
 * The sum of a shown payment; `null` where it is not known. Only a success page may take the sum from its attempt; on
 * earlier pages that would be a guess. Where a gateway's pages and the shop's contradict each other, no sum is taken.
 */
export function amountOf({ detection, attempt }: Pick<ShownPayment, 'detection' | 'attempt'>): Won | null {
  const facts = attempt && factsOf(attempt);
  if (facts !== undefined && isContradicted(facts)) return null;
  const { amount, stage } = detection;
  if (amount !== null) return amount;
  return stage === 'success' ? (facts?.sum ?? facts?.said[0] ?? null) : null;
}

/** Its pages name different sums. */
export const isContradicted = ({ said }: Facts): boolean => said.length > 1;

/**
 * Whether this is a gateway's own page, and the payment was seen in a window of that gateway; a refusal must stand
 * there, too. Only then do its figures of limits and caps count as the gateway's.
 */
export function isOfItsWindow({ detection, attempt, source }: ShownPayment): boolean {
  if (source !== 'gateway' || attempt === undefined) return false;
  if (detection.stage === 'failure' && !isRefusedInWindow(attempt)) return false;
  return attempt.evidence.some(
    ({ says, source: who, gateway }) =>
      (says === 'shown' || says === 'pressed') && who === 'gateway' && gateway === detection.gateway,
  );
}
