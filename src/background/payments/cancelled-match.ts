import { type Day, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { isSameShop } from '../../core/shop.ts';
import { entriesIn } from '../figures/ledger-figures.ts';
import type { PlacedPayment } from './shown-payment.ts';

/** The entry that a cancellation page is about, and whether it is taken back by now. */
export interface CancelledMatch {
  readonly entry: Entry;
  readonly isDone: boolean;
  /**
   * Whether a press in that page's banner may take it back: only the page's own payment, or one of the gateway whose
   * page it is. Any other page could name a shop and a sum; for those the popup is used.
   */
  readonly mayPress: boolean;
}

/**
 * The entry of this attempt, or else the only payment of this month with the same line, amount and shop. Where several
 * fit, none is returned: only the person knows which was meant. Where the person gave up the payment in its window,
 * only its own entry is meant.
 */
export function cancelledMatch(payment: PlacedPayment, today: Day): CancelledMatch | undefined {
  const { detection, attempt, documents } = payment;
  if (detection.stage !== 'cancelled') return undefined;
  const own = attempt && entriesIn(documents).find(({ id }) => id === attempt.id);
  if (own !== undefined) return fits(own, detection.amount) ? asMatch(own, true) : undefined;
  if (detection.cause === 'user-cancelled') return undefined;
  const same = entriesIn(documents).filter((entry) => isSame(entry, payment, today));
  const open = same.filter(({ status }) => status !== 'cancelled');
  const [only] = open.length > 0 ? open : same.filter(({ cancelledAt }) => isToday(cancelledAt, today));
  return only === undefined || open.length > 1 ? undefined : asMatch(only, isOfGateway(only, payment));
}

const isOfGateway = ({ gateway }: Entry, { source, detection }: PlacedPayment): boolean =>
  source === 'gateway' && (gateway === undefined || gateway === detection.gateway);

const asMatch = (entry: Entry, mayPress: boolean): CancelledMatch | undefined =>
  entry.status === 'failed' ? undefined : { entry, isDone: entry.status === 'cancelled', mayPress };

/**
 * Whether the sum fits. A page that names another amount may be about a partial cancellation, which is entered in the
 * popup.
 */
const fits = ({ amount }: Entry, named: number | null): boolean => named === null || named === amount;

const isToday = (at: Entry['cancelledAt'], today: Day): boolean => at !== undefined && seoulDay(at) === today;

function isSame(entry: Entry, payment: PlacedPayment, today: Day): boolean {
  const { amount, merchant } = payment.detection;
  if (amount === null) return false;
  return (
    entry.kind === 'payment' &&
    entry.status !== 'failed' &&
    entry.month === monthOf(today) &&
    entry.amount === amount &&
    entry.line === payment.account.line.id &&
    isSameShop(entry.merchant, merchant)
  );
}
