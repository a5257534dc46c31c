import { passedKey } from '../../contract/attempt.ts';
import type { Handler } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { frameOf } from './frame-of.ts';

/**
 * "계속" in a tab's own document: the friction step counts as passed for this payment, on all its pages. Not in a frame:
 * the page around it can cover the button and get the person to press it.
 */
export const goOn =
  (app: AppContext): Handler<'banner/go-on'> =>
  (_ask, from) =>
    app.serial(async () => {
      if (from.frameId !== TOP) return;
      const frame = await frameOf(app, from);
      if (frame?.attempt === undefined) return;
      await app.ports.seen.set({ [passedKey(frame.attempt.id)]: true });
    });
