import type { Ask, Handler } from '../../contract/messages.ts';
import { addMonths, type Month, month as monthFrom, monthOf } from '../../core/day.ts';
import { sumWon } from '../../core/won.ts';
import { yearSums } from '../../core/year.ts';
import { type Documents, problemsOf } from '../../storage/documents.ts';
import { ledgerKey } from '../../storage/keys.ts';
import { lateFeesOf } from '../figures/ledger-figures.ts';
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
    const lateFees = lateFeesIn(app, documents, year, filter?.line);
    return { year, ...yearSums(new Map(months), entryFilter(filter)), lateFees, problems };
  };

/** Late fees paid in that year, summed by month. */
function lateFeesIn({ ports }: AppContext, documents: Documents, year: number, wanted: string | undefined) {
  const lines = documents.lines.value.lines.filter(({ id }) => wanted === undefined || id === wanted);
  const paid = lines.flatMap((line) => lateFeesOf(line, documents, ports.isHoliday));
  return monthsOf(year).flatMap((month) => {
    const fee = sumWon(paid.filter(({ on }) => monthOf(on) === month).map((one) => one.fee));
    return fee > 0 ? [{ month, fee }] : [];
  });
}

const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(monthFrom(`${year}-01`), at));

/**
 * Whether a month can hold entries of the wanted days; one that cannot is not read. An entry lies in the month of its
 * day.
 */
const mayHold =
  ({ from, to }: NonNullable<Ask<'ledger/year'>['filter']> = {}) =>
  (month: Month): boolean =>
    (from === undefined || month >= monthOf(from)) && (to === undefined || month <= monthOf(to));
