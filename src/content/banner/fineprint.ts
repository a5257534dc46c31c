import { won } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { BannerModel } from './banner-model.ts';
import type { Aside } from './banner-view.ts';

/** What belongs to the payment whatever its verdict: the fee inside it, and that a private window leaves no record. */
export function fineprint({ detection, assessment }: BannerModel, speech: Speech): readonly Aside[] {
  const { t } = speech;
  const fee =
    detection.fee === null
      ? []
      : [{ icon: 'receipt', text: t('bannerFee', formatWon(speech, won(detection.fee))) } as const];
  const unrecorded = assessment.unrecorded ? [{ icon: 'private', text: t('bannerUnrecorded') } as const] : [];
  return [...fee, ...unrecorded];
}
