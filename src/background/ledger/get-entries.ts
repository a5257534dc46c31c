import type { Handler } from '../../contract/messages.ts';
import { isMonthWhole } from '../../storage/documents.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** The entries of those months, and the months of which some or all could not be read. */
export const getEntries =
  ({ readDocuments }: AppContext): Handler<'entries/get'> =>
  async ({ months }) => {
    const wanted = new Set(months);
    const { ledger } = await readDocuments([...wanted]);
    const found = [...ledger].filter(([month]) => wanted.has(month));
    return {
      entries: found.flatMap(([, { value }]) => value.entries),
      unread: found.flatMap(([month, kept]) => (isMonthWhole(kept) ? [] : [month])),
    };
  };
