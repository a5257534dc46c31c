import type { Assessment } from '../../../contract/snapshot.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Action, BannerView } from './banner-view.ts';
import { commonView, toPopup } from './common-view.ts';
import { fineprint } from './fineprint.ts';
import { recurringActions } from './pay-actions.ts';
import type { Frame, Say } from './say.ts';

type SuccessWords = Pick<BannerView, 'tone' | 'icon' | 'figure' | 'lines' | 'actions'>;

/** The payment went through, as the page says: what was recorded, and what is left now. */
export const saySuccess: Say = (model, speech, frame) => {
  const { detection, assessment } = model;
  const told = tell(model, speech, frame);
  const status = assessment.entry?.status ?? 'none';
  return {
    ...commonView(model, speech),
    ...told,
    actions: [...told.actions, ...recurringActions(model, speech, frame)],
    key: `success:${status}:${detection.amount ?? assessment.entry?.amount ?? '-'}`,
    asides: fineprint(model, speech),
  };
};

function tell(model: BannerModel, speech: Speech, frame: Frame): SuccessWords {
  const { entry } = model.assessment;
  if (entry?.status === 'confirmed') return confirmed(entry, model.assessment, speech);
  const mayLog = frame.mayLog && !model.assessment.unrecorded;
  if (entry !== undefined) return asked(formatWon(speech, entry.amount), speech, mayLog);
  return unlogged(model, speech, frame);
}

/** Headroom of the month now, when the limit is known. */
export const leftNow = ({ leftNow: left }: Assessment, speech: Speech): readonly string[] =>
  left === undefined ? [] : [speech.t('bannerLeftNow', formatWon(speech, left))];

const confirmed = (
  entry: NonNullable<Assessment['entry']>,
  assessment: Assessment,
  speech: Speech,
): SuccessWords => ({
  tone: 'calm',
  icon: 'check',
  figure: speech.t('bannerSuccess', formatWon(speech, entry.amount)),
  lines: [...leftNow(assessment, speech), speech.t('bannerUndoInPopup')],
  actions: [toPopup(speech.t('bannerCorrect'), { primary: false })],
});

const asked = (amount: string, { t }: Speech, mayLog: boolean): SuccessWords => ({
  tone: 'watch',
  icon: 'question',
  figure: t('bannerAsk', amount),
  lines: [t('bannerAskWhy')],
  actions: mayLog
    ? [
        { does: 'log', label: t('bannerDidPay'), primary: true },
        toPopup(t('bannerTellInPopup'), { primary: false }),
      ]
    : [toPopup(t('bannerTellInPopup'), { primary: true })],
});

function unlogged({ detection, assessment }: BannerModel, speech: Speech, frame: Frame): SuccessWords {
  const { t } = speech;
  const { amount } = detection;
  if (amount === null)
    return {
      tone: 'doubt',
      icon: 'question',
      figure: t('uiVerdictUnknownAmount'),
      lines: [t('bannerDoneUnread')],
      actions: assessment.unrecorded ? [] : [toPopup(t('bannerTypeInPopup'), { primary: true })],
    };
  const log: Action = frame.mayLog
    ? { does: 'log', label: t('bannerLog'), primary: true }
    : toPopup(t('bannerLogInPopup'), { primary: true });
  return {
    tone: 'calm',
    icon: 'check',
    figure: assessment.unrecorded ? t('bannerDone') : t('bannerLogAsk', formatWon(speech, amount)),
    lines: assessment.unrecorded ? [] : [t('bannerNotYetLogged')],
    actions: assessment.unrecorded ? [] : [log],
  };
}
