import type { Month } from '../../core/day.ts';
import type { BillMark } from './items.ts';
import { putAll } from './lists.ts';

/** Most marks kept: twenty lines over ten years. */
const MOST_MARKS = 2_400;

type BillIdentity = Pick<BillMark, 'line' | 'month'>;

/** The name of one bill, from its line and month of use; the history names the bill's mark by it, too. */
export const billName = ({ line, month }: BillIdentity): string => `${month} ${line}`;

/** The name of the same bill in the synced storage and in the id of its reminder. */
export const sharedBillName = ({ line, month }: BillIdentity): string => `${line}/${month}`;

/** The mark of one bill, where the person said anything of it. */
export const markOf = (marks: readonly BillMark[], bill: BillIdentity): BillMark | undefined =>
  marks.find((mark) => billName(mark) === billName(bill));

/** Whether a mark has anything in it besides the two fields that identify its bill. */
export const saysAnything = (mark: Partial<BillMark>): boolean => Object.keys(mark).length > 2;

/** Replaces the mark of one bill; a mark that no longer says anything is dropped. */
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
