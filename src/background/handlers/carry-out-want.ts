import type { Ack } from '../../contract/messages.ts';
import { decideEntry, monthOfAttempt } from '../entry-of-attempt.ts';
import type { FollowUp } from '../follow-up.ts';
import type { Office } from '../office.ts';

/** Brings the attempt's entry to where it belongs; `undefined` when there is nothing to be done. Inside a turn of the queue. */
export async function carryOutWant(
  { writer }: Office,
  { attempt, want }: FollowUp,
): Promise<Ack | undefined> {
  const month = attempt && monthOfAttempt(attempt);
  if (attempt === undefined || want === undefined || month === undefined) return undefined;
  const order = { command: want.command, months: [month], byPage: true };
  return writer.carryOutNow(order, (books, now) => decideEntry(attempt, want, books, now));
}
