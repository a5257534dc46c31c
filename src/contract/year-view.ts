import type { Month } from '../core/day.ts';
import type { Won } from '../core/won.ts';
import type { YearSums } from '../core/year.ts';
import type { Problem } from './snapshot.ts';

/** One year of the ledger; what could not be read of it is named, and is in none of the sums. */
export interface YearView extends YearSums {
  readonly year: number;
  /** Estimated late fees by the month in which they were paid, of the wanted line or of all; ascending. */
  readonly lateFees: readonly { readonly month: Month; readonly fee: Won }[];
  readonly problems: readonly Problem[];
}
