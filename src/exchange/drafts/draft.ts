import type { Day, Instant } from '../../core/day.ts';
import type { EntryStatus } from '../../core/entry.ts';
import type { Pool } from '../../core/line.ts';
import type { Won } from '../../core/won.ts';

/** The kinds that a row can have. An expected payment never comes from outside: it belongs to its recurring payment. */
export const DRAFT_KINDS = ['payment', 'cancellation', 'prepayment', 'adjustment'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const DRAFT_SOURCES = ['sms', 'csv', 'history'] as const;
export type DraftSource = (typeof DRAFT_SOURCES)[number];

/** One entry as read from an SMS, a file or a pasted table: nothing is saved until the person has looked at it. */
export interface Draft {
  readonly day: Day;
  /** Only where the source names the time of day. */
  readonly at?: Instant;
  /** Above 0; only an adjustment may be negative. */
  readonly amount: Won;
  readonly kind: DraftKind;
  readonly status: EntryStatus;
  readonly source: DraftSource;
  /** Absent where the source does not say. */
  readonly pool?: Pool;
  /** The nickname of the line, as our own export names it. */
  readonly line?: string;
  readonly merchant?: string;
  readonly item?: string;
  /** A gateway's id (see gateways.ts), or its name where it is unknown. */
  readonly gateway?: string;
  readonly approval?: string;
  readonly cancelledAt?: Instant;
  /** Of a cancellation: only a part of its payment was taken back. */
  readonly isPart?: true;
  readonly fee?: Won;
  /** The use of its month that its text states, its own payment included. */
  readonly monthUsed?: Won;
  /** Our own id, where the row comes from our own export. */
  readonly id?: string;
}

/**
 * Why the person is asked about a row before it counts. A message may be a card's or a bank's (`card-like`), may only
 * pose as a receipt (`doubtful`) or names no day (`no-day`); a row of a table may have been paid by another method
 * (`other-method`), or may take back another row (`may-take-back`).
 */
export type RowDoubt = 'card-like' | 'doubtful' | 'no-day' | 'other-method' | 'may-take-back';

/** Most characters kept of a merchant, an item or a gateway. */
export const LONGEST_NAME = 80;
/** Most characters of an approval number; a longer text is none. */
export const LONGEST_APPROVAL = 40;
