import type { Day } from '../../core/day.ts';
import { tidyName } from '../drafts/tidy.ts';
import { findWhens } from '../drafts/when.ts';
import * as words from './sms-shop-words.ts';

/**
 * The shop where no label names it: the only text that is left of a short receipt without its senders, sums, dates,
 * labelled lines and set phrases. `undefined` where several texts are left, or where the one left may be goods or talk.
 */
export function shopLeft(own: string, today: Day): string | undefined {
  let rest = withoutDays(own, today).replace(words.COMPANY, words.KEPT);
  for (const pattern of words.NO_SHOP) rest = rest.replace(pattern, words.LINE_BREAK);
  const left = rest.split(words.STATEMENT_END).flatMap((part) => trimmed(part) ?? []);
  const [only, ...more] = new Set(left);
  if (only === undefined || more.length > 0 || !isShop(only)) return undefined;
  return tidyName(only.replace(words.KEPT, (mark) => mark.normalize('NFKC')));
}

function withoutDays(own: string, today: Day): string {
  let [rest, from] = ['', 0];
  for (const { start, end } of findWhens(own, today)) {
    rest += own.slice(from, start) + words.LINE_BREAK;
    from = end;
  }
  return rest + own.slice(from);
}

const trimmed = (part: string): string | undefined => {
  const bare = part.replace(words.EDGE, '').trim();
  const named = bare.replace(words.SHOP_LABEL, '');
  return /[\p{L}\p{N}]/u.test(named)
    ? named.replace(words.PAID_AT_IT, '').replace(words.EDGE, '')
    : undefined;
};

const isShop = (name: string): boolean =>
  name.length <= words.LONGEST_SHOP &&
  (words.SHORT_SHOPS.has(name) || name.includes(words.KEPT) || /(?:\p{L}.?){3}/u.test(name)) &&
  name.split(/\s+/).length <= words.MOST_WORDS &&
  !words.TALKING.test(name) &&
  !words.GOODS_OR_TALK.test(name);
