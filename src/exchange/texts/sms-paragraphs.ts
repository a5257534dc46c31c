import { movedSums, paidSums } from './sms-amount.ts';
import * as words from './sms-words.ts';

/** Whether a text says what happened. */
const happened = (text: string): boolean =>
  isBack(text) || words.COMPLETED.test(text) || words.REFUSED.test(text);
/** Whether a text says that a payment was taken back, other than explaining how to do so. */
function isBack(text: string): boolean {
  const said = text.replace(words.TALK, ' ');
  return words.CANCELLED.test(said) || words.CANCELLED_ALONE.test(said);
}
/** Whether a text can be a message by itself, of any kind. */
const isWhole = (text: string): boolean =>
  happened(text) ||
  [words.CODE, words.NOTICE, words.BILL, words.REFUSED_IF_NOT_DONE].some((kind) => kind.test(text));

/** Whether a text says what happened, and to which sum. */
const isReceipt = (text: string): boolean => happened(text) && movedSums(text).length > 0;

/** Whether a text is about another event than the text above: on another day, or one paid and the other taken back. */
function isOfOther(text: string, above: string): boolean {
  const [own, known] = [text, above].map(daysIn);
  const isOtherDay = own !== undefined && known !== undefined && own.length > 0 && known.length > 0;
  return (isOtherDay && !own.some((day) => known.includes(day))) || isBack(text) !== isBack(above);
}

/** Month and day of each date in a text. */
const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\d)(\d{1,2})\s?[./월-]\s?(\d{1,2})(?!\d)/g)].map(
    ([, month, day]) => `${Number(month)}-${Number(day)}`,
  );

/** Most lines of a receipt. */
const MOST_LINES = 40;

/** Whether a message begins anew, word for word: a person who got two equal ones pastes both. */
export const isAgain = (line: string, above: readonly string[]): boolean =>
  line.trim() !== '' &&
  above.length <= MOST_LINES &&
  line.trim() === above.find((each) => each.trim() !== '')?.trim() &&
  isReceipt(above.join('\n'));

/**
 * Whether several parts of a text each say what happened to a sum: that may be one payment described twice, or two
 * payments.
 */
export const isSaidTwice = (text: string): boolean => text.split(/\n\s*\n/).filter(isReceipt).length > 1;

/**
 * Whether the paragraph behind an empty line is another message, though it begins with no sender: it says what happened
 * to a sum of its own, below text that is complete by itself. A receipt in several parts repeats its own sum, but never
 * with another day.
 */
export function isAnother(paragraph: string, above: string): boolean {
  if (!happened(paragraph) || !isWhole(above)) return false;
  if ([paragraph, above].every(isReceipt) && isOfOther(paragraph, above)) return true;
  const known = new Set(paidSums(above));
  const own = paidSums(paragraph);
  return own.length > 0 && !own.some((sum) => known.has(sum));
}
