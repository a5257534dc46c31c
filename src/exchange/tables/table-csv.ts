import { neutralCell, quotedCell } from './csv-cells.ts';

/** Byte-order mark: without it some spreadsheets read the text as CP949. */
const BOM = '\ufeff';

/**
 * Any table as a CSV file for spreadsheets. Texts that a spreadsheet would run as a formula are made harmless; figures
 * stay figures.
 */
export const tableCsv = (
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  BOM +
  [headings, ...rows]
    .map((cells) => `${cells.map((cell) => quotedCell(writtenCell(cell))).join(',')}\r\n`)
    .join('');

const writtenCell = (cell: string | number): string =>
  typeof cell === 'number' ? String(cell) : neutralCell(cell);
