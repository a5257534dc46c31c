import type { MessageKey } from '../contract/translate.ts';
import { monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice, type LateFeeRate, rateOf, stepsOf } from '../core/late-fee.ts';
import { formatYearMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

/** Key of the name of the terms that a published rate is from, by the rate's id. */
const TERMS: Readonly<Record<LateFeeRate['id'], MessageKey>> = {
  'mobilians-danal-2021': 'uiTerms_mobilians_danal',
  'nice-2020': 'uiTerms_nice',
};

/** Name of whose terms a published rate is from. */
export const termsName = ({ t }: Pick<Speech, 't'>, rate: LateFeeRate['id']): string => t(TERMS[rate]);

/** Whose rate a late fee is estimated with, and how much it is: `NICE페이먼츠 약관 4%, 그다음부터 5%`. */
export function lateFeeRate(speech: Pick<Speech, 't'>, choice: LateFeeChoice): string {
  const { t } = speech;
  const rate = rateOf(choice);
  const [first = 0, later = first] = stepsOf(choice);
  const steps = first === later ? `${first / 10}%` : t('uiLateFeeSteps', first / 10, later / 10);
  return rate === undefined
    ? t('uiLateFeeOwn', steps)
    : t('uiLateFeeTerms', termsName(speech, rate.id), steps);
}

/** What the late fee is estimated with: terms with their rate and since when they hold, or the person's own rate. */
export function lateFeeBasis(speech: Speech, choice: LateFeeChoice = { rate: LATE_FEE_RATES[0].id }): string {
  const rate = rateOf(choice);
  const words = lateFeeRate(speech, choice);
  return rate === undefined
    ? speech.t('uiLateFeeOwnRate', words)
    : speech.t('uiLateFeeBasis', words, formatYearMonth(speech.locale, monthOf(rate.since)));
}
