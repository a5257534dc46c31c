// Classes as a bundler writes them. Words of state stay in the name, as they do there (Tabs_on__x1f): without them and
// without style sheets, nothing on the page would tell what is chosen.
import { oneOf } from './random.mjs';

const STATE =
  /(?:^|[-_])(?:on|off|active|inactive|selected|select|checked|current|cur|chosen|disabled|open|over|hide|hidden|show|blind|tags?|hashtag|category)(?:$|[-_])/i;
const LETTERS = 'abcdefghijkmnpqrtuvwxyz';

const hash = (random) => Array.from({ length: 6 }, () => oneOf([...LETTERS, ...'23456789'], random)).join('');

/** @type {import('./kinds.mjs').Change} */
export const renamedClasses = {
  name: 'renamed classes',
  change(page, { random }) {
    const names = new Map();
    const nameFor = (name) => {
      if (!names.has(name))
        names.set(name, STATE.test(name) ? `Box_${name}__${hash(random)}` : `c-${hash(random)}`);
      return names.get(name);
    };
    const all = [...page.querySelectorAll('[class]')];
    for (const element of all)
      element.setAttribute(
        'class',
        element.getAttribute('class').split(/\s+/).filter(Boolean).map(nameFor).join(' '),
      );
    return all.length > 0;
  },
};
