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

/** Whose terms a published rate is taken from, as people call them; undefined for one without a name here. */
export function termsName({ t }: Speech, rateId: string): string | undefined {
  const key = Object.hasOwn(TERMS, rateId) ? TERMS[rateId] : undefined;
  return key === undefined ? undefined : t(key);
}

/** Where the late fee comes from: whose terms and of when, or the person's own rate. It stays an estimate. */
export function lateFeeBasis(speech: Speech, choice: LateFeeChoice | undefined): string {
  const { t, locale } = speech;
  if (choice !== undefined && 'permille' in choice) return t('uiLateFeeOwnRate');
  const rate = LATE_FEE_RATES.find(({ id }) => id === choice?.rate) ?? LATE_FEE_RATES[0];
  const terms = termsName(speech, rate.id);
  const since = formatYearMonth(locale, monthOf(rate.since));
  return terms === undefined ? t('uiLateFeeSince', since) : t('uiLateFeeBasis', terms, since);
}
