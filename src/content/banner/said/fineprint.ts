import { addMonths, dayInMonth } from '../../../core/day.ts';
import { formatDay } from '../../../ui/format-day.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Aside } from './banner-view.ts';

/**
 * What is shown for every verdict: the fee inside the payment, that it is kept as a recurring one, the last day to
 * cancel, and that nothing of a private window is kept.
 */
export const fineprint = (model: BannerModel, speech: Speech): readonly Aside[] => [
  ...fee(model, speech),
  ...kept(model, speech),
  ...lastDay(model, speech),
  ...unrecorded(model, speech),
];

function fee({ detection }: BannerModel, speech: Speech): readonly Aside[] {
  if (detection.fee === null) return [];
  return [{ icon: 'receipt', text: speech.t('bannerFee', formatWon(speech, detection.fee)) }];
}

function kept({ assessment }: BannerModel, { t }: Speech): readonly Aside[] {
  return assessment.keptRecurring ? [{ icon: 'repeat', text: t('bannerRecurringKept') }] : [];
}

/** Cancelling works within the calendar month of the payment only (PortOne cancel guide, 2026; shops' own notices). */
function lastDay({ assessment }: BannerModel, { t, locale }: Speech): readonly Aside[] {
  if (assessment.guards?.includes('last-days') !== true) return [];
  const day = formatDay(locale, dayInMonth(addMonths(assessment.chargedOn.billMonth, -1), 31));
  return [{ icon: 'calendar', text: t('bannerLastDays', day) }];
}

function unrecorded({ assessment }: BannerModel, { t }: Speech): readonly Aside[] {
  return assessment.unrecorded ? [{ icon: 'private', text: t('bannerUnrecorded') }] : [];
}
