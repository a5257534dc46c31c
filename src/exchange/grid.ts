/** One row of a file or a pasted table, and the line it starts on, counted from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of it had no partner, so its cells were parted at every sign: true only if as many came out as elsewhere. */
  readonly isOdd?: true;
  /** Its cells are crossed out. */
  readonly isStruck?: true;
  /** Columns whose text stands in a merged cell that began in a row above. */
  readonly merged?: readonly number[];
}

/** One of the tables of a file: a sheet, or a table of a page; CSV has one without a name. */
export interface Grid {
  readonly name: string;
  /** A sheet that is not shown: taken only where no other holds payments. */
  readonly isHidden?: true;
  readonly rows: readonly GridRow[];
}

export const MOST_TABLE_ROWS = 100_000;
/** Columns beyond are not looked at. */
export const MOST_COLUMNS = 60;
/** A longer cell makes its row unreadable: no date, amount or name is that long. */
export const LONGEST_CELL = 2_000;

/** Why a file as a whole is not taken. */
export type FileFault =
  | 'unreadable'
  | 'too-big'
  | 'too-many-rows'
  | 'encoding'
  | 'empty'
  /** The binary workbook of before 2007, or another kind of workbook that is no .xlsx. */
  | 'old-workbook'
  /** A workbook that opens with a password alone. */
  | 'locked'
  | 'damaged';

/** Nothing stands in any of its cells. */
export const isBlankRow = ({ cells }: Pick<GridRow, 'cells'>): boolean =>
  cells.every((cell) => cell.trim() === '');

/** Rows of a table that has its own cells, all as wide as the widest: only a text that is parted can have one too many. */
export function squared(rows: readonly GridRow[]): GridRow[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? ''),
  }));
}
