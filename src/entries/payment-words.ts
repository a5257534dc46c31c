import { seoulDay, seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { subtractWon, type Won, ZERO } from '../core/won.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatMoment } from '../ui/format-moment.ts';
import type { Speech } from '../ui/translate-context.ts';

/** The name of a payment: the shop, else the item, else its pool. */
export const paymentName = ({ t }: Speech, { merchant, item, pool }: Entry): string =>
  merchant || item || t(`popupPool_${pool}`);

/** When it was paid: the day alone where the time is unknown, which is kept as noon sharp. */
export function paymentMoment({ locale }: Speech, { at }: Entry): string {
  const day = seoulDay(at);
  return at === seoulNoon(day) ? formatDate(locale, day) : formatMoment(at, locale);
}

/** An entry that gives headroom back is written with a minus. */
export const signedAmount = ({ kind, amount }: Entry): Won =>
  kind === 'cancellation' || kind === 'prepayment' ? subtractWon(ZERO, amount) : amount;
