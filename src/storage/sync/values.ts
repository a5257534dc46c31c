import * as v from 'valibot';
import { addMonths, type Month } from '../../core/day.ts';
import { isSame } from '../canonical.ts';
import { SYNCED, type SyncedFamily, syncOf } from '../describe.ts';
import type { Defaults, Documents, LoadedKey } from '../documents.ts';
import type { Shapes } from '../shapes.ts';

/** The synced values of this computer, by name. */
export type Values = ReadonlyMap<string, unknown>;

/** This month and the two before it: the months whose bills still matter. */
const MONTHS = 3;

/** The months that are published, the latest first. */
export const syncedMonths = (now: Month): Month[] =>
  Array.from({ length: MONTHS }, (_, back) => addMonths(now, -back));

/**
 * What this computer would publish, for the months that are open in `documents`. A value that is still the default is
 * not published unless it was before: a new computer must not win over the settings of an old one.
 */
export function valuesIn(documents: Documents, defaults: Defaults, known: ReadonlySet<string>): Values {
  const all = SYNCED.flatMap((family) =>
    loadedOf(family, documents).flatMap(({ value }) => publishedIn(family, value, defaults)),
  );
  const isPublished = ([key, value, blank]: (typeof all)[number]) => known.has(key) || !isSame(value, blank);
  return new Map(all.filter(isPublished).map(([key, value]) => [key, value]));
}

const loadedOf = (family: SyncedFamily, documents: Documents): readonly LoadedKey<SyncedFamily>[] =>
  family === 'ledger' ? [...documents.ledger.values()] : [documents[family]];

/** The values that one key of a family publishes, each by its full name. */
function publishedIn(family: SyncedFamily, value: Shapes[SyncedFamily], defaults: Defaults) {
  const { kind, valuesIn } = syncOf(family);
  return valuesIn(value, defaults[family]).map(([name, held, blank]): [string, unknown, unknown] => [
    `${kind}/${name}`,
    held,
    blank,
  ]);
}

/** A value's full name apart: `bill/<line>/2026-10` → the family of bills and `<line>/2026-10`. */
function placeOf(key: string) {
  const [kind = '', ...rest] = key.split('/');
  const family = SYNCED.find((each) => syncOf(each).kind === kind);
  return family && { sync: syncOf(family), name: rest.join('/') };
}

/** Checks a value of another computer as if it came from an enemy; `undefined` when it does not fit its name. */
export function readValue(key: string, raw: unknown): unknown {
  const place = placeOf(key);
  if (place === undefined) return undefined;
  const { sync, name } = place;
  const [schema, typed] = [sync.schemaOf(name), sync.typedSchemaOf(name)];
  const read = schema && v.safeParse(schema, raw);
  const isFit = read?.success && sync.isNamed(name, read.output) && typed !== undefined && v.is(typed, raw);
  return isFit ? read.output : undefined;
}

/**
 * Whether a register has a name that an honest computer would give it: a register with any other name would be kept,
 * and passed on, for good. Entries and bills must come with their month.
 */
export function isNamedRight(key: string, month: Month | undefined): boolean {
  const place = placeOf(key);
  return place?.sync.isName(place.name, month) === true;
}

/** The month of an entry or a bill; `undefined` for anything else. */
export function monthIn(key: string, value: unknown): Month | undefined {
  const place = placeOf(key);
  return place?.sync.monthOf(place.name, value);
}
