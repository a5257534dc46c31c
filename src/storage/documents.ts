import type { SavedBox } from '../contract/ports.ts';
import type { Problem } from '../contract/snapshot.ts';
import type { Month } from '../core/day.ts';
import { type Held, inItsMonth } from './in-its-month.ts';
import {
  DAILY,
  type DailyFamily,
  type Family,
  isLedgerKey,
  ledgerKey,
  monthOfKey,
  RARE,
  type RareFamily,
} from './keys.ts';
import { open } from './open.ts';
import type { Shapes } from './shapes.ts';
import { monthsToRead } from './sums.ts';
import { switchIn, switchOf } from './switch-in.ts';
import { withoutUnchosen } from './unchosen-carrier.ts';

/** One key as it was found. Only `ok` and `empty` keys were read whole; `newer` and `read-failed` ones may not be written. */
export interface LoadedKey<F extends Family> {
  readonly key: string;
  readonly family: F;
  readonly loadStatus: 'ok' | 'empty' | 'newer' | 'unreadable' | 'read-failed';
  /** The value to work with: the saved one, or the default where none could be read. */
  readonly value: Shapes[F];
  /** What could not be read: the raw key, or single items of it. */
  readonly lost?: unknown;
  /** Of settings of a newer version: their main switch is not to be read, whatever the value says. */
  readonly isSwitchUnknown?: true;
}

/** Whether the key could be read, or was never written. */
export const isRead = ({ loadStatus }: Pick<LoadedKey<Family>, 'loadStatus'>): boolean =>
  loadStatus === 'ok' || loadStatus === 'empty';

/** Whether nothing of the key was lost in reading, so that what is missing from the value was never there. */
export const isWhole = (kept: Pick<LoadedKey<Family>, 'loadStatus' | 'lost'>): boolean =>
  isRead(kept) && kept.lost === undefined;

/**
 * The same for a month of the ledger. Data kept aside was lost in an earlier reading, and is missing from every sum.
 */
export const isMonthWhole = (kept: LoadedKey<'ledger'>): boolean =>
  isWhole(kept) && kept.value.aside.length === 0;

export type { DailyFamily, RareFamily };

type Daily = { readonly [F in DailyFamily]: LoadedKey<F> };
/** Present only where the action asked for it. */
type Rare = { readonly [F in RareFamily]?: LoadedKey<F> };

/** The saved keys that one action needs, read as of one moment. */
export interface Documents extends Daily, Rare {
  readonly ledger: ReadonlyMap<Month, LoadedKey<'ledger'>>;
}

/** What each key holds before it was first written. */
export type Defaults = { readonly [F in Family]: Shapes[F] };

/** Which keys an action needs. */
export interface Wanted {
  /** Ledger months that it reads or writes. */
  readonly months?: readonly Month[];
  readonly rare?: readonly RareFamily[];
  /** Ledger months that the figures are made of: read only where the cached sums lack them, or where an entry is pending. */
  readonly matter?: readonly Month[];
}

/**
 * Reads the daily families and the other wanted keys in one call, or one by one where that call fails. A second call follows
 * only for months that the cached sums do not cover.
 */
export async function openDocuments(box: SavedBox, defaults: Defaults, wanted: Wanted): Promise<Documents> {
  const { months = [], rare = [], matter = [] } = wanted;
  const families = [...DAILY, ...rare];
  const raw = await readEach(box, [...families, ...months.map(ledgerKey)]);
  const read = families.map((family) => [family, loadedKeyFrom(family, family, raw, defaults)]);
  const named = withChosenCarriers(Object.fromEntries(read) as Daily & Rare, raw);
  const more = monthsToRead(named.sums.value, matter).filter((month) => !months.includes(month));
  const rest = more.length === 0 ? raw : await readEach(box, more.map(ledgerKey));
  const month = (of: Month, raws: RawKeys): [Month, LoadedKey<'ledger'>] => [
    of,
    loadedKeyFrom('ledger', ledgerKey(of), raws, defaults),
  ];
  return {
    ...named,
    ledger: new Map([...months.map((of) => month(of, raw)), ...more.map((of) => month(of, rest))]),
  };
}

/**
 * Lines of an older version may name a carrier that nobody chose. Only the settings tell whether one was chosen; where they
 * cannot be read, the lines stay as they are.
 */
function withChosenCarriers<Named extends Daily>(named: Named, raws: RawKeys): Named {
  const { lines, settings } = named;
  if (!isRead(settings) || lines.loadStatus !== 'ok') return named;
  const value = withoutUnchosen(lines.value, raws.get('lines')?.raw, settings.value.settings.setup);
  return value === lines.value ? named : { ...named, lines: { ...lines, value } };
}

/** Reads only the named rare families. */
export async function openRare<F extends RareFamily>(
  box: SavedBox,
  defaults: Defaults,
  families: readonly F[],
): Promise<{ readonly [Name in F]: LoadedKey<Name> }> {
  const raw = await readEach(box, families);
  return Object.fromEntries(
    families.map((family) => [family, loadedKeyFrom(family, family, raw, defaults)]),
  ) as {
    readonly [Name in F]: LoadedKey<Name>;
  };
}

export type RawKeys = ReadonlyMap<string, { readonly raw: unknown }>;

/**
 * One unreadable key fails the whole call that names it, so then each key is read by itself. A key whose read failed is absent.
 */
export async function readEach(box: SavedBox, keys: readonly string[]): Promise<RawKeys> {
  try {
    const all = await box.get(keys);
    return new Map(keys.map((key) => [key, { raw: all[key] }]));
  } catch {
    const single = await Promise.all(keys.map((key) => readOne(box, key)));
    return new Map(single.flat());
  }
}

async function readOne(box: SavedBox, key: string): Promise<[string, { raw: unknown }][]> {
  try {
    return [[key, { raw: (await box.get([key]))[key] }]];
  } catch {
    return []; // a failed read is never "empty": the key is reported and may not be written
  }
}

/** Opens one key out of what was read; a key that is absent there failed to be read. */
export function loadedKeyFrom<F extends Family>(
  family: F,
  key: string,
  raws: RawKeys,
  defaults: Defaults,
): LoadedKey<F> {
  const found = raws.get(key);
  const blank = { key, family, value: defaultFor(family, found, defaults) };
  if (found === undefined) return { ...blank, loadStatus: 'read-failed' };
  const opened = open(family, found.raw);
  if (opened.state === 'unreadable') return { ...blank, loadStatus: 'unreadable', lost: found.raw };
  if (opened.state !== 'ok') return { ...blank, ...switchOf(family, found), loadStatus: opened.state };
  const sound = isLedgerKey(key)
    ? (inItsMonth(opened as Held<'ledger'>, monthOfKey(key)) as Held<F> | undefined)
    : opened;
  if (sound === undefined) return { ...blank, loadStatus: 'unreadable', lost: found.raw };
  const { value, lost } = sound;
  return { key, family, loadStatus: 'ok', value, ...(lost.length > 0 && { lost }) };
}

/** Settings that cannot be read become the defaults, except for the main switch (switch-in.ts): unknown counts as off. */
function defaultFor<F extends Family>(
  family: F,
  found: { raw: unknown } | undefined,
  defaults: Defaults,
): Shapes[F] {
  const isFresh = found !== undefined && found.raw === undefined;
  if (family !== 'settings' || isFresh) return defaults[family];
  const { settings } = defaults;
  return { ...settings, settings: { ...settings.settings, enabled: switchIn(found) ?? false } } as Shapes[F];
}

/** The named families that were read, as a list. */
export function loadedAmong(
  documents: Documents,
  families: readonly (DailyFamily | RareFamily)[],
): LoadedKey<Family>[] {
  const found: (LoadedKey<Family> | undefined)[] = families.map((family) => documents[family]);
  return found.filter((kept) => kept !== undefined);
}

/** The problems with keys that the person has to know of. The sums are left out: they can be made again from the ledger. */
export function problemsOf(documents: Documents): Problem[] {
  const named = loadedAmong(documents, [...DAILY.filter((family) => family !== 'sums'), ...RARE]);
  return [...named, ...documents.ledger.values()].flatMap((found) => [
    ...loadProblem(found),
    ...asideProblems(found),
  ]);
}

function loadProblem({ key, loadStatus, lost }: LoadedKey<Family>): Problem[] {
  if (loadStatus === 'newer' || loadStatus === 'read-failed') return [{ key, kind: loadStatus }];
  return loadStatus === 'unreadable' || lost !== undefined ? [{ key, kind: 'unreadable' }] : [];
}

const asideProblems = ({ key, value }: LoadedKey<Family>): Problem[] =>
  value.aside.map((keptAt) => ({ key, kind: 'unreadable', keptAt }));
