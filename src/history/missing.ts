import type { Problem } from '../contract/snapshot.ts';
import type { YearView } from '../contract/year-view.ts';
import type { Month } from '../core/day.ts';

/** How much of what is asked for could not be read: a sum without it is no sum. */
export type Missing = 'nothing' | 'some' | 'all';

/** Of these years, as they were asked for. Where nothing was read, nobody knows whether there was anything. */
export function missingFrom(years: readonly Pick<YearView, 'all' | 'problems'>[]): Missing {
  if (years.every(({ problems }) => problems.length === 0)) return 'nothing';
  return years.some(({ all }) => all.entries > 0) ? 'some' : 'all';
}

/** Whether that month could not be read, or not all of it. */
export const isMonthMissing = (problems: readonly Problem[], month: Month): boolean =>
  problems.some(({ key }) => key === `ledger/${month}`);
