import type { Ack, Ask } from '../../contract/messages.ts';
import { type Day, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { daysNear } from '../../exchange/traits.ts';
import type { Books } from '../../storage/books.ts';
import { madeBy, withEntry, withNewEntries } from '../../storage/ledger.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision, Writer } from '../kernel/writer.ts';
import { takeIn } from './import-rows.ts';

type Import = Ask<'entries/import'>;

/** Takes the rows of a message, a file or a table in: all of them in one write, so that one undo takes them all back. */
export const importEntries =
  (writer: Writer) =>
  async (ask: Import): Promise<Ack> => {
    let added = 0;
    const months = monthsOfRows(ask.rows);
    const ack = await writer.carryOut({ command: ask.command, months }, (books, now) => {
      const outcome = takeRows(ask, books, now);
      added = 'refuse' in outcome ? 0 : outcome.added;
      return outcome;
    });
    return ack.ok ? { ...ack, added } : ack;
  };

/** The months in which rows may stand, or what they repeat. */
export function monthsOfRows(rows: Import['rows']): Month[] {
  const days = rows.flatMap(({ day, at }) => daysNear({ day: day as Day, ...(at && { at: at as Instant }) }));
  return [...new Set(days.map(monthOf))].sort();
}

type Done = Extract<Decision, { changes: unknown }>;
type Outcome = Exclude<Decision, Done> | (Done & { readonly added: number });

/** What taking the rows in comes to, in months that are open. */
export function takeRows(ask: Import, books: Books, now: Instant): Outcome {
  const before = [...books.ledger];
  const entries = before.flatMap(([, { value }]) => value.entries);
  if (before.some(([, { value }]) => madeBy(value, ask.command) !== undefined)) return again(ask, entries);
  const today = seoulDay(now);
  const isWrong = ({ day, at }: Import['rows'][number]) =>
    day > today || (at !== undefined && seoulDay(at as Instant) !== day);
  if (ask.rows.some(isWrong)) return { refuse: 'invalid' };
  if (ask.rows.some(({ line }) => !isLine(books, line))) return { refuse: 'not-found' };
  const { added, settled } = takeIn(ask, entries, now);
  const changes = before.flatMap(([month, kept]) => {
    const own = (entry: Entry) => entry.month === month;
    const value = withNewEntries(settled.filter(own).reduce(withEntry, kept.value), added.filter(own));
    return value === kept.value ? [] : [{ kept, value }];
  });
  return { changes, ...countOf([...added, ...settled]) };
}

/** A second send: what the first one did stands, and is counted as it stands now. */
function again({ command }: Import, entries: readonly Entry[]): Outcome {
  const made = entries.filter(({ commands }) => commands.includes(command));
  return { changes: [], ...countOf(made) };
}

const countOf = ([first, ...more]: readonly Entry[]) => ({
  added: first === undefined ? 0 : 1 + more.length,
  ...(first !== undefined && more.length === 0 && { entry: first.id }),
});
