import { isInPage } from '../shared/in-page.ts';

/**
 * A page can put its own elements in the place of document's properties (`<img name=documentElement>`),
 * so they are read through the prototype, where it cannot.
 */
export const rootElement = (doc: Document): Element | null =>
  Reflect.get(Document.prototype, 'documentElement', doc) as Element | null;

export const bodyElement = (doc: Document): Element | null =>
  Reflect.get(Document.prototype, 'body', doc) as Element | null;

export const focusedElement = (doc: Document): Element | null =>
  Reflect.get(Document.prototype, 'activeElement', doc) as Element | null;

export const fullscreenElement = (doc: Document): Element | null =>
  Reflect.get(Document.prototype, 'fullscreenElement', doc) as Element | null;

export const dialogsOf = (doc: Document, roots: Iterable<ShadowRoot>): readonly Element[] => [
  ...Document.prototype.getElementsByTagName.call(doc, 'dialog'),
  ...[...roots].flatMap((root) => [...root.querySelectorAll('dialog')]),
];

export const popoversOf = (doc: Document): readonly Element[] => [
  ...Document.prototype.querySelectorAll.call(doc, '[popover]'),
];

export const holds = (element: Element, selector: string): boolean =>
  Element.prototype.querySelector.call(element, selector) !== null;

/**
 * In a plain XML document, which may hold HTML nevertheless, `createElement` makes an element of no namespace, which is
 * no HTML.
 */
export const newElement = (doc: Document): HTMLElement =>
  Document.prototype.createElementNS.call(doc, 'http://www.w3.org/1999/xhtml', 'div') as HTMLElement;

/**
 * A form can hide these methods behind its fields (`<input name=matches>`), and the element in focus or in fullscreen
 * may be such a form.
 */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const appendTo = (parent: Element, child: Element): void =>
  Element.prototype.append.call(parent, child);

/** Focuses an element without letting the page scroll to it. */
export function putFocus(element: Element | null): void {
  if (element instanceof HTMLElement && isInPage(element))
    HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

/** The focused element inside the open shadow root of that element. */
export function focusedInside(element: Element): Element | null {
  const root = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
  return root?.activeElement ?? null;
}

/** The element that a click at that place of the tree would hit. */
export const elementAt = (tree: Document | ShadowRoot, x: number, y: number): Element | null =>
  (tree instanceof Document ? Document.prototype : ShadowRoot.prototype).elementFromPoint.call(tree, x, y);

/** Listens on the document itself until the signal ends. */
export function listen(
  doc: Document,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  EventTarget.prototype.addEventListener.call(doc, type, listener, options);
}
