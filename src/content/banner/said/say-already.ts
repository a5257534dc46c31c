import { formatWon } from '../../../ui/format-won.ts';
import { commonView } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import type { Say } from './say.ts';
import { leftNow } from './say-success.ts';

/**
 * The page refuses a payment because it was made before, or is being made. That is another payment: the record does not
 * change; where nothing is recorded, the banner says where it can be added.
 */
export const sayAlready: Say = (model, speech) => {
  const { assessment, detection } = model;
  const { t } = speech;
  const { entry, unrecorded } = assessment;
  const counts = entry?.status === 'confirmed' || entry?.status === 'pending';
  const known = counts
    ? [t('bannerAlreadyLogged', formatWon(speech, entry.amount))]
    : [t('bannerAlreadyNotLogged')];
  return {
    ...commonView(model, speech),
    key: `already:${entry?.status ?? 'none'}:${detection.amount ?? '-'}`,
    tone: 'watch',
    icon: 'question',
    figure: t('bannerAlready'),
    lines: [t('bannerAlreadyWhy'), ...(unrecorded ? [] : known), ...leftNow(assessment, speech)],
    asides: fineprint(model, speech),
    actions: unrecorded ? [] : [{ does: 'popup', label: t('bannerSeeInPopup'), primary: true }],
  };
};
