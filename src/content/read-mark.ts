import { attributeOf, ELEMENT, firstChildOf, nextSiblingOf, nodeTypeOf } from './read-dom.ts';

/** Whether an item says that it is the chosen one: by ARIA, a state, a class word, or the radio drawn inside it. */
export const isMarked = (element: Element): boolean => marksItself(element) || holdsMark(element);

/** A drawn radio button beside the label, in what wraps only them. */
const holdsMark = (element: Element): boolean =>
  [...childrenOf(element)].some(
    (child) => /^(?:radio|option|tab|menuitemradio)$/.test(attributeOf(child, 'role')) && marksItself(child),
  );

const MOST_CHILDREN = 8;

function* childrenOf(element: Element): Generator<Element> {
  let child = firstChildOf(element);
  for (let seen = 0; child !== null && seen < MOST_CHILDREN; seen += 1) {
    if (nodeTypeOf(child) === ELEMENT) yield child as Element;
    child = nextSiblingOf(child);
  }
}

const STATES = [
  'aria-selected',
  'aria-checked',
  'aria-pressed',
  'data-selected',
  'data-checked',
  'data-active',
];
const ON = new Set(['on', 'active', 'selected', 'checked', 'current', 'chosen', 'activated']);
const NOT = new Set([
  'not',
  'un',
  'non',
  'in',
  'no',
  'off',
  'de',
  'disabled',
  'inactive',
  'default',
  'hover',
  'focus',
  'slide',
  'swiper',
  'slick',
]);

function marksItself(element: Element): boolean {
  if (STATES.some((state) => attributeOf(element, state) === 'true')) return true;
  if (/^(?:page|step|true|location)$/.test(attributeOf(element, 'aria-current'))) return true;
  if (/^(?:active|checked|on|selected)$/.test(attributeOf(element, 'data-state'))) return true;
  return attributeOf(element, 'class').split(/\s+/).slice(0, 20).some(isOnClass);
}

/** A class whose words say "chosen": on, is-active, btnSelected, tab_on; not inactive or not-selected. */
function isOnClass(name: string): boolean {
  const words = name
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => ON.has(word)) && !words.some((word) => NOT.has(word));
}
