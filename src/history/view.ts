import { addDays, addMonths, type Day, day, type Month } from '../core/day.ts';
import type { EntryStatus } from '../core/entry.ts';
import type { EntryFilter } from '../core/entry-filter.ts';
import type { Pool } from '../core/line.ts';

/** The parts of this page: the list, the pictures and the sheet to be printed. */
export const PARTS = ['list', 'pictures', 'sheet'] as const;
export type HistoryPart = (typeof PARTS)[number];

/** What a person may ask for beyond the month. */
export interface Wish {
  /** Part of the shop's or the item's name. */
  readonly text?: string;
  readonly line?: string;
  readonly pool?: Pool;
  readonly status?: EntryStatus;
  /** Days, both included; only while every month is shown. */
  readonly since?: Day;
  readonly until?: Day;
  /** Amounts in won, both included. */
  readonly least?: number;
  readonly most?: number;
}

/** What the page shows: one month or all of them, what is wished for of it, and which part. */
export interface HistoryView {
  /** Absent where every month is meant. */
  readonly month?: Month;
  readonly wish: Wish;
  readonly part: HistoryPart;
}

/** Wishes in the order in which they are told. */
export const WISHES = ['text', 'line', 'pool', 'status', 'since', 'until', 'least', 'most'] as const;

/** Whether anything is wished for beyond the month and the part. */
export const hasWish = ({ wish }: HistoryView): boolean => WISHES.some((name) => wish[name] !== undefined);

const firstDayOf = (month: Month): Day => day(`${month}-01`);
const lastDayOf = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The wish as the background takes it. A month is a period of its own: days beside it do not count. */
export function filterOf({ month, wish }: HistoryView): EntryFilter {
  const { since, until, ...rest } = wish;
  if (month !== undefined) return { ...rest, from: firstDayOf(month), to: lastDayOf(month) };
  return { ...rest, ...(since && { from: since }), ...(until && { to: until }) };
}

/** What asks for nothing that can be: a period or a range that ends before it begins. */
export function contradictionOf({ since, until, least, most }: Wish): 'days' | 'amounts' | undefined {
  if (since !== undefined && until !== undefined && since > until) return 'days';
  return least !== undefined && most !== undefined && least > most ? 'amounts' : undefined;
}

/** Years that the view needs, newest first, of those with records. */
export function yearsOf({ month, wish: { since, until } }: HistoryView, known: readonly number[]): number[] {
  if (month !== undefined) return [Number(month.slice(0, 4))];
  const first = since === undefined ? 0 : Number(since.slice(0, 4));
  const last = until === undefined ? 9999 : Number(until.slice(0, 4));
  return known.filter((year) => year >= first && year <= last).sort((a, b) => b - a);
}

/** The same wish without what is not wished any more: nothing is kept as `undefined`. */
export const withWish = (
  view: HistoryView,
  change: { readonly [Name in keyof Wish]?: Wish[Name] | undefined },
) => {
  const wish = Object.fromEntries(
    Object.entries({ ...view.wish, ...change }).filter(([, wished]) => wished !== undefined),
  ) as Wish;
  return { ...view, wish };
};
