import { addDays, addMonths, type Day, day, type Month } from '../../core/day.ts';
import type { EntryStatus } from '../../core/entry.ts';
import type { EntryFilter } from '../../core/entry-filter.ts';
import type { Pool } from '../../core/line.ts';

/** The parts of this page: the list, the pictures and the sheet to be printed. */
export const PARTS = ['list', 'pictures', 'sheet'] as const;
export type HistoryPart = (typeof PARTS)[number];

/** Filters that narrow the view beyond its month. */
export interface ViewFilters {
  /** Part of the shop's or the item's name. */
  readonly text?: string;
  readonly line?: string;
  readonly pool?: Pool;
  readonly status?: EntryStatus;
  /** Days, both included; only while all months are shown. */
  readonly since?: Day;
  readonly until?: Day;
  /** Amounts in won, both included. */
  readonly least?: number;
  readonly most?: number;
}

/** What the page shows: one month or all of them, under which filters, and which part of the page. */
export interface HistoryView {
  /** Absent where all months are shown. */
  readonly month?: Month;
  readonly filters: ViewFilters;
  readonly part: HistoryPart;
}

/** Filters in the order in which they are shown. */
export const FILTERS = ['text', 'line', 'pool', 'status', 'since', 'until', 'least', 'most'] as const;

/** Whether any filter is set. */
export const hasFilter = ({ filters }: HistoryView): boolean =>
  FILTERS.some((name) => filters[name] !== undefined);

const firstDayOf = (month: Month): Day => day(`${month}-01`);
const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

/**
 * The filter in the shape the background takes. With a month shown, the month is the period, and the filter's days do
 * not count.
 */
export function filterOf({ month, filters }: HistoryView): EntryFilter {
  const { since, until, ...rest } = filters;
  if (month !== undefined) return { ...rest, from: firstDayOf(month), to: lastDayOf(month) };
  return { ...rest, ...(since && { from: since }), ...(until && { to: until }) };
}

/** Filters that nothing can match: a period or a range that ends before it begins. */
export function contradictionOf({ since, until, least, most }: ViewFilters): 'days' | 'amounts' | undefined {
  if (since !== undefined && until !== undefined && since > until) return 'days';
  return least !== undefined && most !== undefined && least > most ? 'amounts' : undefined;
}

/** Years with records that the view needs, newest first. */
export function yearsOf(
  { month, filters: { since, until } }: HistoryView,
  known: readonly number[],
): number[] {
  if (month !== undefined) return [Number(month.slice(0, 4))];
  const first = since === undefined ? 0 : Number(since.slice(0, 4));
  const last = until === undefined ? 9999 : Number(until.slice(0, 4));
  return known.filter((year) => year >= first && year <= last).sort((a, b) => b - a);
}

/** The view with changed filters; a removed one is absent, never `undefined`. */
export const withFilters = (
  view: HistoryView,
  change: { readonly [Name in keyof ViewFilters]?: ViewFilters[Name] | undefined },
) => {
  const filters = Object.fromEntries(
    Object.entries({ ...view.filters, ...change }).filter(([, filter]) => filter !== undefined),
  ) as ViewFilters;
  return { ...view, filters };
};
