import type { Ask, Handler } from '../../contract/messages.ts';
import { type Day, type Instant, seoulDay } from '../../core/day.ts';
import type { Entry, EntryStatus } from '../../core/entry.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf } from '../../storage/items/ledger.ts';
import { restoresIn, withChanged } from '../kernel/in-figures.ts';
import { momentOf } from '../kernel/moment-of.ts';
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
  { command, entry: id, month, status, day }: Ask<'entry/settle'>,
  documents: Documents,
  now: Instant,
): Decision {
  const kept = documents.ledger.get(month);
  if (kept === undefined) throw new Error('the month was not opened');
  const entry = entryOf(kept.value, id);
  if (entry === undefined) return { refuse: 'not-found' };
  const isSaid = entry.status === status;
  if (!isSaid && !MAY_BECOME[entry.status].includes(status)) return { refuse: 'invalid' };
  if (day !== undefined && (status !== 'cancelled' || !isBetween(entry, day, now)))
    return { refuse: 'invalid' };
  // An answer given a second time changes no state, but its command is kept: sent again, it is known even when the
  // entry is deleted by then.
  const said = isSaid ? entry : settle(entry, status, day === undefined ? now : momentAfter(entry, day, now));
  const settled = { ...said, commands: [...entry.commands, command] };
  const by = { command, now, restores: restoresIn(documents) };
  return { changes: [{ kept, value: withChanged(kept.value, entry, settled, by) }], entry: id };
}

/** A payment can be cancelled from the day it was made on, and was, if so, by now. */
const isBetween = ({ at }: Entry, day: Day, now: Instant): boolean =>
  day >= seoulDay(at) && day <= seoulDay(now);

/** Some moment of that day, but none before the payment: on the payment's own day noon may be. */
function momentAfter({ at }: Entry, day: Day, now: Instant): Instant {
  const moment = momentOf(day, now);
  return moment < at ? at : moment;
}

/**
 * The day of a cancellation decides whether it gives headroom back: so it is set with that state and removed with it.
 * `when` it was made or, for another state, said.
 */
export function settle(entry: Entry, status: EntryStatus, when: Instant): Entry {
  const { cancelledAt: _old, ...rest } = entry;
  return { ...rest, status, ...(status === 'cancelled' && { cancelledAt: when }) };
}
