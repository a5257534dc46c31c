import { type Attempt, attemptKey, type FrameNote, frameNoteKey, passedKey } from '../../contract/attempt.ts';
import { type CheckoutSeen, checkoutKey } from '../../contract/checkout-seen.ts';
import type { Ask, From, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import { dropFrames } from '../frames/forget-frames.ts';
import { framesIn, mostTelling, passTurns } from '../frames/speaker.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOnKnownHost } from '../kernel/known-host.ts';
import type { ShownPayment } from './assessment.ts';
import { attemptsToForget } from './attempts.ts';
import { carryOutWant } from './carry-out-want.ts';
import { learnFromRefusal } from './learn-cap.ts';
import { type FollowUp, followUp, type Observed } from './next-attempt.ts';
import { isOff, voiceOf } from './speak-on-behalf.ts';

type Seen = Ask<'checkout/seen'>;

interface SeenAt {
  readonly ask: Seen;
  readonly from: From & { readonly tabId: number; readonly frameId: number };
  readonly now: Instant;
}

/** Keeps what a frame shows, follows its payment, and answers with the verdict. */
export const assessCheckout =
  (office: Office): Handler<'checkout/seen'> =>
  (ask, from) =>
    office.serial(async () => {
      const books = await office.readBooks();
      // A page on its way out has nothing to show; the page after it has its frame by now.
      if (from.isOffScreen || isOff(books, from, office.ports.clock.now())) return { off: true } as const;
      const { tabId, frameId, incognito } = from;
      const mayRecord = !incognito && tabId !== undefined && frameId !== undefined;
      const seenAt = {
        ask,
        from: { ...from, tabId: tabId ?? 0, frameId: frameId ?? 0 },
        now: office.ports.clock.now(),
      };
      if (incognito) await keepOffRecord(office, seenAt);
      const payment: ShownPayment = {
        detection: ask.detection,
        attempt: mayRecord ? await record(office, seenAt) : undefined,
      };
      return voiceOf(office, from, payment);
    });

/** Session storage is only a memory of what pages show: when it fails, the verdict is still given. */
async function record(office: Office, seenAt: SeenAt): Promise<Attempt | undefined> {
  try {
    office.payingTabs.add(seenAt.from.tabId);
    const { attempts } = await readSession(office.ports.seen);
    const scene = await sceneOf(office, seenAt);
    const next = followUp(attempts, scene, office.ports.ids.fresh);
    await keep(office, seenAt, next);
    await forget(office, attempts, seenAt.now);
    await carryOutWant(office, next, { attempts });
    if (scene.isGatewayPage) await learnFromRefusal(office, { ...scene, attempt: next.attempt });
    return next.attempt;
  } catch (error) {
    console.error('this payment could not be followed', error);
    return undefined;
  }
}

async function sceneOf(office: Office, { ask, from, now }: SeenAt): Promise<Observed> {
  return {
    detection: ask.detection,
    observation: ask.observation,
    arrival: ask.arrival,
    tabId: from.tabId,
    openerId: await office.ports.tabs.openerOf(from.tabId),
    document: from.documentId ?? null,
    isGatewayPage: ask.detection.gateway !== null && isOnKnownHost(from.url, office.ports.access.known),
    shop: shopOf(ask, office.ports.access.known),
    now,
  };
}

/** Only a window of a gateway has a shop behind it; another gateway is none. */
function shopOf({ detection, shop }: Seen, known: readonly string[]): string | null {
  if (shop === undefined || detection.gateway === null) return null;
  return isOnKnownHost(`https://${shop}/`, known) ? null : shop;
}

/** One write with all it touches: what the frame shows, which attempt that is, and the attempt itself. */
async function keep(office: Office, seenAt: SeenAt, { attempt }: FollowUp): Promise<void> {
  const { tabId, frameId } = seenAt.from;
  const before = await framesIn(office);
  const { seen, note } = shownFrame(seenAt, attempt?.id ?? null, before);
  await office.ports.seen.set({
    [checkoutKey(tabId, frameId)]: seen,
    [frameNoteKey(tabId, frameId)]: note,
    ...(attempt && { [attemptKey(attempt.id)]: attempt }),
  });
  await makeRoom(office, before, { tabId, frameId, seen, note });
}

/** Of a private window nothing is stored, but only one of its frames may speak. */
async function keepOffRecord(office: Office, seenAt: SeenAt): Promise<void> {
  const { tabId, frameId } = seenAt.from;
  office.payingTabs.add(tabId);
  const before = await framesIn(office);
  const frame = shownFrame(seenAt, null, before);
  office.offRecord.set(`${tabId}:${frameId}`, frame);
  await makeRoom(office, before, frame);
}

/** A page may open frames without end; of a tab the most telling are known. */
const MOST_FRAMES = 20;

async function makeRoom(office: Office, before: readonly SeenFrame[], frame: SeenFrame): Promise<void> {
  const after = [...before.filter((other) => !isAt(frame, other)), frame];
  const spare = after
    .filter(({ tabId }) => tabId === frame.tabId)
    .sort(mostTelling)
    .slice(MOST_FRAMES);
  await dropFrames(office, spare);
  passTurns(
    office,
    before,
    after.filter((other) => !spare.includes(other)),
    frame,
  );
}

const isAt = (place: Pick<SeenFrame, 'tabId' | 'frameId'>, { tabId, frameId }: SeenFrame): boolean =>
  tabId === place.tabId && frameId === place.frameId;

function shownFrame(
  { ask, from, now }: SeenAt,
  attempt: string | null,
  before: readonly SeenFrame[],
): SeenFrame & { readonly note: FrameNote } {
  const { tabId, frameId, documentId = null } = from;
  const seen: CheckoutSeen = { ...ask.detection, url: (from.url ?? '').slice(0, 2_048), at: now };
  const known = before.find((frame) => isAt(from, frame))?.note;
  const isSame = known?.observation === ask.observation && known.document === documentId;
  const note: FrameNote = {
    document: documentId,
    attempt,
    observation: ask.observation,
    since: isSame ? (known.since ?? now) : now,
    ...(ask.cramped && { cramped: true }),
  };
  return { tabId, frameId, seen, note };
}

async function forget({ ports }: Office, attempts: readonly Attempt[], now: Instant): Promise<void> {
  const old = attemptsToForget(attempts, now).flatMap(({ id }) => [attemptKey(id), passedKey(id)]);
  if (old.length > 0) await ports.seen.remove(old);
}
