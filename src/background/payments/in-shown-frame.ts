import type { Ack, From } from '../../contract/messages.ts';

import type { Office } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { frameOf, type KnownFrame } from './frame-of.ts';

/**
 * Carries out a click on the banner of a frame, in one turn of the queue: never from a private window, never while off,
 * and only where a payment was seen in that very document. What it is about comes from the frame's own detection.
 */
export const inShownFrame = (
  office: Office,
  from: From,
  run: (frame: KnownFrame) => Promise<Ack>,
): Promise<Ack> =>
  office.serial(async () => {
    if (from.incognito) return { ok: false, reason: 'private-window' };
    if (!(await isOnAt(office, from))) return { ok: false, reason: 'not-allowed' };
    const frame = await frameOf(office, from);
    return frame === undefined ? { ok: false, reason: 'no-payment-seen' } : run(frame);
  });
