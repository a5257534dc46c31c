import type { Handler } from '../../contract/messages.ts';
import { forgetFrames } from '../forget-frames.ts';
import type { Office } from '../office.ts';

/** The frame shows no payment any more. */
export const leaveCheckout =
  (office: Office): Handler<'checkout/left'> =>
  (_ask, { tabId, frameId, documentId }) =>
    office.serial(() =>
      // A message sent while leaving may come after the next page's first one: only the document itself may leave.
      forgetFrames(office, (frame) => {
        if (frame.tabId !== tabId || frame.frameId !== frameId) return false;
        return documentId === undefined || (frame.note?.document ?? documentId) === documentId;
      }),
    );
