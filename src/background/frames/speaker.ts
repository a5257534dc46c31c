import type { Source } from '../../contract/attempt.ts';
import type { FrameAddress } from '../../contract/ports.ts';
import { TOP } from '../../contract/sender.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { warnOfNoBanner } from '../kernel/no-banner.ts';

/** Which frame of a tab shows the banner, and whose payment it shows. */
export interface Speaker {
  readonly frameId: number;
  readonly about: SeenFrame;
}

/**
 * Order of importance: a payment before a mere offer, then by whose page it is, so that no advert outranks the window
 * in which money moves; then the one seen last.
 */
export const byImportance = (a: SeenFrame, b: SeenFrame): number => {
  const byWeight = weight(b) - weight(a);
  if (byWeight !== 0) return byWeight;
  if (sinceOf(a) !== sinceOf(b)) return sinceOf(a) < sinceOf(b) ? 1 : -1;
  return a.frameId - b.frameId;
};

/**
 * Which frames of a tab are kept where there are too many. First a gateway's window that is the tab's own page, or in
 * which the person did something: an advert cannot push it out with frames of its own. The rest in the order of
 * importance above.
 */
export const byWorthKeeping = (a: SeenFrame, b: SeenFrame): number =>
  Number(isInHand(b)) - Number(isInHand(a)) || byImportance(a, b);

const isInHand = ({ frameId, note, seen }: SeenFrame): boolean =>
  note?.source === 'gateway' && seen.stage !== 'option' && (frameId === TOP || note.acted === true);

const BY_SOURCE: Readonly<Record<Source, number>> = { gateway: 4, wrapper: 3, test: 3, shop: 2, stranger: 1 };

const weight = ({ seen, note }: SeenFrame): number =>
  (seen.stage === 'option' ? 0 : 5) + BY_SOURCE[note?.source ?? 'stranger'];

const sinceOf = ({ note, seen }: SeenFrame): string => note?.since ?? seen.at;

/**
 * Which frame shows the tab's one banner: the frame with the most important payment. Where it has no room, another
 * frame that shows a payment takes over, or else the tab's top frame. A frame without figures never takes over for one
 * that may show them: an advert's frame with room could silence the window. Where no other frame fits, the frame shows
 * the banner itself, small as it is.
 * @param frames those of one tab.
 */
export function speakerOf(frames: readonly SeenFrame[]): Speaker | undefined {
  const paying = frames.filter(({ seen }) => seen.stage !== 'option').sort(byImportance);
  const [about] = paying;
  if (about === undefined) return undefined;
  const standIn = paying.find((frame) => frame.note?.cramped === undefined && !saysLess(frame, about));
  if (standIn !== undefined) return { frameId: standIn.frameId, about };
  const top = frames.find(({ frameId }) => frameId === TOP);
  return { frameId: top !== undefined && saysLess(top, about) ? about.frameId : TOP, about };
}

const saysLess = ({ note }: SeenFrame, about: SeenFrame): boolean =>
  note?.withheld === true && about.note?.withheld !== true;

/** Frames that show a payment, those of private windows too. */
export async function framesIn({ ports, offRecord }: AppContext, tabId?: number): Promise<SeenFrame[]> {
  const { frames } = await readSession(ports.seen);
  const all = [...frames, ...offRecord.values()];
  return tabId === undefined ? all : all.filter((frame) => frame.tabId === tabId);
}

/**
 * Refreshes the frames that show the banner now, or showed it before the change.
 * @param askingFrame the frame that sent the message: it gets this with its answer.
 */
export function refreshSpeakers(
  app: AppContext,
  before: readonly SeenFrame[],
  after: readonly SeenFrame[],
  askingFrame?: FrameAddress,
): void {
  for (const tabId of new Set([...before, ...after].map((frame) => frame.tabId))) {
    const [old, now] = [before, after].map((frames) =>
      speakerOf(frames.filter((frame) => frame.tabId === tabId)),
    );
    if (nameOf(old) === nameOf(now)) continue;
    const isLeft = old?.about.frameId === old?.frameId && !after.some((frame) => isSpeaker(frame, old));
    passTurn(app, tabId, [isLeft ? undefined : old, now], askingFrame);
  }
}

const isSpeaker = ({ tabId, frameId }: SeenFrame, speaker: Speaker | undefined): boolean =>
  tabId === speaker?.about.tabId && frameId === speaker.frameId;

/**
 * Two speakers with the same text need no refresh. It changes when another frame shows the banner, or when the payment
 * that is shown for another frame was read anew.
 */
function nameOf(speaker: Speaker | undefined): string {
  if (speaker === undefined) return '';
  const { frameId, about } = speaker;
  const isOwn = frameId === about.frameId;
  return [frameId, isOwn, about.note?.document, isOwn ? '' : about.note?.observation].join(' ');
}

type SpeakerChange = readonly [before: Speaker | undefined, after: Speaker | undefined];

function passTurn(
  app: AppContext,
  tabId: number,
  [before, after]: SpeakerChange,
  askingFrame: FrameAddress | undefined,
): void {
  const { frameNotifier, toolbar } = app.ports;
  const isAsker = (frameId: number) => askingFrame?.tabId === tabId && askingFrame.frameId === frameId;
  if (before !== undefined && before.frameId !== after?.frameId && !isAsker(before.frameId))
    void frameNotifier.refreshFrame({ tabId, frameId: before.frameId });
  if (after === undefined) void toolbar.calm(tabId).catch(() => undefined);
  else if (!isAsker(after.frameId)) void logFailure('passing the word', () => giveWord(app, tabId, after));
}

/**
 * Makes a frame show the banner. The top frame may have no script of ours yet, so the script is injected; where it
 * already runs, injecting it again makes it assess anew.
 */
async function giveWord(app: AppContext, tabId: number, { frameId, about }: Speaker): Promise<void> {
  const { ports } = app;
  if (frameId !== TOP || about.frameId === TOP) return ports.frameNotifier.refreshFrame({ tabId, frameId });
  if (await ports.scripts.injectCheckout({ tabId, frameId })) return;
  await warnOfNoBanner(app, tabId);
}
