import type { BillState } from './bill.ts';
import type { LearntCap } from './cap.ts';
import type { Day } from './day.ts';
import type { Entry } from './entry.ts';
import type { Line, Pool } from './line.ts';
import type { Settings } from './settings.ts';
import type { Won } from './won.ts';

/** Everything a judgement looks at. Entries and bills may be of any line and month. */
export interface Situation {
  readonly entries: readonly Entry[];
  /** Recurring payments of this month that are still to come. */
  readonly expected: readonly Entry[];
  readonly caps: readonly LearntCap[];
  readonly line: Line;
  readonly settings: Pick<Settings, 'thresholds' | 'budgets'>;
  readonly bills: readonly BillState[];
  readonly today: Day;
  /** Lines and this month's records could be read as a whole; where not, no figure may be made from them. */
  readonly isWhole: boolean;
}

/** The payment to judge. `entry` is set when it is in the ledger already, so that it does not count twice. */
export interface Payment {
  readonly pool: Pool;
  readonly amount?: Won | undefined;
  readonly entry?: string | undefined;
  /** Where it is made, as far as that is known: caps of shops and gateways are told apart by it. */
  readonly merchant?: string | undefined;
  readonly gateway?: string | undefined;
}
