import type { Speech } from '../../../ui/translate-context.ts';
import type { BannerModel } from '../../shared/banner-model.ts';
import type { BannerView } from './banner-view.ts';

/** What the frame itself knows: its host, and whether a click in it may log an entry. */
export interface Frame {
  readonly host: string;
  readonly mayLog: boolean;
}

/** One kind of page put into words. */
export type Say = (model: BannerModel, speech: Speech, frame: Frame) => BannerView;
