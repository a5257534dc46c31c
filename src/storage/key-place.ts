import { isInstant, isMonth, type Month } from '../core/day.ts';
import { familyNamed, has } from './describe.ts';
import { FAMILIES, type Family } from './keys.ts';

/** What a saved key holds: a family, one month of the ledger, or data kept aside because it could not be read. */
export type KeyPlace =
  | { readonly family: Exclude<Family, 'ledger'> }
  | { readonly family: 'ledger'; readonly month: Month }
  | { readonly family: 'aside' };

/** Families with a key of their own that belong in a copy; each other family says why it does not. */
const COPIED: readonly string[] = FAMILIES.filter(
  (family) => family !== 'ledger' && has(familyNamed(family).backup),
);

/** What a key of a backup holds; `undefined` for a key that does not belong in one. */
export function placeOfKey(key: string): KeyPlace | undefined {
  const [first = '', rest = ''] = splitOnce(key);
  if (first === 'ledger') return isMonth(rest) ? { family: 'ledger', month: rest } : undefined;
  if (first === 'aside') return isAside(rest) ? { family: 'aside' } : undefined;
  const isFamily = rest === '' && COPIED.includes(key);
  return isFamily ? { family: key as Exclude<Family, 'ledger'> } : undefined;
}

function splitOnce(key: string): [string, string] {
  const at = key.indexOf('/');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}

/** `<key>/<instant>` */
function isAside(rest: string): boolean {
  const at = rest.lastIndexOf('/');
  const key = rest.slice(0, at);
  return (
    at > 0 && isInstant(rest.slice(at + 1)) && !key.startsWith('aside/') && placeOfKey(key) !== undefined
  );
}
