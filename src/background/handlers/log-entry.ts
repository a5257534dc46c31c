import type { Ask, Handler } from '../../contract/messages.ts';
import { day as dayOf, type Instant, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { won } from '../../core/won.ts';
import type { Books } from '../../storage/books.ts';
import { madeBy, withEntry } from '../../storage/ledger.ts';
import type { Decision, Writer } from '../writer.ts';
import { isLine } from './known-line.ts';
import { momentOf } from './moment-of.ts';

/** A payment or a prepayment typed in by hand. Its id is the command's, so that a retry can never make a second one. */
export const logEntry =
  (writer: Writer): Handler<'entry/log'> =>
  (ask) =>
    writer.carryOut({ command: ask.command, months: [monthOf(dayOf(ask.day))] }, (books, now) =>
      decide(ask, books, now),
    );

function decide(ask: Ask<'entry/log'>, books: Books, now: Instant): Decision {
  const day = dayOf(ask.day);
  const kept = books.ledger.get(monthOf(day));
  if (kept === undefined) throw new Error('the month was not opened');
  const done = madeBy(kept.value, ask.command);
  if (done !== undefined) return { changes: [], entry: done };
  const isFeeTooHigh = ask.fee !== undefined && ask.fee > ask.amount;
  if (day > seoulDay(now) || isFeeTooHigh) return { refuse: 'invalid' };
  if (!isLine(books, ask.line)) return { refuse: 'not-found' };
  const entry: Entry = {
    id: ask.command,
    line: ask.line,
    pool: ask.pool,
    kind: ask.kind ?? 'payment',
    amount: won(ask.amount),
    at: momentOf(day, now),
    month: monthOf(day),
    status: ask.status ?? 'confirmed',
    source: 'hand',
    ...(ask.merchant && { merchant: ask.merchant }),
    ...(ask.of !== undefined && { of: ask.of }),
    ...(ask.fee !== undefined && { fee: won(ask.fee) }),
    commands: [ask.command],
  };
  return { changes: [{ kept, value: withEntry(kept.value, entry) }], entry: entry.id };
}
