import { addWon } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { BannerModel } from './banner-model.ts';
import type { Why } from './banner-view.ts';
import { pageText } from './page-text.ts';
import { fitOf } from './verdict-topics.ts';

/** The sums behind the verdict and what the page was recognised by. */
export function whyOf({ detection, assessment }: BannerModel, speech: Speech): Why {
  const { t } = speech;
  const gateway = gatewayName(speech, detection.gateway);
  return {
    sums: sumsOf(assessment, speech),
    page: gateway === undefined ? t('bannerWhyPage') : t('bannerWhyGateway', gateway),
    clues: detection.reasons.map((reason) => pageText(reason, 120)).filter((clue) => clue !== ''),
  };
}

function sumsOf({ verdict }: BannerModel['assessment'], speech: Speech): readonly string[] {
  const { t } = speech;
  const fit = fitOf(verdict);
  if (fit.state === 'unknown-used') return [t('bannerUnreadable')];
  if (fit.state === 'unknown-limit')
    return [t('bannerLoggedSoFar', formatWon(speech, fit.used)), t('bannerWhyNoLimit')];
  const limit = t(
    fit.limit.binding === 'budget' ? 'bannerWhyBudget' : 'bannerWhyCarrier',
    formatWon(speech, fit.limit.amount),
  );
  if (fit.state === 'unknown-amount') return [t('bannerLoggedSoFar', formatWon(speech, fit.used)), limit];
  const sum = t(
    'bannerWhySum',
    formatWon(speech, fit.used),
    formatWon(speech, fit.amount),
    formatWon(speech, addWon(fit.used, fit.amount)),
  );
  return [sum, t('bannerWhyShare', fit.share), limit];
}
