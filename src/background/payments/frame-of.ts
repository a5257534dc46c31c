import type { Attempt, FrameNote } from '../../contract/attempt.ts';
import type { CheckoutSeen } from '../../contract/checkout-seen.ts';
import type { From } from '../../contract/messages.ts';
import { readSession, type SeenFrame, type Session } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { sceneOf } from './scene-of.ts';

/** A frame that showed a payment, with its attempt and all others. */
export interface KnownFrame {
  readonly seen: CheckoutSeen;
  readonly note: FrameNote;
  readonly attempt: Attempt | undefined;
  readonly attempts: readonly Attempt[];
  readonly scene: Scene;
}

/**
 * Whether a message comes from this frame. Where the browser names documents, the name alone decides: while a page is
 * being left, the number of its frame can change.
 */
export function isFrameOf({ tabId, frameId, note }: SeenFrame, from: From): boolean {
  if (tabId !== from.tabId) return false;
  if (from.documentId !== undefined && note?.document != null) return note.document === from.documentId;
  return frameId === from.frameId && note?.document == null;
}

/** What is known of the frame that sent a message; `undefined` where nothing is, or where its document has changed. */
export async function frameOf(app: AppContext, from: From): Promise<KnownFrame | undefined> {
  const { tabId, frameId } = from;
  if (tabId === undefined || frameId === undefined) return undefined;
  const session = await readSession(app.ports.seen);
  const frame = session.frames.find((other) => isFrameOf(other, from));
  return frame && knownFrame(app, session, frame, from);
}

/** A frame of the session, with what is known of its payment. */
export async function knownFrame(
  app: AppContext,
  session: Session,
  { seen, note, tabId, frameId }: SeenFrame,
  from: From,
): Promise<KnownFrame> {
  const { attempts } = session;
  const { url: _url, at: _at, ...detection } = seen;
  return {
    seen,
    note: { ...note, document: from.documentId ?? null, attempt: note?.attempt ?? null },
    attempt: attempts.find(({ id }) => id === note?.attempt),
    attempts,
    scene: await sceneOf(
      app,
      {
        ask: { detection, observation: note?.observation ?? '', arrival: 'navigate', acted: true },
        from: { ...from, tabId: from.tabId ?? tabId, frameId: from.frameId ?? frameId },
        now: app.ports.clock.now(),
      },
      session,
    ),
  };
}
