import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { sumWon, won } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry } from '../../storage/ledger.ts';
import { momentOf } from '../kernel/moment-of.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

/**
 * A part of a payment was taken back: a row of its own under the day of the cancellation, so that a refund in a later
 * month is on record and gives no headroom back.
 */
export const cancelPart =
  (writer: Writer): Handler<'entry/cancel-part'> =>
  (ask) => {
    const months = [...new Set([ask.month, monthOf(ask.day)])];
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
  const rows = [...new Set([...from.value.entries, ...to.value.entries])];
  if (ask.amount > payment.amount - takenBack(rows, payment.id)) return { refuse: 'invalid' };
  const row: Entry = {
    id: ask.command,
    line: payment.line,
    pool: payment.pool,
    kind: 'cancellation',
    amount: won(ask.amount),
    at: momentOf(day, now),
    month: monthOf(day),
    status: 'confirmed',
    source: 'hand',
    ...(payment.merchant && { merchant: payment.merchant }),
    of: payment.id,
    commands: [ask.command],
  };
  return { changes: [{ kept: to, value: withEntry(to.value, row) }], entry: row.id };
}

const takenBack = (rows: readonly Entry[], payment: string): number =>
  sumWon(
    rows
      .filter(({ kind, of, status }) => kind === 'cancellation' && of === payment && status === 'confirmed')
      .map(({ amount }) => amount),
  );
