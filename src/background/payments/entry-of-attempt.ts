import type { Attempt } from '../../contract/attempt.ts';
import { addMinutes, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { resembling } from '../../core/same-payment.ts';
import { isSameShop } from '../../core/shop.ts';
import type { Documents, LoadedKey } from '../../storage/documents.ts';
import { entryOf, madeBy, withEntry } from '../../storage/items/ledger.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import { type Account, accountOf } from '../figures/account.ts';
import type { Decision } from '../kernel/writer.ts';
import { isInWindow, joined, resemblance, type Sameness } from '../ledger/sameness.ts';
import { settle } from '../ledger/settle-entry.ts';
import type { WantedEntry } from './plan.ts';

/** An attempt that may have an entry: its month is fixed by `entryAt`, so a retry after midnight finds it again. */
export const monthOfAttempt = ({ entryAt }: Attempt): Month | undefined =>
  entryAt === null ? undefined : monthOf(seoulDay(entryAt));

/** An attempt with what else decides on its entry: the other attempts of this session, and what the person said. */
export interface Case {
  readonly attempt: Attempt;
  readonly want: WantedEntry;
  readonly others: readonly Attempt[];
  /** Present only where the person logs it; then an entry that resembles it is asked about. */
  readonly said?: Sameness | undefined;
}

/** A decision, or the entry that may be the same payment: then the person is asked before anything counts. */
export type CaseDecision = Decision | { readonly alike: string };

/** Makes the attempt's one entry, or changes its state. An entry that the person deleted stays deleted. */
export function decideEntry(of: Case, documents: Documents, now: Instant): CaseDecision {
  const month = monthOfAttempt(of.attempt);
  const kept = month && documents.ledger.get(month);
  if (month === undefined || kept === undefined) throw new Error('the month was not opened');
  if (kept.value.gone.some(({ id }) => id === of.attempt.id)) return { changes: [] };
  const made = madeBy(kept.value, of.attempt.id) ?? madeBy(kept.value, of.want.command);
  const old = made === undefined ? undefined : entryOf(kept.value, made);
  if (old === undefined) return decideFresh(of, documents, kept);
  const entry = moved(old, of, now);
  return {
    changes: entry === undefined ? [] : [{ kept, value: withEntry(kept.value, entry) }],
    entry: old.id,
  };
}

function decideFresh(of: Case, documents: Documents, kept: LoadedKey<'ledger'>): CaseDecision {
  const entry = fresh(of.attempt, of.want, accountOf(of.attempt, documents));
  if (entry === undefined) return { changes: [] };
  const write = (written: Entry) => ({
    changes: [{ kept, value: withEntry(kept.value, written) }],
    entry: written.id,
  });
  const twins = resembling(kept.value.entries, entry);
  if (of.said?.distinct === true) return write(entry);
  if (of.said?.same !== undefined) {
    // Only an entry that resembles it: a page could name any other.
    const into = twins.find(({ id }) => id === of.said?.same);
    return into === undefined ? { refuse: 'not-found' } : write(joined(into, entry));
  }
  const [nearest] = twins;
  if (of.said !== undefined && nearest !== undefined)
    return { refuse: 'maybe-same', like: resemblance(nearest) };
  const left = leftOver(of, entry, kept.value.entries);
  if (left !== undefined) return write(joined(left, entry));
  return byItself(of, entry, twins, write);
}

/**
 * For how many minutes a pending entry without a known attempt may still get its outcome: as long as attempts are kept.
 */
const LEFT_OVER_MINUTES = 24 * 60;

/**
 * The pending entry of a payment whose attempt is no longer known, because browser or extension was restarted while its
 * window stood open. If no button was pressed in this attempt, its outcome is the outcome of that entry. If one was, it
 * may be a second payment.
 */
function leftOver({ attempt, others }: Case, entry: Entry, entries: readonly Entry[]): Entry | undefined {
  if (entry.gateway === undefined || factsOf(attempt).pressedAt !== undefined) return undefined;
  return entries.findLast(
    ({ source, status, gateway, amount, line, at, commands }) =>
      source === 'page' &&
      status === 'pending' &&
      gateway === entry.gateway &&
      amount === entry.amount &&
      line === entry.line &&
      at <= entry.at &&
      addMinutes(at, LEFT_OVER_MINUTES) >= entry.at &&
      !others.some(({ id }) => commands.includes(id)),
  );
}

/**
 * An entry made from pages alone. An entry noted by hand while the window was open, or just before for the same shop,
 * is this payment. One noted earlier may be another payment: the person is asked before a second one counts. Entries of
 * other attempts are other payments.
 */
function byItself(
  { attempt, others }: Case,
  entry: Entry,
  twins: readonly Entry[],
  write: (entry: Entry) => CaseDecision,
): CaseDecision {
  // An entry noted by hand is one payment only: it is skipped where it was joined with another attempt, or where the
  // person is being asked whether it is another attempt's.
  const isOf = (twin: Entry) => (other: Attempt) =>
    twin.commands.includes(other.id) || other.resembles === twin.id;
  const free = twins.filter((twin) => twin.source !== 'page' && !others.some(isOf(twin)));
  const { startedAt } = factsOf(attempt);
  const own = free.find((twin) => isInWindow(twin, startedAt) || isJustBefore(twin, entry, startedAt));
  if (own !== undefined) return write(joined(own, entry));
  const [nearest] = free;
  return nearest === undefined ? write(entry) : { alike: nearest.id };
}

/** A payment noted by hand just before its window was opened: at most this many minutes. */
const JUST_MINUTES = 2;

const isJustBefore = (twin: Entry, entry: Entry, startedAt: Instant): boolean =>
  twin.at >= addMinutes(startedAt, -JUST_MINUTES) && isSameShop(twin.merchant, entry.merchant ?? null);

function fresh(
  attempt: Attempt,
  { status, command, amount }: WantedEntry,
  { line, pool }: Account,
): Entry | undefined {
  const { entryAt } = attempt;
  if (amount === null || entryAt === null || status === 'failed') return undefined;
  const { merchant, item, gateway } = factsOf(attempt);
  return {
    id: attempt.id,
    line: line.id,
    pool,
    kind: 'payment',
    amount,
    at: entryAt,
    month: monthOf(seoulDay(entryAt)),
    status,
    source: 'page',
    ...(merchant && { merchant }),
    ...(item && { item }),
    ...(gateway && { gateway }),
    commands: [attempt.id, command],
  };
}

/** The entry in its new state; its gateway may change, because the next try after a refusal may use another one. */
function moved(entry: Entry, { attempt, want }: Case, now: Instant): Entry | undefined {
  const { status, from, command } = want;
  if (entry.commands.includes(command) || entry.status === status) return undefined;
  if (!from.includes(entry.status)) return undefined;
  const { gateway } = factsOf(attempt);
  return {
    ...settle(entry, status, now),
    ...(entry.status === 'failed' && gateway && { gateway }),
    commands: [...entry.commands, command],
  };
}
