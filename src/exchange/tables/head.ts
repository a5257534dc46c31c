import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { FIELDS, type Field, HEADINGS, headingKey } from './csv-headings.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, isBlankRow, MOST_COLUMNS } from './grid.ts';
import * as likely from './likely-headings.ts';
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
  return found.find(isWhole) ?? found[0];
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
  return isHead(one.mapping) ? one : undefined;
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

type FoundColumns = Partial<Record<Field, number>>;

/** The field of each column: by the lists, the more certain name first; then by a word in its heading. */
export function byHeadings(cells: readonly string[], lower: readonly string[] = []): Mapping {
  const keys = signsNamed(cells.slice(0, MOST_COLUMNS)).map((cell, column) => keyOf(cell, lower[column]));
  const found: FoundColumns = {};
  const isFree = (column: number) => !Object.values(found).includes(column);
  for (const field of FIELDS) take(found, field, listed(keys, field, isFree));
  for (const field of FIELDS) {
    const words = likely.LIKELY[field];
    if (found[field] !== undefined || words === undefined) continue;
    const fits = (key: string, column: number) =>
      isFree(column) && words.is.test(key) && !words.not.test(key);
    take(found, field, keys.findIndex(fits));
  }
  take(found, 'amount', wholeSum(keys, found.amount));
  if (found.amount !== undefined)
    take(
      found,
      'amount',
      keys.findIndex((key) => likely.IN_WON.test(key)),
    );
  return withNameOfBooks(found, keys);
}

/** `+` and `-` as two headings mean money that came in and money that went out. */
const signsNamed = (cells: readonly string[]): readonly string[] =>
  ['+', '-'].every((sign) => cells.some((cell) => cell.trim() === sign))
    ? cells.map((cell) => ({ '+': 'moneyin', '-': 'moneyout' })[cell.trim()] ?? cell)
    : cells;

/** `이용내역` above `금액` means 금액: the lower heading counts where the upper has no meaning. `할인` above it has one. */
function keyOf(cell: string, lower = ''): string {
  const [key, own] = [headingKey(cell), lower === '' ? '' : headingKey(lower)];
  if (!isListed(own) || isListed(key)) return key;
  const upper = key.endsWith(own) ? key.slice(0, -own.length) : key;
  const isGroup = !isKnown(upper) && !likely.NO_AMOUNTS.test(key) && !likely.NO_DATES.test(key);
  return isGroup ? own : key;
}

/** Whether a heading names a column by itself; 내역 and 내용 do not count, for they name groups as well. */
const isKnown = (key: string): boolean =>
  isListed(key) ||
  Object.entries(likely.LIKELY).some(
    ([field, { is, not }]) => field !== 'item' && is.test(key) && !not.test(key),
  );

/** Whether a heading key is in the lists. */
export const isListed = (key: string): boolean => FIELDS.some((field) => RANKS.get(field)?.has(key));

/** A better column for the amount: `금액` may be without tax beside 합계금액, or before discounts beside 최종결제금액. */
function wholeSum(keys: readonly string[], amount: number | undefined): number | undefined {
  if (amount !== undefined && !likely.UNSAID_SUM.test(keys[amount] ?? '')) return undefined;
  const final = keys.findIndex((key) => likely.FINAL_SUM.test(key));
  const isParted = amount !== undefined && keys.some((key) => likely.PART_OF_SUM.test(key));
  return final < 0 && isParted ? keys.findIndex((key) => likely.WHOLE_SUM.test(key)) : final;
}

function take(found: FoundColumns, field: Field, column: number | undefined): void {
  if (column !== undefined && column >= 0) found[field] = column;
}

/** The rank of each listed heading, by its key: the lowest counts most. */
const RANKS = new Map(
  FIELDS.map((field) => [
    field,
    new Map(HEADINGS[field].map((heading, rank) => [headingKey(heading), rank] as const).reverse()),
  ]),
);

function listed(
  keys: readonly string[],
  field: Field,
  isFree: (column: number) => boolean,
): number | undefined {
  const ranks = RANKS.get(field);
  const found = keys
    .map((key, column) => ({ column, rank: ranks?.get(key) }))
    .filter(({ column, rank }) => rank !== undefined && isFree(column));
  return found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.column;
}

/** Where no column names the shop, the column that says what was paid for does. */
function withNameOfBooks({ item, ...rest }: FoundColumns, keys: readonly string[]): FoundColumns {
  const isName =
    item !== undefined && rest.merchant === undefined && likely.NAMES_OF_BOOKS.has(keys[item] ?? '');
  if (!isName) return item === undefined ? rest : { ...rest, item };
  const named: FoundColumns = { ...rest, merchant: item };
  const other = listed(keys, 'item', (column) => !Object.values(named).includes(column));
  return other === undefined ? named : { ...named, item: other };
}
