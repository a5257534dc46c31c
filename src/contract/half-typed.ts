import type { Day, Instant } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { Won } from '../core/won.ts';

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
  /** Present where a pasted text filled the form in. */
  readonly sms?: HalfSms;
}

/** What a pasted text said beyond the form's fields; never the text itself. */
export interface HalfSms {
  readonly facts: {
    readonly at?: Instant;
    readonly item?: string;
    readonly gateway?: string;
    readonly approval?: string;
    readonly monthUsed?: Won;
  };
  /** What to match the month to, and the line, the day and the use in its pool that it was offered for. */
  readonly offer?: {
    readonly match: MonthMatch;
    readonly line: string;
    readonly on: Day;
    readonly used: Won;
  };
}

/** What was typed into a form of one amount, when the page was closed. */
export interface HalfAmount {
  /** What the amount is for, and the id of what it is about. */
  readonly form: string;
  readonly text: string;
  /** The day that stood beside it, as it was typed. */
  readonly on?: string | undefined;
}

/** Keeps one form that was left half typed, for a day. */
export interface HalfBox<Typed> {
  readonly keep: (typed: Typed) => void;
  /** The form, where it was left within a day; `isFresh` where that was a moment ago. */
  readonly last: () => { readonly typed: Typed; readonly isFresh: boolean } | undefined;
  readonly clear: () => void;
}
export type HalfTypedBox = HalfBox<HalfTyped>;
export type HalfAmountBox = HalfBox<HalfAmount>;
