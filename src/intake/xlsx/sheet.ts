import { type GridRow, isBlankRow, MOST_COLUMNS, MOST_TABLE_ROWS } from '../../exchange/tables/grid.ts';
import { isCrossedOut } from '../../exchange/tables/history-table.ts';
import { type CellStyle, numberText } from './formats.ts';
import type { XmlHandler } from './xml.ts';

/** The parts of a workbook to which the cells of a sheet refer. */
export interface Book {
  readonly strings: readonly string[];
  readonly looks: readonly CellStyle[];
  readonly is1904: boolean;
}

/** The sheet has more rows than are read. */
export class TooManyRows extends Error {}

/** Most successive rows that hold only formatting; beyond them the table has ended. */
const MOST_BLANK = 1_000;

interface SheetCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

/** Reads the rows of a sheet as its XML comes in (ECMA-376 18.3.1). */
export class SheetReader implements XmlHandler {
  readonly #book: Book;
  readonly #rows: GridRow[] = [];
  readonly #merges: string[] = [];
  #blank: GridRow[] = [];
  #line = 0;
  #cells: string[] = [];
  /** Columns of the row whose cells are crossed out. */
  #struck = new Set<number>();
  #column = 0;
  #cell: SheetCell | undefined;
  /**
   * `#shown`: depth of elements whose text is shown in the cell; `#spoken`: depth of those that only give its
   * pronunciation.
   */
  #shown = 0;
  #spoken = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  /** The rows, with the text of merged cells repeated in every row that they cover. */
  rows(): readonly GridRow[] {
    return withMerges(this.#rows, this.#merges);
  }

  readonly open: XmlHandler['open'] = (name, attribute) => {
    if (name === 'row') this.#startRow(Number(attribute('r')));
    else if (name === 'c') this.#startCell(attribute('r'), attribute('t'), attribute('s'));
    else if (name === 'mergeCell') this.#merges.push(attribute('ref') ?? '');
    else if (name === 'v' || name === 't') this.#shown += 1;
    else if (name === 'rPh') this.#spoken += 1;
  };

  readonly close = (name: string): void => {
    if (name === 'row') this.#endRow();
    else if (name === 'c') this.#endCell();
    else if (name === 'v' || name === 't') this.#shown -= 1;
    else if (name === 'rPh') this.#spoken -= 1;
  };

  readonly text = (text: string): void => {
    if (this.#cell !== undefined && this.#shown > 0 && this.#spoken === 0) this.#cell.text += text;
  };

  #startRow(line: number): void {
    this.#line = line > this.#line ? line : this.#line + 1;
    this.#cells = [];
    this.#struck = new Set();
    this.#column = 0;
  }

  #startCell(place = '', type = 'n', style = ''): void {
    const letters = /^[A-Z]{1,3}/i.exec(place)?.[0];
    const column = letters === undefined ? this.#column : columnOf(letters);
    this.#column = column + 1;
    this.#cell = { column, type, style: Number(style), text: '' };
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined || cell.column >= MOST_COLUMNS) return;
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column] = this.#textOf(cell);
    if (this.#book.looks[cell.style]?.isStruck) this.#struck.add(cell.column);
  }

  #textOf({ type, style, text }: SheetCell): string {
    const { strings, looks, is1904 } = this.#book;
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return unescaped(text);
    const { format, mark } = looks[style] ?? {};
    const number = numberText(text, format, is1904);
    return mark === undefined || number === '' ? number : `${number} ${mark}`;
  }

  #endRow(): void {
    const cells = this.#cells.map((text, column) => ({ text, isStruck: this.#struck.has(column) }));
    const isStruck = isCrossedOut(cells);
    const row: GridRow = { line: this.#line, cells: this.#cells, ...(isStruck && { isStruck }) };
    if (isBlankRow(row)) {
      if (this.#blank.length < MOST_BLANK) this.#blank.push(row);
      return;
    }
    if (this.#blank.length < MOST_BLANK) this.#rows.push(...this.#blank);
    this.#blank = [];
    if (this.#rows.length >= MOST_TABLE_ROWS) throw new TooManyRows();
    this.#rows.push(row);
  }
}

/** `A` is 0, `AB` is 27. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Decodes characters that XML cannot hold, which are written like `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Merged cells of one column, by their first and last line. */
interface ColumnSpan {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The downward part of a merge such as `A2:A4`; merges within one row need no change. */
function spanOf(ref: string): readonly ColumnSpan[] {
  const [, letters = '', first = '', last = ''] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/i.exec(ref) ?? [];
  const column = columnOf(letters);
  return Number(last) > Number(first) && column < MOST_COLUMNS
    ? [{ column, first: +first, last: +last }]
    : [];
}

/**
 * Repeats the text of merged cells, which only the first of them holds: a day merged over three payments is the day of
 * all three.
 */
function withMerges(rows: readonly GridRow[], merges: readonly string[]): readonly GridRow[] {
  const spans = merges.flatMap(spanOf);
  if (spans.length === 0) return rows;
  const places = new Map(rows.map(({ line }, index) => [line, index]));
  const merged: GridRow[] = [...rows];
  for (const span of spans) {
    const begin = places.get(span.first);
    const text = begin === undefined ? '' : (rows[begin]?.cells[span.column] ?? '');
    if (begin !== undefined && text.trim() !== '') coverDown(merged, begin + 1, span, text);
  }
  return merged;
}

/** Writes the text into the rows that the span covers, beginning at index `from`. */
function coverDown(rows: GridRow[], from: number, { column, last }: ColumnSpan, text: string): void {
  for (let place = from; place < rows.length; place += 1) {
    const row = rows[place];
    if (row === undefined || row.line > last) return;
    if (!isBlankRow(row)) rows[place] = covered(row, column, text);
  }
}

function covered(row: GridRow, column: number, text: string): GridRow {
  const width = Math.max(row.cells.length, column + 1);
  const cells = Array.from({ length: width }, (_, at) => (at === column ? text : (row.cells[at] ?? '')));
  return { ...row, cells, merged: [...(row.merged ?? []), column] };
}
