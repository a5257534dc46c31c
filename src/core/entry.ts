import type { Instant, Month } from './day.ts';
import type { Pool } from './line.ts';
import type { Won } from './won.ts';

/**
 * `pending`: seen or tried, counts against headroom until it is settled. `confirmed`: paid.
 * `cancelled`: paid and taken back. `failed`: refused, or given up before the money moved; counts nowhere.
 */
export const ENTRY_STATES = ['pending', 'confirmed', 'cancelled', 'failed'] as const;
export type EntryStatus = (typeof ENTRY_STATES)[number];

/** One carrier-billing payment in the ledger. Its month is fixed once, from `at` in Asia/Seoul. */
export interface Entry {
  readonly id: string;
  readonly line: string;
  readonly pool: Pool;
  readonly amount: Won;
  readonly at: Instant;
  readonly month: Month;
  readonly status: EntryStatus;
  /** `page`: from a payment window. `hand`: typed in by the person. */
  readonly source: 'page' | 'hand';
  readonly merchant?: string;
  readonly item?: string;
  readonly gateway?: string;
  /** When it was cancelled. Only a cancellation inside the same calendar month gives headroom back. */
  readonly cancelledAt?: Instant;
  /** Ids of the commands that made or changed it: a command whose id is here has been carried out. */
  readonly commands: readonly string[];
}
