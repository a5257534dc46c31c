import {
  dataOf,
  ELEMENT,
  firstChildOf,
  hasAnyAttribute,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  TEXT,
} from './read-dom.ts';
import { drawnParentOf } from './read-drawn.ts';

const LEVELS = 6;
/** Most elements around a spot that are looked at, those without a meaning of their own included. */
const MOST_AROUND = 14;

/** Elements without meaning, which may stand around one label of a set and not around the next. */
export const WRAPS = new Set(['span', 'font', 'div', 'slot']);

/** An element around a single child, without text of its own: a page's tools may add such an element or not. */
export const isBare = (element: Element): boolean =>
  WRAPS.has(nameOf(element)) && !hasAnyAttribute(element) && nodesIn(element, 2) === 1;

const MOST_NODES = 8;

/** Counts the elements and non-empty texts right inside, up to `most`. */
function nodesIn(element: Element, most: number): number {
  let found = 0;
  let node = firstChildOf(element);
  for (let seen = 0; node !== null && seen < MOST_NODES && found < most; seen += 1) {
    const type = nodeTypeOf(node);
    if (type === ELEMENT || (type === TEXT && dataOf(node).trim() !== '')) found += 1;
    node = nextSiblingOf(node);
  }
  return found;
}

/** A spot's element and what is around it, innermost first. */
export function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  let at: Element | null = element;
  for (let left = LEVELS; at !== null && left > 0 && found.length < MOST_AROUND; at = drawnParentOf(at)) {
    found.push(at);
    if (!isBare(at)) left -= 1;
  }
  return found;
}
