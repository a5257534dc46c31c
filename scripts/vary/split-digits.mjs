// A sum with its figures in elements of their own, as counters that roll have them; or its currency apart.
import { made, textsOf } from './texts.mjs';

const SUM = /\d{1,3}(?:,\d{3})+|\d{3,}(?=\s*원)/;

/** @type {import('./kinds.mjs').Change} */
export const splitDigits = {
  name: 'split digits',
  change(page, { random }) {
    let changed = false;
    for (const text of textsOf(page.body)) {
      const sum = SUM.exec(text.data);
      if (sum === null) continue;
      const [written] = sum;
      const parts = random() < 0.5 ? [...written] : [written];
      const pieces = [
        text.data.slice(0, sum.index),
        ...parts.map((part) => made(page, 'span', part)),
        text.data.slice(sum.index + written.length),
      ];
      text.replaceWith(...pieces.filter((piece) => piece !== ''));
      changed = true;
    }
    return changed;
  },
};
