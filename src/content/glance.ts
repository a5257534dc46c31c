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

/**
 * One look at a document, of bounded cost: what is read grows with the page only up to a budget, and natively
 * (one string) before any node is touched. Reads text, names and addresses; never the value of a field.
 */
export type Glance =
  /** Why this may be a step of carrier billing: what it says, or where its form goes. */
  | 'words'
  | 'form'
  /** Not yet, but it may still become one: it is Korean, or has hardly anything on it yet. */
  | 'open'
  /** And will without a trace in the document's own tree, for it is built of components. */
  | 'young'
  /** Nothing here before somebody acts. */
  | 'closed';

/**
 * Elements looked at. A page of no more than `SMALL` is looked at whole, whatever its language, for hand-over forms have
 * no text at all, or may not have been built yet. Of a longer one so many show whether it is Korean;
 * then more are looked at, most where an order is named.
 */
const SMALL = 120;
const USUAL = 1_000;
const ORDER = 8_000;
const MOST_CHARACTERS = 64_000;
const MOST_TEXT_NODES = 12_000;
/** Of forms, fields and pictures, each. */
const MOST_OF_A_KIND = 300;

type List = HTMLCollectionOf<Element>;

/** A page can put its own elements in the place of document's properties (<img name=body>); a prototype's it cannot. */
export const read = <T>(owner: object, name: string, from: object): T => Reflect.get(owner, name, from) as T;
const listOf = (page: Document, tag: string): List => Document.prototype.getElementsByTagName.call(page, tag);
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/**
 * @param nameplate see `seemsKorean`.
 * @param wide the person just did something here: look as far as on an order page.
 */
export function glance(page: Document, nameplate: string, wide = false): Glance {
  const body = read<HTMLElement | null>(Document.prototype, 'body', page);
  if (body === null) return 'open';
  const all = listOf(page, '*');
  const text = (end: Element | null) => textUpTo(page, body, end, all);
  const foreign = seemsKorean(nameplate) ? undefined : lookAtForeign(page, all.item(SMALL), text);
  if (foreign !== undefined) return foreign;
  const order = wide || seemsOrder(nameplate);
  const end = all.item(order ? ORDER : USUAL);
  const title = read<string>(Document.prototype, 'title', page);
  if (mayNameBilling(title + text(end)) && namesBilling([title, ...seenText(page, body)])) return 'words';
  if (end === null && handsOver(page)) return 'form';
  if (!order) return 'open';
  const rooted = rootedText(page);
  if (namesBilling([title, ...picturesOf(page), ...rooted.pieces])) return 'words';
  return rooted.isYoung ? 'young' : 'open';
}

/** Whoever has an open shadow root: somebody's own element, or a box with nothing in it. Found natively, by name. */
const HOSTS = '//*[contains(name(),"-")]|//*[self::div or self::main or self::section][not(node())]';

/** Text in open shadow roots, and in those within them; young where there is any, or an element that is still to come to life. */
function rootedText(page: Document): { readonly pieces: readonly string[]; readonly isYoung: boolean } {
  const found = Document.prototype.evaluate.call(page, HOSTS, page, null, 5, null);
  const pieces: string[] = [];
  let isYoung = false;
  const add = (host: Node) => {
    const root = read<ShadowRoot | null>(Element.prototype, 'shadowRoot', host);
    isYoung ||= !Element.prototype.matches.call(host, ':defined');
    if (root === null || pieces.length > MOST_OF_A_KIND) return;
    pieces.push(...seenText(page, root));
    for (const inside of DocumentFragment.prototype.querySelectorAll.call(root, '*')) add(inside);
  };
  for (let host = found.iterateNext(); host !== null; host = found.iterateNext()) add(host);
  return { pieces, isYoung: isYoung || pieces.length > 0 };
}

/** `undefined` where the first text is Korean after all. A small page may be a hand-over, or not be built yet. */
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
 * Text before an element, or all of it, as one native string; inline script is in it. Where that part of the page is one
 * that a person writes in, the string would hold that too: there the pieces are taken that are not.
 */
function textUpTo(page: Document, body: HTMLElement, end: Element | null, all: List): string {
  if (isWrittenIn(page, all.item(USUAL) && end)) return seenText(page, body).join(' ');
  if (end === null) return read<string | null>(Element.prototype, 'textContent', body) ?? '';
  const range = Document.prototype.createRange.call(page);
  range.setStart(body, 0);
  range.setEndBefore(end);
  return range.toString();
}

const EDITOR = '[contenteditable]';

/**
 * Whether a person writes in the page up to that element, or anywhere in it. Backwards from the element, whole subtrees
 * at a time: a search from the top would not stop at it. Each step of that makes an object, so a short page is searched.
 */
function isWrittenIn(page: Document, end: Element | null): boolean {
  if (read(Document.prototype, 'designMode', page) === 'on') return true;
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

/** The pieces of text outside scripts, styles and what a person writes in, at most `MOST_CHARACTERS` together. */
function seenText(page: Document, body: Node): readonly string[] {
  const walk = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  let room = MOST_CHARACTERS;
  for (let seen = 0; seen < MOST_TEXT_NODES && room > 0; seen += 1) {
    const node = walk.nextNode();
    if (node === null) break;
    const data = read<string>(CharacterData.prototype, 'data', node);
    if (data.length < 2 || isUnseen(node)) continue;
    pieces.push(data.slice(0, room));
    room -= data.length;
  }
  return pieces;
}

const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/i;
const isUnseen = (node: Node): boolean => {
  const parent = read<Node | null>(Node.prototype, 'parentNode', node);
  return (
    parent !== null &&
    (UNSEEN.test(read<string>(Element.prototype, 'nodeName', parent)) ||
      // A drawing's element knows no such thing, and the browser throws when it is asked.
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
  if (type === 'hidden') return isHandOverField(attribute(field, 'name'));
  return type === 'radio' && isPhoneChoice(attribute(field, 'value'));
}

/** Labels drawn as pictures. */
const picturesOf = (page: Document): readonly string[] =>
  listed(page, 'img').map((picture) => attribute(picture, 'alt').slice(0, 60));

/** Never by index or spread: that asks for the length, which counts the whole page. */
function listed(page: Document, tag: string): Element[] {
  const all = listOf(page, tag);
  const found: Element[] = [];
  for (let one = all.item(0); one !== null && found.length < MOST_OF_A_KIND; one = all.item(found.length))
    found.push(one);
  return found;
}
