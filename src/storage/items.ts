import type { SnapshotReason } from '../contract/safekeeping.ts';
import type { Day, Instant, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';

/** What a person said about one bill. The bill itself is worked out from the ledger. */
export interface BillMark {
  readonly line: string;
  /** Month of use. */
  readonly month: Month;
  /** What the bill really shows, when it is not the ledger's sum. */
  readonly amount?: Won;
  readonly paidOn?: Day;
  /** Parts that were paid so far. */
  readonly payments?: readonly BillPayment[];
  /** Day of the last reminder, so that there is one a day at most. */
  readonly remindedOn?: Day;
  /** No reminder before that day. */
  readonly snoozedUntil?: Day;
}

interface BillPayment {
  readonly amount: Won;
  readonly on: Day;
}

/** What is left of an entry that was deleted or moved to another month: a late retry must not bring it back. */
export interface Gone {
  readonly id: string;
  readonly at: Instant;
  readonly commands: readonly string[];
}

/** A deleted entry, kept for a while so that it can come back. */
export interface Trashed {
  readonly entry: Entry;
  readonly deletedAt: Instant;
}

/** What is known of a copy of everything; the copy itself lies packed under its own key. */
export interface SnapshotNote {
  readonly at: Instant;
  readonly why: SnapshotReason;
  /** Entries in it. */
  readonly entries: number;
  /** Length of the packed copy, in bytes. */
  readonly size: number;
  /** Of what was copied: the same data is not copied twice. */
  readonly digest: string;
}

/** What one pool of one line comes to in one month. */
export interface AccountSums {
  readonly line: string;
  readonly pool: Pool;
  /** On the bill. */
  readonly billed: Won;
  /** Paid before its bill; taken off `billed` already. */
  readonly prepaid: Won;
}

/** One ledger month in figures, so that it need not be read. */
export interface MonthSums {
  readonly month: Month;
  readonly entries: number;
  /** Entries that wait for an answer. */
  readonly pending: number;
  readonly accounts: readonly AccountSums[];
}

/** What every key holds beside its items. */
export interface Header {
  /** Keys under which unreadable data of this key was kept aside. */
  readonly aside: readonly string[];
}

/** The same of a key that commands write. */
export interface CommandHeader extends Header {
  /** Ids of commands carried out lately, oldest first. Entries keep their own. */
  readonly commands: readonly string[];
}

/** One month of the ledger. */
export interface Ledger extends Header {
  readonly entries: readonly Entry[];
  readonly gone: readonly Gone[];
}
