import { type LateFeeChoice, type LateFeeRate, rateOf, stepsOf } from '../core/late-fee.ts';
import type { MessageKey, Translate } from './translate.ts';

/** Key of the name of the terms that a published rate is from, by the rate's id. */
const TERMS: Readonly<Record<LateFeeRate['id'], MessageKey>> = {
  'mobilians-danal-2021': 'uiTerms_mobilians_danal',
  'nice-2020': 'uiTerms_nice',
};

interface Speaking {
  readonly t: Translate;
}

/** Name of whose terms a published rate is from. */
export const termsName = ({ t }: Speaking, rate: LateFeeRate['id']): string => t(TERMS[rate]);

/** How much a late fee comes to, step by step: `4%, 그다음부터 5%`. */
export function lateFeeSteps({ t }: Speaking, choice: LateFeeChoice): string {
  const [first = 0, later = first] = stepsOf(choice);
  return first === later ? `${first / 10}%` : t('uiLateFeeSteps', first / 10, later / 10);
}

/** Whose rate a late fee is estimated with, and how much it is: `NICE페이먼츠 약관 4%, 그다음부터 5%`. */
export function lateFeeRate(speaking: Speaking, choice: LateFeeChoice): string {
  const rate = rateOf(choice);
  const steps = lateFeeSteps(speaking, choice);
  return rate === undefined
    ? speaking.t('uiLateFeeOwn', steps)
    : speaking.t('uiLateFeeTerms', termsName(speaking, rate.id), steps);
}
