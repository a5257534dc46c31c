import type { Bill } from './bill.ts';
import type { Won } from './won.ts';

/**
 * The lowest limit is the one that counts: what the carrier grants, the person's own budget, the cap on a new line,
 * or the cap while a bill is unpaid.
 */
export const BINDINGS = ['carrier', 'budget', 'new-line', 'unpaid'] as const;
export type Binding = (typeof BINDINGS)[number];

/** The limit that counts, and which one it is. */
export interface EffectiveLimit {
  readonly amount: Won;
  readonly binding: Binding;
}

interface Known {
  readonly limit: EffectiveLimit;
  /** Logged this month before this payment. */
  readonly used: Won;
  /** This payment. */
  readonly amount: Won;
  /** Headroom before this payment; 0 when nothing is left. */
  readonly left: Won;
  /** Percent of the limit used after this payment, rounded down; above 100 when it does not fit. */
  readonly share: number;
}

/** How a payment sits against this month's headroom, from what was logged. Never a promise: the carrier decides. */
export type FitVerdict =
  | (Known & { readonly state: 'ok'; readonly after: Won })
  | (Known & { readonly state: 'near'; readonly after: Won; readonly threshold: number })
  | (Known & { readonly state: 'over'; readonly by: Won })
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
export type Verdict =
  | FitVerdict
  | {
      readonly state: 'unpaid';
      readonly bill: Bill;
      /** Whole days since the due date, at least 1. */
      readonly daysLate: number;
      /** Estimated late fee so far; see `core/late-fee.ts` for the rate's date and source. */
      readonly lateFee: Won;
      readonly fit: FitVerdict;
    };
