/** One row of a file or a pasted table, and the line on which it starts, counted from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
  /**
   * A quote in it has no partner, so it was split at every delimiter: the cells are right only if there are as many as
   * in other rows.
   */
  readonly isOdd?: true;
  /** Its cells are crossed out. */
  readonly isStruck?: true;
  /** Columns whose text comes from a merged cell that began in a row above. */
  readonly merged?: readonly number[];
}

/** One table of a file: a sheet, or a table of a page; a CSV file has one, without a name. */
export interface Grid {
  readonly name: string;
  /** A hidden sheet: taken only where no other one holds payments. */
  readonly isHidden?: true;
  readonly rows: readonly GridRow[];
}

export const MOST_TABLE_ROWS = 100_000;
/** Most columns that are looked at. */
export const MOST_COLUMNS = 60;
/** Characters; a longer cell makes its row unreadable, for no date, amount or name is that long. */
export const LONGEST_CELL = 2_000;

/** Why a whole file is refused. */
export type FileFault =
  | 'unreadable'
  | 'too-big'
  | 'too-many-rows'
  /** A pasted text that is longer than is read. */
  | 'too-long'
  | 'encoding'
  | 'empty'
  /** A binary workbook from before 2007, or another kind of workbook that is no .xlsx. */
  | 'old-workbook'
  /** A workbook with a password. */
  | 'locked'
  | 'damaged';

/** Whether all cells of a row are empty. */
export const isBlankRow = ({ cells }: Pick<GridRow, 'cells'>): boolean =>
  cells.every((cell) => cell.trim() === '');

/**
 * Pads the rows of a table to the width of the widest, for tables whose cells are given: only in a split text can a row
 * have too many cells.
 */
export function squared(rows: readonly GridRow[]): GridRow[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? ''),
  }));
}
