import { movedSums, paidSums } from './sms-amount.ts';
import * as words from './sms-words.ts';

/** Says by itself what happened. */
const happened = (text: string): boolean =>
  isBack(text) || words.COMPLETED.test(text) || words.REFUSED.test(text);
/** Taken back; how to do so is talk. */
function isBack(text: string): boolean {
  const said = text.replace(words.TALK, ' ');
  return words.CANCELLED.test(said) || words.CANCELLED_ALONE.test(said);
}
/** Is a message by itself, of whatever kind. */
const isWhole = (text: string): boolean =>
  happened(text) ||
  [words.CODE, words.NOTICE, words.BILL, words.REFUSED_IF_NOT_DONE].some((kind) => kind.test(text));

/** Says what happened, and of which sum. */
const isReceipt = (text: string): boolean => happened(text) && movedSums(text).length > 0;

/** Of another day, or one paid and one taken back. */
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

/** A receipt of more lines is none. */
const MOST_LINES = 40;

/** Whether a message begins anew, word for word: who is sent two equal ones pastes two. */
export const isAgain = (line: string, above: readonly string[]): boolean =>
  line.trim() !== '' &&
  above.length <= MOST_LINES &&
  line.trim() === above.find((each) => each.trim() !== '')?.trim() &&
  isReceipt(above.join('\n'));

/** Whether parts of a text each say what happened, and of which sum: it may be said twice of one payment, or of two. */
export const isSaidTwice = (text: string): boolean => text.split(/\n\s*\n/).filter(isReceipt).length > 1;

/**
 * Whether the lines behind a blank one are another message, though nobody is named at their beginning: they say of a sum
 * of their own what became of it, below something that stands for itself. A receipt in parts names its one sum again, but
 * not of another day.
 */
export function isAnother(paragraph: string, above: string): boolean {
  if (!happened(paragraph) || !isWhole(above)) return false;
  if ([paragraph, above].every(isReceipt) && isOfOther(paragraph, above)) return true;
  const known = new Set(paidSums(above));
  const own = paidSums(paragraph);
  return own.length > 0 && !own.some((sum) => known.has(sum));
}
