import type { GridRow } from './grid.ts';
import { MOST_COLUMNS, MOST_ROWS } from './grid.ts';

/**
 * Rows pasted as plain text: a table copied from a page has tabs between its cells; where there are none, two blanks
 * or more part them. Lines are counted as they were pasted.
 */
export function rowsOfText(text: string): GridRow[] {
  const lines = text.split(/\r\n|\r|\n/).slice(0, MOST_ROWS);
  const hasTabs = lines.some((line) => line.includes('\t'));
  return lines.map((line, index) => ({
    line: index + 1,
    cells: (hasTabs ? line.split('\t') : line.trim().split(/ {2,}|\u00a0{2,}/))
      .slice(0, MOST_COLUMNS)
      .map(oneLine),
  }));
}

/** One cell of a table as its reader found it. */
export interface TableCell {
  readonly text: string;
  readonly columns: number;
}

/** Rows of a table: a cell over several columns fills the first of them. Lines are counted as rows. */
export const rowsOfTable = (rows: readonly (readonly TableCell[])[]): GridRow[] =>
  rows.slice(0, MOST_ROWS).map((cells, index) => ({
    line: index + 1,
    cells: cells
      .flatMap(({ text, columns }) => [
        oneLine(text),
        ...Array.from({ length: Math.min(columns, MOST_COLUMNS) - 1 }, () => ''),
      ])
      .slice(0, MOST_COLUMNS),
  }));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
