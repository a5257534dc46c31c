import { readSession, type SeenFrame } from '../storage/session.ts';
import { forgetFrames } from './forget-frames.ts';
import type { Office } from './office.ts';

/** Tells these frames to assess again. Nobody's answer is waited for: a page in the back/forward cache gives none. */
export function refreshFrames({ ports }: Office, frames: readonly SeenFrame[]): void {
  for (const { tabId, frameId, note } of frames) {
    void ports.teller.refreshFrame({ tabId, frameId, documentId: note?.document ?? undefined });
  }
}

/**
 * Switched off: every frame that shows a payment hears of it, and what was seen in it is forgotten. A payment under
 * way stays known, so that it is the same one when this is switched on again. Inside a turn of the queue.
 */
export async function goDark(office: Office): Promise<void> {
  const { frames } = await readSession(office.ports.seen);
  refreshFrames(office, frames);
  await forgetFrames(office, () => true);
}
