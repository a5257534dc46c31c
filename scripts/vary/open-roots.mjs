// The page inside open shadow roots, as custom elements have it: as a whole, each of its parts, or one in another.
import { made } from './texts.mjs';

/** A form keeps its fields: one in a root inside it would not be sent with it. */
function intoRoot(page, parts) {
  const host = made(page, 'shop-part');
  parts[0].before(host);
  host.attachShadow({ mode: 'open' }).append(...parts);
}

const PARTS = new Set(['div', 'section', 'article', 'main', 'form']);

/** @type {import('./kinds.mjs').Change} */
export const openRoots = {
  name: 'open shadow roots',
  change(page, { random }) {
    const parts = [...page.body.children].filter(({ localName }) => PARTS.has(localName));
    if (random() < 0.6) for (const part of parts) intoRoot(page, [part]);
    else if (page.body.firstChild !== null) intoRoot(page, [...page.body.childNodes]);
    return page.body.firstChild !== null;
  },
};
