import { type BillState, SOON_DAYS } from './bill.ts';
import { addDays, type Day, type Instant, seoulDay, seoulMinuteOfDay } from './day.ts';

/** People are reminded from nine in the morning in Seoul. */
const MORNING = 9 * 60;

/** A bill with the day on which it was last reminded of. */
export interface Reminded {
  readonly bill: BillState;
  readonly remindedOn?: Day | undefined;
  /** The person wants no reminder before that day. */
  readonly snoozedUntil?: Day | undefined;
}

/**
 * Which unpaid bills need a reminder at `now`: one a day, at nine, in the three days before the money leaves and on
 * that day; and from three days before the due date until paid. Before nine only a reminder that was missed on an
 * earlier day (the browser was closed) is shown. Never two on one day.
 */
export function remindersDue(bills: readonly Reminded[], now: Instant): BillState[] {
  const today = seoulDay(now);
  const latest = seoulMinuteOfDay(now) >= MORNING ? today : addDays(today, -1);
  return bills.filter((reminded) => isDue(reminded, latest, today)).map(({ bill }) => bill);
}

function isDue({ bill, remindedOn, snoozedUntil }: Reminded, latest: Day, today: Day): boolean {
  if (bill.status === 'paid' || bill.rest === 0) return false;
  if (snoozedUntil !== undefined && latest < snoozedUntil) return false;
  if (!isNear(bill, latest)) return false;
  // The clock was set back. A difference of one day may soon be corrected again, and must not cause a second reminder.
  const isFromTheFuture = remindedOn !== undefined && remindedOn > addDays(today, 1);
  return remindedOn === undefined || isFromTheFuture || remindedOn < latest;
}

const isNear = ({ due, debit = due }: BillState, latest: Day): boolean =>
  latest >= addDays(due, -SOON_DAYS) || (latest >= addDays(debit, -SOON_DAYS) && latest <= debit);
