import type { Content } from '../contract/messages.ts';

const RETRY_AFTER_MS = [300, 1_500];

/**
 * The sentinel's one message, in the bus's envelope but without the bus: no library, no answer awaited.
 * Sent again, twice at most, when nobody was there to take it: right after an update the worker may not listen yet.
 * Silent when the extension was updated or removed under this page.
 */
export function bareAsk(hint: string, tries = 0): void {
  const data: Content<'frame/suspect'> = { hint };
  try {
    chrome.runtime.sendMessage({ id: tries, type: 'frame/suspect', data, timestamp: Date.now() }, () => {
      const again = RETRY_AFTER_MS[tries];
      if (chrome.runtime.lastError?.message?.includes('Receiving end') && again)
        setTimeout(bareAsk, again, hint, tries + 1);
    });
  } catch {
    // "Extension context invalidated": the page outlived us, and reloading it is all that helps.
  }
}
