import type { GatewayHost } from '../pack.ts';
import { type Address, isPunycode } from './address.ts';

/** Where a known payment window is shown. */
export interface KnownGateway {
  /** One of `GatewayId` in Korea's table; another country's pack has its own. */
  readonly gateway: string;
  /** Host and path mean phone billing by themselves. */
  readonly phoneOnly: boolean;
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
      return { gateway: known.gateway, phoneOnly: known.phonePaths.some((phone) => isOnPath(path, phone)) };
    }
  }
  return undefined;
}

const isOnPath = (path: string, phone: string): boolean =>
  phone.startsWith('*') ? path.includes(phone.slice(1)) : path.startsWith(phone);
