import { addDays, type Day, day, daysBetween, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { shopKey } from '../../core/shop.ts';
import { isGatewayName } from '../drafts/gateways.ts';
import { numberKey } from '../drafts/numbers.ts';
import { type CarrierRow, folded } from './fold.ts';
import { type AmbiguousGroup, type Comparable, DAYS_OFF, paired } from './pairing.ts';

/** A payment that both sides know. */
export interface Same {
  readonly row: CarrierRow;
  readonly entry: Entry;
  /** How many days the carrier's day is later than ours: 0 to 2, or negative where it is earlier. */
  readonly daysOff: number;
  /**
   * What the log would learn: a pending payment was made (`confirm`), or a payment was taken back (`cancel`). `kept`:
   * it is cancelled in the log but not yet on the carrier's list, which may take days.
   */
  readonly news?: 'confirm' | 'cancel' | 'kept';
}

/** Payments of one sum that could be matched in several ways, between which only the person can decide. */
export interface AskedMatch {
  readonly rows: readonly CarrierRow[];
  readonly entries: readonly Entry[];
}

/** Why a payment of the log may not stand on the carrier's list. */
export type WhyOnlyHere = 'pending' | 'cancelled' | 'recent' | 'unread' | 'elsewhere';

export interface OnlyHere {
  readonly entry: Entry;
  readonly why: WhyOnlyHere;
}

/** Both lists side by side: every row, and every entry of the months that the list covers, occurs once. */
export interface Difference {
  readonly same: readonly Same[];
  readonly asked: readonly AskedMatch[];
  readonly onlyThere: readonly CarrierRow[];
  readonly onlyHere: readonly OnlyHere[];
  /** What is no payment: failed ones, expected ones, and the log's own adjustments. */
  readonly aside: { readonly rows: readonly CarrierRow[]; readonly entries: readonly Entry[] };
}

/** The months that a carrier's list covers: those of its rows, or the current month where it has no rows. */
const monthsCovered = (rows: readonly CarrierRow[], today: Day): Month[] =>
  rows.length === 0 ? [monthOf(today)] : [...new Set(rows.map(({ draft }) => monthOf(draft.day)))].sort();

/**
 * The months whose entries are compared: a payment at the start of the first month may be logged on the last day of the
 * month before.
 */
export function monthsAround(rows: readonly CarrierRow[], today: Day): Month[] {
  const days = rows.flatMap(({ draft }) => [-DAYS_OFF, 0, DAYS_OFF].map((off) => addDays(draft.day, off)));
  return [...new Set([...monthsCovered(rows, today), ...days.map(monthOf)])]
    .filter((month) => month <= monthOf(today))
    .sort();
}

/**
 * @param rows the carrier's list of one line, as it was read.
 * @param entries the log's entries of that line in `monthsAround`.
 * @param isWhole false where lines of the list could not be read that may be payments.
 */
export function differenceOf(
  given: readonly CarrierRow[],
  entries: readonly Entry[],
  today: Day,
  isWhole = true,
): Difference {
  const rows = folded(inOrder(given, ({ draft }) => `${draft.day} ${draft.status} ${nameOf(draft)}`));
  const covered = new Set(monthsCovered(given, today));
  const isListed = ({ draft }: CarrierRow) => draft.status !== 'failed' && draft.kind !== 'adjustment';
  const isLogged = ({ status, kind }: Entry) =>
    status !== 'failed' && kind !== 'adjustment' && kind !== 'expected';
  const [theirs, ours] = [
    rows.filter(isListed),
    inOrder(entries.filter(isLogged), (entry) => `${entry.at} ${entry.status} ${nameOf(entry)}`),
  ];
  const found: { same: Same[]; asked: AskedMatch[] } = { same: [], asked: [] };
  for (const { rows: some, entries: others } of alikeIn(theirs, ours)) {
    const { pairs, ambiguous } = paired(some.map(markOfRow), others.map(markOfEntry));
    for (const { theirs: a, ours: b } of pairs)
      found.same.push(sameOf(some[a] as CarrierRow, others[b] as Entry));
    for (const group of ambiguous) found.asked.push(askedOf(group, some, others));
  }
  const spoken = new Set<CarrierRow | Entry>([
    ...found.same.flatMap(({ row, entry }) => [row, entry]),
    ...found.asked.flatMap(({ rows: some, entries: others }) => [...some, ...others]),
  ]);
  const last =
    given
      .map(({ draft }) => draft.day)
      .sort()
      .at(-1) ?? FIRST;
  const isHere = (entry: Entry) => covered.has(entry.month) && !spoken.has(entry);
  return {
    same: found.same.sort((a, b) => newest(a.row.draft.day, b.row.draft.day) || a.row.at - b.row.at),
    asked: found.asked,
    onlyThere: theirs
      .filter((row) => !spoken.has(row))
      .sort((a, b) => newest(a.draft.day, b.draft.day) || a.at - b.at),
    onlyHere: ours
      .filter(isHere)
      .reverse()
      .map((entry) => ({ entry, why: whyOnlyHere(entry, last, today, isWhole) })),
    aside: {
      rows: rows.filter((row) => !isListed(row)),
      entries: entries.filter((entry) => !isLogged(entry) && covered.has(entry.month)),
    },
  };
}

type Named = Partial<Pick<Entry, 'merchant' | 'item' | 'approval'>>;

const nameOf = ({ merchant = '', item = '', approval = '' }: Named): string =>
  [merchant, item, approval].join('\n');

/** Sorts the rows: lists come newest or oldest first, and the result must not depend on that. */
const inOrder = <Each>(list: readonly Each[], keyOf: (each: Each) => string): Each[] =>
  list
    .map((each) => ({ each, key: keyOf(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ each }) => each);

const FIRST = day('2000-01-01');

const newest = (a: Day, b: Day): number => (a === b ? 0 : a < b ? 1 : -1);

interface Alike {
  readonly rows: CarrierRow[];
  readonly entries: Entry[];
}

/** Groups rows and entries by kind and sum: only within a group can two be one payment. */
function alikeIn(rows: readonly CarrierRow[], entries: readonly Entry[]): Alike[] {
  const groups = new Map<string, Alike>();
  const groupOf = (key: string): Alike => {
    const group = groups.get(key) ?? { rows: [], entries: [] };
    groups.set(key, group);
    return group;
  };
  for (const row of rows) groupOf(`${row.draft.kind} ${row.draft.amount}`).rows.push(row);
  for (const entry of entries) groupOf(`${entry.kind} ${entry.amount}`).entries.push(entry);
  return [...groups.values()].filter((group) => group.rows.length > 0 && group.entries.length > 0);
}

const markOfRow = ({ draft }: CarrierRow): Comparable => markOf(draft, draft.day);
const markOfEntry = (entry: Entry): Comparable => markOf(entry, seoulDay(entry.at));

function markOf({ merchant, item, approval }: Named, on: Day): Comparable {
  const names = [merchant, item].flatMap((name) =>
    name === undefined || isGatewayName(name) ? [] : [shopKey(name)],
  );
  return { day: daysBetween(FIRST, on), names, number: numberKey(approval) };
}

const askedOf = (
  { theirs, ours }: AmbiguousGroup,
  rows: readonly CarrierRow[],
  entries: readonly Entry[],
): AskedMatch => ({
  rows: theirs.map((at) => rows[at] as CarrierRow),
  entries: ours.map((at) => entries[at] as Entry),
});

/** A row and an entry that are known to be one payment. */
export function sameOf(row: CarrierRow, entry: Entry): Same {
  const news = newsOf(row, entry);
  const daysOff = daysBetween(seoulDay(entry.at), row.draft.day);
  return { row, entry, daysOff, ...(news !== undefined && { news }) };
}

function newsOf({ draft }: CarrierRow, { status }: Entry): Same['news'] {
  if (draft.kind !== 'payment' || draft.status === 'pending') return undefined;
  if (draft.status === 'cancelled') return status === 'cancelled' ? undefined : 'cancel';
  if (status === 'cancelled') return 'kept';
  return status === 'pending' ? 'confirm' : undefined;
}

/** Days that a payment may take to appear on the carrier's list. */
const ON_ITS_WAY_DAYS = 3;

function whyOnlyHere({ status, at }: Entry, last: Day, today: Day, isWhole: boolean): WhyOnlyHere {
  if (status === 'pending' || status === 'cancelled') return status;
  const on = seoulDay(at);
  if (on > last || daysBetween(on, today) <= ON_ITS_WAY_DAYS) return 'recent';
  return isWhole ? 'elsewhere' : 'unread';
}
