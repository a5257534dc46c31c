import { type Day, day, daysBetween } from '../core/day.ts';
import { readDateCell } from './date-cell.ts';
import type { DateOrder } from './date-notations.ts';
import type { GridRow } from './grid.ts';

/** A step of more days back than this, in rows in the order of time, is one into another year. */
const A_YEAR_ENDS = 150;
/** No year has that day more than once, so that all of them can be told apart within one. */
const ANY_YEAR = day('2024-12-31');
const YEAR_DAYS = 365;

/**
 * Lines of dates without a year that lie more than a year from the newest, in a list that is in the order of time: read
 * as of the last year they would be of a wrong one. `settled` are the lines of which the order says that the day that comes
 * soon is not meant.
 */
export interface Yearless {
  readonly beyond: ReadonlySet<number>;
  readonly settled: ReadonlySet<number>;
}

const HAS_YEAR = /^\s*(?:$|(?:19|20)\d{2})/;
const NOTHING: Yearless = { beyond: new Set(), settled: new Set() };

/** What the order of the rows says of the years that their dates leave out. */
export function yearlessIn(rows: readonly GridRow[], when: number | undefined, order: DateOrder): Yearless {
  if (rows.every(({ cells }) => HAS_YEAR.test(cells[when ?? -1] ?? ''))) return NOTHING;
  const dated = rows.flatMap(({ line, cells }) => {
    const text = cells[when ?? -1]?.trim() ?? '';
    const reading = readDateCell(text, { today: ANY_YEAR, order, isDateColumn: true });
    return reading.fault === undefined && reading.isYearless ? [{ line, day: reading.day }] : [];
  });
  if (dated.length < 3) return NOTHING;
  return newestFirst(dated) ?? newestFirst(dated.toReversed()) ?? NOTHING;
}

interface Dated {
  readonly line: number;
  readonly day: Day;
}

/** Of rows with the newest first: days only go back, but where a year begins. */
function newestFirst(dated: readonly Dated[]): Yearless | undefined {
  let years = 0;
  const [newest] = dated;
  if (newest === undefined) return undefined;
  const before: { readonly line: number; readonly back: number; readonly years: number }[] = [];
  for (const [at, { line, day: on }] of dated.entries()) {
    const step = daysBetween(dated[at - 1]?.day ?? on, on);
    if (step > 0 && step < A_YEAR_ENDS) return undefined;
    if (step > 0) years += 1;
    before.push({ line, years, back: years * YEAR_DAYS - daysBetween(newest.day, on) });
  }
  if (years === 0 || years * 2 > dated.length) return undefined;
  const beyond = before.filter(({ back }) => back >= YEAR_DAYS).map(({ line }) => line);
  const settled = before.filter((row) => row.years > 0 && row.back < YEAR_DAYS).map(({ line }) => line);
  return { beyond: new Set(beyond), settled: new Set(settled) };
}
