import type { Ask, Handler } from '../../contract/messages.ts';
import { type Day, type Instant, type Month, monthOf, seoulDay, seoulNoon } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntries, withEntry, withoutEntry } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { heldIn, isOtherSum, restoresIn, takenInto, withGivenBack } from '../kernel/in-figures.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision } from '../kernel/writer.ts';
import { type CancelledIn, cancelledOf, isBefore, monthsSince, wonIn } from './cancelled-rows.ts';

type EntryChange = Ask<'entry/edit'>['change'];

/**
 * Corrects an entry. A new day in another month moves the entry there. Its cancellations follow its line, pool and
 * name, in whichever month they are: all in one write.
 */
export const editEntry =
  ({ writer, today }: Pick<AppContext, 'writer' | 'today'>): Handler<'entry/edit'> =>
  (ask) => {
    const target = ask.change.day === undefined ? ask.month : monthOf(ask.change.day);
    const months = [...new Set([...monthsSince(ask.month, today()), target])];
    return writer.execute({ command: ask.command, months }, (documents, now) => decide(ask, documents, now));
  };

function decide(
  { command, entry: id, month, change }: Ask<'entry/edit'>,
  documents: Documents,
  now: Instant,
): Decision {
  const old = entryOf(monthIn(documents, month).value, id);
  if (old === undefined) return { refuse: 'not-found' };
  if (change.line !== undefined && !isLine(documents, change.line)) return { refuse: 'not-found' };
  if (change.day !== undefined && change.day > seoulDay(now)) return { refuse: 'invalid' };
  const taken = cancelledOf(documents, id);
  if (isTooLittle(change, old, taken)) return { refuse: 'taken-back' };
  const edited = { ...edit(old, change, now), commands: [...old.commands, command] };
  const by = { command, now, restores: restoresIn(documents) };
  const isOther = isOtherSum(old, edited);
  const from = monthIn(documents, old.month);
  const to = monthIn(documents, edited.month);
  const held = heldIn(from.value, old);
  const changes = [...new Set([from, to, ...taken.map(({ kept }) => kept)])].map((kept) => {
    const rows = taken.find((month) => month.kept === kept)?.rows ?? [];
    const back = kept === from && isOther ? withGivenBack(kept.value, old, by) : kept.value;
    const along = withEntries(back, rowsAlong(rows, edited));
    const left = kept === from && kept !== to ? withoutEntry(along, old, command, now) : along;
    if (kept !== to) return { kept, value: left };
    const value = withEntry(left, edited);
    return { kept, value: isOther ? takenInto(value, edited, { old, held }, by) : value };
  });
  return { changes: changes.filter(({ kept, value }) => value !== kept.value), entry: id };
}

function monthIn({ ledger }: Documents, month: Month) {
  const kept = ledger.get(month);
  if (kept === undefined) throw new Error('the month was not opened');
  return kept;
}

/**
 * Whether a payment would come to less than its cancellations, or to a day after them. Where it is so already, it may
 * be corrected in steps.
 */
function isTooLittle({ amount, day }: EntryChange, old: Entry, taken: readonly CancelledIn[]): boolean {
  const isLess = amount !== undefined && amount < old.amount && amount < wonIn(taken);
  return isLess || (day !== undefined && day > seoulDay(old.at) && isBefore(day, taken));
}

/** Cancellations of the payment, changed to its line, pool and name. */
const rowsAlong = (rows: readonly Entry[], { line, pool, merchant }: Entry): Entry[] =>
  rows
    .filter((row) => row.line !== line || row.pool !== pool || (merchant && row.merchant !== merchant))
    .map((row) => ({ ...row, line, pool, ...(merchant && { merchant }) }));

function edit(entry: Entry, change: EntryChange, now: Instant): Entry {
  const { merchant: _old, ...rest } = entry;
  const merchant = change.merchant ?? entry.merchant;
  return {
    ...rest,
    ...(merchant && { merchant }),
    ...(change.line !== undefined && { line: change.line }),
    ...(change.pool !== undefined && { pool: change.pool }),
    ...(change.amount !== undefined && { amount: change.amount }),
    ...movedTo(entry, change.day, now),
  };
}

function movedTo(entry: Entry, day: Day | undefined, now: Instant): Pick<Entry, 'at' | 'month'> {
  if (day === undefined || day === seoulDay(entry.at)) return { at: entry.at, month: entry.month };
  return { at: day === seoulDay(now) ? now : seoulNoon(day), month: monthOf(day) };
}
