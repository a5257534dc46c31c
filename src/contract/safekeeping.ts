import type { Instant, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Won } from '../core/won.ts';

/** What a step of the history changed, in terms that a person understands. */
export const STEP_TOPICS = [
  'logged',
  'imported',
  'deleted',
  'edited',
  'confirmed',
  'failed',
  'cancelled',
  'restored',
  'line',
  'bill',
  'recurring',
  'settings',
  'rule',
  'several',
] as const;
export type StepTopic = (typeof STEP_TOPICS)[number];

/** One change that can be taken back, or made again. */
export interface StepView {
  /** Id of the command that made it; `history/undo` and `history/redo` name it. */
  readonly id: string;
  readonly at: Instant;
  readonly topic: StepTopic;
  readonly amount?: Won;
  /** Rows of an import, or items of a step with several. */
  readonly count?: number;
  /** A shop, or the nickname of a line. */
  readonly name?: string;
}

/** The next step each way. */
export interface NextSteps {
  readonly undo?: StepView;
  readonly redo?: StepView;
}

export type SnapshotReason = 'weekly' | 'migration' | 'restore';

/**
 * A copy of everything, beside the data itself; or outside its store: `spare` was made regularly, `rescued` is what
 * could still be read before the store was rebuilt.
 */
export interface SnapshotView {
  readonly at: Instant;
  readonly why: SnapshotReason | 'spare' | 'rescued';
  readonly entries: number;
}

export interface TrashView {
  readonly entry: Entry;
  readonly deletedAt: Instant;
}

/** What the data section of the options shows beside the snapshot. */
export interface Safekeeping {
  /** Steps that can be taken back, the next one first. */
  readonly undo: readonly StepView[];
  readonly redo: readonly StepView[];
  /** Deleted entries, the latest first. */
  readonly trash: readonly TrashView[];
  readonly snapshots: readonly SnapshotView[];
  /** Copies outside the store, the latest first; made automatically once a day. */
  readonly spare: readonly SnapshotView[];
  /** When a backup file was last saved; `remindsOfFile`: whether to be reminded of it. */
  readonly fileAt?: Instant;
  readonly remindsOfFile: boolean;
  /** When a copy was due but left out, because it would have taken room that the data itself needs. */
  readonly snapshotSkippedAt?: Instant;
  /** Whether all of these keys could be read; otherwise something may be missing here. */
  readonly isWhole: boolean;
}
/** What a backup holds, counted before anything is written. */
export interface BackupCounts {
  readonly made: Instant;
  readonly entries: number;
  readonly months: number;
  readonly from?: Month;
  readonly until?: Month;
  readonly lines: number;
  readonly bills: number;
  /** Items in the file that cannot be read, and would be left out. */
  readonly lost: number;
}

export type BackupRefusal = 'too-large' | 'not-a-backup' | 'from-newer-version' | 'storage-failed';

export type BackupCheck =
  | { readonly ok: true; readonly counts: BackupCounts; readonly isEmptyHere: boolean }
  | { readonly ok: false; readonly reason: BackupRefusal };
