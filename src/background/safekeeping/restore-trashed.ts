import type { Handler } from '../../contract/messages.ts';
import { withEntry } from '../../storage/items/ledger.ts';
import { withoutTrashed } from '../../storage/trash.ts';
import type { Writer } from '../kernel/writer.ts';

/** "되살리기": puts a deleted entry back into its month, unchanged. */
export const restoreTrashed =
  (writer: Writer): Handler<'trash/restore'> =>
  ({ command, entry: id, month }) =>
    writer.execute({ command, months: [month], families: ['trash'] }, ({ ledger, trash }) => {
      const kept = ledger.get(month);
      if (kept === undefined || trash === undefined) throw new Error('the keys were not opened');
      const found = trash.value.trash.find(({ entry }) => entry.id === id && entry.month === month);
      if (found === undefined) return { refuse: 'not-found' };
      const entry = { ...found.entry, commands: [...found.entry.commands, command] };
      return {
        changes: [
          { kept, value: withEntry(kept.value, entry) },
          { kept: trash, value: withoutTrashed(trash.value, new Set([id])) },
        ],
        entry: id,
      };
    });
