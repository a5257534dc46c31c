import { addDays, type Day, seoulMidnight } from './day.ts';
import type { Entry, EntryKind, EntryStatus } from './entry.ts';
import type { Pool } from './line.ts';

/** Which entries are wanted; what is absent does not matter. */
export interface EntryFilter {
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

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The filter as one test, made once: days become moments, so that no entry's day has to be worked out. */
export function testOf({ text, line, pool, kind, status, from, to, least, most }: EntryFilter) {
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

/** Whether a name holds the wanted text; the answer for each name is kept, however often the name comes. */
function searchable(wanted: string): (name: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    if (name === undefined) return false;
    const found = known.get(name) ?? plain(name).includes(wanted);
    known.set(name, found);
    return found;
  };
}
