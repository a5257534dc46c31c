import type { Effort } from '../../detection/page/effort.ts';
import { BREAK } from '../../detection/page/page-facts.ts';
import { dataOf, ELEMENT, nodeTypeOf, TEXT } from './read-dom.ts';
import { drawnIn, openRootOf } from './read-drawn.ts';

const MOST_NODES = 20_000;
/**
 * Deepest level that is read; real pages are nested a third as deep. Visibility is asked of each element, and each
 * answer depends on everything around it.
 */
const MOST_DEPTH = 128;
const MOST_CHARACTERS = 65_536;
/** Text of one node beyond this length says nothing more about a payment. */
const MOST_IN_NODE = 2_000;

/** Text as it grows during one walk, with the breaks between its parts. */
export class Transcript {
  readonly #parts: string[] = [];
  /** Where each part begins. */
  readonly #starts: number[] = [];
  #last = BREAK.line as string;
  length = 0;

  add(text: string): void {
    if (text === '' || this.isFull) return;
    this.#parts.push(text);
    this.#starts.push(this.length);
    this.length += text.length;
    this.#last = text.at(-1) ?? this.#last;
  }

  /** Ends the text so far with a break. A stronger break replaces a weaker one before it; empty cells are kept. */
  end(mark: string): void {
    const again = this.#last === mark && mark !== BREAK.cell;
    if (again || (this.#last === BREAK.line && mark !== BREAK.cell)) return;
    this.add(mark);
  }

  /**
   * The text since a position that `length` had, at most `most` characters of it: callers look for labels, and there
   * may be many of them.
   */
  since(start: number, most: number): string {
    let text = '';
    for (let index = this.#partAt(start); index < this.#parts.length && text.length < most; index += 1)
      text += (this.#parts[index] ?? '').slice(Math.max(0, start - (this.#starts[index] ?? 0)));
    return text.slice(0, most);
  }

  /** The part that holds this position, found by binary search. */
  #partAt(position: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Whether nothing more is taken in. */
  get isFull(): boolean {
    return this.length >= MOST_CHARACTERS;
  }

  toString(): string {
    return this.#parts.join('').slice(0, MOST_CHARACTERS);
  }
}

/** Steps for each node that is met, of whatever kind; texts and elements mostly come together. */
const NODE_STEPS = 5;
/**
 * The depth from which each node costs more steps, because visibility is asked of a node and of everything around it.
 */
const SHALLOW = 24;
const depthSteps = (depth: number): number => Math.max(0, depth - SHALLOW) >> 2;

/** What a walk reports of the nodes it reaches; `enter` says whether to go on inside the element. */
export interface Visitor {
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(parent: Element, text: string, node: Node): void;
}

/**
 * Walks what is drawn in reading order, at most 20,000 nodes and 128 levels, without recursion.
 * @param met gets every open shadow root that is entered.
 * @param effort what it may cost.
 * @returns whether it came to the end.
 */
export function walk(
  root: Element,
  visitor: Visitor,
  met: (root: ShadowRoot) => void,
  effort: Effort,
): boolean {
  /** Elements that were entered and not left yet, the innermost last, and what is still to come in each. */
  const open: { readonly element: Element; readonly next: () => Node | null }[] = [];
  let node: Node | null = root;
  for (let seen = 0; seen < MOST_NODES && !effort.isSpent; ) {
    if (node === null) {
      const through = open.pop();
      if (through === undefined) return true;
      visitor.leave(through.element);
    } else {
      seen += 1;
      effort.take(NODE_STEPS + depthSteps(open.length));
      if (visit(node, open.at(-1)?.element, visitor))
        open.push({ element: node as Element, next: inside(node as Element, open.length, met) });
    }
    node = open.at(-1)?.next() ?? null;
  }
  return false;
}

const nothing = () => null;

function inside(element: Element, depth: number, met: (root: ShadowRoot) => void): () => Node | null {
  if (depth >= MOST_DEPTH - 1) return nothing;
  const root = openRootOf(element);
  if (root !== null) met(root);
  return drawnIn(element, root);
}

/** @returns whether an element was entered. */
function visit(node: Node, around: Element | undefined, visitor: Visitor): boolean {
  const type = nodeTypeOf(node);
  if (type === ELEMENT) return visitor.enter(node as Element);
  if (type === TEXT && around !== undefined) visitor.text(around, dataOf(node).slice(0, MOST_IN_NODE), node);
  return false;
}

/** One spelling of blanks, but for narrow ones; the characters we mark with cannot come from the page. */
export const collapse = (text: string): string =>
  text.replace(/[\ue000\ue001]/g, '').replace(/[^\S\u2005-\u200a\u202f]+/g, ' ');

/** Longest label, heading or button that is kept. */
export const SHORT = 60;

/** Characters of the transcript that one label is looked for in. */
export const PART = SHORT * 3;

/** A part of the transcript as one short line. */
export const plainPart = (text: string): string =>
  text
    .slice(0, PART)
    .replace(/[\ue000\s]+/g, ' ')
    .trim()
    .slice(0, SHORT);
