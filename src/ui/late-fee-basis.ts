import { lateFeeRate } from '../contract/late-fee-words.ts';
import { monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice, rateOf } from '../core/late-fee.ts';
import { formatYearMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

/** What the late fee is estimated with: terms with their rate and since when they hold, or the person's own rate. */
export function lateFeeBasis(speech: Speech, choice: LateFeeChoice = { rate: LATE_FEE_RATES[0].id }): string {
  const rate = rateOf(choice);
  const words = lateFeeRate(speech, choice);
  return rate === undefined
    ? speech.t('uiLateFeeOwnRate', words)
    : speech.t('uiLateFeeBasis', words, formatYearMonth(speech.locale, monthOf(rate.since)));
}
