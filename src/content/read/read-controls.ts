import { SUMS_ON_PAGE } from '../../detection/korea/words/amount-labels.ts';
import { BREAK, type Choice, type PageFacts, type TypedField } from '../../detection/page/page-facts.ts';
import { checkChoices, mayAddChoice, type OpenRadio, optionChoices, radioChoices } from './read-choices.ts';
import { attributeOf, idOf, nameOf, parentOf, typeOf } from './read-dom.ts';
import { isTypedField, lockedFigure } from './read-fields.ts';
import { labelAhead, labelBehind, methodIn, withPrice } from './read-labels.ts';
import { pictureBehind } from './read-roles.ts';
import { collapse, PART, plainPart, SHORT, type Transcript } from './read-text.ts';
import type { Sight } from './read-visible.ts';

const MOST_FIELDS = 200;
const BUTTON_TYPES = new Set(['button', 'submit', 'image', 'reset']);

interface OpenField {
  readonly element: Element;
  readonly type: string;
  /** The end of the line before it, which labels it. */
  readonly before: string;
  /** Where the text behind it begins. */
  readonly end: number;
}

/**
 * Radios, checkboxes, selects and fields, collected in one walk: their states and labels, and no value that a person
 * gave.
 */
export class Controls {
  readonly #sight: Sight;
  readonly #transcript: Transcript;
  readonly #radios: OpenRadio[] = [];
  readonly #checks: OpenRadio[] = [];
  readonly #options: Choice[] = [];
  readonly #fields: OpenField[] = [];
  /** Labels by the id they are for, and texts of the labels around a radio or checkbox. */
  readonly #labelFor = new Map<string, string>();
  readonly #labelText = new Map<Element, string>();
  /** By the whole text of a label: the one line of it that names a way to pay. */
  readonly #lines = new Map<string, string>();
  readonly #labelAround = new Map<Element, Element>();
  /** Labels that stand right behind a field, in the same element, and are for nothing else. */
  readonly #labelBehind = new Map<Element, string>();
  #openLabel: Element | undefined;
  #groups = 0;
  /** Where the text behind the last locked sum begins; a label there is of the next field, and ends the sum's row. */
  #lockedEnd = 0;

  constructor(sight: Sight, transcript: Transcript) {
    this.#sight = sight;
    this.#transcript = transcript;
  }

  enterLabel(label: Element): void {
    if (this.#lockedEnd > 0 && plainPart(this.#transcript.since(this.#lockedEnd, SHORT)) === '')
      this.#transcript.end(BREAK.cell);
    this.#openLabel = label;
  }

  /** @param written its text with its breaks. */
  leaveLabel(label: Element, written: string): void {
    const text = plainPart(written);
    const target = attributeOf(label, 'for');
    if (target !== '' && !this.#labelFor.has(target)) this.#labelFor.set(target, text);
    if (target === '') this.#behind(label, text);
    this.#labelText.set(label, text);
    this.#lines.set(text, methodIn(written));
    this.#openLabel = undefined;
  }

  /** A label that floats over its field follows the field in the markup. */
  #behind(label: Element, text: string): void {
    const last = this.#fields.at(-1);
    if (last === undefined || parentOf(last.element) !== parentOf(label)) return;
    const all = plainPart(this.#transcript.since(last.end, PART));
    if (all === text && !this.#labelBehind.has(last.element)) this.#labelBehind.set(last.element, text);
  }

  /** @returns the label of a button, which is text of the page. */
  input(element: Element): string | undefined {
    const type = nameOf(element) === 'textarea' ? 'textarea' : typeOf(element);
    if (type === 'hidden') return undefined;
    // Not asked of a textarea, of which `isGone` is always true, because its text is not read.
    const visible = type === 'textarea' || (!this.#sight.isGone(element) && this.#sight.showsText(element));
    if (type === 'radio') this.#radio(element, visible);
    else if (type === 'checkbox') this.#mark(this.#checks, element, visible);
    else if (visible && isTypedField(element)) this.#field(element, type);
    else if (visible && BUTTON_TYPES.has(type))
      return attributeOf(element, type === 'image' ? 'alt' : 'value');
    return undefined;
  }

  #radio(element: Element, visible: boolean): void {
    const picture = pictureBehind(element);
    const isPictured = picture !== undefined && this.#sight.showsText(picture);
    // The picture is the label of this radio, and the text of the next line is not.
    if (isPictured) this.#transcript.add(BREAK.piece);
    this.#mark(this.#radios, element, visible || isPictured);
  }

  #mark(list: OpenRadio[], element: Element, visible: boolean): void {
    this.#transcript.end(BREAK.piece);
    if (!mayAddChoice(list)) return;
    list.push({ element, visible, at: this.#transcript.length, before: this.#sinceLast(list) });
    if (this.#openLabel !== undefined) this.#labelAround.set(element, this.#openLabel);
  }

  /** Text of this line between the radio before, or the start of the cell, and this one. */
  #sinceLast(list: readonly OpenRadio[]): string {
    const { length } = this.#transcript;
    const text = this.#transcript.since(Math.max(list.at(-1)?.at ?? 0, length - SHORT), SHORT);
    return plainPart(text.slice(text.search(/[^\n\t\v]*$/)));
  }

  #field(element: Element, type: string): void {
    const before = labelAhead(this.#transcript);
    const figure = lockedFigure(element, before);
    const shown = figure !== undefined && this.#sight.showsFigure(element);
    this.#transcript.end(BREAK.piece);
    if (shown) this.#transcript.add(figure);
    else this.#transcript.end(BREAK.cell);
    this.#transcript.end(BREAK.piece);
    if (shown) this.#lockedEnd = this.#transcript.length;
    if (figure === undefined && this.#fields.length < MOST_FIELDS)
      this.#fields.push({ element, type, before, end: this.#transcript.length });
  }

  select(element: Element): void {
    this.#transcript.end(BREAK.piece);
    if (!this.#sight.showsText(element) || !mayAddChoice(this.#options)) return;
    const options = optionChoices(element, this.#groups);
    this.#groups += 1;
    this.#options.push(...options);
    const shown = options.find(({ chosen }) => chosen)?.label ?? '';
    // Other options may be a person's answer (a year of birth); one that names a sum is the page's price.
    if (SUMS_ON_PAGE.price.test(shown)) this.#transcript.add(shown);
    this.#transcript.end(BREAK.cell);
  }

  /** The facts of all controls met, with their labels; `groups` is the first number that is free for other sets. */
  facts(): Pick<PageFacts, 'choices' | 'fields' | 'checks'> & { readonly groups: number } {
    const radios = this.#radioChoices();
    const labels = this.#checks.map((check, index) => this.#labelOf(check, this.#checks[index + 1]?.at));
    const checked = checkChoices(this.#checks, labels, this.#groups);
    return {
      choices: [...radios, ...this.#options, ...checked],
      fields: this.#fields.map((field) => this.#typedField(field)),
      checks: labels.filter((label) => label !== ''),
      groups: this.#groups + 1,
    };
  }

  #typedField({ element, type, before }: OpenField): TypedField {
    const hints = ['name', 'id', 'placeholder', 'title', 'aria-label', 'autocomplete'].map((name) =>
      attributeOf(element, name).slice(0, SHORT),
    );
    const labels = [this.#labelFor.get(idOf(element)), this.#labelBehind.get(element)];
    return { type, hint: [...hints, before, ...labels].join(' ') };
  }

  #radioChoices(): readonly Choice[] {
    const sets = new Map<string, OpenRadio[]>();
    for (const radio of this.#radios) {
      const name = attributeOf(radio.element, 'name');
      const set = sets.get(name);
      if (set === undefined) sets.set(name, [radio]);
      else set.push(radio);
    }
    return [...sets.values()].flatMap((set) => {
      const group = this.#groups;
      this.#groups += 1;
      return radioChoices(set, this.#labelsOf(set), group);
    });
  }

  /** Most labels follow their radio. In a set whose last radio has no text behind it, they come before the radios. */
  #labelsOf(set: readonly OpenRadio[]): readonly string[] {
    const following = set.map((radio) => {
      const label = this.#labelOf(radio, this.#next(radio));
      return this.#lines.get(label) || label;
    });
    const behind = following.at(-1) === '' && set.length > 1 && set.every(({ before }) => before !== '');
    return behind ? set.map(({ before }) => before) : following;
  }

  /** Where the next radio of any set stands in the transcript. */
  #next(radio: OpenRadio): number | undefined {
    return this.#radios[this.#radios.indexOf(radio) + 1]?.at;
  }

  /** aria-label, the label for it, the label around it, its title, or the text that follows it, in its cell or the next. */
  #labelOf({ element, at }: OpenRadio, next: number | undefined): string {
    const around = this.#labelAround.get(element);
    const named =
      attributeOf(element, 'aria-label') ||
      this.#labelFor.get(idOf(element)) ||
      (around === undefined ? '' : this.#labelText.get(around)) ||
      attributeOf(element, 'title');
    const behind = this.#transcript.since(at, Math.min((next ?? Number.POSITIVE_INFINITY) - at, PART));
    return withPrice(named ? collapse(named).trim().slice(0, SHORT) : labelBehind(behind), behind);
  }
}
