import {
  hasHangul,
  isHandOverField,
  mayNameBilling,
  namesBilling,
  postsToGateway,
  seemsKorean,
  seemsOrder,
} from '../detection/suspect.ts';

/**
 * One look at a document, of bounded cost: what is read grows with the page only up to a budget, and natively
 * (one string) before any node is touched. Reads text, names and addresses; never the value of a field.
 */
export interface Glance {
  /** Why this may be a step of carrier billing; absent when nothing says so. */
  readonly hint?: 'words' | 'form';
  /** The page may still become one: it is Korean, or has hardly anything on it yet. */
  readonly open: boolean;
}

/** Elements looked at: to see whether the page is Korean · on any Korean page · on one that names an order. */
const PROBE = 64;
const USUAL = 1_200;
const ORDER = 8_000;
/** A page this small is looked at whole, whatever its language: hand-over forms have no text at all. */
const SMALL = 120;
const MOST_CHARACTERS = 64_000;
const MOST_TEXT_NODES = 12_000;
const MOST_FIELDS = 300;
const MOST_FORMS = 20;

// A page can put its own elements in the place of document's properties (<img name=body>); a prototype's it cannot.
const read = <T>(owner: object, name: string, from: object): T => Reflect.get(owner, name, from) as T;
const listOf = (page: Document, tag: string): HTMLCollectionOf<Element> =>
  Document.prototype.getElementsByTagName.call(page, tag);
const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** @param wide the person just did something here: look as far as on an order page. */
export function glance(page: Document, url: string, wide = false): Glance {
  const body = read<HTMLElement | null>(Document.prototype, 'body', page);
  if (body === null) return { open: true };
  const nameplate = nameplateOf(page, url);
  const all = listOf(page, '*');
  const small = all[SMALL] === undefined;
  const korean = seemsKorean(nameplate) || hasHangul(firstText(page, body, all, PROBE));
  if (!korean && !small) return { open: false };
  const budget = wide || seemsOrder(nameplate) ? ORDER : USUAL;
  if (saysBilling(page, body, nameplate.title, all, budget)) return { hint: 'words', open: false };
  if (handsOver(page, all, budget)) return { hint: 'form', open: false };
  return { open: true };
}

function nameplateOf(page: Document, url: string) {
  const root = read<Element | null>(Document.prototype, 'documentElement', page);
  return {
    url,
    title: String(read(Document.prototype, 'title', page)),
    language: root === null ? '' : attribute(root, 'lang'),
    encoding: String(read(Document.prototype, 'characterSet', page)),
  };
}

/** Text of the first elements of the page as one native string; inline script is in it. */
function firstText(page: Document, body: HTMLElement, all: HTMLCollectionOf<Element>, most: number): string {
  const end = all[most];
  if (end === undefined) return textOf(body);
  const range = Document.prototype.createRange.call(page);
  range.setStart(body, 0);
  range.setEndBefore(end);
  return range.toString();
}

const textOf = (node: Node): string => read<string | null>(Node.prototype, 'textContent', node) ?? '';

function saysBilling(
  page: Document,
  body: HTMLElement,
  title: string,
  all: HTMLCollectionOf<Element>,
  budget: number,
): boolean {
  const raw = firstText(page, body, all, budget);
  return mayNameBilling(title + raw) && namesBilling(`${title} ${seenText(page, body)}`);
}

/** Text outside scripts and styles, joined, at most `MOST_CHARACTERS`. */
function seenText(page: Document, body: HTMLElement): string {
  const walk = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let seen = 0; seen < MOST_TEXT_NODES && text.length < MOST_CHARACTERS; seen += 1) {
    const node = walk.nextNode();
    if (node === null) break;
    const data = read<string>(CharacterData.prototype, 'data', node);
    if (data.length > 1 && !isUnseen(node)) text += data.slice(0, MOST_CHARACTERS);
  }
  return text;
}

const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/i;
const isUnseen = (node: Node): boolean => {
  const parent = read<Node | null>(Node.prototype, 'parentNode', node);
  return parent !== null && UNSEEN.test(read<string>(Node.prototype, 'nodeName', parent));
};

/** A form on its way to a payment window: it may have no visible text at all. */
function handsOver(page: Document, all: HTMLCollectionOf<Element>, budget: number): boolean {
  if (all[budget] !== undefined) return false;
  return (
    some(listOf(page, 'form'), MOST_FORMS, (form) => postsToGateway(attribute(form, 'action'))) ||
    some(listOf(page, 'input'), MOST_FIELDS, (field) => isHandOverField(attribute(field, 'name')))
  );
}

function some(
  elements: HTMLCollectionOf<Element>,
  most: number,
  holds: (element: Element) => boolean,
): boolean {
  for (let index = 0; index < most; index += 1) {
    const element = elements[index];
    if (element === undefined) return false;
    if (holds(element)) return true;
  }
  return false;
}
