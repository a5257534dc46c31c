import type { SavedBox } from '../contract/ports.ts';
import type { Problem } from '../contract/snapshot.ts';
import type { Month } from '../core/day.ts';
import { type Family, ledgerKey } from './keys.ts';
import { open } from './open.ts';
import type { Shapes } from './schema.ts';
import { switchIn } from './switch-in.ts';

/** One key as it was found. Only `ok` and `empty` keys are whole; `newer` and `read-failed` ones may not be written. */
export interface Kept<F extends Family> {
  readonly key: string;
  readonly family: F;
  readonly standing: 'ok' | 'empty' | 'newer' | 'unreadable' | 'read-failed';
  /** What to reckon with: the saved value, or the empty one where there is none to be read. */
  readonly value: Shapes[F];
  /** What could not be read: the raw key, or single items of it. */
  readonly lost?: unknown;
}

/** The saved keys one action needs, read at one moment. */
export interface Books {
  readonly settings: Kept<'settings'>;
  readonly lines: Kept<'lines'>;
  readonly bills: Kept<'bills'>;
  readonly ledger: ReadonlyMap<Month, Kept<'ledger'>>;
}

/** What a key holds before it was ever written. */
export type Blanks = { readonly [F in Family]: Shapes[F] };

/** Reads settings, lines, bills and those months in one call, or one by one where that call fails. */
export async function openBooks(box: SavedBox, blanks: Blanks, months: readonly Month[]): Promise<Books> {
  const keys = ['settings', 'lines', 'bills', ...months.map(ledgerKey)];
  const raw = await readEach(box, keys);
  const keep = <F extends Family>(family: F, key: string) => kept(family, key, raw, blanks);
  return {
    settings: keep('settings', 'settings'),
    lines: keep('lines', 'lines'),
    bills: keep('bills', 'bills'),
    ledger: new Map(months.map((month) => [month, keep('ledger', ledgerKey(month))])),
  };
}

type RawKeys = ReadonlyMap<string, { readonly raw: unknown }>;

/** One unreadable key fails the whole call that names it, so the others are then read alone. A failed key is absent. */
async function readEach(box: SavedBox, keys: readonly string[]): Promise<RawKeys> {
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

function kept<F extends Family>(family: F, key: string, raws: RawKeys, blanks: Blanks): Kept<F> {
  const found = raws.get(key);
  const blank = { key, family, value: blankFor(family, found, blanks) };
  if (found === undefined) return { ...blank, standing: 'read-failed' };
  const opened = open(family, found.raw);
  if (opened.state === 'unreadable') return { ...blank, standing: 'unreadable', lost: found.raw };
  if (opened.state !== 'ok') return { ...blank, standing: opened.state };
  const lost = opened.lost.length > 0 ? { lost: opened.lost } : {};
  return { key, family, standing: 'ok', value: opened.value, ...lost };
}

/** Settings that cannot be read are the first day's ones but for the switch, which must not turn on by itself. */
function blankFor<F extends Family>(
  family: F,
  found: { raw: unknown } | undefined,
  blanks: Blanks,
): Shapes[F] {
  const isFresh = found !== undefined && found.raw === undefined;
  if (family !== 'settings' || isFresh) return blanks[family];
  const { settings } = blanks;
  return { ...settings, settings: { ...settings.settings, enabled: switchIn(found) } } as Shapes[F];
}

/** What a person has to know about the keys that were read. */
export function problemsOf(books: Books): Problem[] {
  const all: Kept<Family>[] = [books.settings, books.lines, books.bills, ...books.ledger.values()];
  return all.flatMap((found) => [...standingProblem(found), ...asideProblems(found)]);
}

function standingProblem({ key, standing, lost }: Kept<Family>): Problem[] {
  if (standing === 'newer' || standing === 'read-failed') return [{ key, kind: standing }];
  return standing === 'unreadable' || lost !== undefined ? [{ key, kind: 'unreadable' }] : [];
}

const asideProblems = ({ key, value }: Kept<Family>): Problem[] =>
  value.aside.map((keptAt) => ({ key, kind: 'unreadable', keptAt }));
