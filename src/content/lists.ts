/** Most forms, fields, scripts and pictures that are looked at, of each kind. */
const MOST_OF_A_KIND = 300;

export type List = HTMLCollectionOf<Element>;

/** All elements with that tag, as the browser keeps them: a live list, which costs nothing before it is walked. */
export const listOf = (page: Document, tag: string): List =>
  Document.prototype.getElementsByTagName.call(page, tag);

/**
 * The elements of such a list, up to the bound. Never read by index or spread: both read its length, for which the
 * browser counts the whole page.
 */
export function listed(page: Document, tag: string): Element[] {
  const all = listOf(page, tag);
  const found: Element[] = [];
  for (let one = all.item(0); one !== null && found.length < MOST_OF_A_KIND; one = all.item(found.length))
    found.push(one);
  return found;
}
