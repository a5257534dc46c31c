import { withoutFormula } from './csv-cells.ts';
import type { GridRow } from './grid.ts';

/** Lines that one quoted cell may go over; more is a quote without a partner. */
const MOST_LINES = 100;
/** A longer line is no row of a table, and is not parted. */
const LONGEST_LINE = 200_000;

/** How far a quoted cell goes: to the quote that ends it, beyond the line, or to a quote that can end nothing. */
type Quoted =
  | { readonly end: 'closed'; readonly text: string; readonly next: number }
  | { readonly end: 'open'; readonly text: string }
  | { readonly end: 'odd' };

/**
 * Rows of a CSV text (RFC 4180), whatever ends its lines. A quote without a partner, or in a place where none may be,
 * costs its own line at most: such a line is parted at every sign and marked, and the next line starts afresh.
 */
export function* csvRows(text: string, sign: string): Generator<GridRow, void, undefined> {
  const lines = linesOf(text);
  let width = 0;
  for (let at = 0; at < lines.length; ) {
    const { cells, taken, isOdd } = recordAt(lines, at, sign, width);
    if (!isOdd && cells.length > 1) width = cells.length;
    yield { line: at + 1, cells, ...(isOdd && { isOdd }) };
    at += taken;
  }
}

/** The lines of a text; the end of the last one begins no other. */
function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

interface Record {
  readonly cells: readonly string[];
  /** Lines it takes. */
  readonly taken: number;
  readonly isOdd: boolean;
}

function recordAt(lines: readonly string[], at: number, sign: string, width: number): Record {
  const first = lines[at] ?? '';
  if (first.length > LONGEST_LINE) return { cells: [first], taken: 1, isOdd: false };
  const whole = wholeRecord(lines, at, sign, width);
  return whole ?? { cells: looseCells(first, sign), taken: 1, isOdd: true };
}

/** The record that starts there as RFC 4180 has it; `undefined` when its quotes make none. */
function wholeRecord(
  lines: readonly string[],
  start: number,
  sign: string,
  width: number,
): Record | undefined {
  const cells: string[] = [];
  let at = start;
  let place = 0;
  for (;;) {
    const cell = cellAt(lines, at, place, sign, width);
    if (cell === undefined) return undefined;
    cells.push(cell.text);
    at += cell.further;
    place = cell.next;
    if (at > start && width > 1 && cells.length > width) return undefined;
    if (place > (lines[at] ?? '').length) return { cells, taken: at - start + 1, isOdd: false };
  }
}

/** The cell that starts there, quoted or not; `undefined` when its quotes make none. */
function cellAt(
  lines: readonly string[],
  at: number,
  place: number,
  sign: string,
  width: number,
): Over | undefined {
  const line = lines[at] ?? '';
  const begin = quoteAt(line, place, sign);
  if (begin === undefined) {
    const plain = looseCell(line, place, sign);
    return plain.text.includes('"') ? undefined : { ...plain, further: 0 };
  }
  const quoted = quotedOver(lines, at, begin + 1, sign, width);
  return quoted && { ...quoted, text: withoutFormula(quoted.text.replaceAll('""', '"')) };
}

/** What stands up to the next sign, whatever it is. */
function looseCell(line: string, place: number, sign: string): Pick<Over, 'text' | 'next'> {
  const end = line.indexOf(sign, place);
  return end < 0
    ? { text: line.slice(place), next: line.length + 1 }
    : { text: line.slice(place, end), next: end + 1 };
}

/** Where the quote stands that the cell begins with, blanks and the sign of a formula left aside; `undefined` when it begins with none. */
function quoteAt(line: string, place: number, sign: string): number | undefined {
  let at = place;
  while (line[at] === ' ' && sign !== ' ') at += 1;
  if (line[at] === '=' && line[at + 1] === '"') at += 1; // see `withoutFormula`
  return line[at] === '"' ? at : undefined;
}

interface Over {
  readonly text: string;
  /** Lines it goes over beyond its own. */
  readonly further: number;
  readonly next: number;
}

/** A quoted cell, over several lines where need be. A line that is a row by itself is never part of a cell. */
function quotedOver(
  lines: readonly string[],
  at: number,
  place: number,
  sign: string,
  width: number,
): Over | undefined {
  const parts: string[] = [];
  for (let further = 0; further <= MOST_LINES && at + further < lines.length; further += 1) {
    const quoted = quotedIn(lines[at + further] ?? '', further === 0 ? place : 0, sign);
    if (quoted.end === 'odd' || (further > 0 && isRowItself(quoted.text, sign, width))) return undefined;
    parts.push(quoted.text);
    if (quoted.end === 'closed') return { text: parts.join('\n'), further, next: quoted.next };
  }
  return undefined;
}

function quotedIn(line: string, start: number, sign: string): Quoted {
  for (let at = start; ; ) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return { end: 'open', text: line.slice(start) };
    if (line[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const next = endOfCell(line, quote + 1, sign);
    return next === undefined ? { end: 'odd' } : { end: 'closed', text: line.slice(start, quote), next };
  }
}

/** Where the next cell begins, beyond the line when it was the last; `undefined` when something stands before its sign. */
function endOfCell(line: string, place: number, sign: string): number | undefined {
  let at = place;
  while (line[at] === ' ' && sign !== ' ') at += 1;
  return at >= line.length || line[at] === sign ? at + 1 : undefined;
}

const DAY_LIKE = /^\W*(?:\d{2,4}\s?[-./년]\s?)?\d{1,2}\s?[-./월]\s?\d{1,4}|^\W*20\d{6}/;
const SUM_LIKE = /^\W*(?:₩|krw)?\W*\d[\d,]*(?:\.\d+)?\W*(?:원|krw)?\W*$/i;

/** Whether that text would be a row: with a day in front, or with a sum, or with as many cells as no prose has. */
function isRowItself(text: string, sign: string, width: number): boolean {
  const cells = text.split(sign);
  if (cells.filter((cell) => !cell.startsWith(' ')).length >= Math.max(3, width)) return true;
  const day = cells.findIndex((cell) => DAY_LIKE.test(cell));
  if (day === 0 && cells.length > 1) return true;
  return day >= 0 && cells.some((cell, index) => index !== day && SUM_LIKE.test(cell));
}

/** Cells of a line whose quotes do not pair: a quoted one ends before the next sign at the latest. */
function looseCells(line: string, sign: string): string[] {
  const cells: string[] = [];
  for (let place = 0; place <= line.length; ) {
    const begin = quoteAt(line, place, sign);
    const quoted = begin === undefined ? { end: 'odd' as const } : quotedIn(line, begin + 1, sign);
    if (quoted.end === 'closed' && !quoted.text.includes(`${sign}"`)) {
      cells.push(quoted.text.replaceAll('""', '"'));
      place = quoted.next;
    } else {
      const plain = looseCell(line, place, sign);
      cells.push(plain.text);
      place = plain.next;
    }
  }
  return cells;
}
