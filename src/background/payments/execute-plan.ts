import { type Attempt, attemptKey } from '../../contract/attempt.ts';
import type { Ack } from '../../contract/messages.ts';
import { withClaim } from '../../core/claim.ts';
import type { Documents } from '../../storage/documents.ts';
import { withCommand } from '../../storage/items/ledger.ts';
import { withoutItem } from '../../storage/items/lists.ts';
import type { Change } from '../../storage/write-out.ts';
import { asKnown } from '../attempts/attempt-relations.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';
import type { Sameness } from '../ledger/sameness.ts';
import { decideEntry, monthOfAttempt } from './entry-of-attempt.ts';
import { type Plan, planOfAlike } from './plan.ts';

interface Beside {
  readonly attempts: readonly Attempt[];
  readonly said?: Sameness;
  /**
   * Whether the page said anything that was not counted before. If not, its consequences are already written, unless
   * the worker was stopped before.
   */
  readonly isNews: boolean;
}

/**
 * Writes what the plan wants: the attempt's entry, or the question about it. Where the payment resembles an existing
 * entry, a question is raised instead of a new entry, and the attempt remembers which entry that is. One `set`; doing
 * it twice changes nothing. Inside a turn of the queue.
 * @returns undefined when there is nothing to be done.
 */
export async function executePlan(
  { writer, ports, executed }: AppContext,
  plan: Plan,
  { attempts, said, isNews }: Beside,
): Promise<Ack | undefined> {
  const { attempt, want, claim } = plan;
  const month = want && monthOfAttempt(attempt);
  if (month === undefined && claim === undefined) return undefined;
  const consequence = `${attempt.id} ${want?.command ?? ''} ${claim === undefined}`;
  if (!isNews && executed.has(consequence)) return undefined;
  const others = attempts.filter(({ id }) => id !== attempt.id);
  const request = {
    command: want?.command ?? asKnown(attempt).standing.cause,
    months: month === undefined ? [] : [month],
    families: ['claims'] as const,
    byPage: true,
  };
  let asked: Plan | undefined;
  const ack = await writer.executeNow(request, (documents, now): Decision => {
    const entry =
      want && month !== undefined
        ? decideEntry({ attempt, want, others, said }, documents, now)
        : { changes: [] };
    if ('refuse' in entry) return entry;
    if (!('alike' in entry))
      return { ...entry, changes: [...entry.changes, ...claimChange(plan, documents)] };
    asked = planOfAlike(attempt, entry.alike, attempt.entryAt ?? now);
    return { changes: claimChange(asked, documents) };
  });
  if (ack.ok) executed.add(consequence);
  if (ack.ok && asked !== undefined) await ports.seen.set({ [attemptKey(attempt.id)]: asked.attempt });
  return ack;
}

/** A question that was answered is never raised again. */
function claimChange({ attempt, claim, want }: Plan, { claims: kept }: Documents): Change[] {
  if (claim === undefined || kept === undefined) return [];
  const { claims, commands } = kept.value;
  if ('withdraw' in claim) {
    const rest = withoutItem(claims, attempt.id);
    if (rest.length === claims.length) return [];
    // A payment that was refused may be tried and asked about again; one that has an entry is not asked about.
    const answered = want === undefined ? commands : withCommand(commands, attempt.id);
    return [{ kept, value: { ...kept.value, claims: rest, commands: answered } }];
  }
  if (commands.includes(attempt.id)) return [];
  const next = withClaim(claims, claim.raise);
  return JSON.stringify(next) === JSON.stringify(claims)
    ? []
    : [{ kept, value: { ...kept.value, claims: next } }];
}
