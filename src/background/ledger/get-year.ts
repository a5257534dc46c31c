import type { Ask, Handler } from '../../contract/messages.ts';
import { addMonths, type Month, month as monthFrom } from '../../core/day.ts';
import { type YearFilter, yearSums } from '../../core/year.ts';
import { problemsOf } from '../../storage/books.ts';
import type { Office } from '../kernel/app-context.ts';

/** One year of the ledger, summed and filtered: the only question that reads all of its months. */
export const getYear =
  (office: Office): Handler<'ledger/year'> =>
  async ({ year, filter }) => {
    const wanted = monthsOf(year);
    const books = await office.readBooks(wanted);
    const months = wanted.map((month) => [month, books.ledger.get(month)?.value.entries ?? []] as const);
    const problems = problemsOf(books).filter(({ key }) => key.startsWith(`ledger/${year}`));
    return { year, ...yearSums(new Map(months), filterFrom(filter)), problems };
  };

const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(monthFrom(`${year}-01`), at));

const filterFrom = ({ from, to, ...rest }: Ask<'ledger/year'>['filter'] = {}): YearFilter => ({
  ...rest,
  from,
  to,
});
