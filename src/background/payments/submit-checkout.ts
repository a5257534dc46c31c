import { type Attempt, attemptKey, frameNoteKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import { isCounted } from '../attempts/evidence.ts';
import { withAct } from '../attempts/next-attempt.ts';
import { type SplitAttempt, splitByPress } from '../attempts/two-windows.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { executePlan } from './execute-plan.ts';
import { frameOf, type KnownFrame } from './frame-of.ts';
import { planOf } from './plan.ts';
import { writtenItem } from './written-item.ts';

/**
 * The last button was pressed. In a gateway's own window the payment counts as pending until its outcome is seen or the
 * person says it; anywhere else the person is asked. Nothing while off.
 */
export const submitCheckout =
  (app: AppContext): Handler<'checkout/submitted'> =>
  ({ command }, from) =>
    app.serial(async (): Promise<Ack> => {
      if (from.incognito) return { ok: false, reason: 'private-window' };
      if (!(await isOnAt(app, from))) return { ok: false, reason: 'not-allowed' };
      const frame = await frameOf(app, from);
      if (frame?.attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      return press(app, { ...frame, attempt: frame.attempt }, command);
    });

async function press(app: AppContext, shown: KnownFrame & { readonly attempt: Attempt }, command: string) {
  const { attempt, scene } = shown;
  const isNews = !isCounted(attempt, command);
  const split = isNews ? splitByPress(attempt, scene, app.ports.ids.fresh) : undefined;
  const before = split?.own ?? attempt;
  const attempts = shown.attempts.map((one) => (one.id === split?.rest.id ? split.rest : one));
  const plan = planOf(withAct(before, 'pressed', scene, command), attempts, { ...scene, isNews });
  if (isNews)
    await app.ports.seen.set({
      [attemptKey(plan.attempt.id)]: plan.attempt,
      ...(split && splitItems(split, shown)),
      ...writtenItem(before, plan.attempt, { scene, attempts }),
    });
  return (await executePlan(app, plan, { attempts, isNews: true })) ?? ({ ok: true, id: command } as const);
}

/** Where one attempt was split into two payments: the rest of it, and the frame's note with the id of the new one. */
const splitItems = ({ rest, own }: SplitAttempt, { note, scene }: KnownFrame): Record<string, unknown> => ({
  [attemptKey(rest.id)]: rest,
  [frameNoteKey(scene.tabId, scene.frameId)]: { ...note, attempt: own.id },
});
