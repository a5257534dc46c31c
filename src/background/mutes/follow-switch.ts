import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { isOn } from '../kernel/quiet.ts';
import { darkWhereQuiet } from './quiet-pages.ts';

/**
 * Runs what may turn the switch or bring mutes along: what is to be quiet by then falls silent and is forgotten;
 * switched on, open pages are looked at again. Inside a turn of the queue.
 */
export async function whileSwitchIsWatched<Result>(
  app: AppContext,
  task: () => Promise<Result>,
): Promise<Result> {
  const before = await isOn(app);
  const result = await task();
  await logFailure('forgetting open pages', () => darkWhereQuiet(app));
  // Not waited for: a tab that is still loading may take its time.
  if (!before && (await isOn(app))) void logFailure('looking at open pages', app.ports.scripts.lookAgain);
  return result;
}
