import type { Ask } from '../../contract/messages.ts';
import type { EntryFilter } from '../../core/entry-filter.ts';

/** The filter of a question, in the shape the core takes. */
export const entryFilter = ({ from, to, ...rest }: Ask<'ledger/rows'>['filter'] = {}): EntryFilter => ({
  ...rest,
  from: from,
  to: to,
});
