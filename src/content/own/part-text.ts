import { Effort } from '../../detection/page/effort.ts';
import { BREAK } from '../../detection/page/page-facts.ts';
import { nameOf } from '../read-dom.ts';
import { drawnParentOf } from '../read-drawn.ts';
import { Breaks, collapse, Transcript, type Visitor, walk } from '../read-text.ts';
import type { Sight } from '../read-visible.ts';

/** What stands in them is written or chosen by a person. */
const UNREAD = new Set(['input', 'textarea', 'select', 'option', 'optgroup']);
/** Steps of reading; a part that takes more is no place of one sum. */
const MOST_STEPS = 4_000;
const FIGURE_STEPS = 20;

/**
 * The text of one part of the page, as it is in sight, with breaks as `PageFacts.text` has them. `undefined` where
 * nothing may be read: it is out of sight, or a field, or a person writes there.
 */
export function partText(part: Element, sight: Sight, steps = MOST_STEPS): string | undefined {
  for (let at: Element | null = part; at !== null; at = drawnParentOf(at))
    if (UNREAD.has(nameOf(at)) || sight.isGone(at)) return undefined;
  const effort = new Effort(steps);
  const reader = new PartReader(sight, effort);
  return walk(part, reader, () => undefined, effort) ? reader.transcript.toString() : undefined;
}

/** As `readPage` reads, without what it asks of forms, choices and buttons. */
class PartReader implements Visitor {
  readonly transcript = new Transcript();
  readonly #sight: Sight;
  readonly #effort: Effort;
  readonly #breaks = new Breaks(this.transcript);

  constructor(sight: Sight, effort: Effort) {
    this.#sight = sight;
    this.#effort = effort;
  }

  enter(element: Element): boolean {
    if (UNREAD.has(nameOf(element)) || this.#sight.isGone(element)) return false;
    this.#breaks.enter(element);
    return true;
  }

  leave(element: Element): void {
    this.#breaks.leave(element);
  }

  text(parent: Element, data: string): void {
    const rows = nameOf(parent) === 'pre' ? data.split('\n') : [data];
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.transcript.end(BREAK.line);
      this.#row(parent, collapse(row));
    }
  }

  #row(parent: Element, text: string): void {
    if (text.trim() !== '' && !this.#sight.showsText(parent)) return;
    const isFigure = /\p{N}/u.test(text);
    if (isFigure && !(this.#effort.take(FIGURE_STEPS) && this.#sight.showsFigure(parent))) return;
    this.transcript.add(text);
  }
}
