import type { Instant, Month } from '../../core/day.ts';
import { SYNCED, type SyncedFamily, syncOf } from '../describe.ts';
import type { Documents, LoadedKey } from '../documents.ts';
import type { Delta } from '../families/family.ts';
import { comingEntries } from '../families/ledger.ts';
import type { Change } from '../write-out.ts';
import { compare, type Registers } from './registers.ts';

/** The merged values that differ from this computer's own registers, in the order of their names. */
export function deltaOf(own: Registers, merged: Registers): Delta[] {
  return [...merged].flatMap(([key, register]) => {
    const mine = own.get(key);
    if (mine !== undefined && compare(mine, register) === 0) return [];
    const cut = key.indexOf('/');
    return [{ kind: key.slice(0, cut), name: key.slice(cut + 1), value: register.value }];
  });
}

/** Ledger months that the delta is about; they must be opened besides the published ones. */
export const monthsOf = (delta: readonly Delta[]): Month[] =>
  comingEntries(of(delta, syncOf('ledger').kind)).map(({ month }) => month);

/**
 * What has to be written so that this computer takes over the delta; every month that it is about must be open in
 * `documents`. An entry stands in one month alone: put into one month, it is removed from the others.
 */
export const changesOf = (
  delta: readonly Delta[],
  documents: Documents,
  command: string,
  at: Instant,
): Change[] =>
  SYNCED.flatMap((family) => {
    const { kind, put } = syncOf(family);
    const coming = of(delta, kind);
    const change = (kept: LoadedKey<SyncedFamily>, month?: Month): Change[] => {
      const value = put(kept.value, coming, { command, at, ...(month !== undefined && { month }) });
      return value === kept.value ? [] : [{ kept, value } as Change];
    };
    return family === 'ledger'
      ? [...documents.ledger].flatMap(([month, kept]) => change(kept, month))
      : change(documents[family]);
  });

const of = (delta: readonly Delta[], kind: string): Delta[] => delta.filter((item) => item.kind === kind);
