import type { Day, Month } from './day.ts';
import { type Won, won, ZERO } from './won.ts';

/** Which late fee is reckoned with: a published rate by its id, or the person's own steps. */
export type LateFeeChoice =
  | { readonly rate: string }
  /** Total in thousandths of the bill after the first, the second … missed due date; the last step stays. */
  | { readonly permille: readonly number[] };

/** A gateway's published late fee (미납가산금): a share of the bill, stepped per missed due date, not per day. */
export interface LateFeeRate {
  readonly id: 'mobilians-danal-2021' | 'nice-2020';
  readonly since: Day;
  /** Month of the newest page that still names it. */
  readonly lastSeen: Month;
  /** Total in thousandths of the bill after the first, the second … missed due date; the last step stays. */
  readonly permille: readonly [number, ...number[]];
}

/** Published rates, newest evidence first. Add a row with its date and source; the first is the default. */
export const LATE_FEE_RATES: readonly [LateFeeRate, ...LateFeeRate[]] = [
  // KG Mobilians, terms of carrier billing of 2021-01-01, article 11; etnews 2021-06-13 (Danal, Mobilians).
  {
    id: 'mobilians-danal-2021',
    since: '2021-01-01' as Day,
    lastSeen: '2021-06' as Month,
    permille: [30, 35],
  },
  // NICE Payments, terms of carrier billing in force 2020-12-31, article 8-10, as published in 2025-07.
  { id: 'nice-2020', since: '2020-12-31' as Day, lastSeen: '2025-07' as Month, permille: [40, 50] },
];

/** The published rate of a choice, the first when its id is no longer known; none where the person set own steps. */
export const rateOf = (choice: LateFeeChoice): LateFeeRate | undefined =>
  'permille' in choice
    ? undefined
    : (LATE_FEE_RATES.find(({ id }) => id === choice.rate) ?? LATE_FEE_RATES[0]);

/** The steps to reckon with: the person's own, or those of the published rate. */
export const stepsOf = (choice: LateFeeChoice): readonly number[] =>
  'permille' in choice ? choice.permille : (rateOf(choice)?.permille ?? []);

/**
 * Estimated late fee in won, rounded down. `missed` counts the due dates that passed unpaid, 0 or more:
 * one day late already costs the whole first step (seoul.co.kr 2021-11-18). Gateways differ, so it stays an estimate.
 */
export function lateFee(
  amount: Won,
  missed: number,
  permille: readonly number[] = LATE_FEE_RATES[0].permille,
): Won {
  if (missed < 1) return ZERO;
  const step = permille[Math.min(missed, permille.length) - 1] ?? 0;
  return won(Math.floor((amount * step) / 1_000));
}
