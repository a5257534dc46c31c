import type { GatewayHost } from '../pack/pack.ts';
import { type Address, isPunycode } from './address.ts';

/** Where a known payment window is shown. */
export interface KnownGateway {
  /** The rules' id of the company that runs it. */
  readonly gateway: string;
  /** Trust of the listed host that the page is on or under; `trustOf` tells how far the exact host is believed. */
  readonly trust: GatewayHost['trust'];
  /** A phone bill is the only thing that can be paid here, by host and path. */
  readonly phoneOnly: boolean;
  /** Beginning of the path which names the phone on a host where other methods are paid, too. */
  readonly phonePath: string | undefined;
}

/**
 * The gateway that owns this address, whatever its scheme: a form may still post over plain http. A host is known
 * exactly or at a dot; a host with a punycode label is never known.
 */
export function gatewayAt(
  { host, path }: Address,
  hosts: Readonly<Record<string, GatewayHost>>,
): KnownGateway | undefined {
  if (isPunycode(host)) return undefined;
  const labels = host.split('.');
  for (let first = 0; first < labels.length - 1; first += 1) {
    const name = labels.slice(first).join('.');
    const known = Object.hasOwn(hosts, name) ? hosts[name] : undefined;
    if (known !== undefined) {
      const phonePath = known.phonePaths.find((phone) => isOnPath(path, phone));
      const { gateway, trust } = known;
      return known.phoneOnly
        ? { gateway, trust, phoneOnly: phonePath !== undefined, phonePath: undefined }
        : { gateway, trust, phoneOnly: false, phonePath };
    }
  }
  return undefined;
}

const isOnPath = (path: string, phone: string): boolean =>
  phone.startsWith('*') ? path.includes(phone.slice(1)) : path.startsWith(phone);
