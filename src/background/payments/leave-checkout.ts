import type { Handler } from '../../contract/messages.ts';
import { forgetFrames } from '../frames/forget-frames.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isFrameOf } from './frame-of.ts';

/** The frame shows no payment any more. */
export const leaveCheckout =
  (app: AppContext): Handler<'checkout/left'> =>
  (_ask, from) =>
    // A message sent while leaving may arrive after the first one of the next page, so the document has to be the same.
    app.serial(() => forgetFrames(app, (frame) => isFrameOf(frame, from)));
