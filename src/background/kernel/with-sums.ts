import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { type Documents, isMonthWhole, type LoadedKey } from '../../storage/documents.ts';
import { withMonths } from '../../storage/sums.ts';
import { type Change, writeBlocker } from '../../storage/write-out.ts';

/**
 * Changes of the ledger together with the sums they lead to, so that both are written in one `set`. A month that could
 * not be read as a whole has no sums: it is read each time, and what is wrong with it is told.
 */
export function withSums(
  changes: readonly Change[],
  documents: Documents,
  matter: readonly Month[],
): readonly Change[] {
  const kept = documents.sums;
  const isLedgerTouched = changes.some((change) => change.kept.family === 'ledger');
  if (!isLedgerTouched || writeBlocker(kept) !== undefined) return changes;
  const after = new Map(changes.map((change) => [change.kept.key, change.value]));
  const now = wholeMonths(
    documents,
    (found) => (after.get(found.key) ?? found.value) as LoadedKey<'ledger'>['value'],
  );
  const torn = [...documents.ledger.keys()].filter((month) => !now.has(month));
  const sums = { ...kept.value, months: kept.value.months.filter(({ month }) => !torn.includes(month)) };
  return [...changes, { kept, value: withMonths(sums, now, matter) }];
}

/** The months that were read as a whole, as they are, or as they are about to be written. */
export function wholeMonths(
  { ledger }: Pick<Documents, 'ledger'>,
  heldBy = ({ value }: LoadedKey<'ledger'>) => value,
): Map<Month, readonly Entry[]> {
  const whole = [...ledger].filter(([, found]) => isMonthWhole(found));
  return new Map(whole.map(([month, found]) => [month, heldBy(found).entries]));
}
