import { BREAK } from '../../detection/page/page-facts.ts';
import { nameOf } from './read-dom.ts';
import type { Transcript } from './read-text.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br button caption center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th', 'dt', 'dd']);
/** Elements that end the line even inside a cell, because old pages are laid out in tables. */
const ROWS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'dl']);

/** Adds the right break before and after each element, by its tag alone. */
export class Breaks {
  readonly #transcript: Transcript;
  /**
   * For each open part of a table, the innermost last, whether it is a cell: blocks inside a cell end a row of it, not
   * the line.
   */
  readonly #inCell: boolean[] = [];
  /** How many names of a list of facts stand together since the last value. */
  #names = 0;
  #isNamed = false;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  enter(element: Element): void {
    const name = nameOf(element);
    if (name === 'dt') {
      this.#names = this.#isNamed ? 1 : this.#names + 1;
      this.#transcript.end(BREAK.line);
    }
    // Where all names stand before all values, the last name is not the first value's: each is a line of its own.
    if (name === 'dd') this.#transcript.end(this.#names > 1 ? BREAK.line : BREAK.cell);
    if (name === 'dt' || name === 'dd') this.#isNamed = name === 'dd';
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

  #edge(name: string): void {
    if (!BLOCKS.has(name)) {
      this.#transcript.end(BREAK.piece);
      return;
    }
    const inside = this.#inCell.at(-1) === true && !ROWS.has(name);
    this.#transcript.end(inside ? BREAK.row : BREAK.line);
  }
}
