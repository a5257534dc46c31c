import { type Attempt, attemptKey, frameNoteKey } from '../../contract/attempt.ts';
import type { Ack, Handler } from '../../contract/messages.ts';
import { addMinutes } from '../../core/day.ts';
import { won } from '../../core/won.ts';
import { evidenceOf, SAYS, type Scene } from '../attempts/evidence.ts';
import { begun, withAct } from '../attempts/next-attempt.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Sameness } from '../ledger/sameness.ts';
import { executePlan } from './execute-plan.ts';
import type { KnownFrame } from './frame-of.ts';
import { inShownFrame, inTab } from './in-shown-frame.ts';
import { planOfLogged } from './plan.ts';
import { amountOf } from './shown-payment.ts';

/** "기록할게요" in the page: logs the payment that the tab's own document shows, as confirmed by the person. */
export const logShownPayment =
  (app: AppContext): Handler<'banner/log'> =>
  ({ command, ...said }, from) =>
    inShownFrame(app, from, async (frame) =>
      mayLogHere(frame, command)
        ? forPage(await log(app, frame, command, said))
        : { ok: false, reason: 'not-allowed' },
    );

/** The same in the popup, for the payment of a tab: whichever of its frames shows it. */
export const logTabPayment =
  (app: AppContext): Handler<'tab/log'> =>
  ({ command, tabId, ...said }) =>
    inTab(app, tabId, (frame) => log(app, frame, command, said));

const LOGGED = { perDocument: 1, perTabAndHour: 5 } as const;

/**
 * A click in a page is the page's word for a click. One document shows one payment, and nobody logs as many from one tab
 * in an hour: whoever took over a page's process gets no further. In the popup there is no such bound.
 */
function mayLogHere({ attempt, attempts, scene }: KnownFrame, command: string): boolean {
  if (attempt?.loggedBy === command) return true;
  const others = attempts.filter((other) => other.loggedBy !== null && other.id !== attempt?.id);
  const logged = others.flatMap(({ evidence }) => evidence.filter(({ says }) => says === 'logged'));
  const inDocument = logged.filter(({ document }) => document !== null && document === scene.document);
  const inTab = logged.filter(({ tab, at }) => tab === scene.tabId && addMinutes(at, 60) >= scene.now);
  return inDocument.length < LOGGED.perDocument && inTab.length < LOGGED.perTabAndHour;
}

/** A page may learn that something resembles its payment, and when it was; not what it was. */
const forPage = (ack: Ack): Ack =>
  ack.ok || ack.like === undefined ? ack : { ...ack, like: { entry: ack.like.entry, at: ack.like.at } };

/** Nothing to log where the payment was refused, where no sum is known, or on a page on which no money moves. */
async function log(app: AppContext, frame: KnownFrame, command: string, said: Sameness): Promise<Ack> {
  const { seen, scene, attempts } = frame;
  const nothing = { ok: false, reason: 'no-payment-seen' } as const;
  if (scene.source === 'test' || (seen.stage !== 'pay' && seen.stage !== 'success')) return nothing;
  const attempt = frame.attempt ?? fresh(app, scene);
  const amount = attempt && amountOf({ detection: scene.detection, attempt });
  if (attempt === undefined || amount == null) return nothing;
  const plan = planOfLogged(withAct(attempt, 'logged', scene, command), won(amount), command, scene.now);
  await app.ports.seen.set({
    [attemptKey(plan.attempt.id)]: plan.attempt,
    [frameNoteKey(scene.tabId, scene.frameId)]: { ...frame.note, attempt: plan.attempt.id },
  });
  return (await executePlan(app, plan, { attempts, said, isNews: true })) ?? { ok: true, id: command };
}

/** A success nobody was seen paying for can be logged all the same. */
function fresh({ ports }: AppContext, scene: Scene): Attempt | undefined {
  const says = SAYS[scene.detection.stage];
  return says && begun(evidenceOf(says, scene), scene, ports.ids.fresh());
}
