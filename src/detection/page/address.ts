/** A web address taken apart by hand: the pure half is compiled without DOM, so there is no `URL` here. */
export interface Address {
  /** `https:`; anything else is never a known payment window. */
  readonly secure: boolean;
  /** Lower case, without userinfo, port and one trailing dot. */
  readonly host: string;
  /** From the first slash, lower case, without query and fragment; `/` when empty. */
  readonly path: string;
  /** Without the question mark; letters as they were. */
  readonly query: string;
}

const SCHEME = /^(https?):\/\//i;
const PLAIN_HOST = /^[a-z0-9._-]{1,253}$/;

/**
 * Takes an absolute http(s) address apart, as the URL standard does for hosts in plain ASCII:
 * what stands before the last `@` is a user name, not a host, and a backslash ends the host like a slash.
 * @returns undefined for other schemes, hosts that are not plain ASCII, and IPv6.
 */
export function addressOf(url: string): Address | undefined {
  const head = url.slice(0, 2048);
  const scheme = SCHEME.exec(head);
  if (scheme === null) return undefined;
  const rest = head.slice(scheme[0].length);
  const [authority = ''] = rest.split(/[/\\?#]/);
  const host = hostOf(authority);
  if (host === undefined) return undefined;
  const [beforeFragment = ''] = rest.slice(authority.length).split('#');
  const [path = ''] = beforeFragment.split('?');
  return {
    secure: scheme[1]?.toLowerCase() === 'https',
    host,
    path: path === '' ? '/' : path.toLowerCase(),
    query: beforeFragment.slice(path.length + 1),
  };
}

function hostOf(authority: string): string | undefined {
  const afterUser = authority.slice(authority.lastIndexOf('@') + 1);
  const host = afterUser
    .replace(/:\d{0,5}$/, '')
    .toLowerCase()
    .replace(/\.$/, '');
  return PLAIN_HOST.test(host) ? host : undefined;
}

/** `host` is `known`, or a name under it. The match ends at a dot: `evil-teledit.com` is not under `teledit.com`. */
export const isUnder = (host: string, known: string): boolean => host === known || host.endsWith(`.${known}`);

/** A label in punycode: letters of another script, which can look like the letters of a known host. */
export const isPunycode = (host: string): boolean => host.startsWith('xn--') || host.includes('.xn--');
