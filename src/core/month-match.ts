import type { Instant } from './day.ts';
import type { Line, Pool } from './line.ts';
import type { Won } from './won.ts';

/** This month's limits and use of a line, by pool. */
export interface KnownMonth {
  readonly limits: Line['limits'];
  readonly used: Readonly<Record<Pool, Won>>;
  readonly prepaymentRestores: Line['prepaymentRestores'];
}

/** What a text states of the month, where that differs from what is known. At least one of the two figures is present. */
export interface MonthMatch {
  readonly pool: Pool;
  /** The carrier's limit. */
  readonly limit?: Won;
  /** What was used of the limit, by the carrier's count when the text was sent. */
  readonly used?: Won;
  /** When `used` held, at noon sharp where the text names no hour; absent where it names no day. */
  readonly at?: Instant;
  /** The text names a day, and it is in this month. */
  readonly isDated: boolean;
}
