import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { isOn } from '../kernel/quiet.ts';
import { silenceMutedPages } from './quiet-pages.ts';

/**
 * Runs a task that may turn the main switch or change the mutes. Pages that are muted after it fall silent and are
 * forgotten; where it switched the extension on, open pages are read again. Inside a turn of the queue.
 */
export async function whileSwitchIsWatched<Result>(
  app: AppContext,
  task: () => Promise<Result>,
): Promise<Result> {
  const before = await isOn(app);
  const result = await task();
  await logFailure('forgetting open pages', () => silenceMutedPages(app));
  // Not awaited: a tab that is still loading may take long.
  if (!before && (await isOn(app))) void logFailure('looking at open pages', app.ports.scripts.lookAgain);
  return result;
}
