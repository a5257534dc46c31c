import type { MessageKey } from '../contract/translate.ts';
import { monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice } from '../core/late-fee.ts';
import { formatYearMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

/** Whose terms a published rate is taken from, by its id. */
const TERMS: Readonly<Record<string, MessageKey>> = {
  'mobilians-danal-2021': 'uiTerms_mobilians_danal',
  'nice-2020': 'uiTerms_nice',
};

/** Where the late fee comes from: whose terms and of when, or the person's own rate. It stays an estimate. */
export function lateFeeBasis({ t, locale }: Speech, choice: LateFeeChoice | undefined): string {
  if (choice !== undefined && 'permille' in choice) return t('uiLateFeeOwnRate');
  const rate = LATE_FEE_RATES.find(({ id }) => id === choice?.rate) ?? LATE_FEE_RATES[0];
  const terms = TERMS[rate.id];
  const since = formatYearMonth(locale, monthOf(rate.since));
  return terms === undefined ? t('uiLateFeeSince', since) : t('uiLateFeeBasis', t(terms), since);
}
