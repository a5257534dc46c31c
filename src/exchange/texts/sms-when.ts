import type { Day } from '../../core/day.ts';
import { type FoundWhen, findWhens, type When } from '../drafts/when.ts';
import * as words from './sms-words.ts';

/** Labels of the day of the payment that was taken back. */
const PAID_WHEN = /(?:결제|승인|거래|이용|구매)\s?(?:일시|일자|일)\s*[:：]?\s*$/;

/**
 * When it was paid or taken back: the date that is labelled so, or the only date that means nothing else. Never after
 * `today`.
 */
export function readSmsWhen(
  text: string,
  today: Day,
  told: 'paid' | 'taken-back' = 'paid',
): When | undefined {
  const fitting = fittingWhens(text, today);
  const labels = told === 'paid' ? [words.WHEN_LABEL] : [words.TAKEN_BACK_WHEN, words.WHEN_LABEL];
  const isBack = ({ end }: FoundWhen) =>
    told === 'taken-back' && words.TAKEN_BACK_AFTER_WHEN.test(text.slice(end, end + 20));
  const labelled = [
    ...labels.map((label) => fitting.filter(({ start }) => label.test(before(text, start)))),
    fitting.filter(isBack),
  ];
  // In a cancellation, the date labelled as the payment's is used only where there is no other.
  const others = fitting.filter(({ start }) => !PAID_WHEN.test(before(text, start)));
  const isPaidDayToo = told === 'taken-back' && others.length > 0 && others.length < fitting.length;
  const own = isPaidDayToo ? labelled.map((each) => each.filter((when) => others.includes(when))) : labelled;
  const [first, ...more] = own.find((each) => each.length > 0) ?? (isPaidDayToo ? others : fitting);
  if (first === undefined || more.some(({ day }) => day !== first.day)) return undefined;
  const { day, at } = first;
  return { day, ...(at !== undefined && { at }) };
}

/** Whether a text names several days, none of which is labelled as the day of the payment. */
export const isOfSeveralDays = (text: string, today: Day): boolean =>
  readSmsWhen(text, today) === undefined && new Set(fittingWhens(text, today).map(({ day }) => day)).size > 1;

const fittingWhens = (text: string, today: Day): readonly FoundWhen[] =>
  findWhens(text, today).filter((when) => when.day <= today && !isOther(text, when));

const before = (text: string, start: number): string => text.slice(0, start).slice(-30);

const isOther = (text: string, { start, end }: FoundWhen): boolean =>
  words.OTHER_WHEN.test(before(text, start)) || words.OTHER_WHEN_AFTER.test(text.slice(end, end + 20));
