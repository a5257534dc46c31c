import type { Month } from '../core/day.ts';
import type { Won } from '../core/won.ts';
import type { YearSums } from '../core/year.ts';
import type { Problem } from './snapshot.ts';

/** One year of the ledger; months that could not be read are named in `problems`, and are in no sum. */
export interface YearView extends YearSums {
  readonly year: number;
  /** Estimated late fees of the chosen line or of all lines, by the month in which they were paid; ascending. */
  readonly lateFees: readonly { readonly month: Month; readonly fee: Won }[];
  readonly problems: readonly Problem[];
}
