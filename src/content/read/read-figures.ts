import type { Effort } from '../../detection/page/effort.ts';
import { UNREADABLE } from '../../detection/page/page-facts.ts';
import type { Transcript } from './read-text.ts';
import type { Sight } from './read-visible.ts';

const FIGURE_STEPS = 20;

const BEGINS = /^\s?[\d,.]/;
const ENDS = /[\d,.]\s?$/;
/** All that stands between two pieces of one figure; a break of a cell or line ends it. */
const PIECES = /^[\ue000 ]{0,11}$/;
const MOST_BETWEEN = 12;

/**
 * The figures of a page as they are drawn. Where style adds digits to a figure, sets its pieces in another order or shows
 * other characters than are written, a mark is put in, with which no sum is read.
 */
export class DrawnFigures {
  readonly #sight: Sight;
  readonly #effort: Effort;
  readonly #transcript: Transcript;
  /** The element around the last figure that text may go on from, and where that figure ends in the transcript. */
  #last: { readonly element: Element; readonly end: number } | undefined;

  constructor(sight: Sight, effort: Effort, transcript: Transcript) {
    this.#sight = sight;
    this.#effort = effort;
    this.#transcript = transcript;
  }

  /**
   * The browser is asked for place and style of each figure, which costs many times as much as a word.
   * @returns the text with its marks; undefined where it is not seen.
   */
  drawn(text: string, node: Node, parent: Element): string | undefined {
    if (!this.#effort.take(FIGURE_STEPS) || !this.#sight.showsFigure(parent)) return undefined;
    const isMore =
      BEGINS.test(text) && (this.#sight.isAddedTo(node, '::before') || this.#isOutOfOrder(parent));
    const isCut = ENDS.test(text) && this.#sight.isAddedTo(node, '::after');
    const written = this.#sight.isAsWritten(parent) ? text : text.replace(/[\d,.]+/g, UNREADABLE);
    const drawn = `${isMore ? UNREADABLE : ''}${written}${isCut ? UNREADABLE : ''}`;
    this.#last = ENDS.test(text)
      ? { element: parent, end: this.#transcript.length + drawn.length }
      : undefined;
    return drawn;
  }

  /** Whether this goes on from the figure before it, and stands to the left of it. */
  #isOutOfOrder(element: Element): boolean {
    const last = this.#last;
    return (
      last !== undefined &&
      last.element !== element &&
      PIECES.test(this.#transcript.since(last.end, MOST_BETWEEN)) &&
      !this.#sight.follows(last.element, element)
    );
  }
}
