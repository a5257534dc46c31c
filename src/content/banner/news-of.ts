import type { AnyModel } from '../shared/banner-model.ts';
import type { BannerView } from './said/banner-view.ts';

/**
 * What counts as news: it makes a closed banner come back. An even banner comes back for changes of the page alone,
 * because its return for any other reason could show the page the verdict.
 */
export const newsOf = (
  { even, detection: { stage, codeStep, amount } }: AnyModel,
  { key }: BannerView,
): string => (even ? `${stage}:${codeStep}:${amount ?? '-'}` : key);
