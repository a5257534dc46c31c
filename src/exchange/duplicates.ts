import { addMinutes, type Day, type Instant, seoulDay } from '../core/day.ts';
import { isNear, namesLikeness, SAME_WITHIN_MINUTES } from '../core/same-payment.ts';
import type { Won } from '../core/won.ts';

/** What an entry and a row have in common, as far as it tells whether they are one payment. */
export interface Traits {
  readonly line: string;
  readonly kind: string;
  readonly amount: Won;
  readonly day: Day;
  readonly at?: Instant;
  readonly merchant?: string;
  readonly item?: string;
  readonly approval?: string;
  readonly id?: string;
  /** A payment that failed is none, so it stands for no other. */
  readonly isFailed: boolean;
}

/**
 * Why a row counts as one that is there: our own `id`, the same `approval` number, the `same` line, amount, merchant
 * and day as an entry (or within ten minutes of it, over midnight), or the same number as a row above it (`in-file`).
 */
export type DuplicateReason = 'id' | 'approval' | 'same' | 'in-file';

export interface Duplicate {
  readonly why: DuplicateReason;
  /** The entry it repeats; absent for a row that repeats another row. */
  readonly of?: string;
}

type EntryLike = Omit<Traits, 'day' | 'at' | 'isFailed'> & {
  readonly id: string;
  readonly at: Instant;
  readonly status: string;
};

/** The traits of an entry. */
export const traitsOf = (entry: EntryLike): Traits & { id: string } => ({
  ...namedTraits(entry),
  line: entry.line,
  kind: entry.kind,
  amount: entry.amount,
  at: entry.at,
  day: seoulDay(entry.at),
  id: entry.id,
  isFailed: entry.status === 'failed',
});

/** What a row or an entry is called by, where it is. */
export const namedTraits = ({
  merchant,
  item,
  approval,
}: Pick<Traits, 'merchant' | 'item' | 'approval'>) => ({
  ...(merchant !== undefined && { merchant }),
  ...(item !== undefined && { item }),
  ...(approval !== undefined && { approval }),
});

/**
 * For every row, whether it is there already. An entry stands for one row only: of two true equal payments in a file
 * one is new when one was logged, and both are when none was. Two rows of one file are one payment only where their
 * approval numbers say so.
 */
export function findDuplicates(
  rows: readonly Traits[],
  entries: readonly (Traits & { readonly id: string })[],
): readonly (Duplicate | undefined)[] {
  const found: (Duplicate | undefined)[] = rows.map(() => undefined);
  const free = new Map(entries.map((entry) => [entry.id, entry]));
  const mark = (index: number, duplicate: Duplicate) => {
    found[index] = duplicate;
    if (duplicate.of !== undefined) free.delete(duplicate.of);
  };
  byNumbers(rows, entries, mark);
  const buckets = bucketsOf([...free.values()]);
  const days = rows.map(daysNear);
  for (const isClose of CLOSENESS) {
    for (const [index, row] of rows.entries()) {
      const match = found[index] === undefined ? taken(buckets, row, days[index] ?? [], isClose) : undefined;
      if (match !== undefined) mark(index, { why: 'same', of: match.id });
    }
  }
  return found;
}

type Closeness = (row: Traits, entry: Traits) => boolean;

/** Takes the first entry that is as close to the row out of its bucket. */
function taken<Item extends Traits>(
  buckets: ReadonlyMap<string, Item[]>,
  row: Traits,
  days: readonly Day[],
  isClose: Closeness,
): Item | undefined {
  for (const day of days) {
    const bucket = buckets.get(bucketOf({ ...row, day })) ?? [];
    const at = bucket.findIndex((entry) => isClose(row, entry) && (day === row.day || isInTime(row, entry)));
    if (at >= 0) return bucket.splice(at, 1)[0];
  }
  return undefined;
}

const isInTime = ({ at }: Traits, entry: Traits): boolean =>
  at !== undefined && entry.at !== undefined && isNear(at, entry.at);

/** Days under which a record of the same payment may stand: its own first, and the one beside it around midnight. */
export const daysNear = ({ day, at }: Pick<Traits, 'day' | 'at'>): readonly Day[] =>
  at === undefined
    ? [day]
    : [...new Set([day, ...[-1, 1].map((way) => seoulDay(addMinutes(at, way * SAME_WITHIN_MINUTES)))])];

function bucketsOf<Item extends Traits>(entries: readonly Item[]): Map<string, Item[]> {
  const buckets = new Map<string, Item[]>();
  for (const entry of entries) {
    const bucket = buckets.get(bucketOf(entry));
    if (bucket === undefined) buckets.set(bucketOf(entry), [entry]);
    else bucket.push(entry);
  }
  return buckets;
}

type Mark = (index: number, duplicate: Duplicate) => void;

function byNumbers(rows: readonly Traits[], entries: readonly (Traits & { id: string })[], mark: Mark) {
  const ids = new Set(entries.map(({ id }) => id));
  const numbers = new Map(entries.map((entry) => [numberOf(entry), entry.id]));
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const number = numberOf(row);
    const of = number === undefined ? undefined : numbers.get(number);
    const names = [row.id, number].filter((name) => name !== undefined);
    if (row.id !== undefined && ids.has(row.id)) mark(index, { why: 'id', of: row.id });
    else if (of !== undefined) mark(index, { why: 'approval', of });
    else if (names.some((name) => seen.has(name))) mark(index, { why: 'in-file' });
    for (const name of names) seen.add(name);
  }
}

/** A payment and its cancellation carry the same number, so the kind belongs to it. */
const numberOf = ({ approval, kind, isFailed }: Traits): string | undefined =>
  approval === undefined ? undefined : `${kind} ${isFailed} ${approval.toLowerCase()}`;

const bucketOf = ({ line, kind, amount, day, isFailed }: Traits): string =>
  [line, kind, amount, day, isFailed].join(' ');

/** Closest first, so that of two equal payments of a day the one that was logged is the one that is found. */
const CLOSENESS: readonly Closeness[] = [
  (row, entry) => row.at !== undefined && row.at === entry.at && mayBeOne(row, entry),
  (row, entry) => row.merchant !== undefined && row.merchant === entry.merchant && mayBeOne(row, entry),
  (row, entry) => namesLikeness(row, entry) === 'same' && mayBeOne(row, entry),
  mayBeOne,
];

/** Two different approval numbers are two payments, whatever else is equal. */
function mayBeOne(row: Traits, entry: Traits): boolean {
  const hasTwoNumbers = row.approval !== undefined && entry.approval !== undefined;
  return !hasTwoNumbers && namesLikeness(row, entry) !== 'different';
}
