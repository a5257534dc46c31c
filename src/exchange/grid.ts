/** One row of a file or a pasted table, and the line it starts on, counted from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const MOST_ROWS = 50_000;
/** Columns beyond are not looked at. */
export const MOST_COLUMNS = 60;
/** A longer cell makes its row unreadable: no date, amount or name is that long. */
export const LONGEST_CELL = 2_000;

/** Why a file as a whole is not taken. */
export type FileFault = 'unreadable' | 'too-big' | 'too-many-rows' | 'encoding' | 'empty';
