import type { Defaults, LoadedKey } from '../documents.ts';
import type { Everything } from '../everything.ts';
import { placeOfKey } from '../key-place.ts';
import { type Family, ledgerKey, monthOfKey } from '../keys.ts';
import type { Shapes } from '../shapes.ts';
import type { Change } from '../write-out.ts';
import type { Holdings } from './open-backup.ts';

/**
 * What is kept here, as a backup would hold it. Keys that cannot be read count as empty; whether they may be written is
 * asked elsewhere (`writeBlocker`).
 */
export function holdingsOf({ kept, raw }: Everything): Holdings {
  const families = kept
    .filter(({ family }) => family !== 'ledger')
    .map(({ family, value }) => [family, value]);
  const months = kept.filter(({ family }) => family === 'ledger') as readonly LoadedKey<'ledger'>[];
  return {
    families: Object.fromEntries(families),
    ledger: new Map(months.map(({ key, value }) => [monthOfKey(key), value])),
    aside: new Map([...raw].filter(([key]) => placeOfKey(key)?.family === 'aside')),
  };
}

/** All that has to be written so that storage holds exactly the wanted data. */
export interface RestorePlan {
  readonly changes: readonly Change[];
  /** The data kept aside, written as it is. */
  readonly aside: Readonly<Record<string, unknown>>;
  /** Keys that are to hold nothing any more: written as blank in the same `set`, and removed after it. */
  readonly leftovers: readonly string[];
}

/** The plan that leads from what is kept here to `target`. */
export function restorePlan(here: Everything, target: Holdings, defaults: Defaults): RestorePlan {
  const found = new Map(here.kept.map((kept) => [kept.key, kept]));
  const wanted = new Map<string, Change>();
  const want = <F extends Family>(family: F, key: string, value: Shapes[F]) => {
    const kept = found.get(key) ?? { key, family, loadStatus: 'empty' as const, value: defaults[family] };
    wanted.set(key, { kept, value } as Change);
  };
  for (const [family, value] of Object.entries(target.families)) want(family as Family, family, value);
  for (const [month, value] of target.ledger) want('ledger', ledgerKey(month), value);
  const blanked = here.kept.filter(({ key }) => !wanted.has(key));
  for (const { family, key } of blanked) want(family, key, defaults[family]);
  const lostAside = [...here.raw.keys()].filter(
    (key) => placeOfKey(key)?.family === 'aside' && !target.aside.has(key),
  );
  return {
    changes: [...wanted.values()],
    aside: Object.fromEntries(target.aside),
    leftovers: [...blanked.map(({ key }) => key), ...lostAside],
  };
}
