import { Effort } from '../../detection/page/effort.ts';
import { bodyOf } from '../read/read-dom.ts';
import { walk } from '../read/read-text.ts';

const MOST_STEPS = 40_000;

/** The open shadow roots of a page, as far as a look through it goes. */
export function openRootsIn(doc: Document): ReadonlySet<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  const body = bodyOf(doc);
  const look = { enter: () => true, leave: () => undefined, text: () => undefined };
  if (body !== null) walk(body, look, (root) => roots.add(root), new Effort(MOST_STEPS));
  return roots;
}
