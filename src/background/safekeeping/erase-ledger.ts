import type { Ack, Handler } from '../../contract/messages.ts';
import { readKnown } from '../../storage/spare.ts';
import { refreshFrames } from '../frames/known-frames.ts';
import { framesIn } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { mutesInForce, quietUntil } from '../kernel/quiet.ts';
import { clearSynced } from '../sync/syncing.ts';

/**
 * Erases all that is saved, and all that this session knows; then calls `erased`. The frames that show a payment are
 * read before, since they are forgotten with the rest; they are told also where only a part was erased.
 */
export const eraseLedger =
  (app: AppContext, erased: () => void): Handler<'ledger/erase'> =>
  ({ command }) =>
    app.serial(async (): Promise<Ack> => {
      const { ports, executed } = app;
      // No saved key is left to recognise a retry by. `executed` does, for the life of this worker; retries come within
      // seconds.
      if (executed.has(command)) return { ok: true, id: command };
      const frames = await framesIn(app).catch(() => []);
      const wasQuiet = await isAnythingQuiet(app);
      try {
        await ports.seen.clear();
        await clearSpare(app);
        await ports.saved.clear();
      } catch (error) {
        console.error('not everything was erased', error);
        return { ok: false, reason: 'storage-failed' };
      } finally {
        refreshFrames(app, frames);
      }
      executed.add(command);
      await clearSynced(app);
      erased();
      // The default settings hold again, and no site is muted.
      if (wasQuiet) void logFailure('looking at open pages', ports.scripts.lookAgain);
      return { ok: true, id: command };
    });

/** Where the browser refuses the place of the spare copies, there are none to erase. */
async function clearSpare({ ports: { spare } }: AppContext): Promise<void> {
  const isThere = await readKnown(spare).then(
    () => true,
    () => false,
  );
  if (isThere) await spare.clear();
}

async function isAnythingQuiet(app: AppContext): Promise<boolean> {
  const documents = await app.readDocuments();
  const now = app.ports.clock.now();
  return quietUntil(documents, now) !== undefined || mutesInForce(documents, now).length > 0;
}
