import type { Speech } from '../../ui/translate-context.ts';
import type { BannerModel } from './banner-model.ts';
import type { Action } from './banner-view.ts';
import { commonView, isLogged } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import { leftNow } from './say-success.ts';
import type { Say } from './view-of.ts';

/**
 * The person closed the window, or a payment was taken back. A page's word alone never takes a
 * recorded payment out of the ledger: that is asked in the popup.
 */
export const sayCancelled: Say = (model, speech) => {
  const { assessment, detection } = model;
  const { t } = speech;
  const gaveUp = detection.cause === 'user-cancelled';
  return {
    ...commonView(model, speech),
    key: `cancelled:${assessment.entry?.status ?? 'none'}:${detection.amount ?? '-'}`,
    tone: 'calm',
    icon: 'undo',
    figure: t(gaveUp ? 'bannerGaveUp' : 'bannerCancelled'),
    lines: [whatItMeans(model, speech), ...leftNow(assessment, speech)],
    asides: fineprint(model, speech),
    actions: isLogged(assessment) ? [askInPopup(speech)] : [],
  };
};

function whatItMeans({ assessment }: BannerModel, { t }: Speech): string {
  if (assessment.entry?.status === 'cancelled') return t('bannerCancelledLogged');
  return t(isLogged(assessment) ? 'bannerCancelledStillLogged' : 'bannerCancelledNotLogged');
}

const askInPopup = ({ t }: Speech): Action => ({
  does: 'popup',
  label: t('bannerTellInPopup'),
  primary: true,
});
