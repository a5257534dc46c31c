import { formatWon } from '../../../ui/format-won.ts';
import { type Decider, guideOf, refusalOf } from '../../../ui/refusals.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Action } from './banner-view.ts';
import { commonView, isLogged, toPopup } from './common-view.ts';
import { failureSteps } from './failure-steps.ts';
import { fineprint } from './fineprint.ts';
import { carrierPlace, gatewayPlace } from './places-to-ask.ts';
import type { Frame, Say } from './say.ts';
import { leftNow } from './say-success.ts';

/**
 * The page refused the payment: the cause as far as the page names it, who decides that, and in what order to check.
 */
export const sayFailure: Say = (model, speech, frame) => {
  const { detection, assessment } = model;
  const { t } = speech;
  const refusal = refusalOf(detection.cause);
  const look = refusal.step === undefined ? [] : [toPopup(t('bannerSeeInPopup'), { primary: false })];
  return {
    ...commonView(model, speech),
    key: `failure:${detection.cause ?? 'unknown'}:${detection.amount ?? '-'}`,
    tone: refusal.tone,
    icon: refusal.icon,
    figure: t(refusal.figure),
    lines: [t(refusal.who), ...statedHeadroom(model, speech)],
    steps: refusal.step === undefined ? [] : failureSteps(model, speech, refusal),
    places: placesOf(refusal.ask, model, speech),
    asides: fineprint(model, speech),
    guide: guideOf(detection.cause),
    actions: [
      ...reconciling(model, speech, frame),
      ...(isLogged(assessment) ? [toPopup(t('bannerTellInPopup'), { primary: true })] : look),
    ],
  };
};

/** The places to ask at, one for each who decides; a gateway without a known help line is left out. */
const placesOf = (deciders: readonly Decider[], { assessment, detection }: BannerModel, speech: Speech) =>
  deciders
    .map((who) =>
      who === 'carrier'
        ? carrierPlace(assessment, speech, detection.cause)
        : gatewayPlace(detection.gateway, speech),
    )
    .filter((place) => place !== undefined);

/** The action that makes the log match what the window says is left, where the difference is clear. */
function reconciling({ assessment }: BannerModel, { t }: Speech, frame: Frame): readonly Action[] {
  const mayAdjust = assessment.statedGap !== undefined && !assessment.unrecorded && frame.mayLog;
  return mayAdjust ? [{ does: 'reconcile', label: t('bannerReconcile'), primary: true }] : [];
}

/** The window may name the true headroom (Danal 415): it is shown beside our own figure and never replaces it. */
function statedHeadroom({ detection, assessment }: BannerModel, speech: Speech): readonly string[] {
  const { statedHeadroom: stated } = detection;
  if (stated === null) return [];
  const words = assessment.onlyClaimed ? 'bannerStatedHearsay' : 'bannerStatedHeadroom';
  const told = speech.t(words, formatWon(speech, stated));
  if (assessment.leftNow === undefined || assessment.leftNow === stated) return [told];
  return [told, ...leftNow(assessment, speech).map((mine) => speech.t('bannerStatedDiffers', mine))];
}
