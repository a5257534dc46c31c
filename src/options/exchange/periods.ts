import { addMonths, type Month, month } from '../../core/day.ts';

export const PERIODS = ['all', 'year', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** Carrier billing began in 2000; the ledger takes no entry from before. */
const FIRST = month('2000-01');

/** The months of a period up to this one, oldest first. */
export function monthsOfPeriod(period: Period, now: Month): Month[] {
  if (period === 'month') return [now];
  const from = period === 'year' ? month(`${now.slice(0, 4)}-01`) : FIRST;
  const months: Month[] = [];
  for (let each = from; each <= now; each = addMonths(each, 1)) months.push(each);
  return months;
}
