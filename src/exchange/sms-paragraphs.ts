import { movedSums, paidSums } from './sms-amount.ts';
import * as words from './sms-words.ts';

/** Says by itself what happened. */
const happened = (text: string): boolean =>
  [words.COMPLETED, words.CANCELLED, words.CANCELLED_ALONE, words.REFUSED].some((word) => word.test(text));
/** Is a message by itself, of whatever kind. */
const isWhole = (text: string): boolean =>
  happened(text) ||
  [words.CODE, words.NOTICE, words.BILL, words.REFUSED_IF_NOT_DONE].some((kind) => kind.test(text));

/** Says what happened, and of which sum. */
const isReceipt = (text: string): boolean => happened(text) && movedSums(text).length > 0;
const isDated = (text: string): boolean => words.DAY.test(text);

/** Whether a message begins anew, word for word: who is sent two equal ones pastes two. */
export const isAgain = (line: string, above: readonly string[]): boolean =>
  line.trim() !== '' &&
  line.trim() === above.find((each) => each.trim() !== '')?.trim() &&
  isReceipt(above.join('\n'));

/** Whether parts of a text each say what happened, and of which sum: it may be said twice of one payment, or of two. */
export const isSaidTwice = (text: string): boolean => text.split(/\n\s*\n/).filter(isReceipt).length > 1;

/**
 * Whether the lines behind a blank one are another message, though nobody is named at their beginning: they say of a sum
 * of their own what became of it, below something that stands for itself. A receipt in parts names its one sum again, but
 * does not say twice what happened, and when.
 */
export function isAnother(paragraph: string, above: string): boolean {
  if (!happened(paragraph) || !isWhole(above)) return false;
  if ([paragraph, above].every((each) => isReceipt(each) && isDated(each))) return true;
  const known = new Set(paidSums(above));
  const own = paidSums(paragraph);
  return own.length > 0 && !own.some((sum) => known.has(sum));
}
