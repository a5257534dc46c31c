import { numberKey } from './drafts/numbers.ts';
import { inOneGo, mapped, type Steps } from './drafts/steps.ts';
import { isToldTwice, LIKENESSES, type RowLikeness } from './likenesses.ts';
import { daysNear, type Traits } from './traits.ts';

/**
 * Why a row counts as already there: it has our own `id`; the same `approval` number with the same amount and day; the
 * `same` line, amount and day as an entry, with nothing that speaks against it; or it repeats number, amount and day of
 * a row above it (`in-file`), or may tell of the payment of a text above it (`told-twice`).
 */
export type DuplicateReason = 'id' | 'approval' | 'same' | 'in-file' | 'told-twice';

export interface Duplicate {
  readonly why: DuplicateReason;
  /** Surely the same payment; otherwise only the person can tell. */
  readonly isSure: boolean;
  /** The entry it repeats; absent for a row that repeats another row. */
  readonly of?: string;
  /** The index of the row that it repeats. */
  readonly ofRow?: number;
}

type KnownEntry = Traits & { readonly id: string };
export type FoundDuplicates = readonly (Duplicate | undefined)[];
type OnDuplicate = (index: number, duplicate: Duplicate) => void;

/** The rows, and what has been found for them so far. */
interface Search {
  readonly rows: readonly Traits[];
  /** For every row, its traits on each day that may be meant. */
  readonly near: readonly (readonly Traits[])[];
  readonly found: FoundDuplicates;
  /** Entries not yet matched by a row. */
  readonly free: ReadonlyMap<string, KnownEntry>;
  readonly mark: OnDuplicate;
}

/**
 * For every row, whether it is already there. An entry matches one row only: of two equal payments in a file one is new
 * when one was logged, and both are new when none was. Rows of one file are separate payments, unless a number says
 * that one repeats another. A number alone is not enough: a subscription keeps its number from month to month. Texts are
 * no such list: carrier and gateway each send one, and one may be pasted twice, so two that may be of one payment are
 * asked about.
 */
export const findDuplicates = (rows: readonly Traits[], entries: readonly KnownEntry[]): FoundDuplicates =>
  inOneGo(duplicatesOf(rows, entries));

/** The same, with pauses in between. */
export function* duplicatesOf(
  rows: readonly Traits[],
  entries: readonly KnownEntry[],
): Steps<FoundDuplicates> {
  const found: (Duplicate | undefined)[] = rows.map(() => undefined);
  const free = new Map(entries.map((entry) => [entry.id, entry]));
  const mark: OnDuplicate = (index, duplicate) => {
    found[index] = duplicate;
    if (duplicate.of !== undefined) free.delete(duplicate.of);
  };
  const near = yield* mapped(rows, (row) => daysNear(row).map((day) => ({ ...row, day })));
  const search = { rows, near, found, free, mark };
  yield* mapped(rows, (row, index) => byId(row, index, free, mark));
  yield* byNumbers(search);
  inFile(rows, found, mark); // before an entry without a number could be matched with the repeated row
  yield* byLikeness(search);
  return found;
}

/** Matches rows of our own export. If the row or its entry was changed since, the person is asked. */
function byId(row: Traits, index: number, free: ReadonlyMap<string, KnownEntry>, mark: OnDuplicate): void {
  const entry = row.id === undefined ? undefined : free.get(row.id);
  if (entry === undefined) return;
  const isUnchanged = daysNear(row).some((day) => bucketOf({ ...row, day }) === bucketOf(entry));
  mark(index, { why: 'id', isSure: isUnchanged, of: entry.id });
}

/** Matches rows by number, amount and day; where the entry is on another of our lines, the person is asked. */
function* byNumbers({ rows, near, found, free, mark }: Search): Steps<void> {
  const numbered = yield* bucketsOf(free.values(), numberOf);
  for (const isSure of [true, false]) {
    yield* mapped(rows, (row, index) => {
      if (found[index] !== undefined || numberKey(row.approval) === undefined) return;
      const fits = (entry: Traits) => !isSure || entry.line === row.line;
      const entry = taken(numbered, (near[index] ?? []).map(numberOf), fits);
      if (entry !== undefined) mark(index, { why: 'approval', isSure, of: entry.id });
    });
  }
}

/** A text that may repeat one above it takes only an entry that is surely its own, and is else asked about. */
function* byLikeness({ rows, near, found, free, mark }: Search): Steps<void> {
  const twice = yield* textsToldTwice(rows, near);
  const buckets = yield* bucketsOf(free.values(), bucketOf);
  const keys = yield* mapped(near, (each) => each.map(bucketOf).filter((key) => buckets.has(key)));
  const alike =
    (row: Traits, { fits }: RowLikeness) =>
    (entry: Traits) =>
      fits(row, entry) && (entry.day === row.day || (row.at !== undefined && entry.at !== undefined));
  for (const likeness of LIKENESSES) {
    yield* mapped(rows, (row, index) => {
      if (found[index] !== undefined || (!likeness.isSure && twice.has(index))) return;
      const entry = taken(buckets, keys[index] ?? [], alike(row, likeness));
      if (entry !== undefined) mark(index, { why: 'same', isSure: likeness.isSure, of: entry.id });
    });
  }
  for (const [index, ofRow] of twice) {
    if (found[index] === undefined) mark(index, { why: 'told-twice', isSure: false, ofRow });
  }
}

/** From the index of each text to that of the first one above it that may tell of the same payment. */
function* textsToldTwice(rows: readonly Traits[], near: Search['near']): Steps<ReadonlyMap<number, number>> {
  const told = new Map<string, number[]>();
  const twice = new Map<number, number>();
  yield* mapped(rows, (row, index) => {
    if (row.isText !== true) return;
    const above = (near[index] ?? [])
      .flatMap((each) => told.get(bucketOf(each)) ?? [])
      .filter((place) => isToldTwice(row, rows[place] ?? row));
    if (above.length > 0) twice.set(index, Math.min(...above));
    const there = told.get(bucketOf(row)) ?? [];
    if (there.length < MOST_ALIKE) told.set(bucketOf(row), [...there, index]);
  });
  return twice;
}

/** Finds rows that repeat number, amount and day of a row above, and rows of our own export that occur twice in a file. */
function inFile(rows: readonly Traits[], found: FoundDuplicates, mark: OnDuplicate): void {
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const names = [
      ...(row.id === undefined ? [] : [{ name: `id ${row.id}`, isSure: true }]),
      ...(numberKey(row.approval) === undefined ? [] : [{ name: numberOf(row), isSure: false }]),
    ];
    const again = names.find(({ name }) => seen.has(name));
    if (again !== undefined && found[index] === undefined) {
      const ofRow = seen.get(again.name);
      mark(index, { why: 'in-file', isSure: again.isSure, ...(ofRow !== undefined && { ofRow }) });
    }
    for (const { name } of names) if (!seen.has(name)) seen.set(name, index);
  }
}

/** A payment and its cancellation have the same number, so the kind is part of the key. */
const numberOf = ({ approval, kind, amount, day, isFailed }: Traits): string =>
  [numberKey(approval) ?? '', kind, amount, day, isFailed].join(' ');

const bucketOf = ({ line, kind, amount, day, isFailed }: Traits): string =>
  [line, kind, amount, day, isFailed].join(' ');

type Buckets = ReadonlyMap<string, Set<KnownEntry>>;

function* bucketsOf(entries: Iterable<KnownEntry>, keyOf: (entry: KnownEntry) => string): Steps<Buckets> {
  const buckets = new Map<string, Set<KnownEntry>>();
  yield* mapped(entries, (entry) => {
    const bucket = buckets.get(keyOf(entry));
    if (bucket === undefined) buckets.set(keyOf(entry), new Set([entry]));
    else bucket.add(entry);
  });
  return buckets;
}

/** Most entries of one day and amount that are tried for one row: nobody pays the same sum that often in a day. */
const MOST_ALIKE = 500;

/** Takes the first matching entry out of its bucket. */
function taken(
  buckets: Buckets,
  keys: readonly string[],
  fits: (entry: KnownEntry) => boolean,
): KnownEntry | undefined {
  for (const key of keys) {
    let looked = 0;
    for (const entry of buckets.get(key) ?? []) {
      looked += 1;
      if (looked > MOST_ALIKE) break;
      if (!fits(entry)) continue;
      buckets.get(key)?.delete(entry);
      return entry;
    }
  }
  return undefined;
}
