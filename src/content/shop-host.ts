import type { Detection } from '../contract/checkout-seen.ts';

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

/** Only a window that is about to be paid in has a shop worth knowing. */
export function shopOf(
  { stage, gateway }: Detection,
  shop: () => string | undefined,
): { readonly shop?: string } {
  const host = stage === 'pay' && gateway !== null ? shop() : undefined;
  return host === undefined ? {} : { shop: host };
}
