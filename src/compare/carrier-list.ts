import type { Day } from '../core/day.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { carrierRows, MOST_COMPARED } from '../exchange/compare/carrier-rows.ts';
import type { CarrierRow } from '../exchange/compare/fold.ts';
import type { Steps } from '../exchange/drafts/steps.ts';
import { headingKey } from '../exchange/tables/csv-headings.ts';
import { isReadable } from '../exchange/tables/csv-import.ts';
import { poolNamed } from '../exchange/tables/usage-words.ts';
import type { Figures } from '../exchange/usage/figures.ts';
import { usagePageFrom } from '../exchange/usage/model.ts';
import { poolOfGrid, readUsage, type UsageReading } from '../exchange/usage/read-usage.ts';
import { type FoundInput, type FoundTable, foundTable, mannerOf, rowsOfFound } from '../intake/found.ts';
import type { FoundRows } from '../intake/found-rows.ts';

/** The carrier's list, from whatever source. */
export interface CarrierList {
  readonly rows: readonly CarrierRow[];
  readonly bad: FoundRows['bad'];
  /** What became of each row of its tables; every row is in one of the counts. */
  readonly counts: FoundRows['counts'];
  /** There are more rows than are compared; only the first are here. */
  readonly isTooLong: boolean;
}

/** One table of the list, and the pool for rows that name none. */
export interface ListTable {
  readonly found: FoundInput;
  readonly pool?: Pool;
}

/** A carrier's page as it was read: its tables and figures. */
export interface ReadPage {
  readonly tables: readonly ListTable[];
  readonly figures: Figures;
  readonly isCut: boolean;
}

/** The usage page among the documents of a tab; `undefined` where none of them is one. */
export function* pageOfDocuments(documents: readonly unknown[], today: Day): Steps<ReadPage | undefined> {
  const readings: UsageReading[] = [];
  for (const value of documents) {
    const page = usagePageFrom(value);
    const reading = page && readUsage(page, today);
    if (reading !== undefined) readings.push(reading);
    yield;
  }
  if (readings.length === 0) return undefined;
  const tables: ListTable[] = [];
  for (const grid of readings.flatMap(({ grids }) => grids)) {
    const found = yield* foundTable({ kind: 'history', grids: [grid], at: 0 }, today);
    if (!('fault' in found) && isReadable(found.mapping)) tables.push({ found, pool: poolOfGrid(grid) });
  }
  const stated = readings.find(({ figures }) => figures.count > 0) ?? readings[0];
  return {
    tables,
    figures: stated?.figures ?? NO_FIGURES,
    isCut: readings.some(({ isCut }) => isCut),
  };
}

const NO_FIGURES: Figures = { pools: {}, doubtful: [], count: 0 };

/**
 * The tables of what was chosen or pasted: the one with most payments, and the sheets beside it with the same headings,
 * which are parts of one list: one a month, or one a pool.
 */
export const tablesOfSource = (found: FoundInput): readonly ListTable[] =>
  found.kind === 'sms' ? [{ found }] : [found, ...(found.others ?? []).filter(isPartOf(found))].map(asList);

/** The names of sheets with payments that are lists of their own: they are not compared. */
export const namesBeside = (found: FoundInput): readonly string[] =>
  found.kind === 'sms'
    ? []
    : (found.others ?? []).filter((other) => nameOf(other) !== '' && !isPartOf(found)(other)).map(nameOf);

const asList = (found: FoundTable): ListTable => {
  const pool = poolNamed(nameOf(found));
  return { found, ...(pool !== undefined && { pool }) };
};
const nameOf = ({ grids, at }: FoundTable): string => grids[at]?.name ?? '';
const headingsOf = ({ columns: { names, hasHead } }: FoundTable): string =>
  hasHead ? names.map(headingKey).join('|') : '';
const isPartOf =
  (found: FoundTable) =>
  (other: FoundTable): boolean =>
    nameOf(other) !== '' && headingsOf(other) !== '' && headingsOf(other) === headingsOf(found);

/** The first table about whose dates the person has to be asked. */
export const askedTable = (tables: readonly ListTable[]): FoundTable | undefined =>
  tables.flatMap(({ found }) => (found.kind !== 'sms' && mannerOf(found) === undefined ? [found] : []))[0];

/** The first table with a fee beside its amounts, of which it may have to be asked what the fee is. */
export const tableWithFees = (tables: readonly ListTable[]): FoundTable | undefined =>
  tables.flatMap(({ found }) =>
    found.kind !== 'sms' && found.manners.fees.example !== undefined ? [found] : [],
  )[0];

/**
 * Whether sums of a table have two readings, with the fee beside them and without: compared by neither, payments of the
 * log would seem to be missing from the list.
 */
const isFeeOpen = ({ found }: ListTable): boolean =>
  found.kind !== 'sms' &&
  found.manners.fees.example !== undefined &&
  (found.fees ?? found.manners.fees.known) === undefined;

/** All rows of the tables as one list; `undefined` while a question about dates or fees is open. */
export function* listOfTables(tables: readonly ListTable[], today: Day): Steps<CarrierList | undefined> {
  if (tables.some(isFeeOpen)) return undefined;
  const [rows, bad] = [[] as Omit<CarrierRow, 'at'>[], [] as FoundRows['bad'][number][]];
  let counts = NO_ROWS;
  for (const table of tables) {
    const read = yield* rowsOfTable(table, today);
    if (read === undefined) return undefined;
    rows.push(...read.rows);
    bad.push(...read.bad);
    counts = sumOf(counts, read.counts);
  }
  return {
    rows: rows.slice(0, MOST_COMPARED).map((row, at) => ({ ...row, at })),
    bad,
    counts,
    isTooLong: rows.length > MOST_COMPARED,
  };
}

const NO_ROWS: FoundRows['counts'] = { rows: 0, head: 0, good: 0, bad: 0, blank: 0 };

const sumOf = (one: FoundRows['counts'], other: FoundRows['counts']): FoundRows['counts'] => ({
  rows: one.rows + other.rows,
  head: one.head + other.head,
  good: one.good + other.good,
  bad: one.bad + other.bad,
  blank: one.blank + other.blank,
});

function* rowsOfTable({ found, pool }: ListTable, today: Day) {
  if (found.kind === 'sms') {
    const read = yield* rowsOfFound(found, today);
    if (read === undefined) return undefined;
    const { good, counts } = read;
    const doubted = good.flatMap(doubtedOf);
    return {
      rows: good.filter(({ doubt }) => doubt === undefined).map(({ draft }) => ({ draft })),
      bad: [...read.bad, ...doubted].sort((a, b) => a.line - b.line),
      counts: { ...counts, good: counts.good - doubted.length, bad: counts.bad + doubted.length },
    };
  }
  const manner = mannerOf(found);
  if (manner === undefined) return undefined;
  return yield* carrierRows(found.columns, manner, { today, ...(pool !== undefined && { pool }) });
}

/** A message of doubtful sender, or without a day, is listed as unreadable: it tells nothing about the carrier's list. */
function doubtedOf({ line, doubt }: FoundRows['good'][number]): FoundRows['bad'] {
  if (doubt === undefined) return [];
  return [{ line, reason: doubt === 'no-day' ? 'date-empty' : 'doubted' }];
}

/** Reasons by which a line is surely no payment that was made. */
const NO_PAYMENT: ReadonlySet<string> = new Set<FoundRows['bad'][number]['reason']>([
  ...(['sum-row', 'note', 'heading', 'other-table', 'expected', 'income', 'transfer', 'charge'] as const),
  ...(['refused', 'code', 'total', 'bill', 'notice'] as const),
]);

/** Whether a line that could not be read may be a payment. */
export const mayHidePayments = ({ bad }: CarrierList): boolean =>
  bad.some(({ reason }) => !NO_PAYMENT.has(reason));

/** The figures of this month: those whose label names it, or whose list is of it. */
export function figuresOfMonth(
  { pools }: Figures,
  rows: readonly CarrierRow[],
  today: Day,
): Figures['pools'] {
  const newest = rows
    .map(({ draft }) => draft.day)
    .sort()
    .at(-1);
  const isNow = newest === undefined || newest.slice(0, 7) === today.slice(0, 7);
  const own = POOLS.flatMap((pool) => {
    const stated = pools[pool];
    const fits = stated?.month === undefined ? isNow : stated.month === Number(today.slice(5, 7));
    return stated !== undefined && fits ? [[pool, stated] as const] : [];
  });
  return Object.fromEntries(own);
}
