import type { Content } from '../contract/messages.ts';

const RETRY_AFTER_MS = [300, 1_500];
/** Nobody received it, or the worker was stopped before it had answered. */
const WAS_CUT_OFF = /Receiving|closed/;

/**
 * Sends the sentinel's one message, in the bus's envelope but without its library, and awaits no answer. Sent again at
 * most twice when nobody received it, or nobody lived to act on it: right after an update the worker may not be listening
 * yet. Fails silently when the extension was updated or removed under this page.
 */
export function bareAsk(hint: string, tries = 0): void {
  const data: Content<'frame/suspect'> = { hint };
  try {
    chrome.runtime.sendMessage({ id: tries, type: 'frame/suspect', data, timestamp: Date.now() }, () => {
      const again = RETRY_AFTER_MS[tries];
      if (WAS_CUT_OFF.test(chrome.runtime.lastError?.message ?? '') && again)
        setTimeout(bareAsk, again, hint, tries + 1);
    });
  } catch {
    // "Extension context invalidated": the extension was updated or removed, and only reloading the page helps.
  }
}
