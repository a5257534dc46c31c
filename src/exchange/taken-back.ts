import { seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { namesLikeness, type PaymentFacts } from '../core/same-payment.ts';
import { isSameNumber } from './numbers.ts';

/** What is known of a cancellation, by an entry or by the text that tells of it. */
export type CancellationFacts = PaymentFacts & { readonly approval?: Entry['approval'] | undefined };

/**
 * The payment that a cancellation takes back: the one with its number, else the latest one before it with the same
 * amount and merchant. `taken` names payments that another cancellation took back. `undefined` when none fits: such a
 * row stands in the ledger, but gives no headroom back.
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

/** What is known of a payment that may be meant. */
export type PaidBefore = Pick<
  Entry,
  'id' | 'kind' | 'line' | 'status' | 'amount' | 'at' | 'merchant' | 'item' | 'approval' | 'of'
>;

/**
 * The one payment of which a part was taken back: the one with its number, else the only one before it with the same
 * merchant and a larger amount, of which so much is left. `undefined` where several could be meant.
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

/** Won that cancellations took back of a payment so far. */
const takenBackOf = ({ id }: PaidBefore, entries: readonly PaidBefore[]): number =>
  entries
    .filter(({ kind, status, of }) => kind === 'cancellation' && status === 'confirmed' && of === id)
    .reduce((sum, { amount }) => sum + amount, 0);
