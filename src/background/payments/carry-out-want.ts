import { type Attempt, attemptKey } from '../../contract/attempt.ts';
import type { Ack } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import type { Sameness } from '../ledger/sameness.ts';
import { decideEntry, monthOfAttempt } from './entry-of-attempt.ts';
import type { FollowUp } from './next-attempt.ts';

interface Beside {
  readonly attempts: readonly Attempt[];
  readonly said?: Sameness;
}

/**
 * Brings the attempt's entry to where it belongs; `undefined` when there is nothing to be done. Where the new entry
 * resembles one that is there already, the attempt remembers which. Inside a turn of the queue.
 */
export async function carryOutWant(
  { writer, ports }: Office,
  { attempt, want }: FollowUp,
  { attempts, said }: Beside,
): Promise<Ack | undefined> {
  const month = attempt && monthOfAttempt(attempt);
  if (attempt === undefined || want === undefined || month === undefined) return undefined;
  const others = attempts.filter(({ id }) => id !== attempt.id);
  const order = { command: want.command, months: [month], byPage: true };
  let resembles: string | undefined;
  const ack = await writer.carryOutNow(order, (books, now) => {
    const decision = decideEntry({ attempt, want, others, said }, books, now);
    resembles = decision.resembles;
    return decision;
  });
  if (ack.ok && resembles !== undefined)
    await ports.seen.set({ [attemptKey(attempt.id)]: { ...attempt, resembles } });
  return ack;
}
