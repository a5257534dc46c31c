import { KOREA } from '../../detection/korea/korea.ts';
import { classesOf, ON, PERHAPS, saysOne } from './class-words.ts';
import {
  attributeOf,
  ELEMENT,
  firstChildOf,
  hasAttribute,
  idOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  previousElementOf,
  textOf,
} from './read-dom.ts';
import { drawnParentOf } from './read-drawn.ts';

/**
 * Whether an item says that it is the chosen one: by ARIA, a state, a class word, a drawn radio button, or by what is
 * around it (a group whose value is the item's).
 * @param own the item's element and what wraps only it, innermost first
 * @param set the element around it and the others
 */
export const isMarked = (own: readonly Element[], set: Element | undefined): boolean =>
  own.some((element) => marksItself(element) || holdsMark(element) || labelsMark(element)) ||
  isNamedBy(own, set);

/** The label of a drawn radio button that stands right before it. */
function labelsMark(element: Element): boolean {
  const target = nameOf(element) === 'label' ? attributeOf(element, 'for') : '';
  const before = previousElementOf(element);
  return target !== '' && before !== null && idOf(before) === target && marksItself(before);
}

/** A drawn radio button beside the label, in what wraps only them. */
const holdsMark = (element: Element): boolean =>
  childrenOf(element).some(
    (child) =>
      (/(?:^|-)(?:radio|option|tab|menuitemradio)$/.test(attributeOf(child, 'role') || nameOf(child)) &&
        marksItself(child)) ||
      isFullSign(child) ||
      KOREA.methods.marked.test(attributeOf(child, 'aria-label') || attributeOf(child, 'alt')),
  );

/** Radio buttons drawn as characters (● beside ○), or by an icon font, which draws an icon for a word. */
const FULL = /^\s?(?:[●◉⦿☑✅✔✓🔘]\ufe0f?|radio_button_checked|check_(?:circle|box))\s?$/u;

const isFullSign = (element: Element): boolean =>
  firstChildOf(element) !== null &&
  childrenOf(element).length === 0 &&
  FULL.test(textOf(element).slice(0, 24));

const MOST_CHILDREN = 8;

/** The first few child elements. */
export function childrenOf(element: Element, most = MOST_CHILDREN): readonly Element[] {
  const found: Element[] = [];
  let child = firstChildOf(element);
  for (let seen = 0; child !== null && seen < most * 2 && found.length < most; seen += 1) {
    if (nodeTypeOf(child) === ELEMENT) found.push(child as Element);
    child = nextSiblingOf(child);
  }
  return found;
}

const STATES = [
  'aria-selected',
  'aria-checked',
  'aria-pressed',
  'data-selected',
  'data-checked',
  'data-active',
  'data-current',
  'data-pressed',
  'data-on',
];
/** Attributes by which custom elements show a state: it is on while the attribute is there. */
const FLAGS = ['selected', 'checked', 'active', 'current', 'pressed'];
const WORDS_OF_STATE = ['data-state', 'data-status', 'data-headlessui-state', 'state', 'status'];

function marksItself(element: Element): boolean {
  if (STATES.some((state) => isSaid(element, state))) return true;
  if (isCustom(element) && FLAGS.some((flag) => isSaid(element, flag))) return true;
  if (/^(?:page|step|true|location)$/.test(attributeOf(element, 'aria-current'))) return true;
  if (
    WORDS_OF_STATE.some((name) =>
      attributeOf(element, name)
        .split(/\s+/)
        .some((word) => ON.has(word)),
    )
  )
    return true;
  return classesOf(element).some((name) => saysOne(name, ON));
}

/** Whether the attribute is there and does not say no. */
const isSaid = (element: Element, name: string): boolean =>
  hasAttribute(element, name) &&
  /^(?:true|1|y|yes|on|checked|selected|active)?$/i.test(attributeOf(element, name));

const isCustom = (element: Element): boolean => nameOf(element).includes('-');

/** Buttons drawn as pictures have two files, one for each state: btn_hp_on.gif, btn_hp.gif. */
const ON_PICTURE = /[_-](?:on|sel|selected|active|checked|click)\.\w{3,4}(?:\?|$)/i;
const isOnPicture = (element: Element): boolean =>
  nameOf(element) === 'img' && ON_PICTURE.test(attributeOf(element, 'src'));

/** A picture of a pressed radio button in an element, beside its label. */
const holdsOnPicture = (element: Element): boolean => childrenOf(element).some(isOnPicture);

/**
 * Which items have a picture that shows them as chosen: their own, one beside their label, or one right before them or
 * their cell, where each item has one before it.
 */
export function drawnAsOn<T extends { readonly own: readonly Element[] }>(items: readonly T[]): readonly T[] {
  const ahead = items.map(({ own }) => own.map(pictureBefore).find((picture) => picture !== undefined));
  const isLed = ahead.every((picture) => picture !== undefined);
  const saysOn = (picture: Element | undefined): boolean =>
    picture !== undefined && (isOnPicture(picture) || KOREA.methods.marked.test(attributeOf(picture, 'alt')));
  return items.filter(
    ({ own }, at) =>
      own.some(isOnPicture) || own.slice(0, 3).some(holdsOnPicture) || (isLed && saysOn(ahead[at])),
  );
}

/** The picture that is the next element before, or fills the cell before. */
function pictureBefore(element: Element): Element | undefined {
  const before = previousElementOf(element);
  if (before === null) return undefined;
  const picture = nameOf(before) === 'td' && textOf(before).trim() === '' ? childrenOf(before)[0] : before;
  return picture !== undefined && nameOf(picture) === 'img' ? picture : undefined;
}

/** Weaker marks: class words, opened folds. They mark an item as chosen only where no other of the set has them. */
export const mayBeMarked = (own: readonly Element[]): boolean =>
  own.some(
    (element) =>
      attributeOf(element, 'aria-expanded') === 'true' ||
      (nameOf(element) === 'details' && hasAttribute(element, 'open')) ||
      isOnPicture(element) ||
      classesOf(element).some((name) => saysOne(name, PERHAPS)) ||
      childrenOf(element).some(
        (child) =>
          (attributeOf(child, 'role') === 'switch' && marksItself(child)) ||
          (textOf(child) === '' && classesOf(child).some((name) => saysOne(name, ON))),
      ),
  );

const VALUES = ['value', 'data-value', 'data-selected', 'selected'];
const AROUND = 3;

/** Whether an element around the set holds the value or the id of this item as the chosen one. */
function isNamedBy(own: readonly Element[], set: Element | undefined): boolean {
  let around: Node | null = set ?? null;
  for (let level = 0; level < AROUND && around !== null && nodeTypeOf(around) === ELEMENT; level += 1) {
    const group = around as Element;
    const active = attributeOf(group, 'aria-activedescendant');
    if (active !== '' && own.some((element) => idOf(element) === active)) return true;
    const value = VALUES.map((name) => attributeOf(group, name)).find((one) => one !== '');
    if (value !== undefined && own.some((element) => writtenValue(element) === value)) return true;
    around = drawnParentOf(group);
  }
  return false;
}

const writtenValue = (element: Element): string =>
  attributeOf(element, 'value') || attributeOf(element, 'data-value');
