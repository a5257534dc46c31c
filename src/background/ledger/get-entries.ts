import type { Handler } from '../../contract/messages.ts';
import { month as monthFrom } from '../../core/day.ts';
import type { Office } from '../kernel/app-context.ts';

/** The entries of those months as they are now, and the months of which some or all could not be read. */
export const getEntries =
  ({ readBooks }: Office): Handler<'entries/get'> =>
  async ({ months }) => {
    const wanted = new Set(months.map(monthFrom));
    const { ledger } = await readBooks([...wanted]);
    const found = [...ledger].filter(([month]) => wanted.has(month));
    const isWhole = (standing: string, lost: unknown) =>
      ['ok', 'empty'].includes(standing) && lost === undefined;
    return {
      entries: found.flatMap(([, { value }]) => value.entries),
      unread: found.flatMap(([month, { standing, lost }]) => (isWhole(standing, lost) ? [] : [month])),
    };
  };
