import type { AskedSum, FrameNote } from '../../contract/attempt.ts';
import type { CheckoutSeen } from '../../contract/checkout-seen.ts';
import { TOP } from '../../contract/sender.ts';
import type { SeenFrame } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import type { SeenAt } from './scene-of.ts';
import { isOfTab } from './source.ts';
import { isTooMany } from './sums-asked.ts';

export const isSameNote = (a: FrameNote | undefined, b: FrameNote): boolean =>
  a !== undefined &&
  a.observation === b.observation &&
  a.document === b.document &&
  a.attempt === b.attempt &&
  a.cramped === b.cramped &&
  a.acted === b.acted &&
  a.withheld === b.withheld;

export const isAt = (place: Pick<SeenFrame, 'tabId' | 'frameId'>, { tabId, frameId }: SeenFrame): boolean =>
  tabId === place.tabId && frameId === place.frameId;

/** What is kept of a frame that shows a payment. */
export function shownFrame(
  { ask, from, now }: SeenAt,
  scene: Scene,
  { attempt, asked }: { readonly attempt: string | null; readonly asked: readonly AskedSum[] },
  before: readonly SeenFrame[],
): SeenFrame & { readonly note: FrameNote } {
  const { tabId, frameId, documentId = null } = from;
  const seen: CheckoutSeen = { ...ask.detection, url: (from.url ?? '').slice(0, 2_048), at: now };
  const known = before.find((frame) => isAt(from, frame))?.note;
  const isSame = known?.observation === ask.observation && known.document === documentId;
  const isForeign = frameId !== TOP && scene.source === 'stranger' && !isOfTab(from);
  const note: FrameNote = {
    document: documentId,
    attempt,
    source: scene.source,
    observation: ask.observation,
    since: isSame ? (known.since ?? now) : now,
    ...(ask.cramped && { cramped: true }),
    ...((ask.acted || (isSame && known?.acted)) && { acted: true }),
    ...((isForeign || isTooMany(asked, scene)) && { withheld: true }),
  };
  return { tabId, frameId, seen, note };
}
