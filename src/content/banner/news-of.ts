import type { AnyModel } from '../shared/banner-model.ts';
import type { BannerView } from './said/banner-view.ts';

/**
 * What counts as news, for which a closed banner comes back. An even banner comes back for changes of the page alone,
 * because the page could learn the verdict from it.
 */
export const newsOf = (
  { even, detection: { stage, codeStep, amount } }: AnyModel,
  { key }: BannerView,
): string => (even ? `${stage}:${codeStep}:${amount ?? '-'}` : key);
