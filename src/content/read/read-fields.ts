import { KOREA } from '../../detection/korea/korea.ts';
import { SUMS_ON_PAGE } from '../../detection/korea/words/amount-labels.ts';
import type { FormFacts } from '../../detection/page/page-facts.ts';
import { machineFieldsOf } from '../../detection/steps/handover.ts';
import { attributeOf, formOf, hasAttribute, inRoot, nameOf, typeOf, withTag } from './read-dom.ts';

const MOST_INPUTS = 1_500;
const MOST_FORMS = 40;
const MOST_ROOTS = 40;
const MOST_NAMES = 300;
const MOST_VALUE = 200;
const MOST_HINT = 40;

/** The only hidden fields whose values are looked at. */
const MACHINE_FIELDS = machineFieldsOf(KOREA);

interface OpenForm {
  readonly action: string;
  readonly names: string[];
  readonly values: Record<string, string>;
}

/**
 * Hidden fields by form: machine values that the page wrote into its own markup. Fields for a telephone number, a birth
 * date, a code or a card are never among them, because no rule asks for those names.
 */
export function readForms(
  page: Document,
  href: string,
  roots: Iterable<ShadowRoot> = [],
): readonly FormFacts[] {
  const forms = new Map<Element | null, OpenForm>();
  const trees = [...roots].slice(0, MOST_ROOTS);
  const all = (tag: string, most: number) =>
    [withTag(page, tag), ...trees.map((root) => inRoot(root, tag))].flatMap((list) => [...first(list, most)]);
  for (const form of all('form', MOST_FORMS).slice(0, MOST_FORMS))
    forms.set(form, openForm(actionOf(form, href)));
  for (const input of all('input', MOST_INPUTS).slice(0, MOST_INPUTS)) {
    if (typeOf(input) !== 'hidden') continue;
    const owner = formOf(input);
    const form = forms.get(owner) ?? openForm('');
    if (forms.size >= MOST_FORMS && !forms.has(owner)) continue;
    forms.set(owner, form);
    addField(form, input);
  }
  return [...forms.values()].filter(({ action, names }) => action !== '' || names.length > 0);
}

const openForm = (action: string): OpenForm => ({ action, names: [], values: {} });

function addField(form: OpenForm, input: Element): void {
  const name = attributeOf(input, 'name') || attributeOf(input, 'id');
  if (name === '' || form.names.length >= MOST_NAMES) return;
  form.names.push(name.slice(0, 60));
  const key = name.toLowerCase();
  if (!MACHINE_FIELDS.has(key) || Object.hasOwn(form.values, key)) return;
  form.values[key] = attributeOf(input, 'value').slice(0, MOST_VALUE);
}

function actionOf(form: Element, href: string): string {
  const action = attributeOf(form, 'action');
  if (action === '') return '';
  try {
    return new URL(action, href).href.slice(0, 500);
  } catch {
    // An address that cannot be read leads to no known window.
    return '';
  }
}

/** The first elements of a list, one after the other: to ask a live list for its length counts the whole page. */
export function* first(elements: ArrayLike<Element>, most: number): Generator<Element> {
  for (let index = 0; index < most; index += 1) {
    const element = elements[index];
    if (element === undefined) return;
    yield element;
  }
}

/** A field that a person fills. */
export const isTypedField = (element: Element): boolean => {
  const name = nameOf(element);
  return name === 'textarea' || (name === 'input' && TYPED.has(typeOf(element)));
};

const TYPED = new Set(['text', 'tel', 'number', 'password', 'email', 'search']);
/** Names of fields that hold something personal, whatever they look like. */
const PERSONAL =
  /phone|mobile|tel|hp|birth|jumin|ssn|code|cert|card|pass|pwd|pin|addr|zip|post|name|mail|acc/i;
/** Into a field of these types a page may write a sum that the person cannot change. */
const FIGURE_TYPES = new Set(['text', 'number']);
const AMOUNT_NAME = /price|amount|amt|total|sum|cost|money|mny|pay|settle|won/i;

const isNamed = (text: string): boolean =>
  SUMS_ON_PAGE.named.test(text.replace(/\s/g, '').replace(SUMS_ON_PAGE.remark, ''));

/**
 * The figure in a locked field (`readonly`, `disabled`) under an amount label: the page's own, not the person's; with the
 * label where that is in the field itself, as a placeholder. Read from the attribute; undefined for every other field.
 */
export function lockedFigure(element: Element, labelBefore: string): string | undefined {
  if (nameOf(element) !== 'input' || !FIGURE_TYPES.has(typeOf(element))) return undefined;
  if (!hasAttribute(element, 'readonly') && !hasAttribute(element, 'disabled')) return undefined;
  const name = `${attributeOf(element, 'name')} ${attributeOf(element, 'id')}`;
  if (PERSONAL.test(name)) return undefined;
  const hint = isNamed(labelBefore) ? '' : attributeOf(element, 'placeholder').slice(0, MOST_HINT);
  if (!AMOUNT_NAME.test(name) && !isNamed(labelBefore + hint)) return undefined;
  const value = attributeOf(element, 'value').trim();
  return SUMS_ON_PAGE.figure.test(value) ? `${isNamed(hint) ? hint : ''} ${value}` : undefined;
}
