import type { Trust } from '../../pack/pack.ts';
import { GATEWAY_HOSTS } from './listed.ts';

/**
 * How far a host is believed. Takes the bare name as `addressOf` cuts it out of an address: lower case, without user
 * name, port and trailing dot; the caller checks that the address is `https:`. Any host that is not listed is a
 * stranger, its sibling hosts and subdomains included: what nobody has shown to be a window is asked about. An identity
 * check is a stranger, too, because it has nothing to say of payments.
 */
export const trustOf = (host: string): Trust =>
  Object.hasOwn(GATEWAY_HOSTS, host) ? (GATEWAY_HOSTS[host]?.trust ?? 'stranger') : 'stranger';
