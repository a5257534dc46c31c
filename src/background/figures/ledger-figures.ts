import { type BillState, billOn, type IsHoliday } from '../../core/bill.ts';
import { addMonths, type Day, type Month, monthOf } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { expectedIn } from '../../core/expected.ts';
import type { Line } from '../../core/line.ts';
import { type PaidLate, paidLate } from '../../core/paid-late.ts';
import type { Situation } from '../../core/situation.ts';
import { sumWon, type Won } from '../../core/won.ts';
import { type Documents, isMonthWhole, isRead, isWhole } from '../../storage/documents.ts';
import { markOf } from '../../storage/items/bill-marks.ts';
import { sumsIn, sumsOf } from '../../storage/sums.ts';

/** Past months of use whose bills can still matter; arrears of more than three months are out of scope. */
const BILL_MONTHS = 3;

/** The ledger months that today's figures need: this month, and those whose bills may be unpaid. */
export function monthsThatMatter(today: Day): Month[] {
  const now = monthOf(today);
  return Array.from({ length: BILL_MONTHS + 1 }, (_, back) => addMonths(now, -back));
}

/** All entries of the months that were read. */
export const entriesIn = (documents: Documents): Entry[] =>
  [...documents.ledger.values()].flatMap(({ value }) => value.entries);

/**
 * Bills of one line for past months of use, oldest first; a month without use and without a mark has none. While it
 * cannot be read which of them were paid, there are none: a paid bill must not be called overdue.
 */
export function billsOf(line: Line, documents: Documents, today: Day, isHoliday: IsHoliday): BillState[] {
  if (!isRead(documents.bills)) return [];
  const terms = { line, isHoliday, lateFee: documents.settings.value.settings.lateFee };
  const months = monthsThatMatter(today).slice(1).reverse();
  return months.flatMap((month) => {
    const {
      amount: real,
      paidOn,
      payments,
    } = markOf(documents.bills.value.bills, { line: line.id, month }) ?? {};
    const amount = real ?? loggedIn(month, line.id, documents);
    const isSaid = real !== undefined || paidOn !== undefined || payments !== undefined;
    if (amount === 0 && !isSaid) return [];
    return [billOn({ month, amount, paidOn, parts: payments }, terms, today)];
  });
}

/** Late fees paid with a line's bills, where a bill was marked as paid; estimates. */
export function lateFeesOf(line: Line, documents: Documents, isHoliday: IsHoliday): PaidLate[] {
  const terms = { line, isHoliday, lateFee: documents.settings.value.settings.lateFee };
  const own = documents.bills.value.bills.filter((mark) => mark.line === line.id);
  return own.flatMap(({ month, amount: real, paidOn, payments }) =>
    paidLate({ month, amount: real ?? loggedIn(month, line.id, documents), paidOn, parts: payments }, terms),
  );
}

/**
 * What a month comes to on the phone bill, which holds both pools. From its records where they were read, else from its
 * sums.
 */
function loggedIn(month: Month, line: string, documents: Documents): Won {
  const read = documents.ledger.get(month)?.value.entries;
  const sums = read === undefined ? sumsIn(documents.sums.value, month) : sumsOf(month, read);
  const own = sums?.accounts.filter((account) => account.line === line) ?? [];
  return sumWon(own.map(({ billed }) => billed));
}

/** Whether lines and this month's records were read as a whole; what could not be read is missing from every sum. */
function areFiguresWhole({ lines, ledger }: Documents, today: Day): boolean {
  const month = ledger.get(monthOf(today));
  return month !== undefined && isMonthWhole(month) && isWhole(lines);
}

/** Recurring payments of one line that are still to come this month. */
export function expectedOf(line: Line, documents: Documents, today: Day): Entry[] {
  const items = documents.recurring.value.recurring.filter((item) => item.line === line.id);
  return expectedIn(monthOf(today), items, entriesIn(documents));
}

/** All that a verdict on that line depends on, as of today. */
export function situationOf(line: Line, documents: Documents, today: Day, isHoliday: IsHoliday): Situation {
  return {
    entries: entriesIn(documents),
    expected: expectedOf(line, documents, today),
    caps: documents.caps.value.caps,
    line,
    settings: documents.settings.value.settings,
    bills: billsOf(line, documents, today, isHoliday),
    today,
    isWhole: areFiguresWhole(documents, today),
  };
}
