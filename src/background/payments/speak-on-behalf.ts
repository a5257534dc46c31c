import type { Detection } from '../../contract/checkout-seen.ts';
import type { From, Handler, Plain, Voice } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import { displayInPage } from '../../core/display.ts';
import type { Documents } from '../../storage/documents.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import { framesIn, type Speaker, speakerOf } from '../frames/speaker.ts';
import { forgetGone } from '../frames/tab-life.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { warnOfNoBanner } from '../kernel/no-banner.ts';
import { hidesFigures } from '../kernel/outside.ts';
import { isQuietAt, isSwitchUnknown } from '../kernel/quiet.ts';
import { assessmentOf } from './assessment.ts';
import { monthOfAttempt } from './entry-of-attempt.ts';
import { type SecondLook, secondLook } from './second-look.ts';
import { judged, placed, type ShownPayment } from './shown-payment.ts';

/** For the tab's top frame when it shows no payment: what it has to say for a frame without room. */
export const speakOnBehalf =
  (app: AppContext): Handler<'checkout/on-behalf'> =>
  (_ask, from) =>
    app.serial(async (): Promise<Voice> => {
      if (from.isOffScreen) return { off: true };
      const documents = await app.readDocuments();
      // What is unreadable is said by the frame that shows the payment.
      if (isSwitchUnknown(documents)) return { silent: true };
      return voiceWithoutReading(app, documents, from) ?? voiceOf(app, from);
    });

/** No banner can stand in this page: the toolbar says so, for the popup shows the same. */
export const oustedBanner =
  (app: AppContext): Handler<'banner/ousted'> =>
  async (_ask, { tabId }) => {
    if (tabId !== undefined) await warnOfNoBanner(app, tabId);
  };

/**
 * What is said without looking at what the page shows: nothing where we are off. While that cannot be read, "off" would
 * silence the page for good: then it is said that nobody knows, nothing is recorded, and one frame of a window speaks.
 */
export function voiceWithoutReading(
  { ports }: AppContext,
  documents: Documents,
  from: From,
): Voice | undefined {
  if (!isSwitchUnknown(documents))
    return isQuietAt(documents, from, ports.clock.now()) ? { off: true } : undefined;
  const speaks = from.frameId === TOP || ports.ownerOf(from.url) !== undefined;
  if (!speaks) return { silent: true };
  return { plain: 'unreadable', unrecorded: from.incognito, ...standing(ports, documents, from) };
}

/** How it is to be said there. A gateway's own window has nothing to gain from what it could measure of us. */
const standing = (
  { ownerOf }: Pick<AppContext['ports'], 'ownerOf'>,
  documents: Documents,
  { url }: From,
) => ({
  ...(ownerOf(url)?.trust === 'gateway' && { inWindow: true as const }),
  ...displayInPage(documents.settings.value.settings),
});

/** Browsers give no tab this number. */
const NO_TAB = -1;

/**
 * What a frame has to say: its own payment, that of another frame, or nothing.
 * @param own the payment the frame itself shows. Inside a turn of the queue.
 */
export async function voiceOf(app: AppContext, from: From, own?: ShownPayment): Promise<Voice> {
  const { tabId = NO_TAB, frameId, incognito } = from;
  // Where session storage fails, each frame speaks for itself.
  const frames = await framesIn(app, tabId).catch(() => []);
  const speaker = speakerOf(frames);
  // A frame taken out of its page tells nobody; who is silent in its favour would be so for good.
  if (speaker !== undefined && speaker.about.frameId !== frameId)
    void logFailure('looking after frames', () => forgetGone(app, tabId));
  const isOwn = speaker === undefined || speaker.about.frameId === frameId;
  if (speaker !== undefined && speaker.frameId !== frameId) return { silent: true };
  const payment = isOwn ? own : await paymentOf(app, speaker);
  if (payment === undefined) return { silent: true };
  const isUnrecorded = incognito || tabId === NO_TAB;
  const month = payment.attempt && monthOfAttempt(payment.attempt);
  const documents = await app.readDocuments(month === undefined ? [] : [month]);
  const where = standing(app.ports, documents, from);
  const plainly = (plain: Plain['plain']): Voice => ({ plain, unrecorded: isUnrecorded, ...where });
  if (payment.source === 'test') return plainly('test');
  if (isVeiled(frames, from, speaker)) return plainly('veiled');
  const { isHoliday } = app.ports;
  if (await hidesFigures(app, documents)) return plainly('unreadable');
  const looked = judged(placed(payment, documents), app.today(), isHoliday);
  const figures = assessmentOf(looked, isHoliday, isUnrecorded);
  const look = await secondLook(app, looked, figures.verdict);
  const assessment = { ...figures, ...seenFrom(where, look), ...where };
  return isOwn ? assessment : { ...assessment, about: shownElsewhere(payment.detection) };
}

/** What another frame shows, for a page that is not its own: what a banner says of it, and no number of its order. */
function shownElsewhere({ orders: _its, ...detection }: Detection): Detection {
  return detection;
}

/**
 * To stay away on good news alone would tell a page the verdict: one that could learn from it has the banner shown
 * every time.
 */
const seenFrom = ({ inWindow }: { readonly inWindow?: true }, look: SecondLook): SecondLook => {
  if (inWindow === true) return look;
  const { hushed: _wanted, ...rest } = look;
  return rest;
};

/** Whether the payment that is spoken of, or the frame that speaks, is one that no figure may stand in. */
const isVeiled = (frames: readonly SeenFrame[], { frameId }: From, speaker: Speaker | undefined): boolean =>
  speaker?.about.note?.veiled === true ||
  frames.some((frame) => frame.frameId === frameId && frame.note?.veiled === true);

async function paymentOf({ ports }: AppContext, { about }: Speaker): Promise<ShownPayment> {
  const { url: _url, at: _at, ...detection } = about.seen;
  const { attempts } = await readSession(ports.seen);
  const attempt = attempts.find(({ id }) => id === about.note?.attempt);
  return { detection, attempt, source: about.note?.source ?? 'stranger' };
}
