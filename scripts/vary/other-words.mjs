// Another name from the vocabulary for the same thing: of the sum, within its tier, and of paying by phone.
import { oneOf } from './random.mjs';
import { textsOf } from './texts.mjs';

const squeezed = (text) => text.replace(/[\s:：]/g, '');
const isHangul = (word) => /^[가-힣]{3,}$/.test(word);

/** Names that end in 금액 and the like stand for one another; of goods, delivery and gifts each is its own thing. */
const SAME_TIERS = 3;

/** @type {import('./kinds.mjs').Change} */
export const otherWords = {
  name: 'other words',
  change(page, { random, amountNames, methodNames }) {
    const sets = [...amountNames.slice(0, SAME_TIERS), methodNames].map((names) => names.filter(isHangul));
    const chosen = new Map();
    for (const text of textsOf(page.body)) {
      const words = squeezed(text.data);
      const set = sets.find((names) => names.includes(words));
      if (set === undefined) continue;
      // One name for one thing all over the page.
      if (!chosen.has(words)) chosen.set(words, oneOf(set, random));
      text.data = text.data.replace(/[가-힣]+(?:\s+[가-힣]+)*/, chosen.get(words));
    }
    return chosen.size > 0;
  },
};
