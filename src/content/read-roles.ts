import { attributeOf, ELEMENT, idOf, imagesOf, nameOf, nextSiblingOf, nodeTypeOf } from './read-dom.ts';
import { collapse, SHORT } from './read-text.ts';

const MENUS = new Set(['nav', 'header', 'footer', 'aside']);
const MENU_ROLES = /^(?:navigation|banner|contentinfo|menubar)$/;
const MENU_CLASS = /(?:^|\s)(?:gnb|lnb|snb|tnb|navbar|sitemap)(?:\s|$)/i;

/** A site's menus lead to its parts (top-up, tickets); what is pressed in them pays nothing. */
export const isMenu = (name: string, element: Element): boolean =>
  MENUS.has(name) ||
  MENU_ROLES.test(attributeOf(element, 'role')) ||
  MENU_CLASS.test(`${attributeOf(element, 'class')} ${idOf(element)}`);

/** A link to another page, not one that a script takes for a button. */
export const leads = (link: Element): boolean => !/^\s*(?:$|#|javascript:)/i.test(attributeOf(link, 'href'));

/** Whether it is a picture, or is said to be one: its label is not in its text. */
export const isPicture = (name: string, element: Element): boolean =>
  name === 'img' || attributeOf(element, 'role') === 'img';

/** The picture right behind a field, or in the label there: what is pressed where the field itself is not seen. */
export function pictureBehind(field: Element): Element | undefined {
  let at = nextSiblingOf(field);
  while (at !== null && nodeTypeOf(at) !== ELEMENT) at = nextSiblingOf(at);
  const next = at as Element | null;
  if (next === null) return undefined;
  return nameOf(next) === 'img' ? next : imagesOf(next)[0];
}

/** What an element is called for those who cannot see. */
export const nameForEars = (element: Element): string =>
  collapse(attributeOf(element, 'aria-label') || attributeOf(element, 'title'))
    .trim()
    .slice(0, SHORT);
