import type { Problem } from '../../contract/snapshot.ts';
import type { YearView } from '../../contract/year-view.ts';
import type { Month } from '../../core/day.ts';

/** How much of the view could not be read; a sum without it would be wrong. */
export type Missing = 'nothing' | 'some' | 'all';

/** How much of these years is missing. `all` where no entry was read: whether there are any is then not known. */
export function missingFrom(years: readonly Pick<YearView, 'all' | 'problems'>[]): Missing {
  if (years.every(({ problems }) => problems.length === 0)) return 'nothing';
  return years.some(({ all }) => all.entries > 0) ? 'some' : 'all';
}

/** Whether that month could not be read, or only in part. */
export const isMonthMissing = (problems: readonly Problem[], month: Month): boolean =>
  problems.some(({ key }) => key === `ledger/${month}`);
