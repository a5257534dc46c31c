import type { Instant, Month } from '../core/day.ts';

/** What this computer last knew of one thing: enough to see that it changed since. */
export interface Mark {
  readonly key: string;
  readonly rev: number;
  readonly at: Instant;
  readonly by: string;
  /** Of the value; empty when the thing was taken away. */
  readonly digest: string;
  /** The latest month an entry stood in: its mark goes when that month leaves the months that are published. */
  readonly month?: Month;
  /** The month it stands in now, where that is another one. */
  readonly stands?: Month;
}
