import type { Detection } from '../../../contract/checkout-seen.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { AnyModel } from '../../shared/banner-model.ts';
import type { BannerView } from './banner-view.ts';
import type { Frame, Say } from './say.ts';
import { sayAlready } from './say-already.ts';
import { sayCancelled } from './say-cancelled.ts';
import { sayFailure } from './say-failure.ts';
import { sayPay } from './say-pay.ts';
import { sayPlain } from './say-plain.ts';
import { saySuccess } from './say-success.ts';

const SAY: Record<Detection['stage'], Say> = {
  option: sayPay,
  pay: sayPay,
  success: saySuccess,
  failure: sayFailure,
  cancelled: sayCancelled,
  already: sayAlready,
};

/** Everything the banner says about this page, as plain data. */
export const bannerViewOf = (model: AnyModel, speech: Speech, frame: Frame): BannerView => {
  if ('plain' in model) return sayPlain(model, speech, frame);
  const view = SAY[model.detection.stage](model, speech, frame);
  if (frame.mayLog) return view;
  const { choices: _unsafe, ...rest } = view;
  return rest;
};
