import { attemptKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { carryOutWant } from './carry-out-want.ts';
import { frameOf } from './frame-of.ts';
import { afterSubmit } from './next-attempt.ts';

/** The last button was pressed: the payment counts as pending until its outcome is seen or told. Nothing while off. */
export const submitCheckout =
  (office: Office): Handler<'checkout/submitted'> =>
  ({ command }, from) =>
    office.serial(async (): Promise<Ack> => {
      if (from.incognito) return { ok: false, reason: 'private-window' };
      if (!(await isOnAt(office, from))) return { ok: false, reason: 'not-allowed' };
      const frame = await frameOf(office, from);
      if (frame?.attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      const next = afterSubmit(frame.attempts, frame.attempt, frame.scene, command);
      if (next.attempt) await office.ports.seen.set({ [attemptKey(next.attempt.id)]: next.attempt });
      return (await carryOutWant(office, next, frame)) ?? { ok: true, id: command };
    });
