import type { AnyModel } from '../shared/banner-model.ts';
import type { BannerView } from './said/banner-view.ts';

/**
 * What counts as news: it makes a closed banner come back. One of fixed size comes back for changes of the page alone,
 * because its return for any other reason could show the page the verdict.
 */
export const newsOf = (
  { fixedSize, detection: { stage, codeStep, amount } }: AnyModel,
  { key }: BannerView,
): string => (fixedSize ? `${stage}:${codeStep}:${amount ?? '-'}` : key);
