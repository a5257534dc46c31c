import { siteOf } from '../../core/site.ts';
import type { SeenFrame } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { dropFrames, forgetFrames } from './forget-frames.ts';
import { framesIn, speakerOf } from './speaker.ts';

/** Makes these frames assess again. Their answers are not waited for: a page in the back/forward cache gives none. */
export function refreshFrames({ ports }: AppContext, frames: readonly SeenFrame[]): void {
  for (const { tabId, frameId, note } of frames)
    void ports.frameNotifier.refreshFrame({ tabId, frameId, documentId: note?.document ?? undefined });
  // The top frame of a tab may show the banner for another frame without a payment of its own: it is refreshed, too.
  for (const tabId of new Set(frames.map((frame) => frame.tabId))) {
    const here = frames.filter((frame) => frame.tabId === tabId);
    const speaks = speakerOf(here)?.frameId;
    if (speaks !== undefined && here.every(({ frameId }) => frameId !== speaks))
      void ports.frameNotifier.refreshFrame({ tabId, frameId: speaks });
  }
}

/**
 * Pages were muted, everywhere or on one site: their scripts rest, and what was seen in them is forgotten. Attempts are
 * kept, so that a payment under way counts as the same one when the mute ends. Inside a turn of the queue.
 */
export async function silencePages(app: AppContext, host?: string): Promise<void> {
  const tabs = await app.ports.scripts.silence(host);
  if (host === undefined) {
    await dropFrames(app, await framesIn(app));
    return;
  }
  const isMuted = ({ tabId, seen }: SeenFrame) => siteOf(seen.url) === host || tabs.includes(tabId);
  await forgetFrames(app, isMuted);
}
