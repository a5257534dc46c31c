import { selectorFault } from '../../core/plain-selector.ts';
import { attributeOf, getterOf, idOf, nameOf, parentOf } from '../read/read-dom.ts';

/** Attributes by which pages name their parts for scripts and tests: they rarely change with the design. */
const NAMES = ['data-testid', 'data-test', 'data-qa', 'itemprop', 'name', 'data-name', 'data-id'];
/** Numbers of an order and hashes of the build, which differ the next time. */
const PASSING = /\d{3}|[0-9a-f]{8}|^(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{6,}$/;
const MOST_CLASSES = 3;
const MOST_LEVELS = 8;

const classesOf = getterOf<DOMTokenList>(Element.prototype, 'classList');
const previousOf = getterOf<Element | null>(Element.prototype, 'previousElementSibling');

type Tree = Document | ShadowRoot;

/**
 * A selector that matches this element and no other in its tree, by what is least likely to change: a name, an id, its
 * classes, and only then its position. `undefined` where none of a readable length does.
 */
export function selectorOf(element: Element): string | undefined {
  const tree = element.getRootNode() as Tree;
  let below = '';
  let at: Element | null = element;
  for (let level = 0; at !== null && level < MOST_LEVELS; level += 1) {
    const found = [...namesOf(at).map((name) => name + below), placeOf(at) + below].find((selector) =>
      leadsTo(selector, element, tree),
    );
    if (found !== undefined) return found;
    below = ` > ${placeOf(at)}${below}`;
    const parent = parentOf(at);
    at = parent instanceof Element ? parent : null;
  }
  return undefined;
}

function leadsTo(selector: string, element: Element, tree: Tree): boolean {
  if (selectorFault(selector) !== undefined) return false;
  try {
    const found = tree.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  } catch {
    return false; // a name that the browser reads in another way
  }
}

/** Selectors for an element by its names, the most lasting first. */
function namesOf(element: Element): readonly string[] {
  const tag = nameOf(element);
  const id = idOf(element);
  const named = NAMES.map((name) => [name, attributeOf(element, name)] as const)
    .filter(([, value]) => isLasting(value))
    .map(([name, value]) => `${tag}[${name}="${value}"]`);
  const classes = [...classesOf(element)].filter(isLasting).slice(0, MOST_CLASSES);
  const byClass =
    classes.length === 0 ? [] : [`${tag}${classes.map((name) => `.${CSS.escape(name)}`).join('')}`];
  return [...(isLasting(id) ? [`#${CSS.escape(id)}`] : []), ...named, ...byClass];
}

const isLasting = (name: string): boolean => name !== '' && name.length <= 60 && !PASSING.test(name);

/** A selector by the element's tag and its position among such elements of its parent. */
function placeOf(element: Element): string {
  const tag = nameOf(element);
  let nth = 1;
  for (let before = previousOf(element); before !== null; before = previousOf(before))
    if (nameOf(before) === tag) nth += 1;
  return `${CSS.escape(tag)}:nth-of-type(${nth})`;
}
