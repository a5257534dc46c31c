import { KOREA } from '../../detection/korea/korea.ts';
import { classesOf, wordsOfClass } from './class-words.ts';
import { ancestors, isBare, WRAPS } from './read-around.ts';
import { attributeOf, hasAttribute, inputsOf, nameOf, parentOf } from './read-dom.ts';
import { first, isTypedField } from './read-fields.ts';
import { drawnAsOn } from './read-mark.ts';

/** Text that names a payment method, and the element around it. */
export interface NamedSpot {
  readonly element: Element;
  readonly label: string;
}

const INTERACTIVE = new Set(['a', 'button', 'label', 'li', 'input', 'summary']);
const ROLES = /^(?:tab|radio|button|option|menuitemradio|link|combobox)$/;

/** A spot as one of a set. */
export interface Tab {
  readonly label: string;
  /** The element and what wraps only it, innermost first. */
  readonly own: readonly Element[];
  /** The nearest element around several of them. */
  readonly set: Element | undefined;
  /** Tags from the element up to the set: members of one set are built alike. */
  readonly shape: string;
}

/**
 * The spots that a person can choose with: they stand among others built alike, or can be pressed by themselves. A
 * picture and the words below it name one thing and count once. Bounded by the number of spots, and six levels around
 * each.
 */
export function tabsOf(named: readonly NamedSpot[]): readonly Tab[] {
  const spots = named.filter(
    (spot, index) => spot.label !== named[index - 1]?.label && !isNote(spot, named[index - 1]),
  );
  const counts = new Map<Node, number>();
  for (const { element } of spots)
    for (const around of ancestors(element)) counts.set(around, (counts.get(around) ?? 0) + 1);
  const found = spots
    .map((spot) => tabOf(spot, counts))
    .filter(
      ({ label, own, set }) =>
        !own.some(holdsField) && !own.some(leadsElsewhere) && !isOfTags(label, own, set),
    );
  const kinds = kindsOf(found);
  const tabs = found.map((tab) => inItsRow(tab, kinds));
  return tabs.filter((tab) => {
    const canBePressed = tab.own.slice(0, 4).some(isInteractive);
    if (tab.set === undefined) return canBePressed;
    const alike = tabs.filter(
      (other) =>
        other === tab || (other.set === tab.set && other.shape === tab.shape && other.label !== tab.label),
    );
    // Items that each stand in a table row of their own, as in a history of orders, are no set to choose from, unless
    // radio buttons are drawn before them.
    const isInRow = tab.shape.split('>').includes('tr');
    return (
      (alike.length > 1 || isOfGrid(tab, tabs)) && (!isInRow || canBePressed || drawnAsOn(alike).length === 1)
    );
  });
}

/**
 * A note below a name: in the same button (휴대폰, with 휴대폰 소액결제 as its description), or in an element of another kind
 * (간편결제, and which methods that includes: 카카오페이, 네이버페이).
 */
const isNote = ({ element, label }: NamedSpot, before: NamedSpot | undefined): boolean =>
  before !== undefined &&
  ((buttonOf(element) ?? element) === buttonOf(before.element) ||
    (label.includes(',') &&
      parentOf(element) === parentOf(before.element) &&
      nameOf(element) !== nameOf(before.element)));

/** The button around a name, at most three levels up. */
const buttonOf = (element: Element): Element | undefined =>
  ancestors(element)
    .slice(0, 4)
    .find((each) => nameOf(each) === 'button' || ROLES.test(attributeOf(each, 'role')));

function tabOf({ element, label }: NamedSpot, counts: ReadonlyMap<Node, number>): Tab {
  const around = ancestors(element);
  const only = around.filter((each) => counts.get(each) === 1);
  const own = withoutBare(only);
  const set = around.find((each) => (counts.get(each) ?? 0) > 1);
  return { label, own, set, shape: shapeOf(own) };
}

/** The elements without the bare ones; the outermost is always kept. */
function withoutBare(own: readonly Element[]): readonly Element[] {
  const telling = own.filter((each) => !isBare(each));
  return telling.length > 0 ? telling : own.slice(-1);
}

const shapeOf = (own: readonly Element[]): string =>
  own
    .map(nameOf)
    .filter((name) => !WRAPS.has(name))
    .join('>');

/** Every pair of set and shape once; dozens of items share a few. */
function kindsOf(tabs: readonly Tab[]): readonly Pick<Tab, 'set' | 'shape'>[] {
  const shapes = new Map<Element, Set<string>>();
  for (const { set, shape } of tabs)
    if (set !== undefined) shapes.set(set, (shapes.get(set) ?? new Set()).add(shape));
  return [...shapes].flatMap(([set, own]) => [...own].map((shape) => ({ set, shape })));
}

/**
 * The last row of a grid may hold one item only: then the row around it counts as its set, as the other rows are sets
 * of theirs.
 */
function inItsRow(tab: Tab, kinds: readonly Pick<Tab, 'set' | 'shape'>[]): Tab {
  for (const { set, shape } of kinds) {
    const level = set === undefined ? -1 : tab.own.findIndex((each) => each !== set && isAlikeRow(each, set));
    const own = tab.own.slice(0, Math.max(0, level));
    if (own.length > 0 && shapeOf(own) === shape) return { ...tab, own, set: tab.own[level], shape };
  }
  return tab;
}

const isOfGrid = (tab: Tab, tabs: readonly Tab[]): boolean =>
  tabs.some((other) => other.label !== tab.label && isRowBeside(tab, other));

/** Whether two elements are rows of one grid: they have the same parent and are built alike. */
const isAlikeRow = (row: Element, other: Element): boolean =>
  parentOf(row) === parentOf(other) &&
  nameOf(row) === nameOf(other) &&
  attributeOf(row, 'class') === attributeOf(other, 'class');

const isRowBeside = ({ set, shape }: Tab, other: Tab): boolean =>
  set !== undefined &&
  other.set !== undefined &&
  set !== other.set &&
  shape === other.shape &&
  isAlikeRow(set, other.set);

/**
 * What makes items one family: their set, or the first row of their grid. Items of another shape are another family.
 */
export function familyOf(tab: Tab, tabs: readonly Tab[]): Node {
  return tabs.find((other) => isRowBeside(tab, other) || other === tab)?.set ?? (tab.set as Node);
}

/**
 * A link to something other than this payment: a category, a tag, a help page. Links to payment steps have telling
 * addresses.
 */
function leadsElsewhere(element: Element): boolean {
  if (nameOf(element) !== 'a') return false;
  const href = attributeOf(element, 'href').trim();
  return href !== '' && !/^(?:#|javascript:)/i.test(href) && !KOREA.methods.links.test(href);
}

/** Whether an item is one of a list of tags or categories, by its # or by the class of an element around it. */
const isOfTags = (label: string, own: readonly Element[], set: Element | undefined): boolean =>
  label.startsWith('#') ||
  [...own.slice(0, 3), ...(set === undefined ? [] : ancestors(set).slice(0, 2))]
    .flatMap(classesOf)
    .some((name) => wordsOfClass(name).some((word) => KOREA.methods.tags.test(word)));

/** Whether it is the label of a field and no choice: 휴대폰 beside an input for the number. */
const holdsField = (element: Element): boolean => [...first(inputsOf(element), 4)].some(isTypedField);

const isInteractive = (element: Element): boolean =>
  INTERACTIVE.has(nameOf(element)) ||
  ROLES.test(attributeOf(element, 'role')) ||
  hasAttribute(element, 'onclick') ||
  hasAttribute(element, 'tabindex');
