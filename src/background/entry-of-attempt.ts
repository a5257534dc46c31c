import type { Attempt } from '../contract/attempt.ts';
import { type Instant, type Month, monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Books } from '../storage/books.ts';
import { entryOf, withEntry } from '../storage/ledger.ts';
import { type Account, accountOf } from './account.ts';
import type { Want } from './follow-up.ts';
import { settle } from './handlers/settle-entry.ts';
import type { Decision } from './writer.ts';

/** An attempt that may have an entry: its month is fixed by `entryAt`, so a retry after midnight finds it again. */
export const monthOfAttempt = ({ entryAt }: Attempt): Month | undefined =>
  entryAt === null ? undefined : monthOf(seoulDay(entryAt));

/** Makes the attempt's one entry, or moves it on. An entry the person deleted stays deleted. */
export function decideEntry(attempt: Attempt, want: Want, books: Books, now: Instant): Decision {
  const month = monthOfAttempt(attempt);
  const kept = month && books.ledger.get(month);
  if (month === undefined || kept === undefined) throw new Error('the month was not opened');
  if (kept.value.gone.some(({ id }) => id === attempt.id)) return { changes: [] };
  const old = entryOf(kept.value, attempt.id);
  const entry =
    old === undefined
      ? fresh(attempt, want, accountOf(attempt, books), month)
      : moved(old, attempt, want, now);
  if (entry === undefined) return { changes: [], ...(old !== undefined && { entry: old.id }) };
  return { changes: [{ kept, value: withEntry(kept.value, entry) }], entry: entry.id };
}

function fresh(
  attempt: Attempt,
  { status, command }: Want,
  { line, pool }: Account,
  month: Month,
): Entry | undefined {
  if (attempt.amount === null || attempt.entryAt === null || status === 'failed') return undefined;
  return {
    id: attempt.id,
    line: line.id,
    pool,
    kind: 'payment',
    amount: attempt.amount,
    at: attempt.entryAt,
    month,
    status,
    source: 'page',
    ...(attempt.merchant && { merchant: attempt.merchant }),
    ...(attempt.item && { item: attempt.item }),
    ...(attempt.gateway && { gateway: attempt.gateway }),
    commands: [attempt.id, command],
  };
}

function moved(
  entry: Entry,
  { loggedBy }: Attempt,
  { status, from, command }: Want,
  now: Instant,
): Entry | undefined {
  if (entry.commands.includes(command) || entry.status === status) return undefined;
  const isLoggedTooEarly = status === 'failed' && loggedBy !== null && entry.commands.at(-1) === loggedBy;
  if (!from.includes(entry.status) && !isLoggedTooEarly) return undefined;
  return { ...settle(entry, status, now), commands: [...entry.commands, command] };
}
