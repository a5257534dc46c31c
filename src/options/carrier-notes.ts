import type { Carrier } from '../core/line.ts';
import { type Won, won } from '../core/won.ts';

interface CarrierNotes {
  /** Monthly limits that the carrier offers to choose from, in won, ascending. */
  readonly limits: readonly Won[];
  /** Days of the month on which bills are due; 31 is the last day. */
  readonly dueDays: readonly number[];
}

/**
 * KT: limits 4/30/50/60/80/100만; due days 18, 21, 25 (bank account), 11, 19 (card), 21 (easy pay), last day (giro).
 * Read in 2025-06 from pages that quote KT's own; the last day is common knowledge. No such list is known for
 * the other carriers, so none is made up.
 */
const KT: CarrierNotes = {
  limits: [40_000, 300_000, 500_000, 600_000, 800_000, 1_000_000].map(won),
  dueDays: [11, 18, 19, 21, 25, 31],
};

/** What the carrier itself tells, as choices to pick from; undefined where nothing is known. */
export const carrierNotes = (carrier: Carrier): CarrierNotes | undefined =>
  carrier === 'kt' ? KT : undefined;
