import type { Attempt, FrameNote } from '../../contract/attempt.ts';
import type { CheckoutSeen } from '../../contract/checkout-seen.ts';
import type { From } from '../../contract/messages.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOnKnownHost } from '../kernel/known-host.ts';
import type { Scene } from './attempts.ts';

/** A frame that was seen, with its attempt and all others. */
export interface KnownFrame {
  readonly seen: CheckoutSeen;
  readonly note: FrameNote;
  readonly attempt: Attempt | undefined;
  readonly attempts: readonly Attempt[];
  readonly scene: Scene;
}

/** Where the browser names documents the name decides: while a page is left, its frame has another number. */
export function isFrameOf({ tabId, frameId, note }: SeenFrame, from: From): boolean {
  if (tabId !== from.tabId) return false;
  if (from.documentId !== undefined && note?.document != null) return note.document === from.documentId;
  return frameId === from.frameId && note?.document == null;
}

/** What was seen in the frame that sent a message; `undefined` when nothing was, or its document is another one by now. */
export async function frameOf({ ports }: Office, from: From): Promise<KnownFrame | undefined> {
  const { tabId, frameId, documentId } = from;
  if (tabId === undefined || frameId === undefined) return undefined;
  const { frames, attempts } = await readSession(ports.seen);
  const frame = frames.find((other) => isFrameOf(other, from));
  if (frame === undefined) return undefined;
  const { url: _url, at: _at, ...detection } = frame.seen;
  const openerId = await ports.tabs.openerOf(tabId);
  return {
    seen: frame.seen,
    note: { ...frame.note, document: documentId ?? null, attempt: frame.note?.attempt ?? null },
    attempt: attempts.find(({ id }) => id === frame.note?.attempt),
    attempts,
    scene: {
      detection,
      tabId,
      openerId,
      document: documentId ?? null,
      arrival: 'navigate',
      shop: null,
      isGatewayPage: detection.gateway !== null && isOnKnownHost(from.url, ports.access.known),
      now: ports.clock.now(),
    },
  };
}
