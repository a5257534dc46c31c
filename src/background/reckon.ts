import { type BillState, billOn, type IsHoliday } from '../core/bill.ts';
import { addMonths, type Day, type Month, monthOf } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Situation } from '../core/headroom.ts';
import { type Line, POOLS } from '../core/line.ts';
import { usedIn } from '../core/usage.ts';
import { sumWon, type Won } from '../core/won.ts';
import type { Books, Kept } from '../storage/books.ts';
import type { Family } from '../storage/keys.ts';
import type { BillMark } from '../storage/shapes.ts';

/** Months of use before this one whose bills can still matter: arrears of more than three months leave our scope. */
const BILL_MONTHS = 3;

/** The ledger months that today's figures need: this one and those whose bills may be unpaid. */
export function monthsThatMatter(today: Day): Month[] {
  const now = monthOf(today);
  return Array.from({ length: BILL_MONTHS + 1 }, (_, back) => addMonths(now, -back));
}

export const entriesIn = (books: Books): Entry[] =>
  [...books.ledger.values()].flatMap(({ value }) => value.entries);

/** The line that new payments go to; the first one when the chosen one is gone. */
export function activeLine(books: Books): Line {
  const { lines } = books.lines.value;
  const wanted = books.settings.value.settings.activeLine;
  const line = lines.find(({ id }) => id === wanted) ?? lines[0];
  if (line === undefined) throw new Error('no line: the blank books have one');
  return line;
}

/** Bills of one line for past months of use, oldest first; months without use and without a word about them have none. */
export function billsOf(line: Line, books: Books, today: Day, isHoliday: IsHoliday): BillState[] {
  const months = monthsThatMatter(today).slice(1).reverse();
  return months.flatMap((month) => {
    const mark = markOf(books, line.id, month);
    const amount = mark?.amount ?? loggedIn(month, line.id, books);
    const isSaid = mark?.amount !== undefined || mark?.paidOn !== undefined;
    if (amount === 0 && !isSaid) return [];
    return [billOn({ month, amount, paidOn: mark?.paidOn }, line, today, isHoliday)];
  });
}

export const markOf = (books: Books, line: string, month: Month): BillMark | undefined =>
  books.bills.value.bills.find((mark) => mark.line === line && mark.month === month);

/** Both pools stand on the phone bill. */
function loggedIn(month: Month, line: string, books: Books): Won {
  const entries = books.ledger.get(month)?.value.entries ?? [];
  return sumWon(POOLS.map((pool) => usedIn(entries, { month, line, pool })));
}

/** Whether lines and this month's records were read as a whole; what lies aside is missing from every sum. */
function isWhole({ lines, ledger }: Books, today: Day): boolean {
  const month = ledger.get(monthOf(today));
  const isRead = ({ standing, lost }: Pick<Kept<Family>, 'standing' | 'lost'>) =>
    (standing === 'ok' || standing === 'empty') && lost === undefined;
  return month !== undefined && isRead(month) && month.value.aside.length === 0 && isRead(lines);
}

export function situationOf(line: Line, books: Books, today: Day, isHoliday: IsHoliday): Situation {
  const { settings } = books.settings.value;
  const bills = billsOf(line, books, today, isHoliday);
  return { entries: entriesIn(books), line, settings, bills, today, isWhole: isWhole(books, today) };
}
