import type { Instant, Month } from '../../core/day.ts';

/** The last known state of one published value: enough to see that it changed since. */
export interface Mark {
  readonly key: string;
  readonly rev: number;
  readonly at: Instant;
  readonly by: string;
  /** Digest of the value; empty when the value was removed. */
  readonly digest: string;
  /** The latest month in which the entry ever stood: its mark is dropped when that month is no longer published. */
  readonly month?: Month;
  /** The month in which the entry stands now, where it is another one. */
  readonly stands?: Month;
}
