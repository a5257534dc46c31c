import {
  hasHangul,
  isHandOverField,
  isPhoneChoice,
  mayNameBilling,
  namesBilling,
  postsToWindow,
  seemsKorean,
  seemsOrder,
} from '../detection/suspect.ts';
import { type List, listed, listOf } from './lists.ts';
import { own, read } from './shared/own-address.ts';

/**
 * One look at a document, of bounded cost: the work grows with the page only up to a budget, and a native string of the
 * text is searched before any node is read. It reads text, names and addresses; never the value of a field.
 */
export type Glance =
  /** Why this may be a step of carrier billing: what it says, or where its form goes. */
  | 'words'
  | 'form'
  /** Not yet, but the page may still become one: it is Korean, or has hardly anything on it yet. */
  | 'open'
  /** The same, but its changes will not show in the document's own tree, because it is built of components. */
  | 'young'
  /** It can become one only after an act of the person. */
  | 'closed';

/**
 * Elements looked at. A page of no more than `SMALL` is looked at whole, whatever its language: hand-over forms have no
 * text at all, or may not have been built yet. Of a longer page, the first `SMALL` show whether it is Korean; then
 * `USUAL` are looked at, or `ORDER` where the page names an order.
 */
const SMALL = 120;
const USUAL = 1_000;
const ORDER = 8_000;
const MOST_CHARACTERS = 64_000;
const MOST_NODES = 8_000;
/** Most characters that are searched as one string; a page's own data can be a hundred times as long as its text. */
const MOST_RAW = 400_000;

const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/**
 * @param documentWords title, address, referrer and encoding of the document, in lower case
 * @param wide the person just did something here: look as far as on an order page.
 */
export function glance(page: Document, documentWords: string, wide = false): Glance {
  const body = own<HTMLElement | null>(page, 'body');
  if (body === null) return 'open';
  const all = listOf(page, '*');
  const text = (end: Element | null) => textUpTo(page, body, end, all);
  const foreign = seemsKorean(documentWords) ? undefined : lookAtForeign(page, all.item(SMALL), text);
  if (foreign !== undefined) return foreign;
  const order = wide || seemsOrder(documentWords);
  const end = all.item(order ? ORDER : USUAL);
  const title = own(page, 'title');
  if (mayNameBilling(title + text(end), order) && namesBilling([title, ...seenText(page, body)]))
    return 'words';
  if (end === null && handsOver(page)) return 'form';
  if (!order) return 'open';
  const rooted = seenText(page, body, SHOW_ELEMENT);
  if (namesBilling([title, ...picturesOf(page), ...rooted])) return 'words';
  return rooted.length > 0 || Document.prototype.querySelector.call(page, ':not(:defined)') !== null
    ? 'young'
    : 'open';
}

/**
 * For a page whose own words are not Korean; `undefined` where its first text is Korean after all. A small page without
 * Korean may be a hand-over, or not be built yet.
 */
function lookAtForeign(
  page: Document,
  end: Element | null,
  text: (end: Element | null) => string,
): Glance | undefined {
  if (hasHangul(text(end))) return undefined;
  if (end !== null) return 'closed';
  return handsOver(page) ? 'form' : 'open';
}

/**
 * Text before an element, or all of it, as one native string, inline script included. Where a person writes in that
 * part of the page, the string would contain their text, so only the pieces that the page shows are joined.
 */
function textUpTo(page: Document, body: HTMLElement, end: Element | null, all: List): string {
  const seen = () => seenText(page, body).join(' ');
  if (isWrittenIn(page, all.item(USUAL) && end) || holdsData(page)) return seen();
  const raw =
    end === null
      ? (read<string | null>(Element.prototype, 'textContent', body) ?? '')
      : rawUpTo(page, body, end);
  return raw.length > MOST_RAW ? seen() : raw;
}

function rawUpTo(page: Document, body: HTMLElement, end: Element): string {
  const range = Document.prototype.createRange.call(page);
  range.setStart(body, 0);
  range.setEndBefore(end);
  return range.toString();
}

/**
 * Whether there is so much inline script that one string of it would take longer than reading the text piece by piece.
 */
function holdsData(page: Document): boolean {
  let length = 0;
  return listed(page, 'script').some((script) => {
    const data = read<Node | null>(Node.prototype, 'firstChild', script);
    if (data instanceof CharacterData) length += read<number>(CharacterData.prototype, 'length', data);
    return length > MOST_RAW;
  });
}

const EDITOR = '[contenteditable]';

/**
 * Whether a person writes in that part of the page, or in a part of it. Searches backwards from the element, whole
 * subtrees at a time, because a search from the top cannot be stopped at it. Each step makes an object, so a short page
 * is searched as a whole.
 */
function isWrittenIn(page: Document, end: Element | null): boolean {
  if (own(page, 'designMode') === 'on') return true;
  if (end === null) return Document.prototype.querySelector.call(page, EDITOR) !== null;
  const { matches, querySelector } = Element.prototype;
  for (let at: Element | null = end; at !== null; ) {
    const before: Element | null = read(Element.prototype, 'previousElementSibling', at);
    at = before ?? read<Element | null>(Node.prototype, 'parentElement', at);
    if (at === null) break;
    if (matches.call(at, EDITOR) || (before !== null && querySelector.call(at, EDITOR) !== null)) return true;
  }
  return false;
}

const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/**
 * The pieces of text outside scripts, styles and what a person writes in, at most `MOST_CHARACTERS` together.
 * @param show for elements, it reads what stands in their open shadow roots, and in those within them.
 */
function seenText(page: Document, tree: Node, show = SHOW_TEXT): readonly string[] {
  const walk = Document.prototype.createTreeWalker.call(page, tree, show);
  const pieces: string[] = [];
  let room = MOST_CHARACTERS;
  const add = (piece: string) => {
    pieces.push(piece.slice(0, room));
    room -= piece.length;
  };
  for (let seen = 0; seen < MOST_NODES && room > 0; seen += 1) {
    const node = walk.nextNode();
    if (node === null) break;
    if (node instanceof Element) {
      const root = read<ShadowRoot | null>(Element.prototype, 'shadowRoot', node);
      if (root !== null) seenText(page, root, SHOW_ELEMENT + SHOW_TEXT).forEach(add);
    } else {
      const data = read<string>(CharacterData.prototype, 'data', node);
      if (data.length > 1 && !isUnseen(node)) add(data);
    }
  }
  return pieces;
}

const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/i;
const isUnseen = (node: Node): boolean => {
  const parent = read<Node | null>(Node.prototype, 'parentNode', node);
  return (
    parent !== null &&
    (UNSEEN.test(read<string>(Element.prototype, 'nodeName', parent)) ||
      // The elements of a drawing (SVG) have no such property, and the browser throws when it is read.
      (parent instanceof HTMLElement && read<boolean>(HTMLElement.prototype, 'isContentEditable', parent)))
  );
};

/** A form on its way to a payment window, which may have no visible text at all, or choices known by value alone. */
const handsOver = (page: Document): boolean =>
  listed(page, 'form').some((form) => postsToWindow(attribute(form, 'action'))) ||
  listed(page, 'input').some(isTelling);

/** The value is read where a page wrote it as the name of a choice, and nowhere else. */
function isTelling(field: Element): boolean {
  const type = attribute(field, 'type').toLowerCase();
  const name = attribute(field, 'name');
  if (type === 'hidden') return isHandOverField(name);
  return type === 'radio' && isPhoneChoice(attribute(field, 'value'), name);
}

/** Labels drawn as pictures. */
const picturesOf = (page: Document): readonly string[] =>
  listed(page, 'img').map((picture) => attribute(picture, 'alt').slice(0, 60));
