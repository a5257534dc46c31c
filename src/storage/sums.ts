import type { Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { billedOf, talliesOf } from '../core/usage.ts';
import { won } from '../core/won.ts';
import type { AccountSums, MonthSums, Shapes } from './shapes.ts';

type Sums = Shapes['sums'];
/** Ledger months as they were read, or as they are about to be written. */
export type Months = ReadonlyMap<Month, readonly Entry[]>;

/** One ledger month in figures. */
export function sumsOf(month: Month, entries: readonly Entry[]): MonthSums {
  const accounts = [...talliesOf(entries).values()].map((tally): AccountSums => {
    const billed = billedOf(tally);
    const owed = Math.max(0, tally.base);
    return { line: tally.line, pool: tally.pool, billed, prepaid: won(owed - billed) };
  });
  return {
    month,
    entries: entries.length,
    pending: entries.filter(({ status }) => status === 'pending').length,
    accounts: accounts.sort(byAccount),
  };
}

const nameOf = ({ line, pool }: AccountSums): string => `${line} ${pool}`;
const byAccount = (a: AccountSums, b: AccountSums): number => (nameOf(a) < nameOf(b) ? -1 : 1);

/** The cached figures of one month. */
export const sumsIn = (sums: Sums, month: Month): MonthSums | undefined =>
  sums.months.find((known) => known.month === month);

/**
 * Ledger months that must be read besides those already open: months that matter and are not in the sums, and months
 * with pending entries.
 */
export function monthsToRead(sums: Sums, matter: readonly Month[]): Month[] {
  const unknown = matter.filter((month) => sumsIn(sums, month) === undefined);
  const asking = sums.months.filter(({ pending }) => pending > 0).map(({ month }) => month);
  return [...new Set([...unknown, ...asking])];
}

/**
 * Updates the sums with these months as they are now. Of the other months only those that matter, or have pending
 * entries, are kept.
 */
export function withMonths(sums: Sums, now: Months, matter: readonly Month[]): Sums {
  const fresh = [...now].map(([month, entries]) => sumsOf(month, entries));
  const others = sums.months.filter(({ month }) => !now.has(month));
  const months = [...others, ...fresh]
    .filter(({ month, pending }) => pending > 0 || matter.includes(month))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return { ...sums, months, years: withYears(sums.years, now) };
}

/** Years in which anything was ever recorded, ascending. */
function withYears(known: readonly number[], now: Months): number[] {
  const filled = [...now].filter(([, entries]) => entries.length > 0);
  const years = filled.map(([month]) => Number(month.slice(0, 4)));
  return [...new Set([...known, ...years])].sort((a, b) => a - b);
}

export interface Fault {
  readonly kind: 'sums' | 'twice' | 'misplaced';
  /** The month, or the id of the entry. */
  readonly what: string;
}

/**
 * Finds what breaks these rules: cached sums equal those of the entries, no id occurs twice, and every entry lies in
 * its own month.
 */
export function faultsOf(sums: Sums, now: Months): Fault[] {
  const off = [...now].filter(([month, entries]) => {
    const cached = sumsIn(sums, month);
    return cached !== undefined && JSON.stringify(cached) !== JSON.stringify(sumsOf(month, entries));
  });
  const all = [...now].flatMap(([month, entries]) => entries.map((entry) => ({ month, entry })));
  const misplaced = all.filter(({ month, entry }) => entry.month !== month);
  const seen = new Set<string>();
  const twice = all.filter(({ entry: { id } }) => seen.size === seen.add(id).size);
  return [
    ...off.map(([month]): Fault => ({ kind: 'sums', what: month })),
    ...twice.map(({ entry }): Fault => ({ kind: 'twice', what: entry.id })),
    ...misplaced.map(({ entry }): Fault => ({ kind: 'misplaced', what: entry.id })),
  ];
}
