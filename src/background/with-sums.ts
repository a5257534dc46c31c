import type { Month } from '../core/day.ts';
import type { Books, Kept } from '../storage/books.ts';
import { withMonths } from '../storage/sums.ts';
import type { Change } from '../storage/write-out.ts';

/**
 * Changes of the ledger together with the sums they lead to, so that both are written in one `set`. A month that could
 * not be read as a whole has no sums: it is read each time, and what is wrong with it is told.
 */
export function withSums(
  changes: readonly Change[],
  books: Books,
  matter: readonly Month[],
): readonly Change[] {
  const kept = books.sums;
  const isLedgerTouched = changes.some((change) => change.kept.family === 'ledger');
  if (!isLedgerTouched || kept.standing === 'newer' || kept.standing === 'read-failed') return changes;
  const after = new Map(changes.map((change) => [change.kept.key, change.value]));
  const whole = [...books.ledger].filter(([, month]) => isWhole(month));
  const torn = [...books.ledger].filter(([, month]) => !isWhole(month)).map(([month]) => month);
  const now = new Map(
    whole.map(([month, found]) => {
      const { entries } = (after.get(found.key) ?? found.value) as typeof found.value;
      return [month, entries] as const;
    }),
  );
  const sums = { ...kept.value, months: kept.value.months.filter(({ month }) => !torn.includes(month)) };
  return [...changes, { kept, value: withMonths(sums, now, matter) }];
}

const isWhole = ({ standing, lost, value }: Kept<'ledger'>): boolean =>
  (standing === 'ok' || standing === 'empty') && lost === undefined && value.aside.length === 0;
