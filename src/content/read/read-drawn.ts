import {
  dataOf,
  ELEMENT,
  firstChildOf,
  getterOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  TEXT,
} from './read-dom.ts';

/**
 * The tree as it is drawn: the content of an element's open shadow root replaces its children, and nodes that are put
 * into a slot are drawn in the slot. Closed roots are not read; what a browser offers extensions beyond that
 * (`openOrClosedShadowRoot`) is never asked for.
 */

const shadowRootOf = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const hostOf = getterOf<Element>(ShadowRoot.prototype, 'host');
const slotOf = getterOf<Element | null>(Element.prototype, 'assignedSlot');

/** Built-in elements that can have a shadow root; beside them only custom elements can. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The open shadow root of an element; `null` where it has none, or a closed one. */
export const openRootOf = (element: Element): ShadowRoot | null => {
  const name = nameOf(element);
  return HOSTS.has(name) || name.includes('-') ? shadowRootOf(element) : null;
};

/** The element that an element is drawn in: a slot, the host of a root, or its parent. */
export function drawnParentOf(node: Element): Element | null {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return hostOf(parent);
  return slotOf(node) ?? (parent !== null && nodeTypeOf(parent) === ELEMENT ? (parent as Element) : null);
}

/** Returns what gives, one by one, the nodes drawn right inside an element. */
export function drawnIn(element: Element, root: ShadowRoot | null): () => Node | null {
  const assigned = nameOf(element) === 'slot' ? HTMLSlotElement.prototype.assignedNodes.call(element) : [];
  if (assigned.length > 0) {
    let at = 0;
    return () => assigned[at++] ?? null;
  }
  let next = firstChildOf(root ?? element);
  return () => {
    const now = next;
    if (now !== null) next = nextSiblingOf(now);
    return now;
  };
}

const MOST_IN_SMALL = 40;

/** Text of a small element that holds no field, as it is drawn. */
export function drawnText(element: Element): string {
  let seen = 0;
  const textIn = (at: Element): string => {
    const next = drawnIn(at, openRootOf(at));
    let text = '';
    for (let node = next(); node !== null && seen < MOST_IN_SMALL; node = next()) {
      seen += 1;
      if (nodeTypeOf(node) === TEXT) text += dataOf(node);
      else if (nodeTypeOf(node) === ELEMENT) text += textIn(node as Element);
    }
    return text;
  };
  return textIn(element);
}
