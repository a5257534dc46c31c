import { type Address, addressOf, isPunycode, isUnder } from './address.ts';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from './hosts/listed.ts';
import type { GatewayHost, Trust } from './hosts/trust.ts';

/** Where a known payment window is shown. */
export interface KnownGateway {
  /** The rules' id of the company that runs it. */
  readonly gateway: string;
  /** Of the listed host it is on or under; `trustOf` says how far the exact host is believed. */
  readonly trust: Exclude<Trust, 'stranger'>;
  /** A phone bill is the only thing that can be paid here, by host and path. */
  readonly phoneOnly: boolean;
  /** Beginning of the path which names the phone on a host where other methods are paid, too. */
  readonly phonePath: string | undefined;
}

/**
 * The gateway that owns this address. `https:` only; a host is known exactly or at a dot, minus one trailing dot;
 * a host with a punycode label is never known.
 */
export function gatewayOf(url: string): KnownGateway | undefined {
  const address = addressOf(url);
  return address?.secure === true ? gatewayAt(address) : undefined;
}

/** The same for an address already taken apart, whatever its scheme: a form may still post over plain http. */
export function gatewayAt(
  { host, path }: Address,
  hosts: Readonly<Record<string, GatewayHost>> = GATEWAY_HOSTS,
): KnownGateway | undefined {
  if (isPunycode(host)) return undefined;
  const labels = host.split('.');
  for (let first = 0; first < labels.length - 1; first += 1) {
    const name = labels.slice(first).join('.');
    const known = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
    if (known !== undefined) {
      const phonePath = known.phonePaths.find((phone) => isOnPath(path, phone));
      return known.phoneOnly
        ? {
            gateway: known.gateway,
            trust: known.trust,
            phoneOnly: phonePath !== undefined,
            phonePath: undefined,
          }
        : { gateway: known.gateway, trust: known.trust, phoneOnly: false, phonePath };
    }
  }
  return undefined;
}

const isOnPath = (path: string, phone: string): boolean =>
  phone.startsWith('*') ? path.includes(phone.slice(1)) : path.startsWith(phone);

/** An identity check, known by its host alone. Any scheme: a wrong 'yes' here only keeps us quiet. */
export function isIdentityHost(url: string): boolean {
  const host = addressOf(url)?.host;
  return host !== undefined && IDENTITY_HOSTS.some((known) => isUnder(host, known));
}
