import type { Ask, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import type { Entry, EntryStatus } from '../../core/entry.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry } from '../../storage/items/ledger.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

/** The states that an entry may change to. A wrong answer can be corrected. */
const MAY_BECOME: Readonly<Record<EntryStatus, readonly EntryStatus[]>> = {
  pending: ['confirmed', 'failed'],
  confirmed: ['cancelled', 'failed'],
  cancelled: ['confirmed'],
  failed: ['confirmed'],
};

/** Sets what became of a payment, as the person says. */
export const settleEntry =
  (writer: Writer): Handler<'entry/settle'> =>
  (ask) =>
    writer.execute({ command: ask.command, months: [ask.month] }, (documents, now) =>
      decide(ask, documents, now),
    );

function decide(
  { command, entry: id, month, status }: Ask<'entry/settle'>,
  documents: Documents,
  now: Instant,
): Decision {
  const kept = documents.ledger.get(month);
  if (kept === undefined) throw new Error('the month was not opened');
  const entry = entryOf(kept.value, id);
  if (entry === undefined) return { refuse: 'not-found' };
  const isSaid = entry.status === status;
  if (!isSaid && !MAY_BECOME[entry.status].includes(status)) return { refuse: 'invalid' };
  // An answer given a second time changes no state, but its command is kept: sent again, it is known even when the
  // entry is deleted by then.
  const said = isSaid ? entry : settle(entry, status, now);
  const settled = { ...said, commands: [...entry.commands, command] };
  return { changes: [{ kept, value: withEntry(kept.value, settled) }], entry: id };
}

/** The day of a cancellation decides whether it gives headroom back: so it is set with that state and removed with it. */
export function settle(entry: Entry, status: EntryStatus, now: Instant): Entry {
  const { cancelledAt: _old, ...rest } = entry;
  return { ...rest, status, ...(status === 'cancelled' && { cancelledAt: now }) };
}
