import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { namesLikeness, type PaymentFacts } from '../core/same-payment.ts';
import { isSameNumber } from './drafts/numbers.ts';

/** What is known of a cancellation, from an entry or from the text that reports it. */
export type CancellationFacts = PaymentFacts & { readonly approval?: Entry['approval'] | undefined };

/**
 * The payment that a cancellation takes back: the one with its number, or else the latest one before with the same
 * amount and merchant. `undefined` where none fits: such a cancellation stays in the ledger, but restores no headroom.
 * @param taken ids of payments that another cancellation took back
 */
export function paymentTakenBack(
  cancellation: CancellationFacts,
  entries: readonly Entry[],
  taken: ReadonlySet<string>,
): string | undefined {
  const { line, at, amount, approval } = cancellation;
  const day = seoulDay(at);
  const open = entries.filter(
    (entry) =>
      entry.kind === 'payment' &&
      entry.line === line &&
      (entry.status === 'confirmed' || entry.status === 'pending') &&
      entry.amount >= amount &&
      !taken.has(entry.id) &&
      seoulDay(entry.at) <= day,
  );
  const numbered = open.filter((entry) => isSameNumber(entry.approval, approval));
  const alike = open.filter(
    (entry) =>
      entry.amount === amount &&
      namesLikeness(entry, cancellation) !== 'different' &&
      (entry.approval === undefined || approval === undefined),
  );
  const [first] = [...(numbered.length > 0 ? numbered : alike)].sort((a, b) => (a.at < b.at ? 1 : -1));
  return first?.id;
}

/** What is known of a payment that a cancellation may take back. */
export type PaidBefore = Pick<
  Entry,
  'id' | 'kind' | 'line' | 'status' | 'amount' | 'at' | 'merchant' | 'item' | 'approval' | 'of'
>;

/**
 * The payment of which a part was taken back: the one with its number, or else the only one before with the same
 * merchant, a larger amount, and enough of it left. `undefined` where several fit.
 */
export function paymentPartlyTakenBack<Paid extends PaidBefore>(
  { line, at, amount, approval, merchant, item }: CancellationFacts,
  entries: readonly Paid[],
): Paid | undefined {
  const day = seoulDay(at);
  const larger = entries.filter(
    (entry) =>
      entry.kind === 'payment' &&
      entry.line === line &&
      entry.status === 'confirmed' &&
      entry.amount > amount &&
      entry.amount - takenBackOf(entry, entries) >= amount &&
      seoulDay(entry.at) <= day,
  );
  const numbered = larger.filter((entry) => isSameNumber(entry.approval, approval));
  const named = larger.filter((entry) => namesLikeness(entry, { merchant, item }) === 'same');
  const [only, ...more] = numbered.length > 0 ? numbered : named;
  return more.length === 0 ? only : undefined;
}

/** Won of a payment that cancellations have taken back so far. */
const takenBackOf = ({ id }: PaidBefore, entries: readonly PaidBefore[]): number =>
  entries
    .filter(({ kind, status, of }) => kind === 'cancellation' && status === 'confirmed' && of === id)
    .reduce((sum, { amount }) => sum + amount, 0);
