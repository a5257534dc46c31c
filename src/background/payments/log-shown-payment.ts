import { type Attempt, attemptKey, frameNoteKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import { evidenceOf, SAYS, type Scene } from '../attempts/evidence.ts';
import { makerOf, mayWrite } from '../attempts/may-write.ts';
import { newAttempt, withAct } from '../attempts/next-attempt.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Sameness } from '../ledger/sameness.ts';
import { executePlan } from './execute-plan.ts';
import type { KnownFrame } from './frame-of.ts';
import { inShownFrame, inTab } from './in-shown-frame.ts';
import { planOfAsked, planOfLogged } from './plan.ts';
import { amountOf } from './shown-payment.ts';
import { writtenItem } from './written-item.ts';

/** "기록할게요" in the page: logs the payment that the tab's own document shows, as confirmed by the person. */
export const logShownPayment =
  (app: AppContext): Handler<'banner/log'> =>
  ({ command, observation, ...said }, from) =>
    inShownFrame(app, { observation }, from, async (frame) =>
      forPage(await log(app, frame, { command, said, by: makerOf(frame.scene) })),
    );

/** The same in the popup, for the payment that a tab shows, in whichever of its frames. */
export const logTabPayment =
  (app: AppContext): Handler<'tab/log'> =>
  ({ command, tabId, ...said }) =>
    inTab(app, tabId, (frame) => log(app, frame, { command, said, by: null }));

interface LogPress {
  readonly command: string;
  readonly said: Sameness;
  /** The document whose banner was pressed; `null` where the person pressed in a page of ours. */
  readonly by: string | null;
}

/** The page learns that an entry resembles its payment, and its moment; nothing else of it. */
const forPage = (ack: Ack): Ack =>
  ack.ok || ack.like === undefined ? ack : { ...ack, like: { entry: ack.like.entry, at: ack.like.at } };

/** Nothing to log where the payment was refused, where no sum is known, or on a page on which no money moves. */
async function log(app: AppContext, frame: KnownFrame, { command, said, by }: LogPress): Promise<Ack> {
  const { seen, scene, attempts } = frame;
  const nothing = { ok: false, reason: 'no-payment-seen' } as const;
  if (scene.source === 'test' || (seen.stage !== 'pay' && seen.stage !== 'success')) return nothing;
  const attempt = frame.attempt ?? fresh(app, scene);
  const amount = attempt && amountOf({ detection: scene.detection, attempt });
  if (attempt === undefined || amount == null) return nothing;
  // A press in a page's banner may be made by the page itself, so one window can log one payment.
  const isTooMuch = by !== null && attempt.loggedBy !== command && !mayWrite(attempts, attempt, scene);
  const plan = isTooMuch
    ? planOfAsked(attempt, scene.now)
    : planOfLogged(withAct(attempt, 'logged', scene, command), amount, { command, by, now: scene.now });
  await app.ports.seen.set({
    [attemptKey(plan.attempt.id)]: plan.attempt,
    [frameNoteKey(scene.tabId, scene.frameId)]: { ...frame.note, attempt: plan.attempt.id },
    ...writtenItem(attempt, plan.attempt, { scene, attempts }),
  });
  const done = await executePlan(app, plan, { attempts, said, isNews: true });
  if (isTooMuch) return { ok: false, reason: 'asked-instead' };
  // An entry that the person deleted stays deleted, and a press that logs nothing must not be answered as if it did.
  const isGone = done?.ok === true && done.entry === undefined && attempt.loggedBy !== command;
  return isGone ? { ok: false, reason: 'not-found' } : (done ?? { ok: true, id: command });
}

/** A success page of a payment that was not seen being made can be logged, too. */
function fresh({ ports }: AppContext, scene: Scene): Attempt | undefined {
  const says = SAYS[scene.detection.stage];
  return says && newAttempt(evidenceOf(says, scene), scene, ports.ids.fresh());
}
