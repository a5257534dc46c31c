import { formatMonth } from '../../../ui/format-month.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Decider, PageRefusal, StepId } from '../../../ui/refusals.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { CheckStep } from './banner-view.ts';
import { fitOf } from './verdict-topics.ts';

/**
 * 한도 → 미납 → 차단·정책 → 고객센터, with what our own log knows about each. The step to begin with names who decides this
 * refusal, where that is one of them.
 */
export function failureSteps(
  model: BannerModel,
  speech: Speech,
  { step: here, ask: [decider, another] }: PageRefusal,
): readonly CheckStep[] {
  const { t } = speech;
  const unknown = model.detection.cause === null;
  const step = (id: StepId, name: string, text: string, usual?: Decider | 'both'): CheckStep => ({
    name,
    text,
    here: id === here && !unknown,
    ...(usual && { who: t(`bannerWho_${(id === here && !another && decider) || usual}`) }),
  });
  return [
    step('limit', t('bannerStepLimit'), limitText(model, speech), 'carrier'),
    step('unpaid', t('bannerStepUnpaid'), unpaidText(model, speech), 'carrier'),
    step('blocked', t('bannerStepBlocked'), t('bannerStepBlockedText'), 'both'),
    step('help', t('bannerStepHelp'), t('bannerStepHelpText')),
  ];
}

function limitText({ assessment }: BannerModel, speech: Speech): string {
  const fit = fitOf(assessment.verdict);
  if (fit.state === 'unknown-used') return speech.t('uiVerdictUnknownUsed');
  const used = formatWon(speech, fit.used);
  if (fit.state === 'unknown-limit') return speech.t('bannerLoggedSoFar', used);
  return speech.t('bannerStepLimitText', used, formatWon(speech, fit.limit.amount));
}

function unpaidText({ assessment }: BannerModel, speech: Speech): string {
  const { verdict } = assessment;
  if (verdict.state !== 'unpaid') return speech.t('bannerStepUnpaidNone');
  return speech.t(
    'bannerStepUnpaidText',
    formatMonth(speech.locale, verdict.bill.month),
    formatWon(speech, verdict.bill.amount),
  );
}
