import type { Instant } from '../core/day.ts';

/** Why nothing was written. */
export type Refusal =
  | 'not-allowed'
  | 'invalid'
  | 'not-found'
  /** The item was changed since: a step is never played over a later change. */
  | 'changed-since'
  /** More of a payment would be taken back than was paid, or on a day before it was paid. */
  | 'taken-back'
  | 'from-newer-version'
  | 'storage-failed'
  | 'no-payment-seen'
  | 'private-window'
  /** It may be a payment that is already in the ledger, and only the person can tell. */
  | 'maybe-same'
  /** A window may write one payment without the person: this further one is asked about in the popup instead. */
  | 'asked-instead'
  /** An own rule for the host of a payment window, where none is allowed. */
  | 'payment-host'
  /** The number of own rules has reached its bound. */
  | 'too-many';

/** The entry that a payment resembles; a page that asks is told only its id and moment. */
export interface Resemblance {
  readonly entry: string;
  readonly at: Instant;
  readonly merchant?: string;
}

/** A command is done when this comes back with its id; otherwise it is sent again with the same id. */
export type Ack =
  | {
      readonly ok: true;
      readonly id: string;
      readonly entry?: string;
      /** How many entries an import made or settled. */
      readonly added?: number;
    }
  | { readonly ok: false; readonly reason: Refusal; readonly like?: Resemblance };
