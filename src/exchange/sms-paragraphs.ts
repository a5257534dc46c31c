import { paidSums } from './sms-amount.ts';
import * as words from './sms-words.ts';

/** Says by itself what happened. */
const happened = (text: string): boolean =>
  words.COMPLETED.test(text) || words.CANCELLED.test(text) || words.REFUSED.test(text);
/** Is a message by itself, of whatever kind. */
const isWhole = (text: string): boolean =>
  happened(text) ||
  [words.CODE, words.NOTICE, words.BILL, words.REFUSED_IF_NOT_DONE].some((kind) => kind.test(text));

/**
 * Whether the lines behind a blank one are another message, though nobody is named at their beginning: they say of a sum
 * of their own what became of it, below something that stands for itself. A receipt in parts names its one sum again.
 */
export function isAnother(paragraph: string, above: string): boolean {
  if (!happened(paragraph) || !isWhole(above)) return false;
  const known = new Set(paidSums(above));
  const own = paidSums(paragraph);
  return own.length > 0 && !own.some((sum) => known.has(sum));
}
