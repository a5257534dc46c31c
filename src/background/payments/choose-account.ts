import { type Attempt, attemptKey } from '../../contract/attempt.ts';
import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry } from '../../storage/items/ledger.ts';
import { readSession } from '../../storage/session.ts';
import { withCounted } from '../attempts/evidence.ts';
import { type Account, accountOf, lineOf } from '../figures/account.ts';
import { refreshFrames } from '../frames/known-frames.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';
import { monthOfAttempt } from './entry-of-attempt.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { mayChoose } from './may-choose.ts';

type AccountAsk = Ask<'banner/account'>;

/**
 * Puts the payment that this frame shows on another line or pool. The choice is saved with the attempt, for an entry
 * made later, and in the entry that already exists. Every frame that shows this attempt is assessed again.
 */
export const chooseAccount =
  (app: AppContext): Handler<'banner/account'> =>
  (choice, from) =>
    inShownFrame(app, choice, from, async ({ attempt, scene }): Promise<Ack> => {
      if (attempt === undefined) return { ok: false, reason: 'no-payment-seen' };
      const documents = await app.readDocuments();
      // The same command again changes nothing in the attempt; but the worker may have been stopped before the entry
      // was changed.
      if (attempt.counted.includes(choice.command))
        return moveEntry(app, attempt, accountOf(attempt, documents), choice.command);
      if (!mayChoose({ attempt, source: scene.source })) return { ok: false, reason: 'not-allowed' };
      const account = chosen(choice, attempt, documents);
      if (account === undefined) return { ok: false, reason: 'not-found' };
      const { line, pool } = account;
      const moves = attempt.moves + 1;
      const moved = { ...withCounted(attempt, choice.command), account: { line: line.id, pool }, moves };
      await app.ports.seen.set({ [attemptKey(attempt.id)]: moved });
      const done = await moveEntry(app, attempt, account, choice.command);
      const { frames } = await readSession(app.ports.seen);
      refreshFrames(
        app,
        frames.filter(({ note }) => note?.attempt === attempt.id),
      );
      return done;
    });

function chosen({ line, pool }: AccountAsk, attempt: Attempt, documents: Documents): Account | undefined {
  if (line !== undefined && lineOf(documents, line) === undefined) return undefined;
  const entry = [...documents.ledger.values()]
    .map(({ value }) => entryOf(value, attempt.id))
    .find((known) => known !== undefined);
  const now = accountOf(attempt, documents, entry);
  return { line: lineOf(documents, line) ?? now.line, pool: pool ?? now.pool };
}

async function moveEntry(
  { writer }: AppContext,
  attempt: Attempt,
  { line, pool }: Account,
  command: string,
): Promise<Ack> {
  const month = monthOfAttempt(attempt);
  if (month === undefined) return { ok: true, id: command };
  return writer.executeNow({ command, months: [month] }, (documents): Decision => {
    const kept = documents.ledger.get(month);
    const entry = kept && entryOf(kept.value, attempt.id);
    if (kept === undefined || entry === undefined) return { changes: [] };
    const moved = { ...entry, line: line.id, pool, commands: [...entry.commands, command] };
    return { changes: [{ kept, value: withEntry(kept.value, moved) }], entry: entry.id };
  });
}
