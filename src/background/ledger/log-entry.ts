import type { Ask, Handler } from '../../contract/messages.ts';
import { addMinutes, type Day, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { withinFigures } from '../../core/late-entries.ts';
import { resembling } from '../../core/same-payment.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry } from '../../storage/items/ledger.ts';
import { entriesIn } from '../figures/ledger-figures.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { adjustedBy, restoresIn } from '../kernel/in-figures.ts';
import { isLine } from '../kernel/known-line.ts';
import { momentOf } from '../kernel/moment-of.ts';
import type { Decision } from '../kernel/writer.ts';
import { withIntake } from './import-rows.ts';
import { joined, resemblance } from './sameness.ts';

/**
 * Logs a payment or a prepayment that was typed in. The command's id becomes the entry's, so that a retry never makes a
 * second one.
 */
export const logEntry =
  ({ writer, ports }: AppContext): Handler<'entry/log'> =>
  (ask) =>
    writer.execute({ command: ask.command, months: monthsOf(ask.day, ports.clock.now()) }, (documents, now) =>
      decide(ask, documents, now),
    );

/** Months to read. In the first minutes of a month, an entry of the same payment may lie in the month before. */
function monthsOf(day: Day, now: Instant): Month[] {
  const before = seoulDay(addMinutes(now, -10));
  const isJustBegun = day === seoulDay(now) && before < day;
  return [...new Set([monthOf(day), ...(isJustBegun ? [monthOf(before)] : [])])];
}

function decide(ask: Ask<'entry/log'>, documents: Documents, now: Instant): Decision {
  const day = ask.day;
  const kept = documents.ledger.get(monthOf(day));
  if (kept === undefined) throw new Error('the month was not opened');
  const isFeeTooHigh = ask.fee !== undefined && ask.fee > ask.amount;
  if (day > seoulDay(now) || isFeeTooHigh) return { refuse: 'invalid' };
  if (!isLine(documents, ask.line)) return { refuse: 'not-found' };
  const entry = entryFrom(ask, day, now);
  if (ask.same !== undefined) return intoOther(ask.same, entry, documents);
  const mayBeSame = entry.kind === 'payment' && ask.distinct !== true;
  const [like] = mayBeSame ? resembling(entriesIn(documents), entry) : [];
  if (like !== undefined) return { refuse: 'maybe-same', like: resemblance(like) };
  const figures = withinFigures(day < seoulDay(now) ? [entry] : [], {
    there: entriesIn(documents),
    restores: restoresIn(documents),
    stated: new Map(),
  });
  const intake = { added: [], settled: [], adjusted: adjustedBy(ask.command, figures) };
  const value = withIntake(kept.value, intake, { month: entry.month, command: ask.command, now });
  return { changes: [{ kept, value: withEntry(value, entry) }], entry: entry.id };
}

/** "같은 결제예요": no new entry; the existing one takes over what was typed, and that it was paid. */
function intoOther(id: string, typed: Entry, documents: Documents): Decision {
  for (const kept of documents.ledger.values()) {
    const into = entryOf(kept.value, id);
    if (into !== undefined)
      return { changes: [{ kept, value: withEntry(kept.value, joined(into, typed)) }], entry: id };
  }
  return { refuse: 'not-found' };
}

const entryFrom = (ask: Ask<'entry/log'>, day: Day, now: Instant): Entry => ({
  id: ask.command,
  line: ask.line,
  pool: ask.pool,
  kind: ask.kind ?? 'payment',
  amount: ask.amount,
  at: momentOf(day, now),
  month: monthOf(day),
  status: ask.status ?? 'confirmed',
  source: 'hand',
  ...(ask.merchant && { merchant: ask.merchant }),
  ...(ask.of !== undefined && { of: ask.of }),
  ...(ask.fee !== undefined && { fee: ask.fee }),
  commands: [ask.command],
});
