// Elements around elements, as components nest them: a box in every third box, a span around every third text.
import { made, moveInto, textsOf } from './texts.mjs';

const BOXES = 'div, section, article, main, li, td, form, body';

/** @type {import('./kinds.mjs').Change} */
export const wrappedNodes = {
  name: 'wrapped nodes',
  change(page, { random }) {
    for (const text of textsOf(page.body)) {
      if (random() > 1 / 3) continue;
      const span = made(page, 'span');
      text.replaceWith(span);
      span.appendChild(text);
    }
    for (const box of page.querySelectorAll(BOXES)) {
      if (random() > 1 / 3 || box.firstChild === null) continue;
      box.appendChild(moveInto(box, made(page, 'div')));
    }
    return true;
  },
};
