// Other white space that looks the same: no-break spaces, line breaks of the source, a blank before 원.
import { oneOf } from './random.mjs';
import { textsOf } from './texts.mjs';

const BLANKS = ['\u00a0', '  ', '\n      ', ' \t'];

/** @type {import('./kinds.mjs').Change} */
export const spaces = {
  name: 'spaces',
  change(page, { random }) {
    for (const text of textsOf(page.body)) {
      if (text.parentNode.closest('pre') !== null) continue;
      const spaced = text.data.replace(/ +/g, () => oneOf(BLANKS, random));
      text.data = random() < 0.5 ? spaced : spaced.replace(/(\d)원/g, '$1 원');
    }
    return true;
  },
};
