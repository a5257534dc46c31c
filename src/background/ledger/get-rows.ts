import type { Handler } from '../../contract/messages.ts';
import { month as monthFrom } from '../../core/day.ts';
import { rowsOf } from '../../core/year.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { entryFilter } from './entry-filter.ts';

/** A part of one month's entries: a list of years is read in such parts, never as a whole. */
export const getRows =
  ({ readDocuments }: AppContext): Handler<'ledger/rows'> =>
  async ({ month: asked, filter, skip, take }) => {
    const month = monthFrom(asked);
    const { ledger } = await readDocuments([month]);
    const rows = rowsOf(ledger.get(month)?.value.entries ?? [], entryFilter(filter));
    return { entries: rows.slice(skip, skip + take), count: rows.length };
  };
