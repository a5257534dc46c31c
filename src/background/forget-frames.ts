import { type Attempt, attemptKey, frameNoteKey } from '../contract/attempt.ts';
import { checkoutKey } from '../contract/checkout-seen.ts';
import { readSession, type SeenFrame } from '../storage/session.ts';
import type { Office } from './office.ts';

/** Removes what was seen in those frames. Inside a turn of the queue. */
export async function forgetFrames({ ports }: Office, isGone: (frame: SeenFrame) => boolean): Promise<void> {
  const { frames } = await readSession(ports.seen);
  const keys = frames
    .filter(isGone)
    .flatMap(({ tabId, frameId }) => [checkoutKey(tabId, frameId), frameNoteKey(tabId, frameId)]);
  if (keys.length > 0) await ports.seen.remove(keys);
}

/**
 * After the last button its window was closed, or went on to a page we may not see: what comes next in this tab
 * is another payment, even one of the same amount. Inside a turn of the queue.
 */
export async function leaveAttempts({ ports }: Office, tabId: number): Promise<void> {
  const { attempts } = await readSession(ports.seen);
  const leftAt = ports.clock.now();
  const left = attempts
    .filter(
      (attempt) => attempt.stage === 'submitted' && attempt.tabs.includes(tabId) && attempt.leftAt === null,
    )
    .map((attempt): [string, Attempt] => [attemptKey(attempt.id), { ...attempt, leftAt }]);
  if (left.length > 0) await ports.seen.set(Object.fromEntries(left));
}
