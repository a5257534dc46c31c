import { type Attempt, attemptKey, type FrameNote, frameNoteKey } from '../../contract/attempt.ts';
import { type CheckoutSeen, checkoutKey } from '../../contract/checkout-seen.ts';
import type { Ask, From, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import type { Books } from '../../storage/books.ts';
import { readSession } from '../../storage/session.ts';
import { assessmentOf, type ShownPayment } from '../assessment.ts';
import { attemptsToForget } from '../attempts.ts';
import { type FollowUp, followUp, type Observed } from '../follow-up.ts';
import { isOnKnownHost } from '../known-host.ts';
import type { Office } from '../office.ts';
import { carryOutWant } from './carry-out-want.ts';

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
      if (from.isOffScreen || isOff(books)) return { off: true } as const;
      const { tabId, frameId, incognito } = from;
      const mayRecord = !incognito && tabId !== undefined && frameId !== undefined;
      const seenAt = {
        ask,
        from: { ...from, tabId: tabId ?? 0, frameId: frameId ?? 0 },
        now: office.ports.clock.now(),
      };
      const payment: ShownPayment = {
        detection: ask.detection,
        attempt: mayRecord ? await record(office, seenAt) : undefined,
      };
      // Recording may have written an entry, and its figures belong into the answer.
      const current = payment.attempt === undefined ? books : await office.readBooks();
      const day = { today: office.today(), isHoliday: office.ports.isHoliday };
      return assessmentOf(payment, current, day, !mayRecord);
    });

/** @throws where that is not known now: a failure lets the page ask again, where "off" would silence it for good. */
function isOff({ settings }: Books): boolean {
  if (settings.standing === 'read-failed') throw new Error('the settings cannot be read now');
  return !settings.value.settings.enabled;
}

/** Session storage is only a memory of what pages show: when it fails, the verdict is still given. */
async function record(office: Office, seenAt: SeenAt): Promise<Attempt | undefined> {
  try {
    office.payingTabs.add(seenAt.from.tabId);
    const { attempts } = await readSession(office.ports.seen);
    const next = followUp(attempts, await sceneOf(office, seenAt), office.ports.ids.fresh);
    await keep(office, seenAt, next);
    await forget(office, attempts, seenAt.now);
    await carryOutWant(office, next);
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
    now,
  };
}

/** One write with all it touches: what the frame shows, which attempt that is, and the attempt itself. */
function keep({ ports }: Office, { ask, from, now }: SeenAt, { attempt }: FollowUp): Promise<void> {
  const seen: CheckoutSeen = { ...ask.detection, url: (from.url ?? '').slice(0, 2_048), at: now };
  const note: FrameNote = { document: from.documentId ?? null, attempt: attempt?.id ?? null };
  return ports.seen.set({
    [checkoutKey(from.tabId, from.frameId)]: seen,
    [frameNoteKey(from.tabId, from.frameId)]: note,
    ...(attempt && { [attemptKey(attempt.id)]: attempt }),
  });
}

async function forget({ ports }: Office, attempts: readonly Attempt[], now: Instant): Promise<void> {
  const old = attemptsToForget(attempts, now).map(({ id }) => attemptKey(id));
  if (old.length > 0) await ports.seen.remove(old);
}
