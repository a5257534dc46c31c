import type { Ask, Handler } from '../../contract/messages.ts';
import { type Day, type Instant, monthOf, seoulDay, seoulNoon } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { won } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntries, withEntry, withoutEntry } from '../../storage/ledger.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

type Change = Ask<'entry/edit'>['change'];

/** Corrects an entry. A new day in another month moves it there, both months in one write. */
export const editEntry =
  (writer: Writer): Handler<'entry/edit'> =>
  (ask) => {
    const target = ask.change.day === undefined ? ask.month : monthOf(ask.change.day);
    const months = [...new Set([ask.month, target])];
    return writer.execute({ command: ask.command, months }, (documents, now) => decide(ask, documents, now));
  };

function decide(
  { command, entry: id, month, change }: Ask<'entry/edit'>,
  documents: Documents,
  now: Instant,
): Decision {
  const from = documents.ledger.get(month);
  if (from === undefined) throw new Error('the month was not opened');
  const old = entryOf(from.value, id);
  if (old === undefined) return { refuse: 'not-found' };
  if (change.line !== undefined && !isLine(documents, change.line)) return { refuse: 'not-found' };
  if (change.day !== undefined && change.day > seoulDay(now)) return { refuse: 'invalid' };
  const edited = { ...edit(old, change, now), commands: [...old.commands, command] };
  const here = withEntries(from.value, rowsAlong(from.value.entries, edited));
  if (edited.month === old.month) {
    return { changes: [{ kept: from, value: withEntry(here, edited) }], entry: id };
  }
  const to = documents.ledger.get(edited.month);
  if (to === undefined) throw new Error('the month was not opened');
  return {
    changes: [
      { kept: from, value: withoutEntry(here, old, command, now) },
      { kept: to, value: withEntry(to.value, edited) },
    ],
    entry: id,
  };
}

/** What was taken back of a payment goes along with it to another line or pool, and is called as it is. */
const rowsAlong = (entries: readonly Entry[], { id, line, pool, merchant }: Entry): Entry[] =>
  entries
    .filter(({ kind, of }) => kind === 'cancellation' && of === id)
    .map((row) => ({ ...row, line, pool, ...(merchant && { merchant }) }));

function edit(entry: Entry, change: Change, now: Instant): Entry {
  const { merchant: _old, ...rest } = entry;
  const merchant = change.merchant ?? entry.merchant;
  return {
    ...rest,
    ...(merchant && { merchant }),
    ...(change.line !== undefined && { line: change.line }),
    ...(change.pool !== undefined && { pool: change.pool }),
    ...(change.amount !== undefined && { amount: won(change.amount) }),
    ...movedTo(entry, change.day, now),
  };
}

function movedTo(entry: Entry, day: Day | undefined, now: Instant): Pick<Entry, 'at' | 'month'> {
  if (day === undefined || day === seoulDay(entry.at)) return { at: entry.at, month: entry.month };
  return { at: day === seoulDay(now) ? now : seoulNoon(day), month: monthOf(day) };
}
