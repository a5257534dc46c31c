import { type Attempt, attemptKey, frameNoteKey, passedKey } from '../../contract/attempt.ts';
import { checkoutKey } from '../../contract/checkout-seen.ts';
import type { FrameAnswer, From, Handler } from '../../contract/messages.ts';
import { NO_SESSION, readSession, type SeenFrame, type Session } from '../../storage/session.ts';
import type { Scene } from '../attempts/evidence.ts';
import { attemptsToForget, nextAttempt } from '../attempts/next-attempt.ts';
import { dropFrames, forgetFrames } from '../frames/forget-frames.ts';
import { byWorthKeeping, framesIn, refreshSpeakers } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { answerWithoutReading, frameAnswer } from './answer-on-behalf.ts';
import { executePlan } from './execute-plan.ts';
import { isFrameOf } from './frame-of.ts';
import { judgedAsk } from './judged-ask.ts';
import { learnFromRefusal } from './learn-cap.ts';
import { planOf } from './plan.ts';
import { type JudgedAsk, type SeenAt, sceneOf } from './scene-of.ts';
import { isAt, isSameNote, shownFrame } from './shown-frame.ts';
import type { ShownPayment } from './shown-payment.ts';
import { sourceOf } from './source.ts';
import { askedItem, askedWith } from './sums-asked.ts';
import { leftItem, noticedItem, writtenItem } from './written-item.ts';

/** Keeps what a frame shows, follows its payment, and answers with the verdict. */
export const assessCheckout =
  (app: AppContext): Handler<'checkout/seen'> =>
  (ask, from) =>
    app.serial(async () => {
      const documents = await app.readDocuments();
      // A document that is being left shows nothing; its frame may already hold the next document.
      if (from.isOffScreen) return { off: true } as const;
      const unsaid = answerWithoutReading(app, documents, from);
      if (unsaid !== undefined) return unsaid;
      const seen = judgedAsk(ask, app.ports);
      const voice = seen === undefined ? await left(app, from) : await assessed(app, seen, from);
      return ask.statement === undefined ? voice : { ...voice, judged: seen?.detection ?? null };
    });

/** The page states no outcome of a payment after all: it shows none, but may show the banner for another frame. */
async function left(app: AppContext, from: From): Promise<FrameAnswer> {
  await forgetFrames(app, (frame) => isFrameOf(frame, from));
  return frameAnswer(app, from);
}

async function assessed(app: AppContext, seen: JudgedAsk, from: From): Promise<FrameAnswer> {
  const { tabId, frameId, incognito } = from;
  const mayRecord = !incognito && tabId !== undefined && frameId !== undefined;
  const seenAt = {
    ask: seen,
    from: { ...from, tabId: tabId ?? 0, frameId: frameId ?? 0 },
    now: app.ports.clock.now(),
  };
  if (incognito) await keepOffRecord(app, seenAt);
  const payment: ShownPayment = {
    detection: seen.detection,
    attempt: mayRecord ? await record(app, seenAt) : undefined,
    source: sourceOf(seenAt.from, app.ports.ownerOf(from.url)),
  };
  return frameAnswer(app, from, payment);
}

/** Session storage is only a cache of what pages show: when it fails, the verdict is still given. */
async function record(app: AppContext, seenAt: SeenAt): Promise<Attempt | undefined> {
  try {
    app.payingTabs.add(seenAt.from.tabId);
    const session = await readSession(app.ports.seen);
    const { attempts } = session;
    const scene = await sceneOf(app, seenAt, session);
    const { attempt, isNews } = nextAttempt(attempts, scene, app.ports.ids.fresh);
    const plan = attempt && planOf(attempt, attempts, { ...scene, isNews });
    const kept = { scene, session, attempt: plan?.attempt, before: attempt, isNews };
    const isKept = await keep(app, seenAt, kept).then(
      () => true,
      (error: unknown) => {
        console.error('what this page shows could not be noted', error);
        return false;
      },
    );
    if (plan === undefined) return undefined;
    if (!isKept && !isBegun(attempts, plan.attempt)) return undefined;
    // The updated attempt is passed on: by its old record it could look old enough to be forgotten.
    const others = attempts.filter(({ id }) => id !== plan.attempt.id);
    await forget(app, [...others, plan.attempt], seenAt.now);
    await executePlan(app, plan, { attempts, isNews });
    if (isNews && scene.source === 'gateway')
      await learnFromRefusal(app, { ...scene, attempt: plan.attempt });
    return plan.attempt;
  } catch (error) {
    console.error('this payment could not be followed', error);
    return undefined;
  }
}

/**
 * Whether the attempt is already saved, with the month of its entry. Then the consequences of a reading may be carried
 * out although the reading could not be saved: repeating them later changes nothing. An attempt that was never saved
 * must not make an entry, because it would not be recognised later.
 */
const isBegun = (attempts: readonly Attempt[], { id }: Attempt): boolean =>
  attempts.some((attempt) => attempt.id === id && attempt.entryAt !== null);

interface KnownPayment {
  readonly scene: Scene;
  readonly session: Session;
  readonly attempt: Attempt | undefined;
  /** The attempt before this reading was added to its record. */
  readonly before: Attempt | undefined;
  readonly isNews: boolean;
}

/** Saves in one write what the frame shows, which attempt that is, and the attempt itself. */
async function keep(
  app: AppContext,
  seenAt: SeenAt,
  { scene, session, attempt, before: unplanned, isNews }: KnownPayment,
): Promise<void> {
  const { tabId, frameId } = seenAt.from;
  const asked = session.asked.get(tabId) ?? [];
  const nowAsked = askedWith(asked, scene);
  const before = [...session.frames, ...app.offRecord.values()];
  const frame = shownFrame(seenAt, scene, { attempt: attempt?.id ?? null, asked: nowAsked }, before);
  const known = before.find((other) => isAt(frame, other));
  if (!isNews && isSameNote(known?.note, frame.note)) return;
  await app.ports.seen.set({
    [checkoutKey(tabId, frameId)]: frame.seen,
    [frameNoteKey(tabId, frameId)]: frame.note,
    ...(nowAsked !== asked && askedItem(tabId, nowAsked)),
    ...noticedItem(session, seenAt),
    ...(isNews && attempt && { [attemptKey(attempt.id)]: attempt }),
    ...leftItem(session, scene),
    ...writtenItem(unplanned, attempt, { scene, attempts: session.attempts }),
  });
  await makeRoom(app, before, frame);
}

/**
 * Nothing of a private window is stored, but its frames are kept in memory, so that only one of them shows the banner.
 */
async function keepOffRecord(app: AppContext, seenAt: SeenAt): Promise<void> {
  const { tabId, frameId } = seenAt.from;
  app.payingTabs.add(tabId);
  const scene = await sceneOf(app, seenAt, NO_SESSION);
  const before = await framesIn(app);
  const asked = askedWith(app.offRecordAsked.get(tabId) ?? [], scene);
  app.offRecordAsked.set(tabId, asked);
  const frame = shownFrame(seenAt, scene, { attempt: null, asked }, before);
  app.offRecord.set(`${tabId}:${frameId}`, frame);
  await makeRoom(app, before, frame);
}

/** A page may open any number of frames: of each tab only this many are kept, the most important first. */
const MOST_FRAMES = 20;

async function makeRoom(app: AppContext, before: readonly SeenFrame[], frame: SeenFrame): Promise<void> {
  const after = [...before.filter((other) => !isAt(frame, other)), frame];
  const spare = after
    .filter(({ tabId }) => tabId === frame.tabId)
    .sort(byWorthKeeping)
    .slice(MOST_FRAMES);
  await dropFrames(app, spare);
  refreshSpeakers(
    app,
    before,
    after.filter((other) => !spare.includes(other)),
    frame,
  );
}

async function forget(
  { ports }: AppContext,
  attempts: readonly Attempt[],
  now: SeenAt['now'],
): Promise<void> {
  const old = attemptsToForget(attempts, now).flatMap(({ id }) => [attemptKey(id), passedKey(id)]);
  if (old.length > 0) await ports.seen.remove(old);
}
