/**
 * The page's DOM through the prototypes' own getters. A form can hide any property of itself or of the document behind
 * a field of that name (`<input name=textContent>`, `<img name=body>`), never a getter taken from the prototype.
 * No getter of a field's value is among them, and none may be added: what a person types is not read.
 */
export function getterOf<T>(owner: object, name: string): (from: object) => T {
  let proto: object | null = owner;
  while (proto !== null) {
    const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (get !== undefined) return (from) => get.call(from) as T;
    proto = Object.getPrototypeOf(proto);
  }
  return (from) => Reflect.get(owner, name, from) as T;
}

export const firstChildOf = getterOf<Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf<Node | null>(Node.prototype, 'nextSibling');
export const previousElementOf = getterOf<Element | null>(Element.prototype, 'previousElementSibling');
export const parentOf = getterOf<Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getterOf<number>(Node.prototype, 'nodeType');
export const dataOf = getterOf<string>(CharacterData.prototype, 'data');
export const nameOf = getterOf<string>(Element.prototype, 'localName');
export const idOf = getterOf<string>(Element.prototype, 'id');
export const bodyOf = getterOf<HTMLElement | null>(Document.prototype, 'body');
export const rootOf = getterOf<HTMLElement | null>(Document.prototype, 'documentElement');
export const viewOf = getterOf<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
export const titleOf = getterOf<string>(Document.prototype, 'title');
export const typeOf = getterOf<string>(HTMLInputElement.prototype, 'type');
export const isChecked = getterOf<boolean>(HTMLInputElement.prototype, 'checked');
export const isSelected = getterOf<boolean>(HTMLOptionElement.prototype, 'selected');
export const formOf = getterOf<HTMLFormElement | null>(HTMLInputElement.prototype, 'form');
export const isHidden = (page: Document): boolean => Reflect.get(Document.prototype, 'hidden', page) === true;
const textContentOf = getterOf<string | null>(Element.prototype, 'textContent');

/** Text of a small element; the caller knows that it holds no field. */
export const textOf = (node: Node): string => textContentOf(node) ?? '';

/** An attribute as written, at most 500 characters; empty when absent. */
export const attributeOf = (element: Element, name: string): string =>
  (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, 500);

export const hasAttribute = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

export const hasAnyAttribute = (element: Element): boolean => Element.prototype.hasAttributes.call(element);

/** Descendants of one tag, live. */
export const withTag = (page: Document, tag: string): ArrayLike<Element> =>
  Document.prototype.getElementsByTagName.call(page, tag);

/** The elements with that tag in an open shadow root. */
export const inRoot = (root: ShadowRoot, tag: string): ArrayLike<Element> =>
  DocumentFragment.prototype.querySelectorAll.call(root, tag);

export const optionsOf = (select: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(select, 'option');

export const inputsOf = (element: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(element, 'input');

export const imagesOf = (element: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(element, 'img');

export const ELEMENT = 1;
export const TEXT = 3;
