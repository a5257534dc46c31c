import { KOREA } from '../../detection/korea/korea.ts';
import type { Effort } from '../../detection/page/effort.ts';
import { BREAK, type PageFacts } from '../../detection/page/page-facts.ts';
import { Breaks } from './read-breaks.ts';
import { mayBeSpot } from './read-choices.ts';
import { Controls } from './read-controls.ts';
import { attributeOf, bodyOf, idOf, nameOf, rootOf, titleOf, viewOf } from './read-dom.ts';
import { readForms } from './read-fields.ts';
import { DrawnFigures } from './read-figures.ts';
import type { Press } from './read-press.ts';
import { ariaName, isHeading, isMenu, isPicture, keepsText, leads, standsOver } from './read-roles.ts';
import type { NamedSpot } from './read-tab-sets.ts';
import { type BeyondMarkup, tabChoices } from './read-tabs.ts';
import { collapse, PART, plainPart, SHORT, Transcript, type Visitor, walk } from './read-text.ts';
import { type Sight, sightOf } from './read-visible.ts';
import { leastEffort } from './reading-allowance.ts';

const MOST_HEADINGS = 30;
const MOST_LOGOS = 40;
const MOST_BUTTONS = 200;
const MOST_SPOTS = 80;
const BUTTON_LINK = 16;
/** Characters in a message that has to be answered; what is longer is a step of its own. */
const MESSAGE = 300;
const FIELD_STEPS = 30;
const WANTED_IDS = new Set(KOREA.rules.flatMap(({ ids }) => ids));

/**
 * Reads one document once: labels, visible text, states of choices, machine values of hidden fields. The only reader
 * of stage 2. Bounded in nodes, characters and list lengths; what a person typed is out of its reach (read-dom.ts).
 * @param roots gains the open shadow roots that were read.
 * @param presses what the person pressed so far, the latest first.
 * @param effort what it may cost; a page that goes on where it is used up says so (`isCut`).
 */
export function readPage(
  page: Document,
  location: { readonly href: string },
  roots: Set<ShadowRoot> = new Set(),
  presses: readonly Press[] = [],
  effort: Effort = leastEffort(),
): PageFacts {
  const reader = new PageReader(sightOf(page), effort);
  const root = bodyOf(page) ?? rootOf(page);
  const isWhole = root === null || walk(root, reader, (met) => roots.add(met), effort);
  return {
    ...(!(isWhole && reader.hasAll) && { isCut: true as const }),
    url: location.href.slice(0, 2_048),
    title: collapse(String(titleOf(page) ?? '').slice(0, 400))
      .trim()
      .slice(0, 200),
    ...reader.facts({ styleOf: (element) => viewOf(page)?.getComputedStyle(element), presses }),
    forms: readForms(page, location.href, roots),
  };
}

class PageReader implements Visitor {
  readonly #sight: Sight;
  readonly #effort: Effort;
  readonly #transcript = new Transcript();
  readonly #breaks = new Breaks(this.#transcript);
  readonly #controls: Controls;
  readonly #figures: DrawnFigures;
  /** Where the text of an open heading, button or label began. */
  readonly #starts = new Map<Element, number>();
  /** Menus around what is read now, and what may stand over the page. */
  readonly #menus: Element[] = [];
  readonly #over = new Set<Element>();
  /** The last message that stands over the page. */
  #message = '';
  readonly #headings: string[] = [];
  readonly #logos: string[] = [];
  readonly #buttons: string[] = [];
  readonly #spots: NamedSpot[] = [];
  readonly #ids: string[] = [];

  constructor(sight: Sight, effort: Effort) {
    this.#sight = sight;
    this.#effort = effort;
    this.#controls = new Controls(sight, this.#transcript);
    this.#figures = new DrawnFigures(sight, effort, this.#transcript);
  }

  enter(element: Element): boolean {
    const name = nameOf(element);
    const [id, role] = [idOf(element), attributeOf(element, 'role')];
    if (WANTED_IDS.has(id)) this.#ids.push(id);
    if (name === 'input' || name === 'textarea') {
      this.#effort.take(FIELD_STEPS);
      this.#button(element, this.#controls.input(element));
      return false;
    }
    if (isPicture(name, role)) this.#image(element);
    if (this.#sight.isGone(element)) return false;
    if (name === 'select') {
      this.#controls.select(element);
      return false;
    }
    this.#breaks.enter(element);
    if (name === 'label') this.#controls.enterLabel(element);
    const look = attributeOf(element, 'class');
    if (standsOver(element, `${name} ${role} ${look}`)) this.#over.add(element);
    if (this.#over.has(element) || keepsText(name, role)) this.#starts.set(element, this.#transcript.length);
    if (isMenu(name, role, `${look} ${id}`)) this.#menus.push(element);
    return true;
  }

  leave(element: Element): void {
    const start = this.#starts.get(element);
    if (start !== undefined) {
      this.#told(element, nameOf(element), this.#textSince(start, element));
      const all = this.#over.has(element) ? this.#transcript.since(start, MESSAGE) : '';
      if (all.length < MESSAGE) this.#message = all || this.#message;
    }
    if (this.#menus.at(-1) === element) this.#menus.pop();
    this.#breaks.leave(element);
  }

  /** The text written or drawn in an element, or else its accessible name. */
  #textSince(start: number, element: Element): string {
    const written = this.#transcript.since(start, PART);
    if (nameOf(element) === 'label') this.#controls.leaveLabel(element, written);
    const text = plainPart(written);
    return text === '' && nameOf(element) !== 'label' ? ariaName(element) : text;
  }

  text(parent: Element, data: string, node: Node): void {
    // Only in `pre` does a line break of the source show as one.
    const rows = nameOf(parent) === 'pre' ? data.split('\n') : [data];
    for (const [index, row] of rows.entries()) {
      if (index > 0) this.#transcript.end(BREAK.line);
      this.#row(parent, row, node);
    }
  }

  #row(parent: Element, data: string, node: Node): void {
    const text = collapse(data);
    if (text === ' ') this.#transcript.add(text);
    if (text.trim() === '' || !this.#sight.showsText(parent)) return;
    const drawn = /\p{N}/u.test(text) ? this.#figures.drawn(text, node, parent) : text;
    if (drawn === undefined) return;
    this.#spot(parent, text);
    this.#transcript.add(drawn);
  }

  /** Whether everything that was met has been kept. */
  get hasAll(): boolean {
    return !this.#transcript.isFull;
  }

  /** A short text that names a way to pay: perhaps a tab or a button to choose it with. */
  #spot(element: Element, text: string): void {
    const label = text.trim();
    if (label.length > SHORT || this.#spots.length >= MOST_SPOTS) return;
    if (mayBeSpot(element, label)) this.#spots.push({ element, label });
  }

  /** A heading, button or label has ended: its text is what the transcript gained since it began. */
  #told(element: Element, name: string, text: string): void {
    if (text === '') return;
    if (isHeading(name) && this.#headings.length < MOST_HEADINGS) this.#headings.push(text);
    const isLink = name === 'a' && text.length <= BUTTON_LINK && !(this.#menus.length > 0 && leads(element));
    const isButton = name === 'button' || isLink || attributeOf(element, 'role') === 'button';
    if (isButton && this.#buttons.length < MOST_BUTTONS) this.#buttons.push(text);
  }

  #image(element: Element): void {
    const alt = collapse(attributeOf(element, 'alt')).trim() || ariaName(element);
    if (alt === '' || alt.length > SHORT || !this.#sight.showsText(element)) return;
    if (this.#logos.length < MOST_LOGOS) this.#logos.push(alt);
    this.#spot(element, alt);
    this.#transcript.add(alt);
  }

  #button(element: Element, value: string | undefined): void {
    const label = plainPart(value ?? '');
    if (label === '') return;
    if (this.#buttons.length < MOST_BUTTONS) this.#buttons.push(label);
    this.#spot(element, label);
    this.#transcript.end(BREAK.cell);
    this.#transcript.add(label);
    this.#transcript.end(BREAK.cell);
  }

  facts(beyondMarkup: BeyondMarkup): Omit<PageFacts, 'url' | 'title' | 'forms'> {
    const { choices, fields, checks, groups } = this.#controls.facts();
    const told = { text: this.#transcript.toString(), buttons: this.#buttons };
    return {
      ...told,
      message: this.#message,
      headings: this.#headings,
      logos: this.#logos,
      choices: [...choices, ...tabChoices(this.#spots, groups, beyondMarkup, told)],
      fields,
      checks,
      ids: this.#ids,
    };
  }
}
