import { BREAK } from '../../detection/page/page-facts.ts';
import { ELEMENT, nameOf, nextSiblingOf, nodeTypeOf } from './read-dom.ts';
import type { Transcript } from './read-text.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br button caption center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th', 'dt', 'dd']);
/** Elements that end the line even inside a cell, because old pages are laid out in tables. */
const ROWS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'dl']);

/** A longer name is text. */
const MOST_IN_NAME = 40;
/** Most nodes that are counted. */
const MOST_BESIDE = 40;

/** How many values stand side by side, this one included. */
function valuesFrom(element: Element): number {
  let values = 0;
  let node: Node | null = element;
  for (let seen = 0; node !== null && seen < MOST_BESIDE; seen += 1) {
    if (nodeTypeOf(node) === ELEMENT) {
      if (nameOf(node as Element) !== 'dd') break;
      values += 1;
    }
    node = nextSiblingOf(node);
  }
  return values;
}

/** Adds the right break before and after each element, by its tag alone. */
export class Breaks {
  readonly #transcript: Transcript;
  /**
   * For each open part of a table, the innermost last, whether it is a cell: blocks inside a cell end a row of it, not
   * the line.
   */
  readonly #inCell: boolean[] = [];
  /** Where the names of a list of facts begin that stand together, until the next name after a value. */
  #names: number[] = [];
  /** How many values came since, and whether they are as many as the names. */
  #values = 0;
  #isEven = false;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  enter(element: Element): void {
    const name = nameOf(element);
    if (name === 'dt') this.#nameStarts();
    if (name === 'dd') this.#valueStarts(element);
    if (!CELLS.has(name)) this.#edge(name);
    if (CELLS.has(name) || ROWS.has(name)) this.#inCell.push(CELLS.has(name));
  }

  leave(element: Element): void {
    const name = nameOf(element);
    if (CELLS.has(name) || ROWS.has(name)) this.#inCell.pop();
    if (name === 'td' || name === 'th') this.#transcript.end(BREAK.cell);
    if (name === 'dd') this.#transcript.end(BREAK.line);
    if (!CELLS.has(name)) this.#edge(name);
  }

  #nameStarts(): void {
    if (this.#values > 0) this.#names = [];
    this.#values = 0;
    this.#transcript.end(BREAK.line);
    this.#names.push(this.#transcript.length);
  }

  /**
   * Where several names stand before as many values, each value gets its name once more; as it is written, the last name
   * would be the first value's.
   */
  #valueStarts(element: Element): void {
    const transcript = this.#transcript;
    const many = this.#names.length > 1;
    if (this.#values === 0) this.#isEven = many && valuesFrom(element) === this.#names.length;
    const start = this.#isEven ? this.#names[this.#values] : undefined;
    this.#values += 1;
    if (many) transcript.end(BREAK.line);
    if (start !== undefined) transcript.add(transcript.since(start, MOST_IN_NAME).split(/[\n\t]/)[0] ?? '');
    if (!many || start !== undefined) transcript.end(BREAK.cell);
  }

  #edge(name: string): void {
    if (!BLOCKS.has(name)) {
      this.#transcript.end(BREAK.piece);
      return;
    }
    const inside = this.#inCell.at(-1) === true && !ROWS.has(name);
    this.#transcript.end(inside ? BREAK.row : BREAK.line);
  }
}
