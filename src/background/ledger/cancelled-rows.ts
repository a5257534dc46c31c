import { addMonths, type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Documents, LoadedKey } from '../../storage/documents.ts';

/**
 * Months that may hold cancellations of a payment of that month: its own and every later one until today's, ascending.
 * For a month still to come, that month alone.
 */
export function monthsSince(month: Month, today: Day): Month[] {
  const months: Month[] = [month];
  for (let next = addMonths(month, 1); next <= monthOf(today); next = addMonths(next, 1)) months.push(next);
  return months;
}

/** Cancellations of one payment in one month. */
export interface CancelledIn {
  readonly kept: LoadedKey<'ledger'>;
  readonly rows: readonly Entry[];
}

/** Cancellations of a payment in each of the months that were read; months without any are left out. */
export const cancelledOf = ({ ledger }: Documents, payment: string): CancelledIn[] =>
  [...ledger.values()]
    .map((kept) => ({
      kept,
      rows: kept.value.entries.filter(({ kind, of }) => kind === 'cancellation' && of === payment),
    }))
    .filter(({ rows }) => rows.length > 0);

/** Sum of these cancellations, in won. A plain number: a damaged ledger may hold more than the largest sum of money. */
export const wonIn = (months: readonly CancelledIn[]): number =>
  months
    .flatMap(({ rows }) => rows)
    .filter(({ status }) => status === 'confirmed')
    .reduce((sum, { amount }) => sum + amount, 0);

/** Whether there is a cancellation before that day. */
export const isBefore = (day: Day, months: readonly CancelledIn[]): boolean =>
  months.some(({ rows }) => rows.some(({ at }) => seoulDay(at) < day));
