import { addMonths, type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Documents, LoadedKey } from '../../storage/documents.ts';

/**
 * Months in which something may have been taken back of a payment of that month: its own and every later one until
 * today's, ascending. Of a month that is still to come: its own alone.
 */
export function monthsSince(month: Month, today: Day): Month[] {
  const months: Month[] = [month];
  for (let next = addMonths(month, 1); next <= monthOf(today); next = addMonths(next, 1)) months.push(next);
  return months;
}

/** The rows of one month that take something back of one payment. */
export interface CancelledIn {
  readonly kept: LoadedKey<'ledger'>;
  readonly rows: readonly Entry[];
}

/** What was taken back of a payment, in each of the months that were read; months without any are left out. */
export const cancelledOf = ({ ledger }: Documents, payment: string): CancelledIn[] =>
  [...ledger.values()]
    .map((kept) => ({
      kept,
      rows: kept.value.entries.filter(({ kind, of }) => kind === 'cancellation' && of === payment),
    }))
    .filter(({ rows }) => rows.length > 0);

/** Won that these rows come to. A plain number: a damaged ledger may hold more than any sum of money. */
export const wonIn = (months: readonly CancelledIn[]): number =>
  months
    .flatMap(({ rows }) => rows)
    .filter(({ status }) => status === 'confirmed')
    .reduce((sum, { amount }) => sum + amount, 0);

/** Whether anything was taken back before that day. */
export const isBefore = (day: Day, months: readonly CancelledIn[]): boolean =>
  months.some(({ rows }) => rows.some(({ at }) => seoulDay(at) < day));
