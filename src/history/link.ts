import { type Day, isDay, isMonth, type Month } from '../core/day.ts';
import { ENTRY_STATES, type EntryStatus } from '../core/entry.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { SUM_RANGE } from '../core/parse-won.ts';
import { type HistoryPart, type HistoryView, PARTS, type Wish } from './view.ts';

/**
 * A view as the part of the address behind `#`, and back: `#2026-10?shop=서점`, `#all?pool=content&from=2026-01-01`.
 * What the address says comes from anywhere, so nothing of it is believed that does not fit.
 */

/** Longer than any link of ours. */
const LONGEST_LINK = 1_500;
/** What the background takes as the text of a filter. */
export const LONGEST_TEXT = 80;

export type LinkFault = 'too-long' | 'broken';
export type Read =
  | { readonly ok: true; readonly view: HistoryView }
  | { readonly ok: false; readonly fault: LinkFault };

type Reader<Held> = (written: string) => Held | undefined;

const oneOf =
  <Held extends string>(all: readonly Held[]): Reader<Held> =>
  (written) =>
    all.find((one) => one === written);

const textFrom: Reader<string> = (written) => {
  const text = written.trim();
  return text === '' || text.length > LONGEST_TEXT ? undefined : text;
};

const wonFrom: Reader<number> = (written) => {
  const amount = /^\d{1,8}$/.test(written) ? Number(written) : undefined;
  return amount !== undefined && amount <= SUM_RANGE.highest ? amount : undefined;
};

/** The years that can be asked for: an address may name others, which nobody could have paid in. */
const isInReach = (written: string): boolean => written >= '1990' && written < '3000';

/** A day that a view may begin or end with. */
export const dayFrom: Reader<Day> = (written) => (isInReach(written) && isDay(written) ? written : undefined);
const monthFrom: Reader<Month> = (written) => (isInReach(written) && isMonth(written) ? written : undefined);
const lineFrom: Reader<string> = (written) => (/^[A-Za-z0-9-]{8,64}$/.test(written) ? written : undefined);

/** What each name in a link stands for, and how it is read. */
const NAMES = {
  shop: ['text', textFrom],
  line: ['line', lineFrom],
  pool: ['pool', oneOf<Pool>(POOLS)],
  state: ['status', oneOf<EntryStatus>(ENTRY_STATES)],
  from: ['since', dayFrom],
  to: ['until', dayFrom],
  least: ['least', wonFrom],
  most: ['most', wonFrom],
} as const satisfies Record<string, readonly [keyof Wish, Reader<string | number>]>;

type Name = keyof typeof NAMES;
const isName = (name: string): name is Name => Object.hasOwn(NAMES, name);
const partFrom = oneOf<HistoryPart>(PARTS);

/** What `hash` (with or without its `#`) asks for; an empty one asks for this month. */
export function viewFrom(hash: string, thisMonth: Month): Read {
  const written = hash.replace(/^#/, '');
  if (written.length > LONGEST_LINK) return { ok: false, fault: 'too-long' };
  const [period = '', query = ''] = splitOnce(written, '?');
  const month = period === '' ? thisMonth : monthFrom(period);
  if (month === undefined && period !== 'all') return { ok: false, fault: 'broken' };
  const wished = wishFrom(new URLSearchParams(query));
  if (wished === undefined) return { ok: false, fault: 'broken' };
  return { ok: true, view: month === undefined ? wished : { month, ...withoutDays(wished) } };
}

/** A month is its own period. */
function withoutDays({ wish: { since: _since, until: _until, ...wish }, part }: Omit<HistoryView, 'month'>) {
  return { wish, part };
}

/** `undefined` when any of it is unknown, twice there or does not fit: half a filter would show wrong totals. */
function wishFrom(query: URLSearchParams): Omit<HistoryView, 'month'> | undefined {
  const wish: Record<string, string | number> = {};
  let part: HistoryPart | undefined;
  for (const [name, written] of query) {
    if (name === 'show') {
      part = partFrom(written);
      if (part === undefined) return undefined;
      continue;
    }
    if (!isName(name)) return undefined;
    const [wished, read] = NAMES[name];
    const held = read(written);
    if (held === undefined || wished in wish) return undefined;
    wish[wished] = held;
  }
  return { wish: wish as Wish, part: part ?? 'list' };
}

/** The address of a view, `#` first; the same view always has the same one. */
export function linkTo({ month, wish, part }: HistoryView): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(NAMES) as Name[]) {
    const held = wish[NAMES[name][0]];
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
