import type { Detection } from '../contract/checkout-seen.ts';
import { viewOf } from './read/read-dom.ts';

/**
 * Host of the shop behind a window: of the page around it, or of the one it was opened from. The host alone, never an
 * address, and only of `https:` pages; undefined where the browser gives none, or it is the window's own.
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
 * Host of the page that opened this window; undefined in a tab that no page opened, and in frames. It comes from the
 * referrer, which names the opener only in the window's first page; later pages get the page before them.
 */
export function openerHost(page: Document, { opener, parent }: Window): string | undefined {
  const isWindow = opener !== null && parent === viewOf(page);
  return isWindow ? hostOf(Reflect.get(Document.prototype, 'referrer', page) as string) : undefined;
}

/** Where a document comes from, as far as it knows. */
export interface ComesFrom {
  readonly shop: () => string | undefined;
  readonly opener: () => string | undefined;
}

/** The shop is sent only from a gateway's window that asks for payment. */
export function comesFrom(
  seen: Detection | undefined,
  { shop, opener }: ComesFrom,
): { readonly shop?: string; readonly openedBy?: string } {
  const host = seen?.stage === 'pay' && seen.gateway !== null ? shop() : undefined;
  const openedBy = opener();
  return { ...(host !== undefined && { shop: host }), ...(openedBy !== undefined && { openedBy }) };
}
