import type { Ask } from '../contract/messages.ts';

/**
 * The sentinel's one message, in the bus's envelope but without the bus: no library, no answer awaited.
 * Silent when the extension was updated or removed under this page.
 */
export function bareAsk(name: 'frame/suspect', content: Ask<'frame/suspect'>): void {
  try {
    chrome.runtime.sendMessage({ id: 0, type: name, data: content, timestamp: Date.now() }, () => {
      void chrome.runtime.lastError;
    });
  } catch {
    // "Extension context invalidated": the page outlived us, and reloading it is all that helps.
  }
}
