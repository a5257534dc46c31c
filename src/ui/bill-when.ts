import type { BillView } from '../contract/snapshot.ts';
import { formatDay } from './format-day.ts';
import type { Speech } from './translate-context.ts';

/** When a bill leaves the account, or how late it is: "11월 23일 · 3일 남았어요", "6일 지났어요". */
export function billWhen({ t, locale }: Speech, bill: BillView): string {
  const due = formatDay(locale, bill.due);
  if (bill.status === 'paid') return t('uiBillPaid', formatDay(locale, bill.paidOn ?? bill.due));
  if (bill.daysLeft < 0) return t(bill.daysLeft === -1 ? 'uiBillLateOne' : 'uiBillLate', due, -bill.daysLeft);
  if (bill.daysLeft === 0) return t('uiBillToday', due);
  return t(bill.daysLeft === 1 ? 'uiBillLeftOne' : 'uiBillLeft', due, bill.daysLeft);
}
