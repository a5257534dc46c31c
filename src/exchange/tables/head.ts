import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { byHeadings } from './by-headings.ts';
import { headingKey } from './csv-headings.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, isBlankRow, MOST_COLUMNS } from './grid.ts';
import type { Mapping } from './mapping.ts';

/** The headings of a table: one or two lines of them, below any titles and remarks. */
export interface TableHead {
  readonly mapping: Mapping;
  /** The heading of each column. */
  readonly names: readonly string[];
  /** The index of the first row below the headings. */
  readonly end: number;
}

/** Lines in which headings are looked for: titles, the period and a summary may stand above them. */
const DEEPEST_HEADING = 40;

/** The first headings that name both a date and an amount, or else the first that name one of them and something more. */
export function findHead(rows: readonly GridRow[], today: Day): TableHead | undefined {
  const found = rows.slice(0, DEEPEST_HEADING).flatMap((_, at) => headAt(rows, at, today) ?? []);
  const isWhole = ({ mapping: { when, amount } }: TableHead) => when !== undefined && amount !== undefined;
  return found.find(isWhole) ?? found[0] ?? unknownHead(rows, today);
}

/** Words that no list knows are headings where they stand first, right above a row with a date and an amount. */
function unknownHead(rows: readonly GridRow[], today: Day): TableHead | undefined {
  const at = rows.findIndex((row) => !isBlankRow(row));
  const [upper, lower] = rows.slice(at, at + 2);
  if (at < 0 || upper === undefined || lower === undefined || !isNaming(upper, today)) return undefined;
  const isWords = upper.cells.filter((cell) => /^\D*\p{L}\s?\p{L}\D*$/u.test(cell)).length > 2;
  const dated = lower.cells.findIndex((cell) => isDateCell(cell, today));
  const isPaid = lower.cells.some((cell, column) => column !== dated && readAmountCell(cell).ok);
  return isWords && dated >= 0 && isPaid ? { ...headOf(upper.cells), end: at + 1 } : undefined;
}

function headAt(rows: readonly GridRow[], at: number, today: Day): TableHead | undefined {
  const [upper, lower] = rows.slice(at, at + 2);
  if (upper === undefined || !isNaming(upper, today)) return undefined;
  const one = { ...headOf(upper.cells), end: at + 1 };
  const two =
    lower !== undefined && isNaming(lower, today) ? headOf(over(upper, lower), lower.cells) : undefined;
  const isTwo =
    two !== undefined &&
    isHead(two.mapping) &&
    (saysMore(two.mapping, upper, lower) || goesOn([one.mapping, two.mapping], upper, lower));
  if (isTwo) return { ...two, end: at + 2 };
  return isHead(one.mapping) || isAboveDates(one.mapping, rows.slice(at, at + 2), today) ? one : undefined;
}

/** Whether a line of words names only the dates, but stands right above a row with one there and an amount beside it. */
function isAboveDates({ when }: Mapping, [row, below]: readonly GridRow[], today: Day): boolean {
  if (when === undefined || row === undefined || below === undefined) return false;
  const isWords = row.cells.filter((cell) => /\p{L}/u.test(cell)).length > 2;
  const isPaid = below.cells.some((cell, column) => column !== when && readAmountCell(cell).ok);
  return isWords && isPaid && isDateCell(below.cells[when] ?? '', today);
}

/** Whether the next line still belongs to the headings, with only their parts: `이용금액` and `할인` under `금액`. */
const goesOn = (
  [one, two]: readonly [Mapping, Mapping],
  upper: GridRow,
  lower: GridRow | undefined,
): boolean =>
  lower !== undefined &&
  isHead(one) &&
  sizeOf(two) >= sizeOf(one) &&
  lower.cells.filter((cell) => cell.trim() !== '').length > 1 &&
  (sizeOf(byHeadings(lower.cells)) > 0 || isBelow(upper, lower));

const PART_HEADING = /액$|료$|결제|이용|승인|취소|할인|국내|해외/;

/** Whether the lower line holds the sums under headings that span several columns. */
const isBelow = (upper: GridRow, lower: GridRow): boolean =>
  lower.cells.some((cell) => PART_HEADING.test(headingKey(cell))) &&
  lower.cells.every(
    (cell, column) =>
      cell.trim() === '' || [column, column + 1].some((at) => (upper.cells[at] ?? '').trim() === ''),
  );

/** Whether the two lines together name more columns than either alone; a line with one cell is a title. */
const saysMore = (mapping: Mapping, ...lines: readonly (GridRow | undefined)[]): boolean =>
  lines.every(
    (line) =>
      line !== undefined &&
      line.cells.filter((cell) => cell.trim() !== '').length > 1 &&
      sizeOf(mapping) > sizeOf(byHeadings(line.cells)),
  );

/** Joins two lines of headings: `금액` above `출금` and `입금`. A heading over several columns is written in the first of them. */
function over(upper: GridRow, lower: GridRow): string[] {
  let last = '';
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const [above = '', below = ''] = [upper.cells[column]?.trim(), lower.cells[column]?.trim()];
    if (above !== '') last = above;
    const top = above === '' && below !== '' ? last : above;
    return top === below ? top : `${top} ${below}`.trim();
  });
}

/** Whether a row could be headings: no dates or amounts, except a row number in the first cell. */
const isNaming = (row: GridRow, today: Day): boolean =>
  !isBlankRow(row) &&
  row.cells
    .slice(0, MOST_COLUMNS)
    .every(
      (cell, column) => cell.trim() === '' || (column === 0 && ROW_NUMBER.test(cell)) || isName(cell, today),
    );

const ROW_NUMBER = /^\s*\d{1,3}\s*$/;
/** A label together with its value is no heading: `결제일: 매월 14일`. */
const LABELLED = /[:：][^:：]*\d/;
const IN_BRACKETS = /\([^()]*\)/g;
const isName = (cell: string, today: Day): boolean =>
  !LABELLED.test(cell.replace(IN_BRACKETS, '')) && !isDateCell(cell, today) && !readAmountCell(cell).ok;

const headOf = (cells: readonly string[], lower?: readonly string[]): Omit<TableHead, 'end'> => ({
  mapping: byHeadings(cells, lower),
  names: cells.slice(0, MOST_COLUMNS).map((cell) => cell.replace(/\s+/g, ' ').trim()),
});

const sizeOf = (mapping: Mapping): number => Object.keys(mapping).length;

const isHead = (mapping: Mapping): boolean =>
  (mapping.when !== undefined || mapping.amount !== undefined) && sizeOf(mapping) >= 2;
