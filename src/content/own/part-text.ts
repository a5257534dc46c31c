import { Effort } from '../../detection/page/effort.ts';
import { BREAK } from '../../detection/page/page-facts.ts';
import { Breaks } from '../read/read-breaks.ts';
import { nameOf } from '../read/read-dom.ts';
import { drawnParentOf } from '../read/read-drawn.ts';
import { DrawnFigures } from '../read/read-figures.ts';
import { collapse, Transcript, type Visitor, walk } from '../read/read-text.ts';
import type { Sight } from '../read/read-visible.ts';

/** Elements whose text is typed or chosen by a person. */
const UNREAD = new Set(['input', 'textarea', 'select', 'option', 'optgroup']);
/** Most steps of reading; a part that takes more is too large to be the place of one sum. */
const MOST_STEPS = 4_000;

/**
 * The visible text of one part of the page, with breaks as in `PageFacts.text`. `undefined` where nothing may be read:
 * the part is out of sight, it is a field, or a person writes in it.
 */
export function partText(part: Element, sight: Sight, steps = MOST_STEPS): string | undefined {
  for (let at: Element | null = part; at !== null; at = drawnParentOf(at))
    if (UNREAD.has(nameOf(at)) || sight.isGone(at)) return undefined;
  const effort = new Effort(steps);
  const reader = new PartReader(sight, effort);
  return walk(part, reader, () => undefined, effort) ? reader.transcript.toString() : undefined;
}

/** Reads as `readPage` does, but no forms, choices and buttons. */
class PartReader implements Visitor {
  readonly transcript = new Transcript();
  readonly #sight: Sight;
  readonly #figures: DrawnFigures;
  readonly #breaks = new Breaks(this.transcript);

  constructor(sight: Sight, effort: Effort) {
    this.#sight = sight;
    this.#figures = new DrawnFigures(sight, effort, this.transcript);
  }

  enter(element: Element): boolean {
    if (UNREAD.has(nameOf(element)) || this.#sight.isGone(element)) return false;
    this.#breaks.enter(element);
    return true;
  }

  leave(element: Element): void {
    this.#breaks.leave(element);
  }

  text(parent: Element, data: string, node: Node): void {
    const rows = nameOf(parent) === 'pre' ? data.split('\n') : [data];
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.transcript.end(BREAK.line);
      this.#row(parent, collapse(row), node);
    }
  }

  #row(parent: Element, text: string, node: Node): void {
    if (text.trim() !== '' && !this.#sight.showsText(parent)) return;
    const drawn = /\p{N}/u.test(text) ? this.#figures.drawn(text, node, parent) : text;
    if (drawn !== undefined) this.transcript.add(drawn);
  }
}
