import { type Day, isDay, isMonth, type Month } from '../../core/day.ts';
import { ENTRY_STATES, type EntryStatus } from '../../core/entry.ts';
import { POOLS, type Pool } from '../../core/line.ts';
import { SUM_RANGE } from '../../core/parse-won.ts';
import { type HistoryPart, type HistoryView, PARTS, type ViewFilters } from './view.ts';

/**
 * A view as the hash of the address, and back: `#2026-10?shop=서점`, `#all?pool=content&from=2026-01-01`.
 * An address can come from anywhere, so only values that fit are taken from it.
 */

/** Longer than any link that this page makes. */
const LONGEST_LINK = 1_500;
/** Characters that the background takes as the text of a filter. */
export const LONGEST_TEXT = 80;

export type LinkFault = 'too-long' | 'broken';
export type Read =
  | { readonly ok: true; readonly view: HistoryView }
  | { readonly ok: false; readonly fault: LinkFault };

type PartReader<Held> = (written: string) => Held | undefined;

const oneOf =
  <Held extends string>(all: readonly Held[]): PartReader<Held> =>
  (written) =>
    all.find((one) => one === written);

const textFrom: PartReader<string> = (written) => {
  const text = written.trim();
  return text === '' || text.length > LONGEST_TEXT ? undefined : text;
};

const wonFrom: PartReader<number> = (written) => {
  const amount = /^\d{1,8}$/.test(written) ? Number(written) : undefined;
  return amount !== undefined && amount <= SUM_RANGE.highest ? amount : undefined;
};

/** Whether a year can be asked for: addresses may name others, in which nobody can have paid. */
const isInReach = (written: string): boolean => written >= '1990' && written < '3000';

/** A day with which a view may begin or end. */
export const dayFrom: PartReader<Day> = (written) =>
  isInReach(written) && isDay(written) ? written : undefined;
const monthFrom: PartReader<Month> = (written) =>
  isInReach(written) && isMonth(written) ? written : undefined;
const lineFrom: PartReader<string> = (written) =>
  /^[A-Za-z0-9-]{8,64}$/.test(written) ? written : undefined;

/** What each name in a link stands for, and the function that reads its value. */
const NAMES = {
  shop: ['text', textFrom],
  line: ['line', lineFrom],
  pool: ['pool', oneOf<Pool>(POOLS)],
  state: ['status', oneOf<EntryStatus>(ENTRY_STATES)],
  from: ['since', dayFrom],
  to: ['until', dayFrom],
  least: ['least', wonFrom],
  most: ['most', wonFrom],
} as const satisfies Record<string, readonly [keyof ViewFilters, PartReader<string | number>]>;

type PartName = keyof typeof NAMES;
const isName = (name: string): name is PartName => Object.hasOwn(NAMES, name);
const partFrom = oneOf<HistoryPart>(PARTS);

/** The view that `hash` (with or without its `#`) asks for; this month where it is empty. */
export function viewFrom(hash: string, thisMonth: Month): Read {
  const written = hash.replace(/^#/, '');
  if (written.length > LONGEST_LINK) return { ok: false, fault: 'too-long' };
  const [period = '', query = ''] = splitOnce(written, '?');
  const month = period === '' ? thisMonth : monthFrom(period);
  if (month === undefined && period !== 'all') return { ok: false, fault: 'broken' };
  const filter = filtersFrom(new URLSearchParams(query));
  if (filter === undefined) return { ok: false, fault: 'broken' };
  return { ok: true, view: month === undefined ? filter : { month, ...withoutDays(filter) } };
}

/** The view without days: with a month shown, the month is the period. */
function withoutDays({
  filters: { since: _since, until: _until, ...filters },
  part,
}: Omit<HistoryView, 'month'>) {
  return { filters, part };
}

/**
 * The filters of a link; `undefined` where any of them is unknown, given twice or invalid, for half a filter would show
 * wrong sums.
 */
function filtersFrom(query: URLSearchParams): Omit<HistoryView, 'month'> | undefined {
  const filters: Record<string, string | number> = {};
  let part: HistoryPart | undefined;
  for (const [name, written] of query) {
    if (name === 'show') {
      part = partFrom(written);
      if (part === undefined) return undefined;
      continue;
    }
    if (!isName(name)) return undefined;
    const [filter, read] = NAMES[name];
    const held = read(written);
    if (held === undefined || filter in filters) return undefined;
    filters[filter] = held;
  }
  return { filters: filters as ViewFilters, part: part ?? 'list' };
}

/** The address of a view, beginning with `#`; equal views have equal addresses. */
export function linkTo({ month, filters, part }: HistoryView): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(NAMES) as PartName[]) {
    const held = filters[NAMES[name][0]];
    if (held !== undefined) query.set(name, String(held));
  }
  if (part !== 'list') query.set('show', part);
  const asked = query.toString();
  return `#${month ?? 'all'}${asked === '' ? '' : `?${asked}`}`;
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
