import { siteOf } from '../../core/site.ts';
import type { SeenFrame } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { dropFrames, forgetFrames } from './forget-frames.ts';
import { framesIn, speakerOf } from './speaker.ts';

/** Tells these frames to assess again. Nobody's answer is waited for: a page in the back/forward cache gives none. */
export function refreshFrames({ ports }: AppContext, frames: readonly SeenFrame[]): void {
  for (const { tabId, frameId, note } of frames)
    void ports.teller.refreshFrame({ tabId, frameId, documentId: note?.document ?? undefined });
  // The top frame of a tab may be the speaker for another frame's payment without showing one itself: it is told as
  // well.
  for (const tabId of new Set(frames.map((frame) => frame.tabId))) {
    const here = frames.filter((frame) => frame.tabId === tabId);
    const speaks = speakerOf(here)?.frameId;
    if (speaks !== undefined && here.every(({ frameId }) => frameId !== speaks))
      void ports.teller.refreshFrame({ tabId, frameId: speaks });
  }
}

/**
 * Pages were muted, everywhere or on one site: they are told, and what was seen in them is forgotten. A payment under
 * way stays known, so that it counts as the same one when the mute ends. Inside a turn of the queue.
 */
export async function goDark(app: AppContext, host?: string): Promise<void> {
  const tabs = await app.ports.scripts.darken(host);
  if (host === undefined) {
    await dropFrames(app, await framesIn(app));
    return;
  }
  const isDark = ({ tabId, seen }: SeenFrame) => siteOf(seen.url) === host || tabs.includes(tabId);
  await forgetFrames(app, isDark);
}
