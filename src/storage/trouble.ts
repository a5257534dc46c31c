import type { StoreTrouble } from '../contract/store-trouble.ts';
import type { Month } from '../core/day.ts';
import type { Documents } from './documents.ts';
import { isLedgerKey, ledgerKey } from './keys.ts';

/** Without one of these, everything shown would look like a first start, with nothing of the person's own. */
const BASIC = ['settings', 'lines'] as const;

/**
 * Why the store as a whole cannot be shown, the worst reason first; `undefined` where it can. A ledger month or a mark
 * that cannot be read is reported by itself (`problemsOf`) and leaves the rest usable.
 * @param lost keys that were there and are gone, though nobody removed them.
 */
export function troubleOf(
  documents: Documents,
  lost: readonly string[],
  month: Month,
): StoreTrouble | undefined {
  const keysOf = (...statuses: string[]) =>
    BASIC.filter((family) => statuses.includes(documents[family].loadStatus));
  const failed = keysOf('read-failed');
  if (failed.length > 0) return { kind: 'unreadable', keys: failed, hidesFigures: true };
  const newer = keysOf('newer');
  const leaves = documents.settings.isSwitchUnknown === true && { leavesPages: true as const };
  if (newer.length > 0) return { kind: 'newer', keys: newer, hidesFigures: true, ...leaves };
  const damaged = keysOf('unreadable');
  if (damaged.length > 0) return { kind: 'damaged', keys: damaged, hidesFigures: true };
  if (lost.length === 0) return undefined;
  const basic: readonly string[] = [...BASIC, ledgerKey(month)];
  return { kind: 'lost', keys: lost, hidesFigures: lost.some((key) => basic.includes(key)) };
}

/** Keys whose loss the person would notice. The sums can be made again; the other families are bookkeeping. */
const MISSED: readonly string[] = [...BASIC, 'bills', 'recurring'];
const isMissed = (key: string): boolean => isLedgerKey(key) || MISSED.includes(key);

/** Known keys that are gone. */
export const lostOf = (known: readonly string[], there: readonly string[]): string[] =>
  known.filter((key) => isMissed(key) && !there.includes(key));

/** The known keys with those that are there now; keys leave this list only through `freshKnown`. */
export const withKnown = (known: readonly string[], there: readonly string[]): string[] =>
  [...new Set([...known, ...freshKnown(there)])].sort();

/** A new list of known keys from those that are there, whatever was known before. */
export const freshKnown = (there: readonly string[]): string[] => there.filter(isMissed).sort();
