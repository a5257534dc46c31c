import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line, Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';

/** This month's limits and use of a line, by pool. */
export interface KnownMonth {
  readonly limits: Line['limits'];
  readonly used: Readonly<Record<Pool, Won>>;
}

/** What a pasted text is compared with. */
export interface PasteContext {
  readonly today: Day;
  readonly line: string;
  readonly entries: readonly Entry[];
  /** Limits and use of this month; absent where its records could not be read as a whole. */
  readonly month?: KnownMonth | undefined;
}
