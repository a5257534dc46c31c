import type { Day } from '../core/day.ts';
import type { Pool } from '../core/line.ts';

/** A payment that was being typed in when its page was closed. */
export interface HalfTyped {
  /** The entry that was being corrected; absent for a new one. */
  readonly entry?: string;
  readonly text: string;
  readonly merchant: string;
  readonly on: Day;
  /** The pool, where the person chose it. */
  readonly pool?: Pool;
}

/** Keeps one form that was left half typed, for a day. */
export interface HalfTypedBox {
  readonly keep: (typed: HalfTyped) => void;
  /** Left within a day; `isFresh` where that was a moment ago. */
  readonly last: () => { readonly typed: HalfTyped; readonly isFresh: boolean } | undefined;
  readonly clear: () => void;
}
