import { addMinutes, type Instant, minutesBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { bareName, isShopAlike } from './shop.ts';
import type { Won } from './won.ts';

/** What is looked at when two records may be of one payment. */
export interface PaymentFacts {
  readonly line: string;
  readonly amount: Won;
  readonly at: Instant;
  readonly merchant?: string | undefined;
  readonly item?: string | undefined;
}

type Names = { readonly [Name in 'merchant' | 'item']?: string | null | undefined };

/**
 * `same`: line, amount and name agree, ten minutes apart at most. `maybe`: the same, but one of them has no name.
 * Both can still be two equal payments: which of the two it is, only the person knows.
 */
export type Likeness = 'same' | 'maybe' | 'different';

/**
 * How far apart two records of one payment may be: a window takes a few minutes, and the carrier's SMS comes within
 * seconds and shows whole minutes.
 */
export const SAME_WITHIN_MINUTES = 10;

/** How alike two payments are; the order of the two does not matter. */
export function likeness(a: PaymentFacts, b: PaymentFacts): Likeness {
  return a.line === b.line && a.amount === b.amount && isNear(a.at, b.at) ? namesLikeness(a, b) : 'different';
}

/** How alike the names of two payments are; `maybe` where one of them has none. */
export function namesLikeness(a: Names, b: Names): Likeness {
  const [ours, theirs] = [namesOf(a), namesOf(b)];
  if (ours.length === 0 || theirs.length === 0) return 'maybe';
  return ours.some((name) => theirs.some((other) => isShopAlike(name, other))) ? 'same' : 'different';
}

/** Whether two records of one payment may be that far apart. */
export const isNear = (a: Instant, b: Instant): boolean =>
  addMinutes(a, SAME_WITHIN_MINUTES) >= b && addMinutes(b, SAME_WITHIN_MINUTES) >= a;

/** Names of shop and item: what one record gives as the shop, another may give as the item. */
const namesOf = ({ merchant, item }: Names): string[] =>
  [merchant, item].flatMap((name) => (name != null && bareName(name) !== '' ? [name] : []));

/** Entries that may be this payment, the nearest in time first. One that failed or was cancelled cannot be it. */
export function resembling(entries: readonly Entry[], payment: PaymentFacts): Entry[] {
  const distance = ({ at }: Entry) => Math.abs(minutesBetween(at, payment.at));
  return entries
    .filter(({ kind }) => kind === 'payment')
    .filter(({ status }) => status === 'pending' || status === 'confirmed')
    .filter((entry) => likeness(entry, payment) !== 'different')
    .sort((a, b) => distance(a) - distance(b));
}
