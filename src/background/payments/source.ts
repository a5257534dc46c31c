import type { Source } from '../../contract/attempt.ts';
import type { From } from '../../contract/messages.ts';
import type { PageOwner } from '../../contract/ports.ts';
import { TOP } from '../../contract/sender.ts';
import { siteOf } from '../../core/site.ts';

/**
 * Who speaks in a frame. A known host is its owner's own page; it stands there whatever a page on it says. Of ordinary
 * pages, the tab's own document and frames of its site are the shop; a frame of another site is a stranger, for an advert
 * stands like that.
 */
export function sourceOf(from: From, owner: PageOwner | undefined): Source {
  if (owner !== undefined) return owner.trust;
  return from.frameId === TOP || isOfTab(from) ? 'shop' : 'stranger';
}

/** A frame of the site that the tab is on, where the browser lets us know that. */
export function isOfTab({ url, tabUrl }: From): boolean {
  const site = siteOf(url);
  return site !== undefined && site === siteOf(tabUrl);
}
