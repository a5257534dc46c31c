import type { Handler } from '../../contract/messages.ts';
import { entryOf, withoutEntry } from '../../storage/ledger.ts';
import type { Writer } from '../kernel/writer.ts';

/** Takes an entry out of the ledger, leaving a mark against late retries. */
export const deleteEntry =
  (writer: Writer): Handler<'entry/delete'> =>
  ({ command, entry: id, month }) =>
    writer.execute({ command, months: [month] }, (documents, now) => {
      const kept = documents.ledger.get(month);
      if (kept === undefined) throw new Error('the month was not opened');
      const entry = entryOf(kept.value, id);
      if (entry === undefined) return { refuse: 'not-found' };
      return { changes: [{ kept, value: withoutEntry(kept.value, entry, command, now) }], entry: id };
    });
