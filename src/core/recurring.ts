import type { Day, Month } from './day.ts';
import type { Pool } from './line.ts';
import type { Won } from './won.ts';

/**
 * A payment that comes every month by itself (월 자동결제, a store's subscription): no payment window opens for it,
 * so nothing is seen of it and it is expected instead.
 */
export interface Recurring {
  readonly id: string;
  readonly line: string;
  readonly pool: Pool;
  readonly merchant: string;
  readonly amount: Won;
  /** Day of the month, 1 to 31; 29 to 31 mean the last day of a shorter month. */
  readonly day: number;
  /** First month in which it comes. */
  readonly since: Month;
  /** Last month in which it comes; absent while no end is known. */
  readonly until?: Month;
  /** Day by which the person has to cancel it. */
  readonly cancelBy?: Day;
  readonly commands: readonly string[];
}
