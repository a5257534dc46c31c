import type { Content } from '../contract/messages.ts';

const RETRY_AFTER_MS = [300, 1_500];

/**
 * Sends the sentinel's one message, in the bus's envelope but without its library, and awaits no answer. Sent again at
 * most twice when nobody received it: right after an update the worker may not be listening yet. Fails silently when
 * the extension was updated or removed under this page.
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
    // "Extension context invalidated": the extension was updated or removed, and only reloading the page helps.
  }
}
