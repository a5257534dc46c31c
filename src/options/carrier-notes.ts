import type { Carrier } from '../core/line.ts';
import { PRESETS, said } from '../core/presets.ts';
import type { Won } from '../core/won.ts';

interface CarrierNotes {
  /** Monthly limits that the carrier offers to choose from, in won, ascending. */
  readonly limits: readonly Won[];
  /** Days of the month on which bills are due; 31 is the last day. */
  readonly dueDays: readonly number[];
}

/** What the carrier itself tells, as choices to pick from; undefined where nothing is known well enough. */
export function carrierNotes(carrier: Carrier): CarrierNotes | undefined {
  const { limits, dueDays } = PRESETS[carrier];
  const known = { limits: said(limits), dueDays: said(dueDays) };
  if (known.limits === undefined || known.dueDays === undefined) return undefined;
  return { limits: known.limits, dueDays: known.dueDays };
}
