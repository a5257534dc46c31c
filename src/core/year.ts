import { addDays, type Day, type Month, seoulMidnight } from './day.ts';
import type { Entry, EntryKind, EntryStatus } from './entry.ts';
import type { Pool } from './line.ts';
import { shopKey } from './shop.ts';
import { cancelledParts, netOf } from './usage.ts';
import { addWon, type Won, ZERO } from './won.ts';

/** Which entries of a year are wanted; what is absent does not matter. */
export interface YearFilter {
  /** Part of the shop's or the item's name, in any case and spacing. */
  readonly text?: string | undefined;
  readonly line?: string | undefined;
  readonly pool?: Pool | undefined;
  readonly kind?: EntryKind | undefined;
  readonly status?: EntryStatus | undefined;
  /** Both days included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Both amounts included. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

export interface Share {
  readonly entries: number;
  /** What they came to: payments less what was taken back of them, and adjustments. */
  readonly total: Won;
}

export interface YearSums {
  readonly all: Share;
  /** Months with entries, ascending. */
  readonly months: readonly (Share & {
    readonly month: Month;
    readonly pools: Readonly<Record<Pool, Won>>;
  })[];
  /** Shops by what they came to, highest first; one shop under whichever of its names came first. */
  readonly merchants: readonly (Share & { readonly name: string })[];
  /** Newest first. */
  readonly latest: readonly Entry[];
}

const MOST_MERCHANTS = 50;
const MOST_SHOWN = 200;

/** Sums the entries of a year that pass the filter; the sums follow it. One pass over each month. */
export function yearSums(months: ReadonlyMap<Month, readonly Entry[]>, filter: YearFilter = {}): YearSums {
  const passes = testOf(filter);
  const keyOf = onceEach(shopKey);
  const counted = [...months].map(([month, entries]) => monthSums(month, entries, passes, keyOf));
  const filled = counted.filter(({ entries }) => entries > 0).sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    all: filled.reduce<Share>(joined, { entries: 0, total: ZERO }),
    months: filled.map(({ month, entries, total, pools }) => ({ month, entries, total, pools })),
    merchants: shops(filled.map(({ merchants }) => merchants)),
    latest: latestOf(filled.map(({ own }) => own)),
  };
}

const newestFirst = (a: Entry, b: Entry): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

/** The newest of all, without sorting all: what is older than enough others is passed over. */
function latestOf(months: readonly (readonly Entry[])[]): readonly Entry[] {
  let latest: Entry[] = [];
  let oldest: Entry | undefined;
  for (const entry of months.toReversed().flat()) {
    if (oldest !== undefined && entry.at <= oldest.at) continue;
    latest.push(entry);
    if (latest.length < 2 * MOST_SHOWN) continue;
    latest = latest.sort(newestFirst).slice(0, MOST_SHOWN);
    oldest = latest.at(-1);
  }
  return latest.sort(newestFirst).slice(0, MOST_SHOWN);
}

const joined = (a: Share, b: Share): Share => ({
  entries: a.entries + b.entries,
  total: addWon(a.total, b.total),
});

interface Shop extends Share {
  /** As the first of its entries writes it. */
  readonly name: string;
}

function monthSums(
  month: Month,
  entries: readonly Entry[],
  passes: (entry: Entry) => boolean,
  keyOf: (name: string) => string,
) {
  const parts = cancelledParts(entries);
  const pools = { phone: ZERO, content: ZERO };
  const merchants = new Map<string, Shop>();
  const own: Entry[] = [];
  for (const entry of entries) {
    if (!passes(entry)) continue;
    const total = worthOf(entry, parts);
    own.push(entry);
    pools[entry.pool] = addWon(pools[entry.pool], total);
    if (entry.kind !== 'payment' || entry.merchant === undefined) continue;
    const key = keyOf(entry.merchant);
    const known = merchants.get(key) ?? { name: entry.merchant, entries: 0, total: ZERO };
    merchants.set(key, { name: known.name, ...joined(known, { entries: 1, total }) });
  }
  return { month, entries: own.length, total: addWon(pools.phone, pools.content), pools, merchants, own };
}

function worthOf(entry: Entry, parts: ReadonlyMap<string, Won>): Won {
  if (entry.kind === 'payment') return netOf(entry, parts);
  return entry.kind === 'adjustment' && entry.status === 'confirmed' ? entry.amount : ZERO;
}

function shops(months: readonly ReadonlyMap<string, Shop>[]): YearSums['merchants'] {
  const all = new Map<string, Shop>();
  for (const [key, shop] of months.flatMap((merchants) => [...merchants])) {
    const known = all.get(key);
    all.set(key, known === undefined ? shop : { name: known.name, ...joined(known, shop) });
  }
  return [...all.values()]
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_MERCHANTS);
}

/** Each name is looked at once, however often it comes. */
function onceEach<Result>(look: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.get(name) ?? look(name);
    known.set(name, found);
    return found;
  };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The filter as one test, made once: days become moments, so that no entry's day has to be worked out. */
function testOf({ text, line, pool, kind, status, from, to, least, most }: YearFilter) {
  const wanted = text === undefined ? '' : plain(text);
  const begin = from === undefined ? undefined : seoulMidnight(from);
  const end = to === undefined ? undefined : seoulMidnight(addDays(to, 1));
  const named = searchable(wanted);
  const tests: ((entry: Entry) => boolean)[] = [
    ...(line === undefined ? [] : [(entry: Entry) => entry.line === line]),
    ...(pool === undefined ? [] : [(entry: Entry) => entry.pool === pool]),
    ...(kind === undefined ? [] : [(entry: Entry) => entry.kind === kind]),
    ...(status === undefined ? [] : [(entry: Entry) => entry.status === status]),
    ...(begin === undefined ? [] : [(entry: Entry) => entry.at >= begin]),
    ...(end === undefined ? [] : [(entry: Entry) => entry.at < end]),
    ...(least === undefined ? [] : [(entry: Entry) => entry.amount >= least]),
    ...(most === undefined ? [] : [(entry: Entry) => entry.amount <= most]),
    ...(wanted === '' ? [] : [({ merchant, item }: Entry) => named(merchant) || named(item)]),
  ];
  return (entry: Entry): boolean => tests.every((test) => test(entry));
}

/** Whether a name holds the wanted text. */
function searchable(wanted: string): (name: string | undefined) => boolean {
  const holds = onceEach((name) => plain(name).includes(wanted));
  return (name) => name !== undefined && holds(name);
}
