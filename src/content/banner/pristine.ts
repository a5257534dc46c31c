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

/** In a document of plain XML, which may be made of HTML all the same, elements of no namespace are none of HTML's. */
export const newElement = (doc: Document): HTMLElement =>
  Document.prototype.createElementNS.call(doc, 'http://www.w3.org/1999/xhtml', 'div') as HTMLElement;

/**
 * A form can do the same with its fields (`<input name=matches>`), and any element that the page put under focus, or in
 * fullscreen, may be one.
 */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const isInPage = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node) === true;

export const appendTo = (parent: Element, child: Element): void =>
  Element.prototype.append.call(parent, child);

/** Focuses an element without letting the page scroll to it. */
export function putFocus(element: Element | null): void {
  if (element instanceof HTMLElement && isInPage(element))
    HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

/** What has the focus in the open root of that element. */
export function focusedInside(element: Element): Element | null {
  const root = Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
  return root?.activeElement ?? null;
}

/** What a click at that place of the tree comes to. */
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
