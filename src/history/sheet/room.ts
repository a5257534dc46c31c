import type { BillView, RecurringView, Snapshot } from '../../contract/snapshot.ts';

/** Rows of one kind that fit on the page; what is beyond is counted. */
export const MOST_ROWS = 8;
/** Payments on a page with no more than a line, a bill and a recurring payment, each name as long as two lines of its column. */
const MOST_PAYMENTS = 36;
const USUAL_ROWS = 3;
const FEWEST_PAYMENTS = 8;

/** Bills with something owed, as they stand today. */
export const openBills = ({ lines }: Snapshot): readonly BillView[] =>
  lines.flatMap((line) => line.bills).filter(({ rest }) => rest > 0);

/** What comes every month by itself, while it goes on. */
export const recurringItems = ({ lines }: Snapshot): readonly RecurringView['item'][] =>
  lines
    .flatMap(({ recurring }) => recurring)
    .filter(({ next }) => next !== undefined)
    .map(({ item }) => item);

/** How many payments fit beneath everything else, in two columns: each row above takes the place of one row of two. */
export function paymentsBeneath(snapshot: Snapshot): number {
  const above = [snapshot.lines, openBills(snapshot), recurringItems(snapshot)];
  const rows = above.reduce((sum, { length }) => sum + Math.min(MOST_ROWS, length), 0);
  return Math.max(FEWEST_PAYMENTS, MOST_PAYMENTS - 2 * Math.max(0, rows - USUAL_ROWS));
}
