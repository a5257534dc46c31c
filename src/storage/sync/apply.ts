import type { Instant, Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Settings } from '../../core/settings.ts';
import { markOf, sharedBillName } from '../bill-marks.ts';
import type { Documents } from '../documents.ts';
import { withEntries, withoutEntries } from '../ledger.ts';
import { putAll } from '../lists.ts';
import type { BillMark } from '../shapes.ts';
import type { Change } from '../write-out.ts';
import { compare, type Registers } from './registers.ts';

/** One thing that another computer has newer. */
interface News {
  readonly kind: string;
  readonly name: string;
  readonly value: unknown;
}

/** What differs from this computer's own registers, in the order of its names. */
export function newsIn(own: Registers, joined: Registers): News[] {
  return [...joined].flatMap(([key, register]) => {
    const mine = own.get(key);
    if (mine !== undefined && compare(mine, register) === 0) return [];
    const cut = key.indexOf('/');
    return [{ kind: key.slice(0, cut), name: key.slice(cut + 1), value: register.value }];
  });
}

/** Ledger months that the news is about, beside those that are told anyway. */
export const monthsOf = (news: readonly News[]): Month[] => entriesIn(news).map(({ month }) => month);

/**
 * What has to be written so that this computer has the news, too; every month it is about has to be open in `documents`.
 * An entry stands in one month alone: coming in one, it leaves the others.
 */
export function changesOf(
  news: readonly News[],
  documents: Documents,
  command: string,
  at: Instant,
): Change[] {
  return [
    ...ledgerChanges(news, documents, command, at),
    ...lineChanges(news, documents),
    ...billChanges(news, documents),
    ...recurringChanges(news, documents),
    ...settingChanges(news, documents),
  ];
}

const of = (news: readonly News[], kind: string): News[] => news.filter((item) => item.kind === kind);
const entriesIn = (news: readonly News[]): Entry[] =>
  of(news, 'entry').flatMap(({ value }) => (value === null ? [] : [value as Entry]));

function ledgerChanges(news: readonly News[], documents: Documents, command: string, at: Instant): Change[] {
  const coming = entriesIn(news);
  const moved = new Set(of(news, 'entry').map(({ name }) => name));
  return [...documents.ledger].flatMap(([month, kept]) => {
    const here = coming.filter((entry) => entry.month === month);
    const staying = new Set(here.map(({ id }) => id));
    const leaving = new Set([...moved].filter((id) => !staying.has(id)));
    const value = withEntries(withoutEntries(kept.value, leaving, command, at), here);
    return value === kept.value ? [] : [{ kept, value }];
  });
}

/** What comes in place of what is here; what was taken away elsewhere as nothing. */
const putsOf = <Item>(
  news: readonly News[],
  held = (item: Item): Item => item,
): Map<string, Item | undefined> =>
  new Map(news.map(({ name, value }) => [name, value === null ? undefined : held(value as Item)]));

/** Lines are never taken away. */
function lineChanges(news: readonly News[], { lines: kept }: Documents): Change[] {
  const told = of(news, 'line').filter(({ value }) => value !== null);
  if (told.length === 0) return [];
  const lines = putAll(kept.value.lines, putsOf<Line>(told), ({ id }) => id);
  return [{ kept, value: { ...kept.value, lines } }];
}

function billChanges(news: readonly News[], { bills: kept }: Documents): Change[] {
  const told = of(news, 'bill');
  if (told.length === 0) return [];
  const withReminder = (mark: BillMark): BillMark => {
    const remindedOn = markOf(kept.value.bills, mark)?.remindedOn;
    return remindedOn === undefined ? mark : { ...mark, remindedOn };
  };
  const bills = putAll(kept.value.bills, putsOf(told, withReminder), sharedBillName);
  return [{ kept, value: { ...kept.value, bills } }];
}

function recurringChanges(news: readonly News[], { recurring: kept }: Documents): Change[] {
  const told = of(news, 'recurring');
  if (told.length === 0) return [];
  const recurring = putAll(kept.value.recurring, putsOf<Recurring>(told), ({ id }) => id);
  return [{ kept, value: { ...kept.value, recurring } }];
}

/** A setting taken away is one that was never told: what holds here stays. */
function settingChanges(news: readonly News[], { settings: kept }: Documents): Change[] {
  const told = of(news, 'setting').filter(({ value }) => value !== null);
  if (told.length === 0) return [];
  const shared = Object.fromEntries(told.map(({ name, value }) => [name, value]));
  const settings = { ...kept.value.settings, ...shared } as Settings;
  return [{ kept, value: { ...kept.value, settings } }];
}
