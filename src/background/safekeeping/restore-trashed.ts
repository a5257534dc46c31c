import type { Handler } from '../../contract/messages.ts';
import { withoutTrashed } from '../../storage/trash.ts';
import { restoresIn, withRestored } from '../kernel/in-figures.ts';
import type { Writer } from '../kernel/writer.ts';

/** "되살리기": puts a deleted entry back into its month, unchanged. */
export const restoreTrashed =
  (writer: Writer): Handler<'trash/restore'> =>
  ({ command, entry: id, month }) =>
    writer.execute({ command, months: [month], families: ['trash'] }, (documents, now) => {
      const { ledger, trash } = documents;
      const kept = ledger.get(month);
      if (kept === undefined || trash === undefined) throw new Error('the keys were not opened');
      const found = trash.value.trash.find(({ entry }) => entry.id === id && entry.month === month);
      if (found === undefined) return { refuse: 'not-found' };
      const entry = { ...found.entry, commands: [...found.entry.commands, command] };
      const by = { command, now, restores: restoresIn(documents) };
      return {
        changes: [
          { kept, value: withRestored(kept.value, entry, by) },
          { kept: trash, value: withoutTrashed(trash.value, new Set([id])) },
        ],
        entry: id,
      };
    });
