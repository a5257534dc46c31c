import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Action } from './banner-view.ts';
import { isLogged } from './common-view.ts';
import type { Frame } from './say.ts';
import { fitOf } from './verdict-topics.ts';

/** The actions offered while paying. What cannot be undone in one step is done in the popup. */
export function payActions(model: BannerModel, speech: Speech, frame: Frame): readonly Action[] {
  const { detection, assessment } = model;
  if (detection.stage !== 'pay') return [];
  return [
    ...logActions(model, speech, frame),
    ...recurringActions(model, speech, frame),
    ...popupActions(model, speech),
    ...(assessment.verdict.state === 'over' ? [closing(speech)] : []),
  ];
}

const closing = ({ t }: Speech): Action => ({ does: 'close', label: t('bannerGoOn'), primary: false });

function logActions({ detection, assessment }: BannerModel, { t }: Speech, frame: Frame): readonly Action[] {
  if (detection.amount === null || assessment.unrecorded || isLogged(assessment)) return [];
  // Data that cannot be read may not be writable either: the popup says which of the two it is.
  const isRead = fitOf(assessment.verdict).state !== 'unknown-used';
  // Where something looks wrong, checking comes before logging.
  const mayBeWrong = detection.lookalike || assessment.guards?.includes('blocked') === true;
  if (!frame.mayLog || !isRead)
    return [{ does: 'popup', label: t('bannerLogInPopup'), primary: !mayBeWrong }];
  return [{ does: 'log', label: t('bannerLog'), primary: !mayBeWrong }];
}

/** A payment that repeats can be expected every month, once. */
export function recurringActions(
  { detection, assessment }: BannerModel,
  { t }: Speech,
  frame: Frame,
): readonly Action[] {
  const isKnown = detection.amount !== null && fitOf(assessment.verdict).state !== 'unknown-used';
  if (!detection.recurring || !isKnown || !frame.mayLog) return [];
  if (assessment.unrecorded || assessment.keptRecurring) return [];
  return [{ does: 'recurring', label: t('bannerKeepRecurring'), primary: false }];
}

function popupActions({ detection, assessment }: BannerModel, { t }: Speech): readonly Action[] {
  const { verdict } = assessment;
  if (verdict.state === 'unpaid') return [{ does: 'popup', label: t('bannerTellInPopup'), primary: false }];
  const unknown = verdict.state === 'unknown-limit' || verdict.state === 'unknown-amount';
  const primary = detection.amount === null || assessment.unrecorded;
  return unknown ? [{ does: 'popup', label: t('bannerTypeInPopup'), primary }] : [];
}
