import type { Day, Month } from './day.ts';
import type { Won } from './won.ts';

/** `open`: not due for more than three days. `soon`: due within three days. `due`: today. */
export type BillStatus = 'paid' | 'open' | 'soon' | 'due' | 'overdue';

/** The carrier-billing part of the phone bill for one month of use; it is charged in the month after. */
export interface Bill {
  readonly line: string;
  /** Month of use; the bill itself comes in the month after. */
  readonly month: Month;
  readonly amount: Won;
  /** Moved to the next business day when the due day is a weekend or a public holiday. */
  readonly due: Day;
  readonly paidOn?: Day;
}
