import { GATEWAY_HOSTS } from './listed.ts';

/**
 * How far what a page says of a payment is believed, by the host it stands on:
 * `gateway`, a licensed gateway's own live window; `wrapper`, a page around gateways' windows, which may raise questions
 * and settle nothing; `test`, a gateway's own trial host, where nothing is charged and nothing may be logged;
 * `stranger`, everything else.
 */
export type Trust = 'gateway' | 'wrapper' | 'test' | 'stranger';

/** A host that shows payment windows. */
export interface GatewayHost {
  /** The rules' id of the company that runs it. */
  readonly gateway: string;
  readonly trust: Exclude<Trust, 'stranger'>;
  /** Phone bills are the only thing that can be paid here. Never true where a card can be. */
  readonly phoneOnly: boolean;
  /**
   * Beginnings of paths (lower case; `*word` a word anywhere in the path) of the phone's own pages. On a shared host they
   * name the method, as a value in a form would.
   */
  readonly phonePaths: readonly string[];
}

/**
 * Where a host stands. Takes the bare name as `addressOf` cuts it out of an `https:` address: lower case, without user
 * name, port and trailing dot. Anything else is a stranger, and so are a host's neighbours and the names under it: what
 * nobody has shown to be a window is asked about. Whoever calls it sees to the `https:`. An identity check is a stranger,
 * too: it has nothing to say of payments.
 */
export const trustOf = (host: string): Trust =>
  Object.hasOwn(GATEWAY_HOSTS, host) ? (GATEWAY_HOSTS[host]?.trust ?? 'stranger') : 'stranger';
