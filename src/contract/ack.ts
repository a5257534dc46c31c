import type { Instant } from '../core/day.ts';

/** Why nothing was written. */
export type Refusal =
  | 'not-allowed'
  | 'invalid'
  | 'not-found'
  /** Others wrote over it since: a step is never played over what came later. */
  | 'changed-since'
  /** More would have come back of a payment than was paid, or before it was. */
  | 'taken-back'
  | 'from-newer-version'
  | 'storage-failed'
  | 'no-payment-seen'
  | 'private-window'
  /** Nothing was written: it may be a payment that is in the ledger already, and only the person knows. */
  | 'maybe-same'
  /** One window's word is good for one payment: this one is asked about in the popup instead. */
  | 'asked-instead'
  /** An own rule for a host of payment windows: there none holds. */
  | 'payment-host'
  /** As many own rules as are kept. */
  | 'too-many';

/** The entry that a payment resembles; where a page asks, nothing but when. */
export interface Resemblance {
  readonly entry: string;
  readonly at: Instant;
  readonly merchant?: string;
}

/** A write is done when this comes back with its id; anything else is retried with the same id. */
export type Ack =
  | {
      readonly ok: true;
      readonly id: string;
      readonly entry?: string;
      /** How many entries an import made or settled. */
      readonly added?: number;
    }
  | { readonly ok: false; readonly reason: Refusal; readonly like?: Resemblance };
