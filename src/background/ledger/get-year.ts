import type { Ask, Handler } from '../../contract/messages.ts';
import { addMonths, type Month, month as monthFrom } from '../../core/day.ts';
import { yearSums } from '../../core/year.ts';
import { problemsOf } from '../../storage/documents.ts';
import { ledgerKey } from '../../storage/keys.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { entryFilter } from './entry-filter.ts';

/** One year of the ledger, summed and filtered: the only question that reads all of its months. */
export const getYear =
  (app: AppContext): Handler<'ledger/year'> =>
  async ({ year, filter }) => {
    const wanted = monthsOf(year).filter(mayHold(filter));
    const documents = await app.readDocuments(wanted);
    const months = wanted.map((month) => [month, documents.ledger.get(month)?.value.entries ?? []] as const);
    const read = new Set(wanted.map(ledgerKey));
    const problems = problemsOf(documents).filter(({ key }) => read.has(key));
    return { year, ...yearSums(new Map(months), entryFilter(filter)), problems };
  };

const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(monthFrom(`${year}-01`), at));

/** A month wholly outside of the wanted days is not read at all: an entry's month is that of its day. */
const mayHold =
  ({ from, to }: NonNullable<Ask<'ledger/year'>['filter']> = {}) =>
  (month: Month): boolean =>
    (from === undefined || month >= from.slice(0, 7)) && (to === undefined || month <= to.slice(0, 7));
