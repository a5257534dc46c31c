import type { Source } from '../../contract/attempt.ts';
import type { From } from '../../contract/messages.ts';
import type { PageOwner } from '../../contract/ports.ts';
import { TOP } from '../../contract/sender.ts';
import { siteOf } from '../../core/site.ts';

/**
 * Whose page a frame shows. On a known host it is the owner's, whatever the page itself says. Otherwise the tab's own
 * document and frames of its site are the shop's, and a frame of another site is a stranger's, because it may be an
 * advert.
 */
export function sourceOf(from: From, owner: PageOwner | undefined): Source {
  if (owner !== undefined) return owner.trust;
  return from.frameId === TOP || isOfTab(from) ? 'shop' : 'stranger';
}

/** Whether a frame is of the tab's own site; false where the browser gives no addresses. */
export function isOfTab({ url, tabUrl }: From): boolean {
  const site = siteOf(url);
  return site !== undefined && site === siteOf(tabUrl);
}
