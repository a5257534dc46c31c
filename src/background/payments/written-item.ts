import { type Attempt, attemptKey, writtenKey } from '../../contract/attempt.ts';
import { NOTICED_KEY, withNoticed } from '../../contract/diagnostics.ts';
import type { Ack } from '../../contract/messages.ts';
import { siteOf } from '../../core/site.ts';
import type { Session } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import { markedOver, mayDo, type WindowAction, withAction, withWritten } from '../attempts/may-write.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { SeenAt } from './scene-of.ts';

/**
 * What is saved with the attempt when this page makes its entry: what the tab wrote with this entry added, and the attempts
 * that this window refused before, which are now over.
 * @param before the attempt before this reading or command.
 */
export function writtenItem(
  before: Attempt | undefined,
  attempt: Attempt | undefined,
  { scene, attempts }: { readonly scene: Scene; readonly attempts: readonly Attempt[] },
): Record<string, unknown> {
  if (attempt === undefined || attempt.entryBy === null || before?.entryBy === attempt.entryBy) return {};
  const over = markedOver(attempts, attempt, scene).map((one) => [attemptKey(one.id), one] as const);
  return { ...Object.fromEntries(over), [writtenKey(scene.tabId)]: withWritten(attempt, scene) };
}

/** What the tab wrote, where entries were dropped from it because the tab left the window that made them. */
export const leftItem = (
  { writtenByTab }: Pick<Session, 'writtenByTab'>,
  { written, tabId }: Scene,
): Record<string, unknown> =>
  (writtenByTab.get(tabId)?.length ?? 0) > written.length ? { [writtenKey(tabId)]: [...written] } : {};

/**
 * Runs what a window's banner may do once (see `WindowAction`), and saves that it was done.
 * @param run gets whether it is still allowed.
 */
export async function onceInWindow(
  { ports }: AppContext,
  scene: Scene,
  [action, command]: readonly [WindowAction, string],
  run: (mayStill: boolean) => Promise<Ack>,
): Promise<Ack> {
  const ack = await run(mayDo(action, command, scene));
  if (ack.ok && ack.entry !== undefined)
    await ports.seen.set({ [writtenKey(scene.tabId)]: withAction(action, command, scene) });
  return ack;
}

/** For the diagnostics: the site and the rule alone. */
export function noticedItem({ noticed }: Session, { ask, from }: SeenAt) {
  const host = siteOf(from.url);
  return host === undefined
    ? {}
    : { [NOTICED_KEY]: withNoticed(noticed, { host, rule: ask.detection.rule }) };
}
