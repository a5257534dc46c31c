import type { BillView, RecurringView, Snapshot } from '../../contract/snapshot.ts';

/** Rows of one kind that fit on the page; what is beyond is counted. */
export const MOST_ROWS = 8;
/** Payments on a page with no more than a line, a bill and a recurring payment, each name taking two lines of its column. */
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

/** Heights of a row in print, in units of 7 pixels: 21 and 35, with its room and its rule. */
const ONE_LINE = 3;
const TWO_LINES = 5;
/** Letters as wide as a Hangul syllable that surely stand in one line beside day, state and amount. */
const SURE_WIDTH = 16;
const NARROW = 0.65;

/** As many short names as could stand where `payments` long ones do: no more need to be read. */
export const mostInPlaceOf = (payments: number): number => Math.ceil((payments * TWO_LINES) / ONE_LINE);

/**
 * How many of these rows stand, in their order and two columns, where `payments` with names of two lines do.
 * @param rows what is written in each beside its day and amount
 */
export function rowsInPlaceOf(payments: number, rows: readonly string[]): number {
  const column = (payments / 2) * TWO_LINES;
  let filled = 0;
  let isSecond = false;
  for (const [at, words] of rows.entries()) {
    const height = widthOf(words) > SURE_WIDTH ? TWO_LINES : ONE_LINE;
    if (filled + height > column) {
      if (isSecond) return at;
      isSecond = true;
      filled = 0;
    }
    filled += height;
  }
  return rows.length;
}

/** Small Latin letters, figures and blanks are narrower; whatever else there is, is taken as wide as can be. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/[a-z0-9 .,'-]/.test(letter) ? NARROW : 1), 0);
