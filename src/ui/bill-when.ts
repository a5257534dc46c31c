import type { BillView } from '../contract/snapshot.ts';
import { nextDate } from '../core/bill.ts';
import { formatDay } from './format-day.ts';
import type { Speech } from './translate-context.ts';

/** When a bill leaves the account or has to be paid, or how late it is: "11월 23일에 나가요 · 3일 남았어요", "6일 지났어요". */
export function billWhen({ t, locale }: Speech, bill: BillView): string {
  const due = formatDay(locale, bill.due);
  if (bill.status === 'paid') return t('uiBillPaid', formatDay(locale, bill.paidOn ?? bill.due));
  if (bill.daysLeft < 0) return t(bill.daysLeft === -1 ? 'uiBillLateOne' : 'uiBillLate', due, -bill.daysLeft);
  const { is, day, daysLeft } = nextDate(bill);
  if (is === 'debit') return debitWhen(t, formatDay(locale, day), daysLeft);
  if (bill.daysLeft === 0) return t('uiBillToday', due);
  return t(bill.daysLeft === 1 ? 'uiBillLeftOne' : 'uiBillLeft', due, bill.daysLeft);
}

function debitWhen(t: Speech['t'], day: string, daysLeft: number): string {
  if (daysLeft === 0) return t('uiBillDebitToday', day);
  return daysLeft === 1 ? t('uiBillDebitOne', day) : t('uiBillDebit', day, daysLeft);
}
