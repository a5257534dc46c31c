import { attemptKey, frameNoteKey } from '../../contract/attempt.ts';
import { checkoutKey } from '../../contract/checkout-seen.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import { asKnown, isPressedIn } from '../attempts/attempt-relations.ts';
import { withPagelessEvidence } from '../attempts/next-attempt.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { armAsk } from '../ledger/open-questions.ts';
import { framesIn, refreshSpeakers } from './speaker.ts';

type IsGone = (frame: SeenFrame) => boolean;

/**
 * Removes what was seen in those frames, and refreshes the frames that show the banner from now on. Inside a turn of
 * the queue.
 */
export async function forgetFrames(app: AppContext, isGone: IsGone): Promise<void> {
  const before = await framesIn(app);
  await dropFrames(app, before.filter(isGone));
  refreshSpeakers(
    app,
    before,
    before.filter((frame) => !isGone(frame)),
  );
}

/** Removes frames without refreshing any other. */
export async function dropFrames(
  { ports, offRecord }: AppContext,
  gone: readonly SeenFrame[],
): Promise<void> {
  for (const { tabId, frameId } of gone) offRecord.delete(`${tabId}:${frameId}`);
  const keys = gone.flatMap(({ tabId, frameId }) => [
    checkoutKey(tabId, frameId),
    frameNoteKey(tabId, frameId),
  ]);
  if (keys.length > 0) await ports.seen.remove(keys);
}

/**
 * The window of a payment was closed after its last button, or went on to a page we cannot see: the next payment in
 * this tab is another one, even of the same amount. Inside a turn of the queue.
 */
export async function leaveAttempts(app: AppContext, tabId: number): Promise<void> {
  const { ports } = app;
  const { attempts } = await readSession(ports.seen);
  const leftAt = ports.clock.now();
  const left = attempts
    .map(asKnown)
    .filter((one) => isPressedIn(one, tabId) && one.facts.leftAt === undefined)
    .map(({ attempt }) => [
      attemptKey(attempt.id),
      withPagelessEvidence(attempt, { says: 'left', tab: tabId, id: `left ${leftAt}`, at: leftAt }),
    ]);
  if (left.length === 0) return;
  await ports.seen.set(Object.fromEntries(left));
  await logFailure('the next question', () => armAsk(app));
}
