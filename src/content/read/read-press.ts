import { isInPage } from '../shared/in-page.ts';
import { classesOf } from './class-words.ts';
import { namesMethod } from './read-choices.ts';
import { ELEMENT, inputsOf, nameOf, nodeTypeOf, textOf } from './read-dom.ts';
import { drawnParentOf } from './read-drawn.ts';
import { first, isTypedField } from './read-fields.ts';
import { childrenOf } from './read-mark.ts';
import { collapse, SHORT } from './read-text.ts';

/**
 * What the person pressed last, for pages that show the chosen method in no way that can be read: a method counts as
 * chosen until another of its set is pressed. Kept in this document only, and forgotten when the page is no longer
 * watched.
 */
export interface Press {
  readonly element: Element;
  /**
   * The method that its text named when it was pressed, in case the page draws its list anew; empty where it named
   * none.
   */
  readonly label: string;
}

/** What `pressedOf` needs of an item (read-tabs.ts). */
interface Pressable {
  readonly label: string;
  readonly own: readonly Element[];
  readonly set: Element | undefined;
}

const KEPT = 8;
const AROUND = 4;
const DEEP = 12;

export class Presses {
  #kept: Press[] = [];

  /** @param event a click; only one made by a person is noted. */
  note(event: Event): void {
    const element = event.composedPath()[0] ?? event.target;
    if (!event.isTrusted || !(element instanceof Element)) return;
    this.#kept = [{ element, label: labelOf(element) }, ...this.#kept].slice(0, KEPT);
  }

  forget(): void {
    this.#kept = [];
  }

  /** The presses kept, the latest first. */
  get latest(): readonly Press[] {
    return this.#kept;
  }
}

function labelOf(element: Element): string {
  for (const around of chainOf(element, AROUND)) {
    if ([...first(inputsOf(around), 4)].some(isTypedField)) return '';
    const text = collapse(textOf(around).slice(0, SHORT * 2)).trim();
    if (text.length > SHORT) return '';
    if (namesMethod(text)) return text;
  }
  return '';
}

function chainOf(element: Element, most: number): readonly Element[] {
  const found: Element[] = [];
  let at: Node | null = element;
  while (at !== null && nodeTypeOf(at) === ELEMENT && found.length < most) {
    found.push(at as Element);
    at = drawnParentOf(at as Element);
  }
  return found;
}

/** The item of a set that was pressed last; none where an item of unknown name was pressed after it. */
export function pressedOf<Item extends Pressable>(
  items: readonly Item[],
  presses: readonly Press[],
): Item | undefined {
  for (const { element, label } of presses) {
    const chain = chainOf(element, DEEP);
    const pressed = items.find(({ own }) => own.some((each) => chain.includes(each)));
    if (pressed !== undefined) return pressed;
    const gone = !isInPage(element) && label !== '';
    if (gone) return items.find((item) => item.label === label);
    if (items.some((item) => besides(item).some((each) => chain.includes(each)))) return undefined;
  }
  return undefined;
}

const MOST_BESIDE = 24;

/** The elements beside an item in its set that are built like it, by tag and a common class, whatever their names. */
export function besides({ own, set }: Pick<Pressable, 'own' | 'set'>): readonly Element[] {
  const top = own.at(-1);
  if (set === undefined || top === undefined) return [];
  const classes = classesOf(top);
  const isBuiltAlike = (each: Element): boolean =>
    classes.length === 0 || classesOf(each).some((name) => classes.includes(name));
  return childrenOf(set, MOST_BESIDE).filter(
    (each) => each !== top && nameOf(each) === nameOf(top) && isBuiltAlike(each),
  );
}
