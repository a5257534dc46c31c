import type { RulePack, WindowRule } from '../pack/pack.ts';
import { type Address, addressOf, isUnder } from '../page/address.ts';
import { gatewayAt } from '../page/known-gateway.ts';
import type { PageFacts } from '../page/page-facts.ts';
import { valueAmong } from './handover.ts';
import { ruleOfDomain } from './lookalike.ts';

/** Where the page is: the window of a known gateway, a page of the same company, or anywhere else. */
export interface Place {
  readonly address: Address;
  readonly rule: WindowRule | undefined;
  /** A phone bill is the only thing that can be paid here. */
  readonly phoneOnly: boolean;
  /** On a host or domain of a gateway, over https. */
  readonly known: boolean;
  /** On a gateway's host for windows; its other hosts and wrappers' hold manuals, questions and look-ups as well. */
  readonly listed: boolean;
  /** A `field=value` of the address or of a hidden field of the window, or its path, which names phone billing. */
  readonly method: string | undefined;
}

/** @returns undefined where nothing can be billed: no web address, an identity check by its host or its mode. */
export function placeOf(facts: PageFacts, pack: RulePack): Place | undefined {
  const address = addressOf(facts.url);
  if (address === undefined || pack.identityHosts.some((host) => isUnder(address.host, host)))
    return undefined;
  const host = address.secure ? gatewayAt(address, pack.hosts) : undefined;
  const rule =
    host === undefined
      ? ruleOfDomain(address, pack.rules)
      : pack.rules.find(({ gateway }) => gateway === host.gateway);
  if (rule === undefined || !address.secure) {
    return { address, rule: undefined, phoneOnly: false, known: false, listed: false, method: undefined };
  }
  const query = queryOf(address.query);
  const written = (field: string) => query.get(field) ?? hiddenOn(facts, field);
  if (valueAmong(rule.identity, written) !== undefined) return undefined;
  const method = valueAmong(rule.methods, written) ?? host?.phonePath;
  return {
    address,
    rule,
    phoneOnly: host?.phoneOnly === true,
    known: true,
    listed: host !== undefined && host.trust !== 'wrapper',
    method,
  };
}

/** What the address alone tells, as reasons with weights. */
export function placeReasons({ rule, phoneOnly, method }: Place): readonly string[] {
  if (rule === undefined) return [];
  const host = `${rule.id}: host +${phoneOnly ? 60 : 20}`;
  return method === undefined ? [host] : [host, `${rule.id}: ${method} +50`];
}

const hiddenOn = (facts: PageFacts, field: string): string | undefined =>
  facts.forms.map(({ values }) => values[field]?.trim().toLowerCase()).find((value) => value !== undefined);

function queryOf(query: string): ReadonlyMap<string, string> {
  const pairs = query.slice(0, 1024).toLowerCase().split('&').slice(0, 40);
  return new Map(
    pairs.map((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
}
