import { withoutFormula } from './csv-cells.ts';
import type { GridRow } from './grid.ts';

/** Lines that one quoted cell may cover; beyond that, its opening quote has no partner. */
const MOST_LINES = 100;
/** Characters; a longer line is no row of a table and is not split. */
const LONGEST_LINE = 200_000;

/** How a quoted cell ends: at its closing quote, beyond the line, or at a quote that cannot close it. */
type Quoted =
  | { readonly end: 'closed'; readonly text: string; readonly next: number }
  | { readonly end: 'open'; readonly text: string }
  | { readonly end: 'odd' };

/**
 * Rows of a CSV text (RFC 4180), with any kind of line ends. A quote without a partner, or in a wrong place, spoils at
 * most its own line: that line is split at every delimiter and marked, and reading starts afresh at the next one.
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

/** The lines of a text; a line break at the end does not start another line. */
function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

interface Record {
  readonly cells: readonly string[];
  /** Lines that the record covers. */
  readonly taken: number;
  readonly isOdd: boolean;
}

function recordAt(lines: readonly string[], at: number, sign: string, width: number): Record {
  const first = lines[at] ?? '';
  if (first.length > LONGEST_LINE) return { cells: [first], taken: 1, isOdd: false };
  const whole = wholeRecord(lines, at, sign, width);
  return whole ?? { cells: looseCells(first, sign), taken: 1, isOdd: true };
}

/** The record that starts at a line, by RFC 4180; `undefined` where its quotes are not valid. */
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

/** The cell that starts at a place, quoted or not; `undefined` where its quotes are not valid. */
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

/** The text up to the next delimiter, whatever it holds. */
function looseCell(line: string, place: number, sign: string): Pick<Over, 'text' | 'next'> {
  const end = line.indexOf(sign, place);
  return end < 0
    ? { text: line.slice(place), next: line.length + 1 }
    : { text: line.slice(place, end), next: end + 1 };
}

/** The index of the quote with which a cell begins, behind blanks and a `=`; `undefined` where it begins with none. */
function quoteAt(line: string, place: number, sign: string): number | undefined {
  let at = place;
  while (line[at] === ' ' && sign !== ' ') at += 1;
  if (line[at] === '=' && line[at + 1] === '"') at += 1; // see `withoutFormula`
  return line[at] === '"' ? at : undefined;
}

interface Over {
  readonly text: string;
  /** How many lines the cell covers beyond its first. */
  readonly further: number;
  readonly next: number;
}

/** A quoted cell, over several lines if needed. A line that looks like a row of its own is never part of a cell. */
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

/**
 * The index at which the next cell begins, beyond the line after the last cell; `undefined` where other text stands
 * before the delimiter.
 */
function endOfCell(line: string, place: number, sign: string): number | undefined {
  let at = place;
  while (line[at] === ' ' && sign !== ' ') at += 1;
  return at >= line.length || line[at] === sign ? at + 1 : undefined;
}

const DAY_LIKE = /^\W*(?:\d{2,4}\s?[-./년]\s?)?\d{1,2}\s?[-./월]\s?\d{1,4}|^\W*20\d{6}/;
const SUM_LIKE = /^\W*(?:₩|krw)?\W*\d[\d,]*(?:\.\d+)?\W*(?:원|krw)?\W*$/i;

/**
 * Whether a text looks like a row: with a day in its first cell, with a day and a sum, or with more cells than prose
 * would have.
 */
function isRowItself(text: string, sign: string, width: number): boolean {
  const cells = text.split(sign);
  if (cells.filter((cell) => !cell.startsWith(' ')).length >= Math.max(3, width)) return true;
  const day = cells.findIndex((cell) => DAY_LIKE.test(cell));
  if (day === 0 && cells.length > 1) return true;
  return day >= 0 && cells.some((cell, index) => index !== day && SUM_LIKE.test(cell));
}

/** Cells of a line whose quotes do not pair: a quoted cell ends at the next delimiter at the latest. */
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
