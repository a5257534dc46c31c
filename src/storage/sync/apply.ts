import type { Instant, Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Settings } from '../../core/settings.ts';
import type { Books } from '../books.ts';
import { withEntries, withoutEntries } from '../ledger.ts';
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
 * What has to be written so that this computer has the news, too; every month it is about has to be open in `books`.
 * An entry stands in one month alone: coming in one, it leaves the others.
 */
export function changesOf(news: readonly News[], books: Books, command: string, at: Instant): Change[] {
  return [
    ...ledgerChanges(news, books, command, at),
    ...lineChanges(news, books),
    ...billChanges(news, books),
    ...recurringChanges(news, books),
    ...settingChanges(news, books),
  ];
}

const of = (news: readonly News[], kind: string): News[] => news.filter((item) => item.kind === kind);
const entriesIn = (news: readonly News[]): Entry[] =>
  of(news, 'entry').flatMap(({ value }) => (value === null ? [] : [value as Entry]));

function ledgerChanges(news: readonly News[], books: Books, command: string, at: Instant): Change[] {
  const coming = entriesIn(news);
  const moved = new Set(of(news, 'entry').map(({ name }) => name));
  return [...books.ledger].flatMap(([month, kept]) => {
    const here = coming.filter((entry) => entry.month === month);
    const staying = new Set(here.map(({ id }) => id));
    const leaving = new Set([...moved].filter((id) => !staying.has(id)));
    const value = withEntries(withoutEntries(kept.value, leaving, command, at), here);
    return value === kept.value ? [] : [{ kept, value }];
  });
}

function lineChanges(news: readonly News[], { lines: kept }: Books): Change[] {
  const coming = of(news, 'line').flatMap(({ value }) => (value === null ? [] : [value as Line]));
  if (coming.length === 0) return [];
  const lines = replaced(kept.value.lines, coming, ({ id }) => id);
  return [{ kept, value: { ...kept.value, lines } }];
}

function billChanges(news: readonly News[], { bills: kept }: Books): Change[] {
  const told = of(news, 'bill');
  if (told.length === 0) return [];
  const nameOf = ({ line, month }: BillMark) => `${line}/${month}`;
  const away = new Set(told.filter(({ value }) => value === null).map(({ name }) => name));
  const coming = told.flatMap(({ value }) => (value === null ? [] : [value as BillMark]));
  const withReminder = coming.map((mark) => {
    const remindedOn = kept.value.bills.find((own) => nameOf(own) === nameOf(mark))?.remindedOn;
    return remindedOn === undefined ? mark : { ...mark, remindedOn };
  });
  const bills = replaced(
    kept.value.bills.filter((mark) => !away.has(nameOf(mark))),
    withReminder,
    nameOf,
  );
  return [{ kept, value: { ...kept.value, bills } }];
}

function recurringChanges(news: readonly News[], { recurring: kept }: Books): Change[] {
  const told = of(news, 'recurring');
  if (told.length === 0) return [];
  const away = new Set(told.filter(({ value }) => value === null).map(({ name }) => name));
  const coming = told.flatMap(({ value }) => (value === null ? [] : [value as Recurring]));
  const recurring = replaced(
    kept.value.recurring.filter(({ id }) => !away.has(id)),
    coming,
    ({ id }) => id,
  );
  return [{ kept, value: { ...kept.value, recurring } }];
}

/** A setting taken away is one that was never told: what holds here stays. */
function settingChanges(news: readonly News[], { settings: kept }: Books): Change[] {
  const told = of(news, 'setting').filter(({ value }) => value !== null);
  if (told.length === 0) return [];
  const shared = Object.fromEntries(told.map(({ name, value }) => [name, value]));
  const settings = { ...kept.value.settings, ...shared } as Settings;
  return [{ kept, value: { ...kept.value, settings } }];
}

function replaced<Item>(
  items: readonly Item[],
  coming: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  const put = new Map(coming.map((item) => [nameOf(item), item]));
  const known = new Set(items.map(nameOf));
  return [
    ...items.map((item) => put.get(nameOf(item)) ?? item),
    ...[...put.values()].filter((item) => !known.has(nameOf(item))),
  ];
}
