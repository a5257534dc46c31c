import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, type Month, month as monthFrom } from '../../core/day.ts';
import type { Entry, EntryStatus } from '../../core/entry.ts';
import type { Books } from '../../storage/books.ts';
import { entryOf, madeBy, withEntry } from '../../storage/ledger.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

/** Which way an entry may go. A wrong answer can be taken back. */
const MAY_BECOME: Readonly<Record<EntryStatus, readonly EntryStatus[]>> = {
  pending: ['confirmed', 'failed'],
  confirmed: ['cancelled', 'failed'],
  cancelled: ['confirmed'],
  failed: ['confirmed'],
};

/** The person says what became of a payment. */
export const settleEntry =
  (writer: Writer): Handler<'entry/settle'> =>
  (ask) =>
    writer.carryOut({ command: ask.command, months: [monthFrom(ask.month)] }, (books, now) =>
      decide(ask, books, now),
    );

function decide(
  { command, entry: id, month, status }: Ask<'entry/settle'>,
  books: Books,
  now: Instant,
): Decision {
  const kept = books.ledger.get(month as Month);
  if (kept === undefined) throw new Error('the month was not opened');
  const done = madeBy(kept.value, command);
  if (done !== undefined) return { changes: [], entry: done };
  const entry = entryOf(kept.value, id);
  if (entry === undefined) return { refuse: 'not-found' };
  if (entry.status === status) return { changes: [], entry: id };
  if (!MAY_BECOME[entry.status].includes(status)) return { refuse: 'invalid' };
  const settled = { ...settle(entry, status, now), commands: [...entry.commands, command] };
  return { changes: [{ kept, value: withEntry(kept.value, settled) }], entry: id };
}

/** The day of a cancellation decides whether it gives headroom back, so it is kept with the status and goes with it. */
export function settle(entry: Entry, status: EntryStatus, now: Instant): Entry {
  const { cancelledAt: _old, ...rest } = entry;
  return { ...rest, status, ...(status === 'cancelled' && { cancelledAt: now }) };
}
