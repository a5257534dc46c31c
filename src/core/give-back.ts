import { type Day, dayInMonth, type Month } from './day.ts';
import type { Entry } from './entry.ts';
import { cancelledParts, isOfAccount, type MonthAccount, netOf } from './usage.ts';
import { sumWon, type Won, ZERO } from './won.ts';

/** The last day on which cancelling a payment of that month still gives headroom back. */
export const lastCancelDay = (month: Month): Day => dayInMonth(month, 31);

/**
 * What cancelling one payment would give back, in won. Only a payment that was really made can be cancelled, and a
 * prepaid one no longer can (Danal code 401, Mobilians 0030), so a payment named by a prepayment gives nothing back.
 */
export function givesBack(entry: Entry, entries: readonly Entry[]): Won {
  if (entry.kind !== 'payment' || entry.status !== 'confirmed') return ZERO;
  const isPrepaid = entries.some(
    ({ kind, status, of }) => kind === 'prepayment' && status === 'confirmed' && of === entry.id,
  );
  return isPrepaid ? ZERO : netOf(entry, cancelledParts(entries));
}

/** What cancelling every payment of an account by the end of its month would give back. */
export function givenBackIn(entries: readonly Entry[], account: MonthAccount): Won {
  const own = entries.filter((entry) => isOfAccount(entry, account));
  return sumWon(own.map((entry) => givesBack(entry, own)));
}
