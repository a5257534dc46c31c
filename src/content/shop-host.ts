import type { Detection } from '../contract/checkout-seen.ts';
import { viewOf } from './read/read-dom.ts';

/**
 * Host of the shop behind a window: of the page it stands in, or of the one it was opened from. The host alone, never
 * an address, and only of `https:` pages; undefined where the document was not told, or it is the window's own.
 * @param around origins of the pages around it, the nearest first; Firefox has none before 149.
 * @param hostname of the document itself.
 */
export function shopHost(
  page: Document,
  around: ArrayLike<string> | undefined,
  hostname: string,
): string | undefined {
  const top = around?.[around.length - 1];
  const host = hostOf(top) ?? hostOf(Reflect.get(Document.prototype, 'referrer', page) as string);
  return host === hostname ? undefined : host;
}

const NAME = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}$/;

function hostOf(address: string | undefined): string | undefined {
  try {
    const { protocol, hostname } = new URL(address ?? '');
    return protocol === 'https:' && NAME.test(hostname) ? hostname : undefined;
  } catch {
    return undefined; // none, or an opaque origin
  }
}

/**
 * Host of the page that opened this window as one of its own, as the document was told; undefined in a tab that no page
 * opened, and in frames. Only its first page is told the opener's; those after it are told the page before.
 */
export function openerHost(page: Document, { opener, parent }: Window): string | undefined {
  const isWindow = opener !== null && parent === viewOf(page);
  return isWindow ? hostOf(Reflect.get(Document.prototype, 'referrer', page) as string) : undefined;
}

/** Where a document was told that it comes from. */
export interface ComesFrom {
  readonly shop: () => string | undefined;
  readonly opener: () => string | undefined;
}

/** Only a window that is about to be paid in has a shop worth knowing. */
export function comesFrom(
  seen: Detection | undefined,
  { shop, opener }: ComesFrom,
): { readonly shop?: string; readonly openedBy?: string } {
  const host = seen?.stage === 'pay' && seen.gateway !== null ? shop() : undefined;
  const openedBy = opener();
  return { ...(host !== undefined && { shop: host }), ...(openedBy !== undefined && { openedBy }) };
}
