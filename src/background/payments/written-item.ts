import { type Attempt, attemptKey, stayKey } from '../../contract/attempt.ts';
import { NOTICED_KEY, withNoticed } from '../../contract/diagnostics.ts';
import type { Ack } from '../../contract/messages.ts';
import { siteOf } from '../../core/site.ts';
import type { Session } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import { type Deed, madeOver, mayDo, withDeed, withWritten } from '../attempts/may-write.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { SeenAt } from './scene-of.ts';

/**
 * What is saved with the attempt when this page makes its entry: the tab's stay with this entry added, and the attempts
 * that this window refused before, which are now over.
 * @param before the attempt before this reading or command.
 */
export function writtenItem(
  before: Attempt | undefined,
  attempt: Attempt | undefined,
  { scene, attempts }: { readonly scene: Scene; readonly attempts: readonly Attempt[] },
): Record<string, unknown> {
  if (attempt === undefined || attempt.entryBy === null || before?.entryBy === attempt.entryBy) return {};
  const over = madeOver(attempts, attempt, scene).map((one) => [attemptKey(one.id), one] as const);
  return { ...Object.fromEntries(over), [stayKey(scene.tabId)]: withWritten(attempt, scene) };
}

/** The tab's stay, where entries were dropped from it because the tab left the window that made them. */
export const leftItem = (
  { stays }: Pick<Session, 'stays'>,
  { stay, tabId }: Scene,
): Record<string, unknown> =>
  (stays.get(tabId)?.length ?? 0) > stay.length ? { [stayKey(tabId)]: [...stay] } : {};

/**
 * Runs what a window's banner may do once (see `Deed`), and saves that it was done.
 * @param run gets whether it is still allowed.
 */
export async function onceHere(
  { ports }: AppContext,
  scene: Scene,
  [deed, command]: readonly [Deed, string],
  run: (mayStill: boolean) => Promise<Ack>,
): Promise<Ack> {
  const ack = await run(mayDo(deed, command, scene));
  if (ack.ok && ack.entry !== undefined)
    await ports.seen.set({ [stayKey(scene.tabId)]: withDeed(deed, command, scene) });
  return ack;
}

/** For the diagnostics: the site and the rule alone. */
export function noticedItem({ noticed }: Session, { ask, from }: SeenAt) {
  const host = siteOf(from.url);
  return host === undefined
    ? {}
    : { [NOTICED_KEY]: withNoticed(noticed, { host, rule: ask.detection.rule }) };
}
