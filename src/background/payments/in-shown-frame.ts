import type { Ack, From } from '../../contract/messages.ts';
import { TOP } from '../../contract/sender.ts';
import { readSession } from '../../storage/session.ts';
import { mostTelling } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { frameOf, type KnownFrame, knownFrame } from './frame-of.ts';

/**
 * Carries out a click on the banner, in one turn of the queue: never from a private window, never while off, only in the
 * tab's own document, and only where a payment was seen in that very document. What it is about comes from the frame's
 * own detection. A frame can be masked by the page around it, so in frames the banner opens the popup instead.
 */
export const inShownFrame = (
  app: AppContext,
  from: From,
  run: (frame: KnownFrame) => Promise<Ack>,
): Promise<Ack> =>
  app.serial(async () => {
    if (from.incognito) return { ok: false, reason: 'private-window' };
    if (!(await isOnAt(app, from))) return { ok: false, reason: 'not-allowed' };
    const frame = await frameOf(app, from);
    if (frame === undefined) return { ok: false, reason: 'no-payment-seen' };
    // A veiled page has no buttons in its banner: a message that asks for this was made by somebody else.
    const mayPress = from.frameId === TOP && frame.note.veiled === undefined;
    return mayPress ? run(frame) : { ok: false, reason: 'not-allowed' };
  });

/** The same from the popup, for the payment that a tab shows: whichever of its frames it stands in. */
export const inTab = (
  app: AppContext,
  tabId: number,
  run: (frame: KnownFrame) => Promise<Ack>,
): Promise<Ack> =>
  app.serial(async () => {
    const session = await readSession(app.ports.seen);
    const [frame] = session.frames.filter((other) => other.tabId === tabId).sort(mostTelling);
    if (frame === undefined) return { ok: false, reason: 'no-payment-seen' };
    const { tabId: tab, frameId, note, seen } = frame;
    const document = note?.document == null ? {} : { documentId: note.document };
    const from: From = { sender: 'page', tabId: tab, frameId, url: seen.url, incognito: false, ...document };
    return run(await knownFrame(app, session, frame, from));
  });
