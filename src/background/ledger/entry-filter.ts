import type { Ask } from '../../contract/messages.ts';
import type { Day } from '../../core/day.ts';
import type { EntryFilter } from '../../core/entry-filter.ts';

/** The filter of a question, as the core takes it. */
export const entryFilter = ({ from, to, ...rest }: Ask<'ledger/rows'>['filter'] = {}): EntryFilter => ({
  ...rest,
  from: from as Day | undefined,
  to: to as Day | undefined,
});
