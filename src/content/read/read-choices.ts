import { KOREA } from '../../detection/korea/korea.ts';
import { SUMS_ON_PAGE } from '../../detection/korea/words/amount-labels.ts';
import type { Choice } from '../../detection/page/page-facts.ts';
import { methodNamed } from '../../detection/steps/method-named.ts';
import { isIdentityOrContact } from '../../detection/steps/methods.ts';
import { ancestors } from './read-around.ts';
import { attributeOf, isChecked, isSelected, optionsOf, textOf } from './read-dom.ts';
import { first } from './read-fields.ts';
import { collapse } from './read-text.ts';

const MOST_CHOICES = 300;
const MOST_OPTIONS = 60;
const LABEL = 60;

/** Whether another choice may still be kept. */
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

/** A way to pay, by phone or otherwise. */
export const namesMethod = (text: string): boolean => methodNamed(text, KOREA.methods) !== undefined;

/** Whether the text names a way to identify oneself or to be contacted: such a choice looks like a way to pay. */
const namesElse = (text: string): boolean => isIdentityOrContact(text, KOREA.methods);

/** Whether a short text may be the label of a tab or a button to choose a way to pay with. */
export const mayBeSpot = (element: Element, label: string): boolean =>
  namesMethod(label) ||
  namesElse(label) ||
  ((KOREA.methods.inSet?.includes(label.toLowerCase()) ?? false) && isRadio(element));

/** Whether it stands in a radio button that a page drew itself, and said so. */
const isRadio = (element: Element): boolean => ancestors(element).slice(0, 4).some(isDrawnRadio);

export const isDrawnRadio = (element: Element): boolean => attributeOf(element, 'role') === 'radio';

/** A way to pay other than by phone. */
export const namesOther = (text: string): boolean => methodNamed(text, KOREA.methods) === 'other';

/** One choice of a set, before it is known whether the page's mark of the chosen one may be read. */
type ReadChoice = Omit<Choice, 'chosen'> & { readonly element: Element };

/**
 * Which one is chosen is read only in sets of payment methods and of prices: a chosen sex or year of birth is a
 * person's answer.
 */
function withChosen(set: readonly ReadChoice[], isChosen: (element: Element) => boolean): readonly Choice[] {
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

/** Checkboxes that each name a way to pay, of which scripts keep one checked; several at once are a filter or a setting. */
export function checkChoices(
  checks: readonly OpenRadio[],
  labels: readonly string[],
  group: number,
): readonly Choice[] {
  const named = checks.filter((_, index) => namesMethod(labels[index] ?? ''));
  if (named.length < 2) return [];
  const choices = radioChoices(named, labels.filter(namesMethod), group);
  const isOne = choices.filter(({ chosen }) => chosen).length === 1;
  return choices.map((choice) => ({ ...choice, chosen: isOne && choice.chosen }));
}

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
