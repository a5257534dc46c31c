import type { Month } from '../core/day.ts';
import type { BillMark } from './shapes.ts';

/** Marks kept: twenty lines over ten years. */
const MOST_MARKS = 2_400;

/** Replaces what is said about one bill; a mark that says nothing any more is dropped. */
export function withMark(
  marks: readonly BillMark[],
  line: string,
  month: Month,
  change: (mark: BillMark) => BillMark,
): BillMark[] {
  const isIt = (mark: BillMark) => mark.line === line && mark.month === month;
  const changed = change(marks.find(isIt) ?? { line, month });
  const others = marks.filter((mark) => !isIt(mark));
  return Object.keys(changed).length > 2 ? [...others, changed].slice(-MOST_MARKS) : others;
}
