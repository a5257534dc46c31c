import type { Day } from '../core/day.ts';
import * as words from './sms-words.ts';
import { type FoundWhen, findWhens, type When } from './when.ts';

/** When it was paid: the date that says so, or the only one that says nothing else. Nothing from after `today`. */
export function readSmsWhen(text: string, today: Day): When | undefined {
  const fitting = findWhens(text, today).filter((when) => when.day <= today && !isOther(text, when));
  const labelled = fitting.filter(({ start }) => words.WHEN_LABEL.test(text.slice(0, start).slice(-30)));
  const [first, ...more] = labelled.length > 0 ? labelled : fitting;
  if (first === undefined || more.some(({ day }) => day !== first.day)) return undefined;
  const { day, at } = first;
  return { day, ...(at !== undefined && { at }) };
}

const isOther = (text: string, { start, end }: FoundWhen): boolean =>
  words.OTHER_WHEN.test(text.slice(0, start).slice(-30)) ||
  words.OTHER_WHEN_AFTER.test(text.slice(end, end + 20));
