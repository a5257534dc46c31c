import type { Ack, Handler } from '../../contract/messages.ts';
import { monthOf } from '../../core/day.ts';
import { entryOf, withEntry } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { settle } from '../ledger/settle-entry.ts';
import { cancelledMatch } from './cancelled-match.ts';
import { monthOfAttempt } from './entry-of-attempt.ts';
import type { KnownFrame } from './frame-of.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { placed } from './shown-payment.ts';
import { onceInWindow } from './written-item.ts';

/**
 * "기록도 취소": takes back the one entry that the cancellation page in this frame is about. Which one that is comes from
 * the frame's own detection and the documents as they are now, never from the message.
 */
export const cancelShownEntry =
  (app: AppContext): Handler<'banner/cancel-entry'> =>
  ({ command, ...shown }, from) =>
    inShownFrame(app, shown, from, (frame) =>
      onceInWindow(app, frame.scene, ['cancel', command], (mayStill) =>
        cancel(app, { ...frame, mayStill }, command),
      ),
    );

function cancel(
  { writer, today: day }: AppContext,
  { scene, attempt, mayStill }: KnownFrame & { readonly mayStill: boolean },
  command: string,
): Promise<Ack> {
  const today = day();
  const own = attempt && monthOfAttempt(attempt);
  const months = [...new Set([monthOf(today), ...(own === undefined ? [] : [own])])];
  return writer.executeNow({ command, months }, (documents, now) => {
    const { detection, source } = scene;
    const match = cancelledMatch(placed({ detection, attempt, source }, documents), today);
    const kept = match && documents.ledger.get(match.entry.month);
    const entry = kept && match && entryOf(kept.value, match.entry.id);
    if (kept === undefined || entry === undefined || match?.isDone) return { refuse: 'not-found' };
    if (!match?.mayPress || !mayStill) return { refuse: 'not-allowed' };
    const cancelled = { ...settle(entry, 'cancelled', now), commands: [...entry.commands, command] };
    return { changes: [{ kept, value: withEntry(kept.value, cancelled) }], entry: entry.id };
  });
}
