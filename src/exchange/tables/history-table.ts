import { withoutFormula } from './csv-cells.ts';
import { csvRows } from './csv-rows.ts';
import { type GridRow, MOST_COLUMNS, MOST_TABLE_ROWS } from './grid.ts';

/**
 * Rows pasted as plain text. A table copied from a page or a spreadsheet has tabs between its cells, and quotes around
 * cells with line breaks. Without tabs, cells are split at bars where every line has them, or else at two and more
 * blanks. Lines are counted as they were pasted.
 */
export function* rowsOfText(text: string): Generator<GridRow, void, undefined> {
  if (text.includes('\t')) {
    for (const row of csvRows(text, '\t')) yield tidied(row);
    return;
  }
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const parted = isBarred(lines) ? betweenBars : betweenGaps;
  for (const [index, line] of lines.entries()) yield tidied({ line: index + 1, cells: parted(line) });
}

const betweenGaps = (line: string): string[] => line.split(/ {2,}|\u00a0{2,}/);
const betweenBars = (line: string): string[] =>
  RULE.test(line) ? [] : line.replace(/^\||\|$/g, '').split('|');
/** A line that only draws the table: `|---|---:|`, `+-----+`. */
const RULE = /^[-+|:=\s]*$/;

/**
 * Whether most lines are drawn with bars, as in a plain-text table: `| 11/03
 * 서점
 * 5,000 |`.
 */
export function isBarred(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '' && !RULE.test(line));
  const barred = filled.filter((line) => /^\|(?:[^|]*\|){2,}$/.test(line));
  return barred.length > 1 && barred.length * 2 > filled.length;
}

const tidied = (row: GridRow): GridRow => ({ ...row, cells: row.cells.slice(0, MOST_COLUMNS).map(oneLine) });

/** One cell of a table, with the number of columns and rows that it spans. */
export interface TableCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** All of its text is crossed out. */
  readonly isStruck?: boolean;
}

/**
 * Rows of a table. A cell that spans several columns fills the first of them; one that spans several rows is repeated
 * in each. Lines are counted as rows, from `first` on.
 */
export function rowsOfTable(table: readonly (readonly TableCell[])[], first = 1): GridRow[] {
  const above: Above = new Map();
  return table.slice(0, MOST_TABLE_ROWS + 1).map((own, index) => {
    const { cells, merged } = laidOut(own, above);
    const isBlank = own.every(({ text }) => text.trim() === '');
    return {
      line: first + index,
      cells: isBlank ? [] : cells,
      ...(merged.length > 0 && { merged }),
      ...(isCrossedOut(own) && { isStruck: true }),
    };
  });
}

/**
 * Whether a row is crossed out: more than half of its filled cells, and more than one, for a single one may be an old
 * price.
 */
export const isCrossedOut = (cells: readonly Pick<TableCell, 'text' | 'isStruck'>[]): boolean => {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const struck = filled.filter(({ isStruck }) => isStruck).length;
  return struck > 1 && struck * 2 > filled.length;
};

/** Cells that span into rows still to come, by their column. */
type Above = Map<number, { readonly text: string; left: number }>;

function laidOut(own: readonly TableCell[], above: Above) {
  const cells: string[] = [];
  const merged: number[] = [];
  const take = (covering: { readonly text: string; left: number }) => {
    if (covering.text !== '') merged.push(cells.length);
    covering.left -= 1;
    if (covering.left === 0) above.delete(cells.length);
    cells.push(covering.text);
  };
  const takeAbove = () => {
    for (let next = above.get(cells.length); next !== undefined; next = above.get(cells.length)) take(next);
  };
  for (const { text, columns, rows } of own) {
    takeAbove();
    for (let place = 0; place < columns && cells.length < MOST_COLUMNS; place += 1) {
      const part = place === 0 ? withoutFormula(oneLine(text)) : '';
      if (rows > 1) above.set(cells.length, { text: part, left: rows - 1 });
      cells.push(part);
    }
  }
  takeAbove();
  return { cells, merged };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
