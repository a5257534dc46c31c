import type { GatewayHost } from '../pack/pack.ts';
import { addressOf } from '../page/address.ts';
import { GATEWAY_HOSTS } from './hosts/listed.ts';
import { trustOf } from './hosts/trust.ts';

const PLAIN = /^https:\/\/[a-z0-9.-]{1,253}(?::443)?(?:[/?#]|$)/i;

/**
 * The owner of a listed host over https on its usual port; `undefined` for any other address. The host has to be the
 * listed one, exactly: a name below it may be anybody's.
 */
export function ownerOf(url: string | undefined): Pick<GatewayHost, 'trust' | 'gateway'> | undefined {
  const address = PLAIN.test(url ?? '') ? addressOf(url ?? '') : undefined;
  if (address === undefined) return undefined;
  const trust = trustOf(address.host);
  const listed = GATEWAY_HOSTS[address.host];
  return trust === 'stranger' || listed === undefined ? undefined : { trust, gateway: listed.gateway };
}
