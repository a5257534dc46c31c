import { SUMS_ON_PAGE } from '../detection/korea/amount-labels.ts';
import { KOREA } from '../detection/korea/korea.ts';
import type { Choice } from '../detection/page/page-facts.ts';
import { methodNamed } from '../detection/steps/methods.ts';
import {
  attributeOf,
  hasAttribute,
  inputsOf,
  isChecked,
  isSelected,
  nameOf,
  optionsOf,
  parentOf,
  textOf,
} from './read-dom.ts';
import { first, isTypedField } from './read-fields.ts';
import { isMarked } from './read-mark.ts';
import { collapse } from './read-text.ts';

const MOST_CHOICES = 300;
const MOST_OPTIONS = 60;
const LABEL = 60;

export const mayAddChoice = (choices: readonly unknown[]): boolean => choices.length < MOST_CHOICES;

/** A radio button before its label is known. */
export interface OpenRadio {
  readonly element: Element;
  readonly visible: boolean;
  /** Where in the transcript it stands. */
  readonly at: number;
  /** Text right before it in its cell: the label, in sets that put it first. */
  readonly before: string;
}

/** Text that names a payment method, and the element around it. */
export interface NamedSpot {
  readonly element: Element;
  readonly label: string;
}

export const namesMethod = (text: string): boolean => methodNamed(text, KOREA.methods) !== undefined;

/** One of a set, before it is known whether what is chosen in it may be looked at. */
type Item = Omit<Choice, 'chosen'> & { readonly element: Element };

/** Looked at in sets of payment methods and prices alone: a chosen sex or year of birth is a person's answer. */
function withChosen(set: readonly Item[], isChosen: (element: Element) => boolean): readonly Choice[] {
  const isOpen = set.some(
    ({ label, value }) =>
      namesMethod(label) ||
      namesMethod(value) ||
      KOREA.methods.values.includes(value.toLowerCase()) ||
      SUMS_ON_PAGE.price.test(label),
  );
  return set.map(({ element, ...choice }) => ({ ...choice, chosen: isOpen && isChosen(element) }));
}

/** Radio buttons of one name with their labels, in order. */
export const radioChoices = (
  set: readonly OpenRadio[],
  labels: readonly string[],
  group: number,
): readonly Choice[] =>
  withChosen(
    set.map(({ element, visible }, index) => ({
      element,
      kind: 'radio',
      group,
      label: labels[index] ?? '',
      value: attributeOf(element, 'value').slice(0, LABEL),
      name: attributeOf(element, 'name').slice(0, LABEL),
      visible: visible || (labels[index] ?? '') !== '',
    })),
    isChecked,
  );

/** Options of one select with the state the page shows; their texts are the page's own. */
export const optionChoices = (select: Element, group: number): readonly Choice[] =>
  withChosen(
    [...first(optionsOf(select), MOST_OPTIONS)].map((element) => ({
      element,
      kind: 'option',
      group,
      label: collapse(textOf(element).slice(0, LABEL * 2))
        .trim()
        .slice(0, LABEL),
      value: attributeOf(element, 'value').slice(0, LABEL),
      name: attributeOf(select, 'name').slice(0, LABEL),
      visible: true,
    })),
    isSelected,
  );

const LEVELS = 6;
const INTERACTIVE = new Set(['a', 'button', 'label', 'li', 'input']);
const ROLES = /^(?:tab|radio|button|option|menuitemradio|link)$/;

/**
 * Tabs, buttons and list items that name payment methods. Their set is the nearest element around several of them;
 * what is chosen is told by ARIA or by a class word (on, active, selected …) on the item itself or what wraps only it.
 */
export function tabChoices(spots: readonly NamedSpot[], firstGroup: number): readonly Choice[] {
  const counts = new Map<Node, number>();
  for (const { element } of spots) {
    for (const around of ancestors(element)) counts.set(around, (counts.get(around) ?? 0) + 1);
  }
  const items = spots.map((spot) => itemOf(spot, counts)).filter((item) => !item.own.some(holdsField));
  const groups = new Map<Node, number>();
  const found: Choice[] = [];
  for (const [index, { label, own, set, shape }] of items.entries()) {
    const alike = items.some((other) => other.set === set && other.shape === shape && other.label !== label);
    const canBePressed = own.slice(0, 4).some(isInteractive);
    if (set === undefined ? !canBePressed : !alike) continue;
    // Each in a row of its own, as a history of orders has them: no set to choose from.
    if (shape.includes('tr') && !canBePressed) continue;
    const group = set === undefined ? firstGroup + spots.length + index : groupOf(set, groups, firstGroup);
    found.push({
      kind: 'tab',
      group,
      label,
      value: '',
      name: '',
      chosen: own.slice(0, 5).some(isMarked),
      visible: true,
    });
  }
  return found;
}

interface TabItem {
  readonly label: string;
  /** The element and what wraps only it. */
  readonly own: readonly Element[];
  /** The nearest element around several of them. */
  readonly set: Element | undefined;
  /** Tags from the element up to the set: members of one set are built alike. */
  readonly shape: string;
}

function itemOf({ element, label }: NamedSpot, counts: ReadonlyMap<Node, number>): TabItem {
  const around = ancestors(element);
  const own = around.filter((each) => counts.get(each) === 1);
  const set = around.find((each) => (counts.get(each) ?? 0) > 1);
  return { label, own, set, shape: own.map(nameOf).join('>') };
}

/** The label of a field, not a choice: 휴대폰 beside a box for the number. */
const holdsField = (element: Element): boolean => [...first(inputsOf(element), 4)].some(isTypedField);

function groupOf(set: Node, groups: Map<Node, number>, firstGroup: number): number {
  const known = groups.get(set) ?? firstGroup + groups.size;
  groups.set(set, known);
  return known;
}

function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  let at: Node | null = element;
  while (at !== null && found.length < LEVELS && 'tagName' in at) {
    found.push(at as Element);
    at = parentOf(at);
  }
  return found;
}

const isInteractive = (element: Element): boolean =>
  INTERACTIVE.has(nameOf(element)) ||
  ROLES.test(attributeOf(element, 'role')) ||
  hasAttribute(element, 'onclick') ||
  hasAttribute(element, 'tabindex');
