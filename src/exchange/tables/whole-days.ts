import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { HEADINGS, headingKey } from './csv-headings.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, isBlankRow, MOST_COLUMNS } from './grid.ts';
import { findHead } from './head.ts';
import { isNote, isTotal } from './no-payment.ts';
import { monthNamed, type NamedMonth } from './periods.ts';

/** Lines in which headings are looked for: titles and remarks may stand above them. */
const DEEPEST_HEADING = 40;
const YEAR = /^(?:연|년|연도|년도|year|yyyy|yy)$/;
const MONTH = /^(?:월|month|mm|(?:이용|결제|거래|사용|승인)월)$/;
const DAY = /^(?:일|일자|날짜|day|dd|date|(?:이용|결제|거래|사용|승인)(?:일|일자))$/;

/** Cells with one part of a date: `3`, `3일`, `11월`, `2026년`. */
const DAY_CELL = /^(\d{1,2})\s?일?(?:\s?\(?[월화수목금토일](?:요일)?\)?)?$/;
const MONTH_CELL = /^(?:((?:20)?\d{2})\s?[-./년]\s?)?(\d{1,2})\s?월?$/;
const YEAR_CELL = /^((?:20)?\d{2})\s?년?$/;

/**
 * Brings the date of each row into one cell, where the list has it in several places: year, month and day in columns of
 * their own, the month in a title above the days (`2026년 10월`, then `3일`), or the date alone in a line above its
 * payments. Where this is not certain for all rows, they are returned as they are.
 * @param titles names of its sheet and of the file
 */
export function withWholeDays(
  rows: readonly GridRow[],
  today: Day,
  titles: readonly string[] = [],
): readonly GridRow[] {
  return fromColumns(rows, titles) ?? fromLinesAbove(rows, today) ?? rows;
}

/** A list of recurring payments names days of each month, but no month in which they were paid. */
const PLANNED = /예정|(?:자동|정기)\s?결제\s?(?:목록|현황|리스트|관리|일)|구독\s?(?:목록|현황|리스트|관리)/;

interface DateColumns {
  readonly head: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether a row repeats the headings. */
  readonly isAgain: (row: GridRow) => boolean;
}

function fromColumns(rows: readonly GridRow[], titles: readonly string[]): readonly GridRow[] | undefined {
  const parts = partsIn(rows) ?? daysUnderMonths(rows);
  const isPlanned = rows
    .slice(0, parts && Math.max(0, parts.head))
    .some(({ cells }) => cells.some((cell) => PLANNED.test(cell)));
  if (parts === undefined || isPlanned) return undefined;
  let named = titlesAbove(rows.slice(0, Math.max(0, parts.head)), titles);
  let isSure = true;
  const whole = rows.map((row, at) => {
    if (at <= parts.head || !isRow(row) || parts.isAgain(row)) {
      named = (at > parts.head && isNote(row) ? monthIn([row]) : undefined) ?? named;
      return row;
    }
    const day = dayOf(row, parts, named);
    isSure &&= day !== undefined;
    return { ...row, cells: row.cells.map((cell, column) => (column === parts.day ? (day ?? '') : cell)) };
  });
  return isSure && whole.some((row, at) => row !== rows[at]) ? whole : undefined;
}

/** Whether a row can be a payment: more than two filled cells, and no total. */
const isRow = (row: GridRow): boolean =>
  row.cells.filter((cell) => cell.trim() !== '').length > 2 && !isTotal(row);

/** The columns of the parts, where a line of headings names one for the day, and the cells below hold only its number. */
function partsIn(rows: readonly GridRow[]): DateColumns | undefined {
  for (const [head, { cells }] of rows.slice(0, DEEPEST_HEADING).entries()) {
    const keys = cells.slice(0, MOST_COLUMNS).map(headingKey);
    const [year = -1, month = -1, day = -1] = [YEAR, MONTH, DAY].map((part) =>
      keys.findIndex((key) => part.test(key)),
    );
    if (day < 0 || keys.length < 3) continue;
    const isAgain = (row: GridRow) => row.cells.every((cell, at) => headingKey(cell) === (keys[at] ?? ''));
    const below = rows.slice(head + 1).filter((row) => isRow(row) && !isAgain(row));
    const isDay = (row: GridRow) => DAY_CELL.test(row.cells[day]?.trim() ?? '');
    if (below.length > 0 && below.every(isDay)) return { head, year, month, day, isAgain };
  }
  return undefined;
}

/** Where there are no headings: `3일` in each row, and the month alone in a line above the first. */
function daysUnderMonths(rows: readonly GridRow[]): DateColumns | undefined {
  const [first, ...below] = rows.filter((row) => isRow(row) || (isNote(row) && monthIn([row]) !== undefined));
  const days = below.filter(isRow);
  if (first === undefined || isRow(first) || days.length === 0) return undefined;
  const isDay = (column: number) =>
    days.every(({ cells }) => /일/.test(cells[column] ?? '') && DAY_CELL.test(cells[column]?.trim() ?? ''));
  const day = [0, 1].find(isDay);
  return day === undefined ? undefined : { head: -1, year: -1, month: -1, day, isAgain: () => false };
}

/** `2026-10-03`, or `10월 3일` where no year is known; `undefined` where no month is known either. */
function dayOf({ cells }: GridRow, parts: DateColumns, named: NamedMonth | undefined): string | undefined {
  const at = (column: number): string => cells[column]?.trim() ?? '';
  const [, day] = DAY_CELL.exec(at(parts.day)) ?? [];
  const [, besideMonth, own] = MONTH_CELL.exec(at(parts.month)) ?? [];
  if (parts.month >= 0 && own === undefined) return undefined;
  const [, ownYear] = YEAR_CELL.exec(at(parts.year)) ?? [];
  if (parts.year >= 0 && ownYear === undefined) return undefined;
  const month = own ?? named?.month;
  const isOfTitle = own === undefined || Number(own) === Number(named?.month);
  const year = ownYear ?? besideMonth ?? (isOfTitle ? named?.year : undefined);
  if (day === undefined || month === undefined) return undefined;
  return year === undefined
    ? `${Number(month)}월 ${Number(day)}일`
    : [year.padStart(4, '20'), month, day].map(twoDigits).join('-');
}

const twoDigits = (part: string): string => part.padStart(2, '0');

const titlesAbove = (rows: readonly GridRow[], titles: readonly string[]): NamedMonth | undefined =>
  monthIn(rows) ?? titles.map((title) => monthNamed(title.replaceAll('_', ' '))).find(Boolean);

const monthIn = (rows: readonly GridRow[]): NamedMonth | undefined =>
  rows.map(({ cells }) => monthNamed(cells.filter((cell) => cell.trim() !== '').join(' '))).find(Boolean);

/**
 * A date alone in its line, or with the sum of its payments, holds for all rows below it up to the next such line, as
 * in household books and card pages. Only where no row has a date of its own.
 */
function fromLinesAbove(rows: readonly GridRow[], today: Day): readonly GridRow[] | undefined {
  const isDay = (row: GridRow) => isOfDay(row, today);
  const head = findHead(rows, today)?.end ?? 0;
  // A date above the headings is about the whole list.
  const first = rows.findIndex((row, at) => at >= head && isDay(row));
  if (first < 0) return undefined;
  const hasOwn = ({ cells }: GridRow) => cells.some((cell) => isDateCell(cell.trim(), today));
  const others = rows.filter((row) => !isNote(row) && !isBlankRow(row) && !isDay(row));
  const from = rows[first]?.line ?? 0;
  if (!others.some((row) => row.line > from && !isTotal(row)) || others.some(hasOwn)) return undefined;
  let own = '';
  return rows.map((row, at) => {
    if (at >= first && isDay(row)) own = firstCell(row);
    const isOwn = !isNote(row) && !isDay(row);
    const said = at === head - 1 ? (HEADINGS.when[0] ?? '') : isOwn ? own : '';
    return {
      ...row,
      cells: row.cells.length === 0 ? [] : [said, ...row.cells],
      ...(row.merged && { merged: row.merged.map((column) => column + 1) }),
    };
  });
}

/** Whether a row holds only a date and sums. */
function isOfDay({ cells }: GridRow, today: Day): boolean {
  const [day = '', ...rest] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return isDateCell(day, today) && rest.length < 3 && rest.every((cell) => readAmountCell(cell).ok);
}

const firstCell = ({ cells }: GridRow): string => cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
