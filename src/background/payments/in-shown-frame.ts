import type { Ack, Content, From } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import { readSession } from '../../storage/session.ts';
import { byImportance } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { frameOf, type KnownFrame, knownFrame } from './frame-of.ts';
import { isReading } from './judged-ask.ts';

/**
 * Carries out a click on the banner, in one turn of the queue: never in a private window, never while off, only in the
 * tab's own document, and only where a payment was seen in that document. The payment is taken from what was detected
 * in the frame, never from the message. The page around a frame can cover it, so in frames the banner opens the popup
 * instead. Where the page says something else by now than what the banner showed, nothing is done: it can keep its thread
 * busy, and with it the banner as it was, until the press arrives.
 */
export const inShownFrame = (
  app: AppContext,
  { observation }: Pick<Content<'banner/log'>, 'observation'>,
  from: From,
  run: (frame: KnownFrame) => Promise<Ack>,
): Promise<Ack> =>
  app.serial(async () => {
    if (from.incognito) return { ok: false, reason: 'private-window' };
    if (!(await isOnAt(app, from))) return { ok: false, reason: 'not-allowed' };
    const frame = await frameOf(app, from);
    const isOutdated = observation !== undefined && !isReading(frame?.note.observation, observation);
    if (frame === undefined || isOutdated) return { ok: false, reason: 'no-payment-seen' };
    // A banner without figures has no buttons: a message like this was not sent by a press in it.
    const mayPress = from.frameId === TOP && frame.note.withheld === undefined;
    return mayPress ? run(frame) : { ok: false, reason: 'not-allowed' };
  });

/** The same from the popup, for the payment that a tab shows, in whichever of its frames. */
export const inTab = (
  app: AppContext,
  tabId: number,
  run: (frame: KnownFrame) => Promise<Ack>,
): Promise<Ack> =>
  app.serial(async () => {
    const session = await readSession(app.ports.seen);
    const [frame] = session.frames.filter((other) => other.tabId === tabId).sort(byImportance);
    if (frame === undefined) return { ok: false, reason: 'no-payment-seen' };
    const { tabId: tab, frameId, note, seen } = frame;
    const document = note?.document == null ? {} : { documentId: note.document };
    const from: From = { sender: 'page', tabId: tab, frameId, url: seen.url, incognito: false, ...document };
    return run(await knownFrame(app, session, frame, from));
  });
