import { addressOf, isUnder } from '../page/address.ts';
import { gatewayAt, type KnownGateway } from '../page/known-gateway.ts';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from './hosts/listed.ts';

/**
 * The gateway that owns this address. `https:` only; a host is known exactly or at a dot, minus one trailing dot;
 * a host with a punycode label is never known.
 */
export function gatewayOf(url: string): KnownGateway | undefined {
  const address = addressOf(url);
  return address?.secure === true ? gatewayAt(address, GATEWAY_HOSTS) : undefined;
}

/** An identity check, known by its host alone. Any scheme: a wrong 'yes' here only keeps us quiet. */
export function isIdentityHost(url: string): boolean {
  const host = addressOf(url)?.host;
  return host !== undefined && IDENTITY_HOSTS.some((known) => isUnder(host, known));
}
