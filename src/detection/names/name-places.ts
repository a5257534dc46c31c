import type { RulePack } from '../pack/pack.ts';
import type { Effort } from '../page/effort.ts';
import { BREAK } from '../page/page-facts.ts';
import { filledParts, type Span, type SpanLine, spanLinesOf } from '../page/page-spans.ts';
import { NameColumns, type NameInColumn } from './name-columns.ts';
import { NameReader } from './name-reader.ts';
import { type LabelKind, labelledText, namesItsSum } from './name-words.ts';

/** Where a name stands. */
export interface NamePlace extends Span {
  /** False where a section headed 주문상품 begins with what may be its sum and no name: 결제금액 12,300원. */
  readonly isSure: boolean;
}

export interface NamesFound {
  readonly places: readonly NamePlace[];
  /**
   * False on a page with more labels than any payment has: names were left unread there, and sums cannot be told from
   * them.
   */
  readonly isAll: boolean;
}

/**
 * Where the page writes names: after the labels 상품명, 상점명 and the like, in the next cell of a row or below the head of a
 * column, behind a colon, in the next element or the next block. In order of the text; none overlaps another.
 */
export function namePlaces(text: string, pack: RulePack, effort: Effort): NamesFound {
  return pack.nameLabels.stem.test(text)
    ? new NameFinder(text, pack, effort).find()
    : { places: [], isAll: true };
}

const NOWHERE: Span = { start: 0, end: 0 };
/** Characters of a line that are searched for a label; what is longer is prose, or no row of a summary. */
const MOST_LINE = 1_000;

/**
 * One pass over the lines. A label may wait for its name in the next line, and the head of a column for the rows below.
 */
class NameFinder {
  readonly #reader: NameReader;
  readonly #effort: Effort;
  readonly #lines: readonly SpanLine[];
  readonly #columns: NameColumns;
  readonly #found = new Map<number, NamePlace>();
  /** The label that the text so far ended in. */
  #waiting: LabelKind | undefined;

  constructor(text: string, pack: RulePack, effort: Effort) {
    this.#effort = effort;
    this.#reader = new NameReader(text, pack);
    this.#lines = spanLinesOf(text, effort);
    this.#columns = new NameColumns(this.#reader, this.#lines);
  }

  find(): NamesFound {
    for (const [index, { filled }] of this.#lines.entries()) {
      if (this.#isSpent()) break;
      const [only] = filled;
      if (this.#waiting === undefined && !this.#holdsStem(filled)) continue;
      if (filled.length === 1 && only !== undefined) this.#block(only, index);
      else {
        this.#waiting = undefined;
        this.#cells(index);
      }
    }
    const places = [...this.#found.values()].sort((a, b) => a.start - b.start);
    return { places, isAll: !this.#isSpent() };
  }

  #isSpent = (): boolean => this.#effort.isSpent || this.#reader.isSpent(this.#found.size);

  /** Whether the line has a part of any label; most lines have none, and nothing more is asked of them. */
  #holdsStem = (cells: readonly Span[]): boolean =>
    this.#reader.pack.nameLabels.stem.test(
      this.#reader.text.slice(
        cells[0]?.start ?? 0,
        Math.min(cells.at(-1)?.end ?? 0, (cells[0]?.start ?? 0) + MOST_LINE),
      ),
    );

  /**
   * Adds a name. A sum alone is one after a label that always announces a name (상품명 100원), and a price after any other
   * (상품 100원).
   */
  #add(span: Span, kind: LabelKind, isSure = true): void {
    if (kind === 'named' || !this.#reader.isLoneSum(span)) this.#found.set(span.start, { ...span, isSure });
  }

  /** Cells of one row of a table or list of terms. */
  #cells(index: number): void {
    const { filled } = this.#lines[index] ?? { filled: [] };
    for (let at = 0; at < filled.length && !this.#isSpent(); at += 1) {
      const cell = filled[at];
      if (cell === undefined || this.#found.has(cell.start)) continue;
      const kind = this.#reader.kind(cell);
      if (kind === undefined) this.#cellByItself(cell);
      else if (this.#columns.isHeadOf(cell, index)) this.#addAll(this.#columns.below(cell, index, kind));
      else at = this.#valueAfter(filled, at, kind);
    }
  }

  /** A cell with a label and its name inside (상품명: 도시락), or as rows of their own. */
  #cellByItself(cell: Span): void {
    this.#rows(cell);
    this.#waiting = undefined;
  }

  /** @returns the place of the cell that was taken, or of the label where no cell follows. */
  #valueAfter(cells: readonly Span[], label: number, kind: LabelKind): number {
    let at = label + 1;
    while (at < cells.length && this.#reader.isJoint(cells[at] ?? NOWHERE)) at += 1;
    const value = cells[at];
    const isNext = value !== undefined && value.start - (cells[at - 1]?.end ?? 0) <= 1;
    // An empty cell with a label behind it: the name is empty.
    if (value === undefined || (!isNext && this.#reader.isHead(value))) return label;
    this.#add(value, kind);
    return at;
  }

  /** A line without cells: its elements may be the heads of columns made of elements. */
  #block(block: Span, index: number): void {
    this.#addAll(this.#columns.ofPieces(block, index));
    this.#rows(block);
  }

  #addAll(names: readonly NameInColumn[]): void {
    for (const { span, kind } of names) this.#add(span, kind);
  }

  #rows(cell: Span): void {
    for (const row of filledParts(this.#reader.text, cell, BREAK.row)) {
      const kind = this.#waiting;
      this.#waiting = undefined;
      // If another label follows, the name is empty.
      if (kind === undefined || this.#reader.isHead(row) || this.#isSumWithName(row)) this.#pieces(row);
      else this.#add(row, kind, kind === 'named' || !this.#reader.namesItsSum(row));
    }
  }

  /** Elements of one row: a label, then its name in one or more elements, up to the next label or a sum. */
  #pieces(row: Span): void {
    const pieces = filledParts(this.#reader.text, row, BREAK.piece).filter(
      (piece) => !this.#reader.isJoint(piece),
    );
    let open: LabelKind | undefined;
    for (const [index, piece] of pieces.entries()) {
      if (this.#isSpent()) return;
      if (this.#found.has(piece.start)) continue;
      if (this.#waiting !== undefined && !this.#namesNext(piece, pieces[index + 1])) {
        open = this.#waiting;
        this.#waiting = undefined;
        this.#add(piece, open);
        continue;
      }
      const labelled = this.#labelled(piece);
      if (labelled !== undefined) open = labelled;
      else if (open !== undefined && !this.#endsName(piece)) this.#add(piece, open);
      else open = undefined;
    }
  }

  /** The label in this element. Its name follows in the same element, or is waited for. */
  #labelled(piece: Span): LabelKind | undefined {
    const text = this.#reader.of(piece);
    const whole = this.#reader.kind(piece);
    const inside = whole === undefined ? labelledText(text, this.#reader.pack) : undefined;
    this.#waiting = whole;
    if (inside === undefined) return whole;
    const value = { start: piece.start + inside.length, end: piece.end };
    if (this.#reader.isJoint(value)) this.#waiting = inside.kind;
    else this.#add(this.#upToSum(value), inside.kind);
    return inside.kind;
  }

  /** In one text (상품명 : 도시락 / 결제금액 : 12,300원) the name ends at the mark before the next labelled sum. */
  #upToSum(value: Span): Span {
    const text = this.#reader.of(value);
    for (const { 0: mark, index } of text.matchAll(/[/|,·ㅣ]\s*(?=[^\d/|,·ㅣ:：]{2,20}[:：])/g)) {
      if (index > 0 && namesItsSum(text.slice(index + mark.length), this.#reader.pack))
        return { start: value.start, end: value.start + index };
    }
    return value;
  }

  /** A sum's label right before its sum is no name: the name that was waited for is empty. */
  #namesNext = (piece: Span, next: Span | undefined): boolean =>
    this.#reader.isHead(piece) && next !== undefined && this.#reader.isLoneSum(next);

  /** A row of a sum's label and the sum: the label in the row before it has its name in a field, or has none. */
  #isSumWithName(row: Span): boolean {
    const [name, sum, ...more] = filledParts(this.#reader.text, row, BREAK.piece);
    return name !== undefined && more.length === 0 && this.#namesNext(name, sum);
  }

  #endsName = (piece: Span): boolean =>
    this.#reader.isHead(piece) || this.#reader.namesItsSum(piece) || this.#reader.isLoneSum(piece);
}
