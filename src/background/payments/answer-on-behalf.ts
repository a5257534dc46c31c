import type { Detection } from '../../contract/checkout-seen.ts';
import type { FrameAnswer, From, Handler, Plain } from '../../contract/messages.ts';
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

/** What the tab's top frame, which shows no payment itself, has to show for a frame without room. */
export const answerOnBehalf =
  (app: AppContext): Handler<'checkout/on-behalf'> =>
  (_ask, from) =>
    app.serial(async (): Promise<FrameAnswer> => {
      if (from.isOffScreen) return { off: true };
      const documents = await app.readDocuments();
      // The frame that shows the payment says itself that the switch cannot be read.
      if (isSwitchUnknown(documents)) return { silent: true };
      return answerWithoutReading(app, documents, from) ?? frameAnswer(app, from);
    });

/** The page keeps removing the banner: the toolbar icon says so, and the popup shows the same content. */
export const bannerEvicted =
  (app: AppContext): Handler<'banner/evicted'> =>
  async (_ask, { tabId }) => {
    if (tabId !== undefined) await warnOfNoBanner(app, tabId);
  };

/**
 * The answer that does not depend on what the page shows: off while it is muted. While the switch cannot be read, "off"
 * would silence the page for good; instead one frame of a window says that the state is unknown, and nothing is
 * recorded.
 */
export function answerWithoutReading(
  { ports }: AppContext,
  documents: Documents,
  from: From,
): FrameAnswer | undefined {
  if (!isSwitchUnknown(documents))
    return isQuietAt(documents, from, ports.clock.now()) ? { off: true } : undefined;
  const speaks = from.frameId === TOP || ports.ownerOf(from.url) !== undefined;
  if (!speaks) return { silent: true };
  return { plain: 'unreadable', unrecorded: from.incognito, ...standing(ports, documents, from) };
}

/**
 * Whose page the banner stands in, and how it is displayed. A gateway's own window gains nothing from measuring the
 * banner.
 */
const standing = (
  { ownerOf }: Pick<AppContext['ports'], 'ownerOf'>,
  documents: Documents,
  { url }: From,
) => ({
  ...(ownerOf(url)?.trust === 'gateway' && { inWindow: true as const }),
  ...displayInPage(documents.settings.value.settings),
});

/** An id that no tab has. */
const NO_TAB = -1;

/**
 * What a frame has to show: its own payment, that of another frame, or nothing.
 * @param own the payment in the frame itself. Inside a turn of the queue.
 */
export async function frameAnswer(app: AppContext, from: From, own?: ShownPayment): Promise<FrameAnswer> {
  const { tabId = NO_TAB, frameId, incognito } = from;
  // Where session storage fails, each frame shows its own banner.
  const frames = await framesIn(app, tabId).catch(() => []);
  const speaker = speakerOf(frames);
  // A frame that was removed from its page sends no message; without this check the others would stay silent because of
  // it.
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
  const plainly = (plain: Plain['plain']): FrameAnswer => ({ plain, unrecorded: isUnrecorded, ...where });
  if (payment.source === 'test') return plainly('test');
  if (isWithheld(frames, from, speaker)) return plainly('withheld');
  const { isHoliday } = app.ports;
  if (await hidesFigures(app, documents)) return plainly('unreadable');
  const looked = judged(placed(payment, documents), app.today(), isHoliday);
  const figures = assessmentOf(looked, isHoliday, isUnrecorded);
  const look = await secondLook(app, looked, figures.verdict);
  const assessment = { ...figures, ...seenFrom(where, look), ...where };
  return isOwn ? assessment : { ...assessment, about: shownElsewhere(payment.detection) };
}

/** What another frame shows, for the banner of this page: without its order numbers. */
function shownElsewhere({ orders: _its, ...detection }: Detection): Detection {
  return detection;
}

/**
 * If good news had no banner, the page would know the verdict. So that setting is followed only in a gateway's own
 * window.
 */
const seenFrom = ({ inWindow }: { readonly inWindow?: true }, look: SecondLook): SecondLook => {
  if (inWindow === true) return look;
  const { notNeeded: _wanted, ...rest } = look;
  return rest;
};

/** Whether no figure may be shown: the frame with the payment, or the frame with the banner, gets none. */
const isWithheld = (frames: readonly SeenFrame[], { frameId }: From, speaker: Speaker | undefined): boolean =>
  speaker?.about.note?.withheld === true ||
  frames.some((frame) => frame.frameId === frameId && frame.note?.withheld === true);

async function paymentOf({ ports }: AppContext, { about }: Speaker): Promise<ShownPayment> {
  const { url: _url, at: _at, ...detection } = about.seen;
  const { attempts } = await readSession(ports.seen);
  const attempt = attempts.find(({ id }) => id === about.note?.attempt);
  return { detection, attempt, source: about.note?.source ?? 'stranger' };
}
