import type { FitVerdict, Verdict } from '../../../core/verdict.ts';
import { addWon, ZERO } from '../../../core/won.ts';
import { formatWon } from '../../../ui/format-won.ts';
import { gatewayName } from '../../../ui/gateway-name.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { Why } from './banner-view.ts';
import { bindingWords } from './binding.ts';
import { clueWords } from './clue-words.ts';
import { fitOf } from './verdict-topics.ts';

/** The sums behind the verdict and what the page was recognised by. */
export function whyOf({ detection, assessment }: BannerModel, speech: Speech): Why {
  const { t } = speech;
  const gateway = gatewayName(speech, detection.gateway);
  return {
    notes: [],
    sums: sumsOf(assessment, speech),
    page: gateway === undefined ? t('bannerWhyPage') : t('bannerWhyGateway', gateway),
    clues: clueWords(detection.reasons, speech),
  };
}

function sumsOf({ verdict }: BannerModel['assessment'], speech: Speech): readonly string[] {
  const { t } = speech;
  const fit = fitOf(verdict);
  if (fit.state === 'unknown-used') return [t('bannerUnreadable')];
  if (fit.state === 'unknown-limit')
    return [t('bannerLoggedSoFar', formatWon(speech, fit.used)), t('bannerWhyNoLimit')];
  const limit = t(bindingWords(fit.limit.binding).why, formatWon(speech, fit.limit.amount));
  if (fit.state === 'unknown-amount') return [t('bannerLoggedSoFar', formatWon(speech, fit.used)), limit];
  const sum = t(
    'bannerWhySum',
    formatWon(speech, fit.used),
    formatWon(speech, fit.amount),
    formatWon(speech, addWon(fit.used, fit.amount)),
  );
  return [sum, t('bannerWhyShare', fit.share), limit, ...besides(verdict, fit, speech)];
}

/**
 * What else counted: payments that nobody confirmed yet, recurring ones still to come, which limit or cap is met first.
 */
function besides(verdict: Verdict, fit: FitVerdict, speech: Speech): readonly string[] {
  const { t } = speech;
  const used = verdict.reasons?.find(({ code }) => code === 'used');
  const pending = used?.code === 'used' ? used.values.pending : ZERO;
  const expected = 'expected' in fit ? (fit.expected ?? ZERO) : ZERO;
  return [
    ...(pending > 0 ? [t('bannerWhyPending', formatWon(speech, pending))] : []),
    ...(expected > 0 ? [t('bannerWhyExpected', formatWon(speech, expected))] : []),
  ];
}
