import { passedKey } from '../../contract/attempt.ts';
import type { Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { frameOf } from './frame-of.ts';

/** "계속": what stood before this payment stands there no more, on whichever of its pages. */
export const goOn =
  (office: Office): Handler<'banner/go-on'> =>
  (_ask, from) =>
    office.serial(async () => {
      const frame = await frameOf(office, from);
      if (frame?.attempt === undefined) return;
      await office.ports.seen.set({ [passedKey(frame.attempt.id)]: true });
    });
