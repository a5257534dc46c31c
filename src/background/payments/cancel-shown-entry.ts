import type { Ack, Handler } from '../../contract/messages.ts';
import type { Entry } from '../../core/entry.ts';
import { entryOf, withEntry } from '../../storage/ledger.ts';
import { entriesIn } from '../figures/ledger-figures.ts';
import type { Office } from '../kernel/app-context.ts';
import { settle } from '../ledger/settle-entry.ts';
import { cancelledMatch } from './cancelled-match.ts';
import { inShownFrame } from './in-shown-frame.ts';

/**
 * "기록도 취소": takes back the one entry that the cancellation page in this frame is about. Which one that is comes from
 * the frame's own detection and the books as they are now, never from the message.
 */
export const cancelShownEntry =
  (office: Office): Handler<'banner/cancel-entry'> =>
  ({ command }, from) =>
    inShownFrame(office, from, async ({ scene, attempt }) => {
      const books = await office.readBooks();
      const done = entriesIn(books).find(({ commands }) => commands.includes(command));
      if (done !== undefined) return { ok: true, id: command, entry: done.id };
      const { detection } = scene;
      const match = cancelledMatch({ detection, attempt, source: scene.source }, books, office.today());
      if (match === undefined || match.isDone) return { ok: false, reason: 'not-found' };
      return takeBack(office, match.entry, command);
    });

const takeBack = ({ writer }: Office, { id, month }: Entry, command: string): Promise<Ack> =>
  writer.carryOutNow({ command, months: [month] }, (books, now) => {
    const kept = books.ledger.get(month);
    const entry = kept && entryOf(kept.value, id);
    if (kept === undefined || entry === undefined) return { refuse: 'not-found' };
    const cancelled = { ...settle(entry, 'cancelled', now), commands: [...entry.commands, command] };
    return { changes: [{ kept, value: withEntry(kept.value, cancelled) }], entry: id };
  });
