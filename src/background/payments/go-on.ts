import { passedKey } from '../../contract/attempt.ts';
import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { frameOf } from './frame-of.ts';
import { TOP } from './source.ts';

/**
 * "계속" in a tab's own document: what stood before this payment stands there no more, on whichever of its pages. A frame
 * can be masked by the page around it, which would have the press.
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
