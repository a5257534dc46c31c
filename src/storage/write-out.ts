import type { Instant } from '../core/day.ts';
import type { LoadedKey } from './documents.ts';
import { packMonth } from './items/pack.ts';
import { asideKey, type Family, monthOfKey } from './keys.ts';
import { currentVersion } from './open.ts';
import type { Shapes } from './shapes.ts';

/** A key, and the value that it is to hold. */
export type Change = {
  readonly [F in Family]: { readonly kept: LoadedKey<F>; readonly value: Shapes[F] };
}[Family];

export type Barred = 'from-newer-version' | 'storage-failed';

/** Why a key may not be written: it is newer than this code, or what it holds could not be read. */
export function writeBlocker(kept: Pick<LoadedKey<Family>, 'loadStatus'>): Barred | undefined {
  if (kept.loadStatus === 'newer') return 'from-newer-version';
  return kept.loadStatus === 'read-failed' ? 'storage-failed' : undefined;
}

/** Most references that a key keeps to data kept aside; beyond that the references are dropped, the data itself stays. */
const MOST_ASIDE = 20;

/**
 * The one `set` that carries a whole action: every changed key with its version, and beside it, unchanged, what could
 * not be read of the keys that are written.
 */
export function writeOut(changes: readonly Change[], at: Instant): Record<string, unknown> {
  return Object.assign({}, ...changes.map(({ kept, value }) => itemsOf(kept, value, at)));
}

function itemsOf({ key, family, lost }: LoadedKey<Family>, value: Shapes[Family], at: Instant) {
  const version = currentVersion(family);
  if (lost === undefined) return { [key]: { version, ...asKept(family, key, value) } };
  const keptAt = asideKey(key, at);
  const aside = [...value.aside, keptAt].slice(-MOST_ASIDE);
  return { [key]: { version, ...asKept(family, key, value), aside }, [keptAt]: lost };
}

/** A value as it is saved: the ledger's months are packed, everything else is plain. */
function asKept(family: Family, key: string, value: Shapes[Family]): object {
  if (family !== 'ledger') return value;
  const { entries, ...rest } = value as Shapes['ledger'];
  return { ...packMonth(monthOfKey(key), entries), ...rest };
}
