import type { Bill } from './bill.ts';
import type { Day } from './day.ts';
import type { CapHit } from './learnt-caps.ts';
import type { ShortBinding } from './short-limits.ts';
import type { Won } from './won.ts';

/**
 * Of the limits of a month the lowest is the one that counts: what the carrier grants, the person's own budget, the cap
 * on a new line, or the cap while a bill is unpaid. A day's and one payment's limit stand beside them: the one with the
 * least room decides.
 */
export type MonthBinding = 'carrier' | 'budget' | 'new-line' | 'unpaid';
export type Binding = MonthBinding | ShortBinding;

/** The limit that counts, and which one it is. */
export interface EffectiveLimit {
  readonly amount: Won;
  readonly binding: Binding;
}

interface KnownLimit {
  readonly limit: EffectiveLimit;
  /** Logged before this payment in the span of the limit: this month, today, or nothing for one payment's limit. */
  readonly used: Won;
  /** This payment. */
  readonly amount: Won;
  /** Headroom before this payment, without what is expected; 0 when nothing is left. */
  readonly left: Won;
  /** Reserved for recurring payments that are still to come this month; absent where there are none. */
  readonly expected?: Won;
  /** Percent of the limit used after this payment, rounded down; above 100 when it does not fit. */
  readonly share: number;
}

/** How a payment fits this month's headroom, from what was logged. Never a promise: the carrier decides. */
export type FitVerdict =
  | (KnownLimit & { readonly state: 'ok'; readonly after: Won })
  /** `short`: it fits, but what is expected this month would then lack that much. */
  | (KnownLimit & {
      readonly state: 'near';
      readonly after: Won;
      readonly threshold: number;
      readonly short?: Won;
    })
  | (KnownLimit & { readonly state: 'over'; readonly by: Won })
  | { readonly state: 'unknown-limit'; readonly used: Won; readonly amount?: Won }
  /** This month's records could not be read as a whole: any sum of them would be too low. */
  | { readonly state: 'unknown-used'; readonly amount?: Won }
  | {
      readonly state: 'unknown-amount';
      readonly used: Won;
      readonly limit: EffectiveLimit;
      readonly left: Won;
    };

/** An unpaid bill comes first: carriers refuse payments while one is overdue. `fit` stays readable beneath it. */
export type Verdict = (
  | FitVerdict
  | {
      readonly state: 'unpaid';
      /** `amount` is what is still owed of it. */
      readonly bill: Bill;
      /** Whole days since the due date, at least 1. */
      readonly daysLate: number;
      /** Estimated late fee so far; see `core/late-fee.ts` for the rate's date and source. */
      readonly lateFee: Won;
      readonly fit: FitVerdict;
    }
) & {
  /** A cap of this shop or gateway, learnt from a refusal, that this payment meets. Never part of the limit. */
  readonly cap?: CapHit;
  /** What led to it, in the order in which it weighs. */
  readonly reasons?: readonly Reason[];
};

/** One fact behind a verdict, for machines and tests: a code, and the figures it was made of. */
export type Reason =
  | {
      readonly code: 'unpaid';
      readonly values: { month: string; amount: Won; daysLate: number; lateFee: Won };
    }
  | { readonly code: 'records-missing' | 'no-limit' | 'no-amount'; readonly values: Record<never, never> }
  /** Every limit that holds, lowest first: the first one binds. */
  | { readonly code: 'limit'; readonly values: { binding: Binding; amount: Won; left: Won } }
  | { readonly code: 'used'; readonly values: { used: Won; pending: Won } }
  | { readonly code: 'over'; readonly values: { by: Won } }
  | { readonly code: 'threshold'; readonly values: { percent: number; share: number } }
  | { readonly code: 'expected'; readonly values: { amount: Won; short: Won } }
  | { readonly code: 'cap'; readonly values: { of: string; amount: Won; learntOn: Day } }
  /** What is reached first with further payments: the binding limit or a learnt cap. */
  | { readonly code: 'first-hit'; readonly values: { hit: Binding | 'cap'; room: Won } };
