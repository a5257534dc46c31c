import type { Day } from '../../core/day.ts';
import { isGatewayName } from '../drafts/gateways.ts';
import { readAmountCell } from './amount-cell.ts';
import { isHalfOfDay } from './clock.ts';
import { type Field, headingKey } from './csv-headings.ts';
import { KIND_WORDS, meaningOf, POOL_WORDS, STATUS_WORDS } from './csv-words.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, isBlankRow, MOST_COLUMNS } from './grid.ts';
import { findHead } from './head.ts';
import { NO_AMOUNTS, NO_DATES, NO_NAMES } from './likely-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { isNote } from './no-payment.ts';
import { onlyDays, onlySums } from './only-column.ts';
import { isState, isUndoneState } from './row-status.ts';
import { columnOfApprovals, columnOfSigns } from './sign-column.ts';
import { isAnswer, isWayPaid } from './way-paid.ts';

const SAMPLE = 60;

/** Finds the headings, and what each column holds: by its heading, or else by its contents. */
export function guessColumns(rows: readonly GridRow[], today: Day): Columns {
  const found = findHead(rows, today);
  const body = rows.slice(found?.end ?? 0);
  const filled = body.filter((row) => !isBlankRow(row)).slice(0, SAMPLE);
  const first = filled[0]?.cells.map((cell) => cell.trim()) ?? [];
  const names = widened(found?.names ?? first, filled);
  const named = byWords(found?.mapping ?? {}, filled);
  return {
    mapping: byContents(named, filled, {
      today,
      names: found === undefined ? namesUnknown(filled) : names,
      width: found?.names.length ?? names.length,
    }),
    names,
    width: found?.names.length ?? usualWidth(filled),
    hasHead: found !== undefined,
    head: rows.slice(0, found?.end ?? 0),
    body,
  };
}

/**
 * A first line of nothing but words counts as headings even where none of them is known: they may still rule out that a
 * column holds a date or an amount.
 */
function namesUnknown([first]: readonly GridRow[]): readonly string[] | undefined {
  const cells = first?.cells.map((cell) => cell.trim()) ?? [];
  return cells.length > 1 && cells.every((cell) => /^\D*\p{L}\D*$/u.test(cell)) ? cells : undefined;
}

const widthOf = (rows: readonly GridRow[]): number =>
  Math.min(MOST_COLUMNS, Math.max(0, ...rows.map(({ cells }) => cells.length)));

function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows.filter((row) => !isNote(row)).map(({ cells }) => cells.length);
  const often = (width: number) => widths.filter((other) => other === width).length;
  return widths.reduce((best, width) => (often(width) > often(best) ? width : best), widths[0] ?? 0);
}

/** The heading of every column, empty for columns without one, so that the person can choose those too. */
const widened = (names: readonly string[], rows: readonly GridRow[]): string[] =>
  Array.from({ length: Math.max(names.length, widthOf(rows)) }, (_, column) => names[column] ?? '');

type WordField = 'kind' | 'status' | 'pool';
const WORD_FIELDS: readonly WordField[] = ['pool', 'kind', 'status'];
const knows: Readonly<Record<WordField, (cell: string) => boolean>> = {
  kind: (cell) => meaningOf(KIND_WORDS, cell) !== undefined || cell.trim() === '충전',
  status: (cell) => meaningOf(STATUS_WORDS, cell) !== undefined,
  pool: (cell) => meaningOf(POOL_WORDS, cell) !== undefined,
};

/** 구분 and 종류 are headings of different things in different files, so the cells decide. */
function byWords(mapping: Mapping, body: readonly GridRow[]): Mapping {
  const result: Partial<Record<Field, number>> = { ...mapping };
  for (const field of WORD_FIELDS) {
    const column = result[field];
    if (column === undefined || share(body, column, knows[field]) > 0) continue;
    const other = WORD_FIELDS.find(
      (each) => result[each] === undefined && share(body, column, knows[each]) > 0.5,
    );
    if (other === undefined) continue;
    delete result[field];
    result[other] = column;
  }
  return result;
}

/** A figure that could be an amount. Zero counts too, and so does a round figure above what a payment may be. */
const isSum = (cell: string): boolean => {
  const reading = readAmountCell(cell);
  return (
    reading.ok || reading.reason === 'too-small' || (reading.reason === 'too-large' && /,|000$/.test(cell))
  );
};

interface ColumnHints {
  readonly today: Day;
  /** Absent where the file has no headings. */
  readonly names: readonly string[] | undefined;
  /** Number of cells in the row of headings. */
  readonly width: number;
}

/** Finds the fields that no heading named. Date and amount come first, for without them nothing can be read. */
function byContents(named: Mapping, body: readonly GridRow[], { today, names, width }: ColumnHints): Mapping {
  const isWhen = (cell: string) => isDateCell(cell, today);
  const isAmount = (cell: string) => !isWhen(cell) && isSum(cell);
  const isMoney = (cell: string) => isAmount(cell) && /[,원₩]/.test(cell);
  const isName = (cell: string) =>
    /\p{L}{2}/u.test(cell) &&
    !isWhen(cell) &&
    !isMoney(cell) &&
    !isHalfOfDay(cell) &&
    !isWayPaid(cell) &&
    !isAnswer(cell);
  let mapping = named;
  // A column whose heading says date or amount, but which holds none, is about something else where another column
  // holds them.
  const better = (field: 'when' | 'amount', fits: (cell: string) => boolean, other: number | undefined) => {
    const column = mapping[field] ?? -1;
    if (other !== undefined && share(body, column, fits) === 0) mapping = { ...mapping, [field]: other };
  };
  const take = (field: Field, column: number | undefined) => {
    if (mapping[field] === undefined && column !== undefined) mapping = { ...mapping, [field]: column };
  };
  // Cells beyond the headings come from an amount that was split at its own comma, so they are not guessed as columns.
  const isNamed = (column: number) => names === undefined || column < width;
  const fitting = (fits: (cell: string) => boolean) => fittingColumns(mapping, body, fits).filter(isNamed);
  /** Columns that fit, without those whose heading rules it out: a balance is no amount. */
  const free = (fits: (cell: string) => boolean, no: RegExp) =>
    fitting(fits).filter((column) => !no.test(headingKey(names?.[column] ?? '')));
  // A date with its time may stand under a heading that names only the time.
  const { when, time, ...others } = mapping;
  if (when === undefined && time !== undefined && share(body, time, isWhen) > 0)
    mapping = { ...others, when: time };
  // An order number may begin with its date; a column with the date alone is preferred.
  const isBare = (cell: string) => isWhen(cell) && !/^\d{12,}$/.test(cell);
  const bare = free(isBare, NO_DATES);
  const days = bare.length > 0 ? bare : free(isWhen, NO_DATES);
  better('when', (cell) => isDateCell(cell, today, { isDateColumn: true }), onlyDays(body, days));
  better('amount', isSum, onlySums(body, free(isMoney, NO_AMOUNTS), free(isAmount, NO_AMOUNTS)));
  // A bank's 거래내용 may hold only the way of paying; the payee is then in another column.
  const { merchant, ...rest } = mapping;
  const isWay = merchant !== undefined && share(body, merchant, isWayPaid) === 1;
  if (isWay) mapping = { ...rest, ...(rest.kind === undefined && { kind: merchant }) };
  const column = columnOfSigns(body);
  if (column !== undefined && !Object.values(mapping).includes(column)) take('kind', column);
  if (names !== undefined) {
    if (mapping.kind === undefined)
      take('status', fitting(isState).find((column) => tells(body, column)) ?? columnOfApprovals(body));
    take('gateway', fitting(isGatewayName)[0]);
    take('merchant', shopColumn(free(isName, NO_NAMES), names, mapping));
    return mapping;
  }
  for (const field of WORD_FIELDS.toReversed()) take(field, fitting(knows[field])[0]);
  take('gateway', fitting(isGatewayName)[0]);
  take('merchant', fitting(isName)[0]);
  take('item', fitting(isName)[0]);
  return mapping;
}

/** The column of shops among those that hold names. A remark is about a payment, and is a shop only where nothing else names it. */
const shopColumn = (
  named: readonly number[],
  names: readonly string[],
  { item }: Mapping,
): number | undefined =>
  named.find((column) => !REMARK.test(headingKey(names[column] ?? ''))) ??
  (item === undefined ? named[0] : undefined);
const REMARK = /^(?:비고|메모|참고|특이사항|기타|note|notes|memo|remarks?)$/;

/**
 * Whether a column holds states, under any heading: every cell is a state, and some but not all of them undo the
 * payment. Where all of them would, they are more likely buttons.
 */
const tells = (body: readonly GridRow[], column: number): boolean => {
  const undone = share(body, column, isUndoneState);
  return share(body, column, isState) === 1 && undone > 0 && undone < 1;
};

/** The columns still free in which at least half of the cells fit, the best fitting first. */
function fittingColumns(
  mapping: Mapping,
  body: readonly GridRow[],
  fits: (cell: string) => boolean,
): number[] {
  const taken = new Set(Object.values(mapping));
  return Array.from({ length: widthOf(body) }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, part: share(body, column, fits) }))
    .filter(({ part }) => part >= 0.5)
    .sort((a, b) => b.part - a.part || a.column - b.column)
    .map(({ column }) => column);
}

/** How many of the filled cells of a column fit, 0 to 1. */
function share(body: readonly GridRow[], column: number, fits: (cell: string) => boolean): number {
  const filled = body.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
}
