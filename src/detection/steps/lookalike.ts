import type { WindowRule } from '../pack/pack.ts';
import { type Address, isPunycode, isUnder } from '../page/address.ts';
import { squeeze } from '../page/page-text.ts';
import type { Reading } from './window.ts';

/** The rule of the company that owns this domain; other hosts under it are no look-alikes. */
export function ruleOfDomain({ host }: Address, rules: readonly WindowRule[]): WindowRule | undefined {
  if (isPunycode(host)) return undefined;
  return rules.find(({ domains }) => domains.some((domain) => isUnder(host, domain)));
}

/** A name with every digit or pair of letters replaced by the letter that it looks like: mobi1ians, rnobilians. */
const skeleton = (text: string): string =>
  text
    .replace(/[1|!]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/5/g, 's')
    .replace(/i/g, 'l')
    .replace(/[-_]/g, '');

/** Shorter names also occur in hosts that imitate nobody. */
const SHORTEST_NAME = 5;

/** Why the address or title of an unknown page looks like a gateway's: reasons to show, never a verdict. */
export function borrowedNames({ facts, pack }: Reading, address: Address): readonly string[] {
  const reasons: string[] = [];
  if (isPunycode(address.host)) reasons.push(`다른 문자로 된 주소 ${address.host.slice(0, 60)} +20`);
  const host = skeleton(address.host);
  const shown = [facts.title, ...facts.logos, ...facts.headings]
    .map((text) => squeeze(text.slice(0, 100)))
    .join('\n');
  for (const { id, names, domains } of pack.rules) {
    const inHost = [...names, ...domains.map((domain) => domain.split('.')[0] ?? '')].find(
      (name) => name.length >= SHORTEST_NAME && /^[a-z]+$/.test(name) && host.includes(skeleton(name)),
    );
    if (inHost !== undefined) reasons.push(`${id}: 주소에 ${inHost} +20`);
    const inTitle = names.find((name) => shown.includes(name));
    if (inTitle !== undefined) reasons.push(`${id}: 제목이나 로고에 ${inTitle} +10`);
  }
  return reasons;
}
