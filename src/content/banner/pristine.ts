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

export const newElement = (doc: Document): HTMLElement =>
  Document.prototype.createElement.call(doc, 'div') as HTMLElement;

/** Listens on the document itself until the signal ends. */
export function listen(
  doc: Document,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  EventTarget.prototype.addEventListener.call(doc, type, listener, options);
}
