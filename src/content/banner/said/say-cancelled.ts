import { formatDay } from '../../../ui/format-day.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Action } from './banner-view.ts';
import { commonView, isLogged } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import type { Frame, Say } from './say.ts';
import { leftNow } from './say-success.ts';

/**
 * The person closed the window, or a payment was cancelled. What a page says alone never removes a recorded payment
 * from the ledger: the person is asked, and can do it with one press where it is plain which payment is meant.
 */
export const sayCancelled: Say = (model, speech, frame) => {
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
    actions: actionsFor(model, speech, frame),
  };
};

const isTakenBack = ({ entry, cancels }: BannerModel['assessment']): boolean =>
  entry?.status === 'cancelled' || cancels?.isDone === true;

function whatItMeans({ assessment }: BannerModel, speech: Speech): string {
  const { t, locale } = speech;
  const { cancels } = assessment;
  if (isTakenBack(assessment)) return t('bannerCancelledLogged');
  if (cancels !== undefined)
    return t('bannerCancelAsk', formatDay(locale, cancels.on), formatWon(speech, cancels.amount));
  return t(isLogged(assessment) ? 'bannerCancelledStillLogged' : 'bannerCancelledNotLogged');
}

function actionsFor({ assessment }: BannerModel, { t }: Speech, frame: Frame): readonly Action[] {
  if (isTakenBack(assessment) || assessment.unrecorded) return [];
  if (assessment.cancels?.mayPress && frame.mayLog)
    return [{ does: 'cancel', label: t('bannerCancelEntry'), primary: true }];
  if (assessment.cancels === undefined && !isLogged(assessment)) return [];
  return [{ does: 'popup', label: t('bannerTellInPopup'), primary: true }];
}
