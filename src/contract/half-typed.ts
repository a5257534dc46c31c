import type { Day } from '../core/day.ts';
import type { Pool } from '../core/line.ts';

/** A payment that was being typed in, or corrected, when the page was closed. */
export interface HalfTyped {
  readonly text: string;
  readonly merchant: string;
  readonly on: Day;
  /** The pool, where the person chose it. */
  readonly pool?: Pool;
  /** Id of the entry that was being corrected, and of the line chosen for it; absent for a new payment. */
  readonly entry?: string;
  readonly line?: string;
}

/** Keeps one form that was left half typed, for a day. */
export interface HalfTypedBox {
  readonly keep: (typed: HalfTyped) => void;
  /** The form, where it was left within a day; `isFresh` where that was a moment ago. */
  readonly last: () => { readonly typed: HalfTyped; readonly isFresh: boolean } | undefined;
  readonly clear: () => void;
}
