import { attemptKey, frameNoteKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { withPayPage } from './attempts.ts';
import { carryOutWant } from './carry-out-want.ts';
import { frameOf, type KnownFrame } from './frame-of.ts';
import { afterLogged, type FollowUp } from './next-attempt.ts';

/** "기록할게요": logs the payment the frame shows, as confirmed by the person. Nothing while off. */
export const logShownPayment =
  (office: Office): Handler<'banner/log'> =>
  ({ command, ...said }, from) =>
    office.serial(async (): Promise<Ack> => {
      if (from.incognito) return { ok: false, reason: 'private-window' };
      if (!(await isOnAt(office, from))) return { ok: false, reason: 'not-allowed' };
      const frame = await frameOf(office, from);
      const next = frame && logged(frame, office.ports.ids.fresh, command);
      if (frame === undefined || next?.attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      const { tabId } = frame.scene;
      await office.ports.seen.set({
        [attemptKey(next.attempt.id)]: next.attempt,
        [frameNoteKey(tabId, from.frameId ?? 0)]: { ...frame.note, attempt: next.attempt.id },
      });
      const ack = await carryOutWant(office, next, { attempts: frame.attempts, said });
      return ack === undefined ? { ok: true, id: command } : forPage(ack);
    });

/** A page may learn that something resembles its payment, and when it was; not what it was. */
const forPage = (ack: Ack): Ack =>
  ack.ok || ack.like === undefined ? ack : { ...ack, like: { entry: ack.like.entry, at: ack.like.at } };

/** Nothing to log where the payment was refused, or where no amount is known. */
function logged(
  { seen, attempt, scene }: KnownFrame,
  freshId: () => string,
  command: string,
): FollowUp | undefined {
  if (seen.stage === 'failure' || seen.stage === 'cancelled') return undefined;
  const known = attempt ?? withPayPage(undefined, scene, freshId);
  if (known.amount === null) return undefined;
  return afterLogged(seen.stage === 'success' ? { ...known, stage: 'paid' } : known, scene, command);
}
