import type { SnapshotReason } from '../../contract/safekeeping.ts';
import type { Day, Instant, Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Pool } from '../../core/line.ts';
import type { Won } from '../../core/won.ts';

/** What the person said about one bill. The bill itself is worked out from the ledger. */
export interface BillMark {
  readonly line: string;
  /** Month of use. */
  readonly month: Month;
  /** What the bill really shows, where that differs from the ledger's sum. */
  readonly amount?: Won;
  readonly paidOn?: Day;
  /** Parts that were paid so far. */
  readonly payments?: readonly BillPayment[];
  /** Day of the last reminder, so that there is at most one a day. */
  readonly remindedOn?: Day;
  /** No reminder before this day. */
  readonly snoozedUntil?: Day;
}

interface BillPayment {
  readonly amount: Won;
  readonly on: Day;
}

/**
 * The mark left behind by an entry that was deleted or moved to another month: a late retry of its command must not
 * bring it back.
 */
export interface Gone {
  readonly id: string;
  readonly at: Instant;
  readonly commands: readonly string[];
}

/** A deleted entry, kept for 30 days so that it can be restored. */
export interface Trashed {
  readonly entry: Entry;
  readonly deletedAt: Instant;
}

/** What is noted of a copy of everything; the copy itself is saved packed under its own key. */
export interface SnapshotNote {
  readonly at: Instant;
  readonly why: SnapshotReason;
  /** Number of entries in it. */
  readonly entries: number;
  /** Length of the packed copy, in bytes. */
  readonly size: number;
  /** Digest of the copied data: the same data is not copied twice. */
  readonly digest: string;
}

/** The figures of one pool of one line in one month. */
export interface AccountSums {
  readonly line: string;
  readonly pool: Pool;
  /** The sum on the bill. */
  readonly billed: Won;
  /** The sum paid before its bill; already taken off `billed`. */
  readonly prepaid: Won;
}

/** One ledger month in figures, so that the month need not be read. */
export interface MonthSums {
  readonly month: Month;
  readonly entries: number;
  /** Entries that wait for an answer. */
  readonly pending: number;
  readonly accounts: readonly AccountSums[];
}

/** The fields that every key holds besides its items. */
export interface Header {
  /** Keys under which unreadable data of this key was kept aside. */
  readonly aside: readonly string[];
}

/** The same for a key that commands write. */
export interface CommandHeader extends Header {
  /** Ids of commands carried out lately, oldest first. In the ledger, entries keep the ids instead. */
  readonly commands: readonly string[];
}

/** One month of the ledger. */
export interface Ledger extends Header {
  readonly entries: readonly Entry[];
  readonly gone: readonly Gone[];
}
