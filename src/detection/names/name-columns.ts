import { BREAK } from '../page/page-facts.ts';
import { filledParts, type Span, type SpanLine } from '../page/page-spans.ts';
import type { NameReader } from './name-reader.ts';
import type { LabelKind } from './name-words.ts';

/** A list of more products than this does not belong to one payment. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 30;

/** A name below the head of its column. */
export interface NameInColumn {
  readonly span: Span;
  readonly kind: LabelKind;
}

/** Columns of names in a table, recognised by their heads: 상품명 · 수량 · 금액. */
export class NameColumns {
  readonly #reader: NameReader;
  readonly #lines: readonly SpanLine[];
  readonly #pieces = new WeakMap<Span, readonly Span[]>();

  constructor(reader: NameReader, lines: readonly SpanLine[]) {
    this.#reader = reader;
    this.#lines = lines;
  }

  /**
   * Whether a cell is the head of a column: another head stands beside it, and the row below is built alike without
   * being a row of labels and values itself.
   */
  isHeadOf(cell: Span, index: number): boolean {
    const { cells, filled } = this.#line(index);
    const next = filled[filled.indexOf(cell) + 1];
    if (filled.length > MOST_COLUMNS || (next !== undefined && this.#reader.isJoint(next))) return false;
    if (filled.some((other) => /\d/.test(this.#reader.of(other)))) return false;
    if (!filled.some((other) => other !== cell && this.#reader.isHead(other))) return false;
    const below = this.#line(index + 1).cells;
    if (below.length !== cells.length) return next !== undefined && this.#reader.isHead(next);
    const under = below[cells.indexOf(cell)];
    return under === undefined || !this.#reader.isHead(under) || below.filter(this.#reader.isHead).length < 2;
  }

  /** The cells below a head, as long as rows are built alike, without the table's foot (합계 · 12,300원). */
  below(head: Span, index: number, kind: LabelKind): readonly NameInColumn[] {
    const { cells, filled } = this.#line(index);
    const column = cells.indexOf(head);
    // Two cells may be a label and its value after all, and the row below them the foot; with more cells the first row
    // below is always a product.
    const hasProduct = filled.filter((cell) => !this.#reader.isJoint(cell)).length > 2;
    const rows = this.#rowsBelow(index, (line) => line.cells, cells.length);
    return rows.flatMap((row, depth) => {
      const cell = row[column];
      const isName = (hasProduct && depth === 0) || !this.#isFoot(cell, row[column - 1]);
      return cell !== undefined && isName ? [{ span: cell, kind }] : [];
    });
  }

  /** Names in columns made of elements: a line of heads, and below it lines with as many elements. */
  ofPieces(block: Span, index: number): readonly NameInColumn[] {
    const heads = this.#piecesOf(block);
    if (heads.length < 2 || !heads.every(this.#reader.isHead)) return [];
    const kinds = heads.map((head) => this.#reader.kind(head));
    const rows = this.#rowsBelow(
      index,
      ({ filled: [only, second] }) =>
        only === undefined || second !== undefined ? [] : this.#piecesOf(only),
      heads.length,
    );
    return rows.flatMap((row) =>
      kinds.flatMap((kind, column) => {
        const piece = row[column];
        const isName = kind !== undefined && piece !== undefined && !this.#isFoot(piece, row[column - 1]);
        return isName ? [{ span: piece, kind }] : [];
      }),
    );
  }

  #line = (index: number): SpanLine => this.#lines[index] ?? { cells: [], filled: [] };

  #piecesOf(block: Span): readonly Span[] {
    const known = this.#pieces.get(block);
    if (known !== undefined) return known;
    const pieces = filledParts(this.#reader.text, block, BREAK.piece);
    this.#pieces.set(block, pieces);
    return pieces;
  }

  #rowsBelow(
    index: number,
    partsOf: (line: SpanLine) => readonly Span[],
    width: number,
  ): readonly (readonly Span[])[] {
    const rows = this.#lines.slice(index + 1, index + 1 + MOST_ROWS).map(partsOf);
    const end = rows.findIndex((row) => row.length !== width);
    return rows.slice(0, end < 0 ? undefined : end);
  }

  #isFoot = (cell: Span | undefined, left: Span | undefined): boolean =>
    [cell, left].some((each) => each !== undefined && this.#reader.isSumName(each));
}
