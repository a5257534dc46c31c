import { type BillFacts, missedDueDates, restOf, type Terms } from './bill.ts';
import type { Day } from './day.ts';
import { lateFee, stepsOf } from './late-fee.ts';
import type { Won } from './won.ts';

/** A late fee that somebody paid, by the day on which the late part was paid. */
export interface PaidLate {
  readonly on: Day;
  /** Estimated like every late fee: whole won, 0 or more. */
  readonly fee: Won;
}

/** The late fees of what was paid of a bill after its due date, by the rate that is used today. */
export function paidLate({ month, amount, paidOn, parts = [] }: BillFacts, terms: Terms): PaidLate[] {
  const paid = paidOn === undefined ? parts : [...parts, { amount: restOf(amount, parts), on: paidOn }];
  const steps = stepsOf(terms.lateFee);
  return paid
    .map((part) => ({ on: part.on, fee: lateFee(part.amount, missedDueDates(month, terms, part.on), steps) }))
    .filter(({ fee }) => fee > 0);
}
