import type { Day } from '../../core/day.ts';
import type { Draft, DraftSource } from '../drafts/draft.ts';
import type { Steps } from '../drafts/steps.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { type BadRow, readDrafts } from './csv-import.ts';
import { readDateCell } from './date-cell.ts';
import type { GridRow } from './grid.ts';
import type { Columns } from './mapping.ts';
import type { Manner } from './read-row.ts';
import { sumColumns } from './sum-columns.ts';

/** A row that holds both a payment and a part of it that was taken back. */
export interface PartRow {
  readonly line: number;
  /** The payment as it was made. */
  readonly paid: Draft;
  /** The part that was taken back; absent where the list does not say how much. */
  readonly back?: Draft;
}

/** The rows that were left out because a part of their payment was taken back, split into the payment and the part. */
export function* partRows(
  columns: Columns,
  manner: Manner,
  bad: readonly BadRow[],
  { today, source }: { readonly today: Day; readonly source: DraftSource },
): Steps<readonly PartRow[]> {
  const lines = new Set(bad.filter(({ reason }) => reason === 'part-cancelled').map(({ line }) => line));
  if (lines.size === 0) return [];
  const { takenBack, isNet = false } = sumColumns(columns, manner.mapping);
  // The column holds what is left after the refund: the paid sum is unknown, and the refund would be subtracted twice.
  if (isNet) return [];
  const gone = [takenBack, manner.mapping.status];
  const withoutPart = (row: GridRow): GridRow => {
    if (!lines.has(row.line)) return row;
    const left = restOf(row, manner.mapping.amount, takenBack);
    const isLeft = (cell: string): boolean => left !== undefined && sizeOf(cell) === left;
    return { ...row, cells: row.cells.map((cell, at) => (gone.includes(at) || isLeft(cell) ? '' : cell)) };
  };
  const { good } = yield* readDrafts({ ...columns, body: columns.body.map(withoutPart) }, manner, {
    today,
    source,
  });
  const rows = new Map(columns.body.map((row) => [row.line, row]));
  return good.flatMap(({ line, draft, doubt }) => {
    const row = rows.get(line);
    if (row === undefined || !lines.has(line) || draft.kind !== 'payment' || doubt !== undefined) return [];
    const paid = asPaid(draft);
    const sum = readAmountCell(plainCell(row.cells[takenBack ?? -1] ?? '').trim());
    if (!sum.ok || sum.amount >= paid.amount) return [{ line, paid }];
    return [{ line, paid, back: { ...backOn(paid, row, manner, today), amount: sum.amount } }];
  });
}

const sizeOf = (cell = ''): number | undefined => {
  const sum = readAmountCell(plainCell(cell).trim());
  return sum.ok ? sum.amount : undefined;
};

/** What is left of the payment. Another column with just this sum (`실청구금액`) does not contradict the row. */
function restOf({ cells }: GridRow, amount = -1, takenBack = -1): number | undefined {
  const [paid, back] = [sizeOf(cells[amount]), sizeOf(cells[takenBack])];
  return paid === undefined || back === undefined || paid === back * 2 ? undefined : paid - back;
}

/** The payment itself stays confirmed, for only a part of it was taken back. */
const asPaid = ({ cancelledAt: _part, ...draft }: Draft): Draft => ({ ...draft, status: 'confirmed' });

/**
 * The part as a cancellation: on the day that the list names, or else on the day of the payment, for a cancellation is
 * made in the month of its payment.
 */
function backOn(paid: Draft, { cells }: GridRow, { mapping, order }: Manner, today: Day): Draft {
  const { fee: _fee, at: _at, ...rest } = paid;
  const own = plainCell(cells[mapping.cancelledAt ?? -1] ?? '').trim();
  const named = readDateCell(own, { today, order, isDateColumn: true });
  const isDay = named.fault === undefined && named.day >= paid.day && named.day <= today;
  const when = isDay ? named : paid;
  return {
    ...rest,
    kind: 'cancellation',
    isPart: true,
    day: when.day,
    ...(when.at !== undefined && { at: when.at }),
  };
}
