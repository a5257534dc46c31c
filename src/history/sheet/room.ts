import type { BillView, RecurringView, Snapshot } from '../../contract/snapshot.ts';

/** Rows of one kind on the page, at most; of the others the number is shown. */
export const MOST_ROWS = 8;
/** Payments that fit on a page with one line, one bill and one recurring payment, where each name takes two lines. */
const MOST_PAYMENTS = 36;
const USUAL_ROWS = 3;
const FEWEST_PAYMENTS = 8;

/** Bills that are not fully paid, as of today. */
export const openBills = ({ lines }: Snapshot): readonly BillView[] =>
  lines.flatMap((line) => line.bills).filter(({ rest }) => rest > 0);

/** Recurring payments that have a next one. */
export const recurringItems = ({ lines }: Snapshot): readonly RecurringView['item'][] =>
  lines
    .flatMap(({ recurring }) => recurring)
    .filter(({ next }) => next !== undefined)
    .map(({ item }) => item);

/** How many payments fit beneath everything else. They stand in two columns, so each row above takes the place of two. */
export function paymentsBeneath(snapshot: Snapshot): number {
  const above = [snapshot.lines, openBills(snapshot), recurringItems(snapshot)];
  const rows = above.reduce((sum, { length }) => sum + Math.min(MOST_ROWS, length), 0);
  return Math.max(FEWEST_PAYMENTS, MOST_PAYMENTS - 2 * Math.max(0, rows - USUAL_ROWS));
}

/** Heights of a row in print, in units of 7 px, with its padding and border: 21 px and 35 px. */
const ONE_LINE = 3;
const TWO_LINES = 5;
/** Letters, as wide as a Hangul syllable, that surely fit in one line beside day and amount. */
const SURE_WIDTH = 16;
const NARROW = 0.65;

/** How many payments with short names fit into the space of `payments` with long ones: no more have to be read. */
export const mostInPlaceOf = (payments: number): number => Math.ceil((payments * TWO_LINES) / ONE_LINE);

/**
 * How many of these rows, in their order and in two columns, fit into the space of `payments` rows with two lines each.
 * @param rows name and state of each row
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

/**
 * Width of words in Hangul syllables: small Latin letters, digits and blanks are narrower, everything else counts in
 * full.
 */
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/[a-z0-9 .,'-]/.test(letter) ? NARROW : 1), 0);
