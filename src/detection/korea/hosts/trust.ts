import type { Trust } from '../../pack.ts';
import { GATEWAY_HOSTS } from './listed.ts';

/**
 * Where a host stands. Takes the bare name as `addressOf` cuts it out of an `https:` address: lower case, without user
 * name, port and trailing dot. Anything else is a stranger, and so are a host's neighbours and the names under it: what
 * nobody has shown to be a window is asked about. Whoever calls it sees to the `https:`. An identity check is a stranger,
 * too: it has nothing to say of payments.
 */
export const trustOf = (host: string): Trust =>
  Object.hasOwn(GATEWAY_HOSTS, host) ? (GATEWAY_HOSTS[host]?.trust ?? 'stranger') : 'stranger';
