import * as v from 'valibot';
import type { Instant, Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import * as f from './fields.ts';

/**
 * What one item of a step is: an item of one family, or one setting. Learnt caps are facts and mutes are switches that
 * act in open pages at once: both have their own buttons and are in no step.
 */
export const ITEM_KINDS = ['entry', 'line', 'bill', 'setting', 'recurring', 'trash', 'rule'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One item before and after the change; absent where it did not exist. Bookkeeping (command ids) is left out. */
export interface StepItem {
  readonly of: ItemKind;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The entries of one import: too many to be kept twice, so the step knows them by the command that made them. */
export interface StepBatch {
  readonly id: string;
  readonly months: readonly Month[];
  readonly count: number;
  /** Digest of all its entries as they were imported: the import can be undone only while they are unchanged. */
  readonly digest: string;
  /** While the import is undone: its entries, which are then in no ledger month. */
  readonly rows?: readonly Entry[];
}

/** One change to the documents as a person made it, with all that is needed to undo it and to do it again. */
export interface Step {
  /** The command that made it. */
  readonly id: string;
  readonly at: Instant;
  /** Made by a payment page, not by a press in the extension. */
  readonly byPage?: true;
  readonly items: readonly StepItem[];
  readonly batch?: StepBatch;
}

/** Loosely typed on purpose: what a step puts back is opened as a whole before it is written. */
const image = v.exactOptional(v.unknown());
const row = v.custom<Entry>((input) => typeof input === 'object' && input !== null);

export const stepSchema = v.strictObject({
  id: f.id,
  at: f.instant,
  byPage: v.exactOptional(v.literal(true)),
  items: v.array(
    v.strictObject({
      of: v.picklist(ITEM_KINDS),
      id: v.pipe(f.text(120), v.minLength(1)),
      before: image,
      after: image,
    }),
  ),
  batch: v.exactOptional(
    v.strictObject({
      id: f.id,
      months: v.array(f.month),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      digest: f.digest,
      rows: v.exactOptional(v.array(row)),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Step>;
