import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { guessColumns } from './columns.ts';
import { isDateCell } from './date-cell.ts';
import type { Grid, GridRow } from './grid.ts';
import { shapedRows } from './shaped-rows.ts';

/** Rows that are looked at to find which table, or which delimiter, gives payments. */
const SAMPLE = 300;

/** How many of the first `SAMPLE` rows have a date and an amount. */
export function paymentsIn(rows: readonly GridRow[], today: Day, titles: readonly string[] = []): number {
  const { mapping, body } = guessColumns(shapedRows(rows.slice(0, SAMPLE), today, titles), today);
  const { when, amount } = mapping;
  if (when === undefined || amount === undefined) return 0;
  const isPayment = ({ cells }: GridRow) =>
    isDateCell(cells[when] ?? '', today, { isDateColumn: true }) && readAmountCell(cells[amount] ?? '').ok;
  return body.filter(isPayment).length;
}

/** The index of the table with the most payments, among equals the longest; a visible table comes before a hidden one. */
export function bestGrid(grids: readonly Grid[], today: Day): number {
  const measured = grids.map(({ name, rows, isHidden }, at) => {
    const payments = paymentsIn(rows, today, [name]);
    return { at, payments, isSeen: payments > 0 && isHidden !== true, size: rows.length };
  });
  const [best] = measured.sort(
    (a, b) =>
      Number(b.isSeen) - Number(a.isSeen) || b.payments - a.payments || b.size - a.size || a.at - b.at,
  );
  return best?.at ?? 0;
}
