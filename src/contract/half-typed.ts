import type { Day } from '../core/day.ts';
import type { Pool } from '../core/line.ts';

/** A new payment that was being typed in when its page was closed. */
export interface HalfTyped {
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
