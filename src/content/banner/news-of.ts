import type { AnyModel } from './banner-model.ts';
import type { BannerView } from './banner-view.ts';

/** What is told as news, and comes back after it was closed; where the page could learn from that, it is all the page's own. */
export const newsOf = (
  { even, detection: { stage, codeStep, amount } }: AnyModel,
  { key }: BannerView,
): string => (even ? `${stage}:${codeStep}:${amount ?? '-'}` : key);
