import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line, Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';

/** What this month is known to be, by pool. */
export interface KnownMonth {
  readonly limits: Line['limits'];
  readonly used: Readonly<Record<Pool, Won>>;
}

/** What a pasted text is read beside. */
export interface Around {
  readonly today: Day;
  readonly line: string;
  readonly entries: readonly Entry[];
  /** What is known of this month; absent where it could not be read as a whole. */
  readonly month?: KnownMonth | undefined;
}
