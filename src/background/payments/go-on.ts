import { passedKey } from '../../contract/attempt.ts';
import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { frameOf } from './frame-of.ts';

/** "계속": what stood before this payment stands there no more, on whichever of its pages. */
export const goOn =
  (app: AppContext): Handler<'banner/go-on'> =>
  (_ask, from) =>
    app.serial(async () => {
      const frame = await frameOf(app, from);
      if (frame?.attempt === undefined) return;
      await app.ports.seen.set({ [passedKey(frame.attempt.id)]: true });
    });
