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
 * What a tab's stay keeps of it where this page's word makes an entry now, and what was refused there before: goes into the
 * same write as the attempt.
 * @param before the attempt as it was.
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

/** A page that shows that its tab is elsewhere: what windows wrote before is not this stay's. */
export const leftItem = (
  { stays }: Pick<Session, 'stays'>,
  { stay, tabId }: Scene,
): Record<string, unknown> =>
  (stays.get(tabId)?.length ?? 0) > stay.length ? { [stayKey(tabId)]: [...stay] } : {};

/**
 * Carries out what a window may do once, by its page's word for a press.
 * @param run is told whether it may still.
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
