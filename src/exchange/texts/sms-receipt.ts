import type { Day } from '../../core/day.ts';
import { storeBilledIn } from '../../core/store-billed.ts';
import { receiptTotal } from './sms-amount.ts';
import { readSmsNames } from './sms-names.ts';
import * as stores from './sms-store-words.ts';
import { readSmsWhen } from './sms-when.ts';

/** Reads the receipt of a store that the carrier bills: its total, and the day of the order. */
export function receiptIn(own: string, today: Day) {
  const amount = receiptTotal(own);
  const store = storeBilledIn(own);
  return {
    pool: 'content' as const,
    ...(amount !== undefined && { amount }),
    ...readSmsWhen(own.replace(stores.ORDERED_ON, '결제일'), today, 'paid'),
    ...(store !== undefined && { merchant: store }),
    ...readSmsNames(own),
  };
}
