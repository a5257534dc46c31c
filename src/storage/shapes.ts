import type { SnapshotReason } from '../contract/safekeeping.ts';
import type { LearntCap, StatedHeadroom } from '../core/cap.ts';
import type { Claim } from '../core/claim.ts';
import type { Day, Instant, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line, Pool } from '../core/line.ts';
import type { Mute } from '../core/mute.ts';
import type { Recurring } from '../core/recurring.ts';
import type { Settings } from '../core/settings.ts';
import type { Won } from '../core/won.ts';
import type { Step } from './history/step.ts';
import type { Mark } from './sync/mark.ts';

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

export interface BillPayment {
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

interface Kept {
  /** Keys under which unreadable data of this key was kept aside. */
  readonly aside: readonly string[];
}
interface Commanded extends Kept {
  /** Ids of commands carried out lately, oldest first. Entries keep their own. */
  readonly commands: readonly string[];
}

/** The current shape of each family. Changing one: see README.md in this folder. */
export interface Shapes {
  readonly settings: Commanded & { readonly settings: Settings };
  readonly lines: Commanded & { readonly lines: readonly Line[] };
  readonly bills: Commanded & { readonly bills: readonly BillMark[] };
  readonly recurring: Commanded & { readonly recurring: readonly Recurring[] };
  readonly caps: Commanded & {
    readonly caps: readonly LearntCap[];
    readonly stated: readonly StatedHeadroom[];
  };
  readonly mutes: Commanded & { readonly mutes: readonly Mute[] };
  readonly trash: Commanded & { readonly trash: readonly Trashed[] };
  /** Steps that can be undone, oldest first, and those undone that can be done again, next one last. */
  readonly history: Commanded & {
    readonly undo: readonly Step[];
    readonly redo: readonly Step[];
  };
  /** Oldest first. */
  readonly snapshots: Commanded & {
    readonly snapshots: readonly SnapshotNote[];
    /** The versions for which what was older has been copied, in one text. */
    readonly copiedFor?: string;
    /** When the weekly copy was last looked after. */
    readonly weeklyAt?: Instant;
    /** When a copy was due but would have taken the room of the data itself. */
    readonly skippedAt?: Instant;
    /** When a backup file was last saved outside the browser. */
    readonly fileAt?: Instant;
    /** The person wants no reminder of that. */
    readonly noFileReminder?: true;
  };
  /** Keeping equal with a second computer through the browser's own synced storage. */
  readonly sync: Commanded & {
    readonly on: boolean;
    /** This computer's name there, made by chance; empty until syncing was switched on once. */
    readonly device: string;
    /** Months that found no room, oldest first. */
    readonly left: readonly Month[];
    /** Why not everything is told or heard: no room at all, refused or unreachable, or written by a newer version. */
    readonly trouble?: 'full' | 'failed' | 'newer';
    readonly heardAt?: Instant;
    readonly toldAt?: Instant;
  };
  /** What this computer last knew of each thing that is told. */
  readonly marks: Kept & { readonly marks: readonly Mark[] };
  /** What pages say was paid and nobody confirmed; `commands` are the ids of those that were answered, too. */
  readonly claims: Commanded & { readonly claims: readonly Claim[] };
  /** Made from the ledger alone, and made again where it is missing or wrong. */
  readonly sums: Kept & {
    readonly months: readonly MonthSums[];
    /** Years in which anything was ever recorded, ascending. */
    readonly years: readonly number[];
    /** Day of the last check against the ledger itself. */
    readonly checkedOn?: Day;
  };
  readonly ledger: Kept & { readonly entries: readonly Entry[]; readonly gone: readonly Gone[] };
}
