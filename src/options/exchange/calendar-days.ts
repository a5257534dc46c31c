import type { LineView, Snapshot } from '../../contract/snapshot.ts';
import { dayInMonth } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { sumWon } from '../../core/won.ts';
import type { CalendarDay } from '../../exchange/ics.ts';
import { formatMonth } from '../../ui/format-month.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** The same as everywhere else: from three days before. */
const REMIND_BEFORE = 3;

/** Merchants named in one note. */
const MOST_NAMED = 20;

/** Days that cost money when they are missed: bills to pay, and the last day on which cancelling helps. */
export function calendarDays(snapshot: Snapshot, speech: Speech, withNames: boolean): readonly CalendarDay[] {
  const bills = snapshot.lines.flatMap((view) => billDays(view, speech));
  return [...bills, ...cancelDay(snapshot, speech, withNames)];
}

function billDays({ line, bills }: LineView, speech: Speech): CalendarDay[] {
  return bills
    .filter(({ status }) => status !== 'paid')
    .map(({ month, amount, due }) => ({
      uid: `bill-${line.id}-${month}`,
      day: due,
      title: speech.t('calendarBill', line.nickname),
      note: speech.t('calendarBillNote', formatMonth(speech.locale, month), formatWon(speech, amount)),
      remindBefore: REMIND_BEFORE,
    }));
}

/** Cancelling gives headroom back inside the calendar month of the payment only. */
function cancelDay({ month, entries }: Snapshot, speech: Speech, withNames: boolean): CalendarDay[] {
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
      day: dayInMonth(month, 31),
      title: speech.t('calendarCancel', formatMonth(speech.locale, month)),
      note: [note, ...names].join('\n'),
      remindBefore: REMIND_BEFORE,
    },
  ];
}

const nameOf = ({ merchant, item, amount }: Entry, speech: Speech): string =>
  `${merchant ?? item ?? speech.t('exchangeNoName')} ${formatWon(speech, amount)}`;
