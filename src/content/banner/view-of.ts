import type { Detection } from '../../contract/checkout-seen.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { AnyModel, BannerModel } from './banner-model.ts';
import type { BannerView } from './banner-view.ts';
import { sayAlready } from './say-already.ts';
import { sayCancelled } from './say-cancelled.ts';
import { sayFailure } from './say-failure.ts';
import { sayPay } from './say-pay.ts';
import { sayPlain } from './say-plain.ts';
import { saySuccess } from './say-success.ts';

/** What the frame itself knows: its host name, and whether a click in it can be trusted with a log entry. */
export interface Frame {
  readonly host: string;
  readonly mayLog: boolean;
}

export type Say = (model: BannerModel, speech: Speech, frame: Frame) => BannerView;

const SAY: Record<Detection['stage'], Say> = {
  option: sayPay,
  pay: sayPay,
  success: saySuccess,
  failure: sayFailure,
  cancelled: sayCancelled,
  already: sayAlready,
};

/** Everything the banner says about this page, as plain data. */
export const viewOf = (model: AnyModel, speech: Speech, frame: Frame): BannerView => {
  if ('plain' in model) return sayPlain(model, speech, frame);
  const view = SAY[model.detection.stage](model, speech, frame);
  if (frame.mayLog) return view;
  const { choices: _unsafe, ...rest } = view;
  return rest;
};
