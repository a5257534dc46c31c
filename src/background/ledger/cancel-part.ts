import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { withinFigures } from '../../core/late-entries.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { adjustedBy, restoresIn } from '../kernel/in-figures.ts';
import { momentOf } from '../kernel/moment-of.ts';
import type { Decision } from '../kernel/writer.ts';
import { cancelledOf, monthsSince, wonIn } from './cancelled-rows.ts';
import { withIntake } from './import-rows.ts';

/**
 * A part of a payment was cancelled: a cancellation of its own, under the day on which that was done, so that a refund
 * in a later month is on record and gives no headroom back. The parts of all months together are never more than the
 * payment.
 */
export const cancelPart =
  ({ writer, today }: Pick<AppContext, 'writer' | 'today'>): Handler<'entry/cancel-part'> =>
  (ask) => {
    const months = [...new Set([...monthsSince(ask.month, today()), monthOf(ask.day)])];
    return writer.execute({ command: ask.command, months }, (documents, now) => decide(ask, documents, now));
  };

function decide(ask: Ask<'entry/cancel-part'>, documents: Documents, now: Instant): Decision {
  const day = ask.day;
  const from = documents.ledger.get(ask.month);
  const to = documents.ledger.get(monthOf(day));
  if (from === undefined || to === undefined) throw new Error('the month was not opened');
  const payment = entryOf(from.value, ask.entry);
  if (payment === undefined || payment.kind !== 'payment') return { refuse: 'not-found' };
  const isTooEarly = day < seoulDay(payment.at);
  if (payment.status !== 'confirmed' || isTooEarly || day > seoulDay(now)) return { refuse: 'invalid' };
  if (ask.amount > payment.amount - wonIn(cancelledOf(documents, payment.id)))
    return { refuse: 'taken-back' };
  const row: Entry = {
    id: ask.command,
    line: payment.line,
    pool: payment.pool,
    kind: 'cancellation',
    amount: ask.amount,
    at: momentOf(day, now),
    month: monthOf(day),
    status: 'confirmed',
    source: 'hand',
    ...(payment.merchant && { merchant: payment.merchant }),
    of: payment.id,
    commands: [ask.command],
  };
  const figures = withinFigures(day < seoulDay(now) ? [row] : [], {
    there: to.value.entries,
    restores: restoresIn(documents),
    stated: new Map(),
  });
  const intake = { added: [], settled: [], adjusted: adjustedBy(ask.command, figures) };
  const value = withIntake(to.value, intake, { month: row.month, command: ask.command, now });
  return { changes: [{ kept: to, value: withEntry(value, row) }], entry: row.id };
}
