import { attemptKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import { isCounted } from '../attempts/evidence.ts';
import { withAct } from '../attempts/next-attempt.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { executePlan } from './execute-plan.ts';
import { frameOf } from './frame-of.ts';
import { planOf } from './plan.ts';
import { writtenItem } from './written-item.ts';

/**
 * The last button was pressed: in a gateway's own window the payment counts as pending until its outcome is seen or told,
 * anywhere else it is asked about. Nothing while off.
 */
export const submitCheckout =
  (app: AppContext): Handler<'checkout/submitted'> =>
  ({ command }, from) =>
    app.serial(async (): Promise<Ack> => {
      if (from.incognito) return { ok: false, reason: 'private-window' };
      if (!(await isOnAt(app, from))) return { ok: false, reason: 'not-allowed' };
      const frame = await frameOf(app, from);
      if (frame?.attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      const { attempt: before, attempts, scene } = frame;
      const isNews = !isCounted(before, command);
      const pressed = withAct(before, 'pressed', scene, command);
      const plan = planOf(pressed, attempts, { ...scene, isNews });
      if (isNews)
        await app.ports.seen.set({
          [attemptKey(plan.attempt.id)]: plan.attempt,
          ...writtenItem(before, plan.attempt, scene),
        });
      return (await executePlan(app, plan, { attempts, isNews: true })) ?? { ok: true, id: command };
    });
