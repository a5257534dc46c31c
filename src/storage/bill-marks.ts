import type { Month } from '../core/day.ts';
import type { BillMark } from './items.ts';
import { putAll } from './lists.ts';

/** Marks kept: twenty lines over ten years. */
const MOST_MARKS = 2_400;

type Bill = Pick<BillMark, 'line' | 'month'>;

/** What one bill is: a line and a month of use. The name of its mark in the history, too. */
export const billName = ({ line, month }: Bill): string => `${month} ${line}`;

/** The name of the same bill in the synced storage and in the id of its reminder. */
export const sharedBillName = ({ line, month }: Bill): string => `${line}/${month}`;

/** What is said about one bill. */
export const markOf = (marks: readonly BillMark[], bill: Bill): BillMark | undefined =>
  marks.find((mark) => billName(mark) === billName(bill));

/** Whether a mark says anything beyond the two fields that tell which bill it is about. */
export const saysAnything = (mark: Partial<BillMark>): boolean => Object.keys(mark).length > 2;

/** Replaces what is said about one bill; a mark that says nothing any more is dropped. */
export function withMark(
  marks: readonly BillMark[],
  line: string,
  month: Month,
  change: (mark: BillMark) => BillMark,
): BillMark[] {
  const changed = change(markOf(marks, { line, month }) ?? { line, month });
  const put = saysAnything(changed) ? changed : undefined;
  return putAll(marks, new Map([[billName(changed), put]]), billName).slice(-MOST_MARKS);
}
