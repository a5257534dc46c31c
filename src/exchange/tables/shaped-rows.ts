import type { Day } from '../../core/day.ts';
import type { GridRow } from './grid.ts';
import { transposed } from './transposed.ts';
import { withWholeDays } from './whole-days.ts';

/**
 * Brings rows of any layout into the usual one: a payment in each row, with its date in one cell.
 * @param titles names of its sheet and of the file
 */
export const shapedRows = (
  rows: readonly GridRow[],
  today: Day,
  titles: readonly string[] = [],
): readonly GridRow[] => withWholeDays(transposed(rows, today), today, titles);
