import type { Ack, Handler } from '../../contract/messages.ts';
import { readKnown } from '../../storage/spare.ts';
import { refreshFrames } from '../frames/known-frames.ts';
import { framesIn } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { mutesInForce, quietUntil } from '../kernel/quiet.ts';
import { clearSynced } from '../sync/syncing.ts';

/**
 * Everything goes: what is kept, and what this session knows. `erased` is called afterwards. The frames that show a
 * payment are read before, for nobody knows them after, and hear of it even when only half of it was erased.
 */
export const eraseLedger =
  (app: AppContext, erased: () => void): Handler<'ledger/erase'> =>
  ({ command }) =>
    app.serial(async (): Promise<Ack> => {
      const { ports, executed } = app;
      // Nothing is left that could know the command: this life of the worker does, and retries come within seconds.
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
      // The first day's settings are on again, and no site is muted.
      if (wasQuiet) void logFailure('looking at open pages', ports.scripts.lookAgain);
      return { ok: true, id: command };
    });

/** A browser that refuses the place outside the store has nothing there to be erased. */
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
