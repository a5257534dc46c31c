import * as v from 'valibot';
import { id, lineShape, recurringId, settingsShape } from '../../contract/fields.ts';
import { addMonths, isMonth, type Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Settings } from '../../core/settings.ts';
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

/** Checks a value of another computer as if it came from an enemy; `undefined` when it does not fit its name. */
export function readValue(key: string, raw: unknown): unknown {
  const [kind = '', ...rest] = key.split('/');
  const name = rest.join('/');
  const family = SYNCED.find((each) => syncOf(each).kind === kind);
  if (family === undefined) return undefined;
  const { schemaOf, isNamed } = syncOf(family);
  const schema = schemaOf(name);
  const read = schema && v.safeParse(schema, raw);
  return read?.success && isNamed(name, read.output) && isCorrectable(kind, name, raw)
    ? read.output
    : undefined;
}

/**
 * Whether the person could have typed this value here. Saved data may be wider than what can be typed, but a wrong
 * value beyond that could neither be changed nor removed by hand, so it is not taken from others.
 */
const isCorrectable = (kind: string, name: string, raw: unknown): boolean => {
  const typed = kind === 'setting' ? settingsShape.entries[name as keyof Settings] : TYPED[kind];
  return typed !== undefined && v.is(typed, raw);
};

const TYPED: Readonly<Record<string, v.GenericSchema>> = {
  entry: v.looseObject({ id, line: id }),
  line: lineShape,
  bill: v.looseObject({ line: id }),
  recurring: v.looseObject({ id: recurringId, line: id }),
};

/**
 * Whether a register has a name that an honest computer would give it, also when it says that the value was removed: a
 * register with any other name would be kept, and passed on, for good. Entries and bills must come with their month.
 */
export function isNamedRight(key: string, month: Month | undefined): boolean {
  const [kind = '', name = '', ...rest] = key.split('/');
  if (kind === 'setting') return rest.length === 0 && syncOf('settings').schemaOf(name) !== undefined;
  if (!v.is(id, name)) return false;
  if (kind === 'bill') return rest.length === 1 && isMonth(rest[0] ?? '') && month !== undefined;
  return rest.length === 0 && (kind === 'entry' ? month !== undefined : Object.hasOwn(TYPED, kind));
}

/** The month of an entry or a bill; `undefined` for anything else. */
export function monthIn(key: string, value: unknown): Month | undefined {
  if (key.startsWith('bill/')) return key.slice(key.lastIndexOf('/') + 1) as Month;
  return key.startsWith('entry/') && value !== null ? (value as Entry).month : undefined;
}
