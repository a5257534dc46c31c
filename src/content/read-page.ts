import { KOREA } from '../detection/korea.ts';
import { BREAK, type Choice, type PageFacts, type TypedField } from '../detection/page-facts.ts';
import {
  mayAddChoice,
  type NamedSpot,
  namesMethod,
  type OpenRadio,
  optionChoices,
  radioChoice,
  tabChoices,
} from './read-choices.ts';
import { attributeOf, bodyOf, idOf, nameOf, rootOf, titleOf, typeOf } from './read-dom.ts';
import { isTypedField, lockedFigure, readForms } from './read-fields.ts';
import { Breaks, collapse, Transcript, type Visitor, walk } from './read-text.ts';
import { type Sight, sightOf } from './read-visible.ts';

const MOST_HEADINGS = 30;
const MOST_LOGOS = 40;
const MOST_BUTTONS = 200;
const MOST_FIELDS = 200;
const MOST_SPOTS = 80;
const SHORT = 60;

const WANTED_IDS = new Set(KOREA.rules.flatMap(({ ids }) => ids));
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'legend', 'caption', 'strong']);
const TOLD = new Set(['button', 'label', 'a']);
const BUTTON_TYPES = new Set(['button', 'submit', 'image', 'reset']);

/**
 * Reads one document once: labels, visible text, states of choices, machine values of hidden fields. The only reader
 * of stage 2. Bounded in nodes, characters and list lengths; never reads what a person typed (read-dom.ts has no way to).
 */
export function readPage(page: Document, location: { readonly href: string }): PageFacts {
  const reader = new PageReader(sightOf(page));
  const root = bodyOf(page) ?? rootOf(page);
  if (root !== null) walk(root, reader);
  return {
    url: location.href.slice(0, 2_048),
    title: collapse(String(titleOf(page) ?? '').slice(0, 400))
      .trim()
      .slice(0, 200),
    ...reader.facts(),
    forms: readForms(page, location.href),
  };
}

class PageReader implements Visitor {
  readonly #sight: Sight;
  readonly #transcript = new Transcript();
  readonly #breaks = new Breaks(this.#transcript);
  readonly #starts = new Map<Element, number>();
  readonly #headings: string[] = [];
  readonly #logos: string[] = [];
  readonly #buttons: string[] = [];
  readonly #fields: { readonly type: string; readonly words: string; readonly id: string }[] = [];
  readonly #radios: OpenRadio[] = [];
  readonly #choices: Choice[] = [];
  readonly #spots: NamedSpot[] = [];
  readonly #ids: string[] = [];
  /** Labels by the id they are for, and the label around a radio. */
  readonly #labels = new Map<string, string>();
  readonly #wrapped = new Map<Element, string>();
  #label: Element | undefined;
  #groups = 0;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  enter(element: Element): boolean {
    const name = nameOf(element);
    if (name === 'input' || name === 'textarea') {
      this.#input(element);
      return false;
    }
    if (this.#sight.isGone(element)) return false;
    if (WANTED_IDS.has(idOf(element))) this.#ids.push(idOf(element));
    if (name === 'select') {
      this.#select(element);
      return false;
    }
    this.#breaks.enter(element);
    if (name === 'img') this.#image(element);
    if (name === 'label') this.#label = element;
    if (isTold(name, element)) this.#starts.set(element, this.#transcript.length);
    return true;
  }

  leave(element: Element): void {
    const name = nameOf(element);
    const start = this.#starts.get(element);
    if (start !== undefined) this.#told(element, name, this.#transcript.since(start));
    if (element === this.#label) this.#label = undefined;
    this.#breaks.leave(element);
  }

  text(parent: Element, data: string): void {
    const text = collapse(data);
    if (text === ' ') this.#transcript.add(text);
    if (text.trim() === '' || !this.#sight.showsText(parent)) return;
    if (/\p{Nd}/u.test(text) && !this.#sight.showsFigure(parent)) return;
    this.#spot(parent, text);
    this.#transcript.add(text);
  }

  #spot(element: Element, text: string): void {
    const label = text.trim();
    if (label.length > SHORT || this.#spots.length >= MOST_SPOTS || !namesMethod(label)) return;
    this.#spots.push({ element, label });
  }

  /** A heading, button or label is through: its text is what the transcript gained. */
  #told(element: Element, name: string, raw: string): void {
    const text = plainPart(raw);
    if (HEADINGS.has(name) && text !== '' && this.#headings.length < MOST_HEADINGS) this.#headings.push(text);
    const isButton =
      name === 'button' || attributeOf(element, 'role') === 'button' || (name === 'a' && text.length <= 16);
    if (isButton && text !== '' && this.#buttons.length < MOST_BUTTONS) this.#buttons.push(text);
    if (name !== 'label') return;
    const target = attributeOf(element, 'for');
    if (target !== '' && !this.#labels.has(target)) this.#labels.set(target, text);
    this.#wrapped.set(element, text);
  }

  #image(element: Element): void {
    const alt = collapse(attributeOf(element, 'alt')).trim();
    if (alt === '' || alt.length > SHORT || !this.#sight.showsText(element)) return;
    if (this.#logos.length < MOST_LOGOS) this.#logos.push(alt);
    this.#spot(element, alt);
    this.#transcript.add(alt);
  }

  #input(element: Element): void {
    const type = nameOf(element) === 'textarea' ? 'textarea' : typeOf(element);
    if (WANTED_IDS.has(idOf(element))) this.#ids.push(idOf(element));
    if (type === 'hidden') return;
    const visible = !this.#sight.isGone(element) && (type === 'textarea' || this.#sight.showsText(element));
    if (type === 'radio') this.#radio(element, visible);
    else if (type === 'checkbox') this.#checkbox(element);
    else if (visible && isTypedField(element)) this.#typed(element, type);
    else if (visible && BUTTON_TYPES.has(type)) this.#inputButton(element, type);
    else if (visible) this.#transcript.end(BREAK.piece);
  }

  #radio(element: Element, visible: boolean): void {
    this.#transcript.end(BREAK.piece);
    if (!mayAddChoice(this.#radios)) return;
    this.#radios.push({ element, visible, at: this.#transcript.length });
    if (this.#label !== undefined) this.#wrapped.set(element, '');
    if (this.#label !== undefined) this.#radioLabels.set(element, this.#label);
  }

  readonly #radioLabels = new Map<Element, Element>();
  readonly #checks: OpenRadio[] = [];

  #checkbox(element: Element): void {
    this.#transcript.end(BREAK.piece);
    if (!mayAddChoice(this.#checks)) return;
    this.#checks.push({ element, visible: true, at: this.#transcript.length });
    if (this.#label !== undefined) this.#radioLabels.set(element, this.#label);
  }

  #typed(element: Element, type: string): void {
    const before = this.#lineSoFar();
    const figure = lockedFigure(element, before);
    this.#transcript.end(BREAK.piece);
    if (figure !== undefined && this.#sight.showsFigure(element)) this.#transcript.add(figure);
    else this.#transcript.end(BREAK.cell);
    this.#transcript.end(BREAK.piece);
    if (figure !== undefined || this.#fields.length >= MOST_FIELDS) return;
    const hints = ['name', 'id', 'placeholder', 'title', 'aria-label'].map((name) =>
      attributeOf(element, name).slice(0, SHORT),
    );
    this.#fields.push({ type, words: `${hints.join(' ')} ${before}`, id: idOf(element) });
  }

  #inputButton(element: Element, type: string): void {
    const label = collapse(attributeOf(element, type === 'image' ? 'alt' : 'value'))
      .trim()
      .slice(0, SHORT);
    this.#transcript.end(BREAK.cell);
    if (label === '') return;
    if (this.#buttons.length < MOST_BUTTONS) this.#buttons.push(label);
    this.#spot(element, label);
    this.#transcript.add(label);
    this.#transcript.end(BREAK.cell);
  }

  #select(element: Element): void {
    this.#transcript.end(BREAK.piece);
    if (!this.#sight.showsText(element) || !mayAddChoice(this.#choices)) return;
    const options = optionChoices(element, this.#groups);
    this.#groups += 1;
    this.#choices.push(...options);
    const shown = options.find(({ chosen }) => chosen)?.label ?? '';
    // Other options may be a person's answer (a year of birth); one that names a sum is the page's price.
    if (/\d[\d,]{0,12}\s?원/.test(shown)) this.#transcript.add(shown);
    this.#transcript.end(BREAK.cell);
  }

  /** The end of the line before a field, which labels it. */
  #lineSoFar(): string {
    const recent = this.#transcript.since(Math.max(0, this.#transcript.length - SHORT));
    return plainPart(recent.slice(recent.lastIndexOf(BREAK.line) + 1));
  }

  facts(): Omit<PageFacts, 'url' | 'title' | 'forms'> {
    const radios = this.#radioChoices();
    const tabs = tabChoices(this.#spots, this.#groups);
    return {
      text: this.#transcript.toString(),
      headings: this.#headings,
      logos: this.#logos,
      buttons: this.#buttons,
      choices: [...radios, ...this.#choices, ...tabs],
      fields: this.#fields.map(
        ({ type, words, id }): TypedField => ({ type, hint: `${words} ${this.#labels.get(id) ?? ''}` }),
      ),
      checks: this.#checks.map((check) => this.#radioLabel(check, undefined)).filter((label) => label !== ''),
      ids: this.#ids,
    };
  }

  #radioChoices(): readonly Choice[] {
    const groups = new Map<string, number>();
    return this.#radios.map((radio, index) => {
      const set = attributeOf(radio.element, 'name');
      const group = groups.get(set) ?? this.#groups;
      if (!groups.has(set)) this.#groups += 1;
      groups.set(set, group);
      return radioChoice(radio, this.#radioLabel(radio, this.#radios[index + 1]?.at), group);
    });
  }

  /** aria-label, the label for it, the label around it, or the text that follows it. */
  #radioLabel({ element, at }: OpenRadio, next: number | undefined): string {
    const around = this.#radioLabels.get(element);
    const named =
      attributeOf(element, 'aria-label') ||
      this.#labels.get(idOf(element)) ||
      (around === undefined ? '' : this.#wrapped.get(around)) ||
      attributeOf(element, 'title');
    if (named) return named.slice(0, SHORT);
    const follows = this.#transcript.since(at, Math.min(next ?? Number.POSITIVE_INFINITY, at + SHORT));
    const [nearest = ''] = follows.replace(/^[\s\ue000]+/, '').split(/[\n\t\v]/, 1);
    return plainPart(nearest);
  }
}

const isTold = (name: string, element: Element): boolean =>
  HEADINGS.has(name) || TOLD.has(name) || attributeOf(element, 'role') === 'button';

const plainPart = (text: string): string =>
  text
    .slice(0, SHORT * 3)
    .replace(/[\ue000\s]+/g, ' ')
    .trim()
    .slice(0, SHORT);
