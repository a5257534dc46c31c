import type { Instant, Month } from './day.ts';
import type { Pool } from './line.ts';
import type { Won } from './won.ts';

/**
 * `pending`: seen or tried, counts against headroom until it is settled. `confirmed`: paid.
 * `cancelled`: paid and taken back. `failed`: refused, or given up before the money moved; counts nowhere.
 */
export const ENTRY_STATES = ['pending', 'confirmed', 'cancelled', 'failed'] as const;
export type EntryStatus = (typeof ENTRY_STATES)[number];

/**
 * `payment`: money asked for. `cancellation`: one payment taken back, whole or in part, as its own row.
 * `prepayment`: 선결제, use of this month paid before its bill. `adjustment`: what the carrier's own figure differs by.
 * `expected`: a recurring payment that is still to come, or that did not come (`failed`).
 */
export const ENTRY_KINDS = ['payment', 'cancellation', 'prepayment', 'adjustment', 'expected'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * `page`: from a payment window. `hand`: typed in. `sms`, `csv`, `history`: taken in from a message, a file or the
 * carrier's history. `carrier`: the carrier's own figure. `recurring`: settled from an expected payment.
 */
export const ENTRY_SOURCES = ['page', 'hand', 'sms', 'csv', 'history', 'carrier', 'recurring'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

/** One row of the ledger. Its month is fixed once, from `at` in Asia/Seoul. */
export interface Entry {
  readonly id: string;
  readonly line: string;
  readonly pool: Pool;
  readonly kind: EntryKind;
  /** Above 0; only an adjustment may be negative. */
  readonly amount: Won;
  readonly at: Instant;
  readonly month: Month;
  readonly status: EntryStatus;
  readonly source: EntrySource;
  readonly merchant?: string;
  readonly item?: string;
  readonly gateway?: string;
  /** When it was wholly cancelled. Only a cancellation inside the same calendar month gives headroom back. */
  readonly cancelledAt?: Instant;
  /** Service fee inside the amount. */
  readonly fee?: Won;
  /** Approval or order number, where a message, a file or a history row names it. */
  readonly approval?: string;
  /** Cancellation: id of the payment it takes back. Prepayment: id of what it prepays. */
  readonly of?: string;
  /** Id of the recurring payment that this is an expected or a real instance of. */
  readonly recurring?: string;
  /** Id of the import it came with. */
  readonly batch?: string;
  /**
   * Ids of the commands that made or changed it: a command whose id is here has been carried out. An adjustment to a
   * carrier's figure has those of the entries that were taken out of it, too, which changed it when they came in.
   */
  readonly commands: readonly string[];
}
