import type { Month } from './day.ts';
import type { Entry } from './entry.ts';
import { type EntryFilter, testOf } from './entry-filter.ts';
import type { Pool } from './line.ts';
import { shopKey } from './shop.ts';
import { cancelledParts, worthOf } from './usage.ts';
import { addWon, type Won, ZERO } from './won.ts';

export interface Share {
  /** Rows of the ledger, of every kind. */
  readonly entries: number;
  /** Payments among them that still count: neither refused nor wholly cancelled. */
  readonly payments: number;
  /** What they came to: payments less what was taken back of them, and adjustments. */
  readonly total: Won;
}

const NOTHING: Share = { entries: 0, payments: 0, total: ZERO };

export interface NamedShare extends Share {
  readonly name: string;
}

export interface YearSums {
  readonly all: Share;
  /** Months with entries, ascending. */
  readonly months: readonly (Share & {
    readonly month: Month;
    readonly pools: Readonly<Record<Pool, Won>>;
    /** Service fees inside the amounts of its payments that count. */
    readonly fees: Won;
  })[];
  /** Shops by their sums, highest first; a shop with several names appears under the one that came first. */
  readonly merchants: readonly NamedShare[];
  /** The same for gateways, by our ids of them or as a record names them. */
  readonly gateways: readonly NamedShare[];
  /** Newest first. */
  readonly latest: readonly Entry[];
}

const MOST_NAMES = 50;
const MOST_SHOWN = 200;

/** Sums the entries of a year that pass the filter. One pass over each month. */
export function yearSums(months: ReadonlyMap<Month, readonly Entry[]>, filter: EntryFilter = {}): YearSums {
  const passes = testOf(filter);
  const keyOf = onceEach(shopKey);
  const counted = [...months].map(([month, entries]) => monthSums(month, entries, passes, keyOf));
  const filled = counted
    .filter(({ share }) => share.entries > 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    all: filled.map(({ share }) => share).reduce(joined, NOTHING),
    months: filled.map(({ month, share, pools, fees }) => ({ month, ...share, pools, fees })),
    merchants: highest(filled.map(({ merchants }) => merchants)),
    gateways: highest(filled.map(({ gateways }) => gateways)),
    latest: latestOf(filled.map(({ own }) => own)),
  };
}

/** Entries of the same moment are ordered by their ids, so that a list cut into pages never shows one twice. */
const newestFirst = (a: Entry, b: Entry): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1;

/** The entries of one month that pass the filter, newest first. */
export const rowsOf = (entries: readonly Entry[], filter: EntryFilter = {}): readonly Entry[] =>
  entries.filter(testOf(filter)).sort(newestFirst);

/** The newest entries of all, without sorting all: an entry older than enough others is skipped. */
function latestOf(months: readonly (readonly Entry[])[]): readonly Entry[] {
  let latest: Entry[] = [];
  let oldest: Entry | undefined;
  for (const entry of months.toReversed().flat()) {
    if (oldest !== undefined && entry.at < oldest.at) continue;
    latest.push(entry);
    if (latest.length < 2 * MOST_SHOWN) continue;
    latest = latest.sort(newestFirst).slice(0, MOST_SHOWN);
    oldest = latest.at(-1);
  }
  return latest.sort(newestFirst).slice(0, MOST_SHOWN);
}

const joined = (a: Share, b: Share): Share => ({
  entries: a.entries + b.entries,
  payments: a.payments + b.payments,
  total: addWon(a.total, b.total),
});

function monthSums(
  month: Month,
  entries: readonly Entry[],
  passes: (entry: Entry) => boolean,
  keyOf: (name: string) => string,
) {
  const parts = cancelledParts(entries);
  const pools = { phone: ZERO, content: ZERO };
  const merchants = new Map<string, NamedShare>();
  const gateways = new Map<string, NamedShare>();
  const own: Entry[] = [];
  let fees = ZERO;
  let payments = 0;
  for (const entry of entries) {
    if (!passes(entry)) continue;
    const total = worthOf(entry, parts);
    own.push(entry);
    pools[entry.pool] = addWon(pools[entry.pool], total);
    if (entry.kind !== 'payment') continue;
    if (total > 0) payments += 1;
    addTo(merchants, entry.merchant, keyOf, total);
    addTo(gateways, entry.gateway, (name) => name, total);
    if (entry.fee !== undefined && total > 0) fees = addWon(fees, entry.fee);
  }
  const share: Share = { entries: own.length, payments, total: addWon(pools.phone, pools.content) };
  return { month, share, pools, fees, merchants, gateways, own };
}

function addTo(
  shares: Map<string, NamedShare>,
  name: string | undefined,
  keyOf: (name: string) => string,
  total: Won,
): void {
  if (name === undefined) return;
  const key = keyOf(name);
  const known = shares.get(key) ?? { name, ...NOTHING };
  shares.set(key, { name: known.name, ...joined(known, { entries: 1, payments: total > 0 ? 1 : 0, total }) });
}

/** The shares with the highest sums; a shop that was written in several ways has the name that came first. */
function highest(months: readonly ReadonlyMap<string, NamedShare>[]): NamedShare[] {
  const all = new Map<string, NamedShare>();
  for (const [key, share] of months.flatMap((shares) => [...shares])) {
    const known = all.get(key);
    all.set(key, known === undefined ? share : { name: known.name, ...joined(known, share) });
  }
  return [...all.values()]
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** Calls `look` once for each name, however often the name comes. */
function onceEach<Result>(look: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.get(name) ?? look(name);
    known.set(name, found);
    return found;
  };
}
