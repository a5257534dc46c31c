import { attemptKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import { isCounted } from '../attempts/evidence.ts';
import { withAct } from '../attempts/next-attempt.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { carryOut } from './carry-out.ts';
import { frameOf } from './frame-of.ts';
import { planOf } from './plan.ts';
import { writtenItem } from './written-item.ts';

/**
 * The last button was pressed: in a gateway's own window the payment counts as pending until its outcome is seen or told,
 * anywhere else it is asked about. Nothing while off.
 */
export const submitCheckout =
  (office: Office): Handler<'checkout/submitted'> =>
  ({ command }, from) =>
    office.serial(async (): Promise<Ack> => {
      if (from.incognito) return { ok: false, reason: 'private-window' };
      if (!(await isOnAt(office, from))) return { ok: false, reason: 'not-allowed' };
      const frame = await frameOf(office, from);
      if (frame?.attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      const { attempt: before, attempts, scene } = frame;
      const isNews = !isCounted(before, command);
      const pressed = withAct(before, 'pressed', scene, command);
      const plan = planOf(pressed, attempts, { ...scene, isNews });
      if (isNews)
        await office.ports.seen.set({
          [attemptKey(plan.attempt.id)]: plan.attempt,
          ...writtenItem(before, plan.attempt, scene),
        });
      return (await carryOut(office, plan, { attempts, isNews: true })) ?? { ok: true, id: command };
    });
