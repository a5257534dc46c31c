import type { AnyModel } from '../shared/banner-model.ts';
import type { FrictionStep } from './friction.ts';
import type { BannerView } from './said/banner-view.ts';

/** What stands in the page now. */
export interface Shown {
  readonly model: AnyModel;
  readonly view: BannerView;
  readonly news: string;
  readonly step: FrictionStep | undefined;
  /** The page keeps presses from the banner (reach.ts). */
  readonly barred: boolean;
}

/** Nothing of this page may be kept. */
export const isPrivate = (model: AnyModel): boolean =>
  'plain' in model ? model.unrecorded : model.assessment.unrecorded;
