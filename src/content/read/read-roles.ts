import { attributeOf, ELEMENT, imagesOf, inputsOf, nameOf, nextSiblingOf, nodeTypeOf } from './read-dom.ts';
import { collapse, SHORT } from './read-text.ts';

const MENUS = new Set(['nav', 'header', 'footer', 'aside']);
const MENU_ROLES = /^(?:navigation|banner|contentinfo|menubar)$/;
const MENU_CLASS = /(?:^|\s)(?:gnb|lnb|snb|tnb|navbar|sitemap)(?:\s|$)/i;

/** A site's menus lead to its sections (top-up, tickets); pressing an item of a menu does not choose how to pay. */
export const isMenu = (name: string, role: string, look: string): boolean =>
  MENUS.has(name) || MENU_ROLES.test(role) || MENU_CLASS.test(look);

/** What elements, roles and classes are called that stand over a page. */
const OVER = /dialog|alert|modal|popup|layer|toast/i;

/** Whether it may stand over the page and asks for nothing but an answer. */
export const standsOver = (element: Element, look: string): boolean =>
  OVER.test(look) && inputsOf(element)[0] === undefined;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'legend', 'caption', 'strong']);
const TOLD = new Set(['button', 'label', 'a']);

export const isHeading = (name: string): boolean => HEADINGS.has(name);

/** Whether its text is kept for itself: a heading, a button, a link or a label. */
export const keepsText = (name: string, role: string): boolean =>
  isHeading(name) || TOLD.has(name) || role === 'button';

/** Whether a link leads to another page; a link without an address is a button made by script. */
export const leads = (link: Element): boolean => !/^\s*(?:$|#|javascript:)/i.test(attributeOf(link, 'href'));

/** Whether it is a picture, or is said to be one: its label is not in its text. */
export const isPicture = (name: string, role: string): boolean => name === 'img' || role === 'img';

/** The picture right behind a field, or in the label there: people press it where the field itself is hidden. */
export function pictureBehind(field: Element): Element | undefined {
  let at = nextSiblingOf(field);
  while (at !== null && nodeTypeOf(at) !== ELEMENT) at = nextSiblingOf(at);
  const next = at as Element | null;
  if (next === null) return undefined;
  return nameOf(next) === 'img' ? next : imagesOf(next)[0];
}

/** The accessible name of an element, which screen readers read out. */
export const ariaName = (element: Element): string =>
  collapse(attributeOf(element, 'aria-label') || attributeOf(element, 'title'))
    .trim()
    .slice(0, SHORT);
