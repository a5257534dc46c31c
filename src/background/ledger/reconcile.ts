import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import { adjustmentFor, tallyOf } from '../../core/usage.ts';
import type { Documents } from '../../storage/documents.ts';
import { withEntry, withNothingMade } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';

/**
 * The carrier says what is used today: one dated adjustment makes the log come to that figure. The difference is
 * calculated inside the queue, so that a payment logged at the same moment is part of it. Without a difference there is
 * no entry.
 */
export const reconcile =
  ({ writer, today }: AppContext): Handler<'entry/reconcile'> =>
  (ask) =>
    writer.execute({ command: ask.command, months: [monthOf(today())] }, (documents, now) =>
      adjust(ask, documents, now),
    );

/** The decision that matches the carrier's figure of this month's use; it changes nothing where the log agrees. */
export function adjust(ask: Ask<'entry/reconcile'>, documents: Documents, now: Instant): Decision {
  const month = monthOf(seoulDay(now));
  const kept = documents.ledger.get(month);
  // Midnight passed since the command was sent: sent again, it opens the right month.
  if (kept === undefined) return { refuse: 'storage-failed' };
  const line = documents.lines.value.lines.find(({ id }) => id === ask.line);
  if (line === undefined) return { refuse: 'not-found' };
  const row = adjustmentRow(ask, line, kept.value.entries, now);
  if (row === undefined) return { changes: [{ kept, value: withNothingMade(kept.value, ask.command, now) }] };
  return { changes: [{ kept, value: withEntry(kept.value, row) }], entry: row.id };
}

/**
 * The adjustment that makes this month's entries come to the carrier's figure; `undefined` where they do already.
 * @param held when the figure held, in this month and no later than now
 */
export function adjustmentRow(
  { command, pool, used }: Omit<Ask<'entry/reconcile'>, 'line'>,
  line: Line,
  entries: readonly Entry[],
  now: Instant,
  held: Instant = now,
): Entry | undefined {
  const month = monthOf(seoulDay(now));
  const tally = tallyOf(entries, { month, line: line.id, pool });
  const amount = adjustmentFor(tally, line.prepaymentRestores, used);
  if (amount === 0) return undefined;
  return {
    id: command,
    line: line.id,
    pool,
    kind: 'adjustment',
    amount,
    at: held,
    month,
    status: 'confirmed',
    source: 'carrier',
    commands: [command],
  };
}
