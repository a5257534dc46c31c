import type { Day } from '../core/day.ts';
import type { GridRow } from './grid.ts';
import { upright } from './upright.ts';
import { withWholeDays } from './whole-days.ts';

/**
 * Rows of a table as most lists have it, a payment in each with its day in one cell, whatever way this one was laid out.
 * @param titles what its sheet is called, and its file
 */
export const shapedRows = (
  rows: readonly GridRow[],
  today: Day,
  titles: readonly string[] = [],
): readonly GridRow[] => withWholeDays(upright(rows, today), today, titles);
