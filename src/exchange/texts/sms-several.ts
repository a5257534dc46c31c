import type { Day } from '../../core/day.ts';
import { findWhens } from '../drafts/when.ts';
import { paidSums } from './sms-amount.ts';
import { isSaidTwice } from './sms-paragraphs.ts';
import * as sums from './sms-sum-words.ts';
import { isOfSeveralDays } from './sms-when.ts';
import * as words from './sms-words.ts';

/** Two events in one line, each with its sum: `결제 완료 7,000원 … / 결제 취소 7,000원 …`. */
const PAID_AND_TAKEN_BACK =
  /결제\s*완료[^\n]{0,20}\d\s?원[^\n]{0,48}결제\s*취소(?!\s?(?:수수료|시|문의|가능))[^\n]{0,12}\d\s?원/;

/**
 * Whether a message is about several payments, so that none of its sums is a single one: a count (`2건 합계`), one taken
 * back and paid anew, sums on two days, or a list.
 */
export function isOfSeveral(own: string, today: Day): boolean {
  if (words.PAID_ANEW.test(own) || PAID_AND_TAKEN_BACK.test(own) || isSaidTwice(own)) return true;
  const counts = [...own.matchAll(sums.SEVERAL)];
  if (counts.some(({ index }) => !sums.MONTH_SUM.test(own.slice(0, index)))) return true;
  if (paidSums(own).length > 1 && isOfSeveralDays(own, today)) return true;
  if (own.split('\n').some((line) => isOfSums(line, today))) return true;
  const rows = own.split('\n').filter((line) => paidSums(line).length > 0);
  return rows.filter((row) => sums.LISTED_ROW.test(row) || findWhens(row, today).length > 0).length > 1;
}

/** Whether each date in a line has another sum behind it: `11/24 들꽃몰 3,000원, 11/24 구름몰 5,000원`. */
function isOfSums(line: string, today: Day): boolean {
  const starts = findWhens(line, today).map(({ end }) => end);
  const sumsBehind = starts.flatMap((start, at) => paidSums(line.slice(start, starts[at + 1])).slice(0, 1));
  return new Set(sumsBehind).size > 1;
}
