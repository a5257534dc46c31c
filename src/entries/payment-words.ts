import type { Entry } from '../core/entry.ts';
import { subtractWon, type Won, ZERO } from '../core/won.ts';
import type { Speech } from '../ui/translate-context.ts';

/** The name of a payment: the shop, else the item, else its pool. */
export const paymentName = ({ t }: Speech, { merchant, item, pool }: Entry): string =>
  merchant || item || t(`popupPool_${pool}`);

/** An entry that gives headroom back is written with a minus. */
export const signedAmount = ({ kind, amount }: Entry): Won =>
  kind === 'cancellation' || kind === 'prepayment' ? subtractWon(ZERO, amount) : amount;
