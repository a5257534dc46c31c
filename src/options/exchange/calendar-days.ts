import type { LineView, RecurringView, Snapshot } from '../../contract/snapshot.ts';
import { type Day, dayInMonth } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { sumWon } from '../../core/won.ts';
import type { CalendarDay } from '../../exchange/ics.ts';
import { formatMonth } from '../../ui/format-month.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** Days before a date at which the calendar reminds; the same as for the extension's own reminders. */
const REMIND_BEFORE = 3;

/** Merchants named in one note. */
const MOST_NAMED = 20;

/** Days that cost money when they are missed: when bills are due, the last day to cancel, and recurring payments. */
export function calendarDays(snapshot: Snapshot, speech: Speech, withNames: boolean): readonly CalendarDay[] {
  const bills = snapshot.lines.flatMap((view) => billDays(view, speech));
  const recurring = snapshot.lines.flatMap((view) =>
    view.recurring.flatMap((each) => recurringDays(each, snapshot.today, speech, withNames)),
  );
  return [...bills, ...cancelDay(snapshot, speech, withNames), ...recurring];
}

/** Days of a recurring payment: no window opens for it, so no banner can warn of it. */
function recurringDays(
  { item, next }: RecurringView,
  today: Day,
  speech: Speech,
  withNames: boolean,
): CalendarDay[] {
  const what = [formatWon(speech, item.amount), ...(withNames ? [item.merchant] : [])].join(' ');
  const until = item.until === undefined ? {} : { until: dayInMonth(item.until, 31) };
  const comes: CalendarDay[] =
    next === undefined
      ? []
      : [
          {
            uid: `recurring-${item.id}`,
            day: next,
            title: speech.t('calendarRecurring', what),
            monthly: { dayOfMonth: item.day, ...until },
          },
        ];
  if (item.cancelBy === undefined || item.cancelBy < today) return comes;
  const title = speech.t('calendarCancelBy', what);
  const cancel = {
    uid: `cancel-recurring-${item.id}`,
    day: item.cancelBy,
    title,
    remindBefore: REMIND_BEFORE,
  };
  return [...comes, cancel];
}

function billDays({ line, bills }: LineView, speech: Speech): CalendarDay[] {
  return bills
    .filter(({ status }) => status !== 'paid')
    .flatMap(({ month, amount, due, debit }) => {
      const note = speech.t('calendarBillNote', formatMonth(speech.locale, month), formatWon(speech, amount));
      const of = { note, remindBefore: REMIND_BEFORE };
      const last = {
        uid: `bill-${line.id}-${month}`,
        day: due,
        title: speech.t('calendarBill', line.nickname),
        ...of,
      };
      if (debit === undefined) return [last];
      const leaves = speech.t('calendarBillDebit', line.nickname);
      return [{ uid: `debit-${line.id}-${month}`, day: debit, title: leaves, ...of }, last];
    });
}

/** The last day to cancel this month's payments: cancelling gives headroom back inside the month of the payment only. */
function cancelDay(
  { month, entries, lastCancelDay }: Snapshot,
  speech: Speech,
  withNames: boolean,
): CalendarDay[] {
  const open = entries.filter(
    ({ kind, status }) => kind === 'payment' && (status === 'confirmed' || status === 'pending'),
  );
  if (open.length === 0) return [];
  const sum = formatWon(speech, sumWon(open.map(({ amount }) => amount)));
  const note = speech.t('calendarCancelNote', open.length, sum);
  const names = withNames ? open.slice(0, MOST_NAMED).map((entry) => nameOf(entry, speech)) : [];
  return [
    {
      uid: `cancel-by-${month}`,
      day: lastCancelDay,
      title: speech.t('calendarCancel', formatMonth(speech.locale, month)),
      note: [note, ...names].join('\n'),
      remindBefore: REMIND_BEFORE,
    },
  ];
}

const nameOf = ({ merchant, item, amount }: Entry, speech: Speech): string =>
  `${merchant ?? item ?? speech.t('exchangeNoName')} ${formatWon(speech, amount)}`;
