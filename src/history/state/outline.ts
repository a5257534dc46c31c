import type { YearView } from '../../contract/year-view.ts';
import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Share } from '../../core/year.ts';

/** Rows asked for in one message. */
export const PAGE = 50;

/** A part of one month's rows, `PAGE` of them, as it is asked for from the background. */
export interface PageKey {
  readonly month: Month;
  readonly page: number;
}

export type Pages = ReadonlyMap<string, readonly Entry[]>;

export const pageName = ({ month, page }: PageKey): string => `${month}/${page}`;

export interface MonthShare extends Share {
  readonly month: Month;
}

/** What stands in a row: the heading of a month, or one of its entries. */
export type RowPlace =
  | { readonly kind: 'month'; readonly share: MonthShare }
  | { readonly kind: 'entry'; readonly month: Month; readonly at: number };

/** The rows of the list, known before any entry is read: each month says how many entries it has. */
export interface Outline {
  readonly count: number;
  readonly placeAt: (index: number) => RowPlace | undefined;
}

/** Months newest first, as the list shows them. `years` are newest first, with the months of each oldest first. */
export const listedMonths = (years: readonly YearView[]): MonthShare[] =>
  years.flatMap(({ months }) => [...months].reverse());

/** `hasHeadings`: each month has a row of its own before its entries. */
export function outlineOf(months: readonly MonthShare[], hasHeadings: boolean): Outline {
  const head = hasHeadings ? 1 : 0;
  const starts: number[] = [];
  let count = 0;
  for (const { entries } of months) {
    starts.push(count);
    count += head + entries;
  }
  return {
    count,
    placeAt: (index) => {
      if (index < 0 || index >= count) return undefined;
      const which = lastAtMost(starts, index);
      const share = months[which];
      const within = index - (starts[which] ?? 0);
      if (share === undefined) return undefined;
      return within < head
        ? { kind: 'month', share }
        : { kind: 'entry', month: share.month, at: within - head };
    },
  };
}

/** Index of the last value that is at most `wanted`, by binary search. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const pageOf = (at: number): number => Math.floor(at / PAGE);

/** The entry at that place of a month, where it has been read. */
export const entryAt = (pages: Pages, month: Month, at: number): Entry | undefined =>
  pages.get(pageName({ month, page: pageOf(at) }))?.[at % PAGE];

/**
 * By what a row stays the same one where rows come in above it: the month of a heading, the id of an entry that has been
 * read, and the place of one that has not. Quick for rows that are asked for in their order, as lists of 100,000 are.
 */
export function rowKeys(outline: Outline, pages: Pages): (index: number) => string | number {
  let last: { readonly month: Month; readonly page: number; readonly entries?: readonly Entry[] } | undefined;
  return (index) => {
    const place = outline.placeAt(index);
    if (place === undefined) return index;
    if (place.kind === 'month') return place.share.month;
    const [month, page] = [place.month, pageOf(place.at)];
    if (last?.month !== month || last.page !== page) {
      const entries = pages.get(pageName({ month, page }));
      last = { month, page, ...(entries && { entries }) };
    }
    return last.entries?.[place.at % PAGE]?.id ?? index;
  };
}

/**
 * Parts of months that are wholly among a year's newest entries, which come with the year: so the first rows are shown
 * at once.
 */
export function pagesIn({ months, latest }: YearView): Map<string, readonly Entry[]> {
  const pages = new Map<string, readonly Entry[]>();
  for (const { month, entries } of months) {
    const own = latest.filter((entry) => entry.month === month);
    for (let page = 0; page * PAGE < entries; page += 1) {
      const rows = own.slice(page * PAGE, (page + 1) * PAGE);
      if (rows.length < Math.min(PAGE, entries - page * PAGE)) break;
      pages.set(pageName({ month, page }), rows);
    }
  }
  return pages;
}
