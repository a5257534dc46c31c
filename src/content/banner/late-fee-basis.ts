import type { MessageKey } from '../../contract/translate.ts';
import { type Month, monthOf } from '../../core/day.ts';
import { LATE_FEE_RATES } from '../../core/late-fee.ts';
import { formatYearMonth } from '../../ui/format-month.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** Whose terms a published rate is taken from, by its id. */
const TERMS: Readonly<Record<string, MessageKey>> = {
  'mobilians-danal-2021': 'bannerTerms_mobilians_danal',
  'nice-2020': 'bannerTerms_nice',
};

/** Where the late fee comes from: whose terms, and of when. Gateways differ, so it stays an estimate. */
export function lateFeeBasis({ t, locale }: Speech): string {
  const [{ id, since }] = LATE_FEE_RATES;
  const terms = TERMS[id];
  const from: Month = monthOf(since);
  return t('bannerUnpaidBasis', terms === undefined ? '' : t(terms), formatYearMonth(locale, from));
}
