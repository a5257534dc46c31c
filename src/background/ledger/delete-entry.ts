import type { Handler } from '../../contract/messages.ts';
import { entryOf, withoutEntries } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { restoresIn, withGivenBack } from '../kernel/in-figures.ts';
import { cancelledOf, monthsSince } from './cancelled-rows.ts';

/**
 * Takes an entry out of the ledger, leaving a mark against late retries. Its cancellations go with it, in whichever
 * month they are: without their payment they mean nothing.
 */
export const deleteEntry =
  ({ writer, today }: Pick<AppContext, 'writer' | 'today'>): Handler<'entry/delete'> =>
  ({ command, entry: id, month }) =>
    writer.execute({ command, months: monthsSince(month, today()) }, (documents, now) => {
      const own = [...documents.ledger].find(([of]) => of === month)?.[1];
      if (own === undefined) throw new Error('the month was not opened');
      const entry = entryOf(own.value, id);
      if (entry === undefined) return { refuse: 'not-found' };
      const by = { command, now, restores: restoresIn(documents) };
      const taken = cancelledOf(documents, id);
      const changes = [...new Set([own, ...taken.map(({ kept }) => kept)])].map((kept) => {
        const rows = taken.find((one) => one.kept === kept)?.rows ?? [];
        const gone = new Set([id, ...rows.map((row) => row.id)]);
        const value = kept === own ? withGivenBack(kept.value, entry, by) : kept.value;
        return { kept, value: withoutEntries(value, gone, command, now) };
      });
      return { changes, entry: id };
    });
