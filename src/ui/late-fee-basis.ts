import type { MessageKey } from '../contract/translate.ts';
import { monthOf } from '../core/day.ts';
import { LATE_FEE_RATES, type LateFeeChoice } from '../core/late-fee.ts';
import { formatYearMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

/** Key of the name of the terms that a published rate is from, by the rate's id. */
const TERMS: Readonly<Record<string, MessageKey>> = {
  'mobilians-danal-2021': 'uiTerms_mobilians_danal',
  'nice-2020': 'uiTerms_nice',
};

/** Name of the terms that a published rate is from; `undefined` for one without a name here. */
export function termsName({ t }: Speech, rateId: string): string | undefined {
  const key = Object.hasOwn(TERMS, rateId) ? TERMS[rateId] : undefined;
  return key === undefined ? undefined : t(key);
}

/** What the late fee is estimated with: named terms and since when they hold, or the person's own rate. */
export function lateFeeBasis(speech: Speech, choice: LateFeeChoice | undefined): string {
  const { t, locale } = speech;
  if (choice !== undefined && 'permille' in choice) return t('uiLateFeeOwnRate');
  const rate = LATE_FEE_RATES.find(({ id }) => id === choice?.rate) ?? LATE_FEE_RATES[0];
  const terms = termsName(speech, rate.id);
  const since = formatYearMonth(locale, monthOf(rate.since));
  return terms === undefined ? t('uiLateFeeSince', since) : t('uiLateFeeBasis', terms, since);
}
