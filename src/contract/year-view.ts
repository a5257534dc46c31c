import type { YearSums } from '../core/year.ts';
import type { Problem } from './snapshot.ts';

/** One year of the ledger; what could not be read of it is named, and is in none of the sums. */
export interface YearView extends YearSums {
  readonly year: number;
  readonly problems: readonly Problem[];
}
