import { type Day, day, daysBetween } from '../../core/day.ts';
import { readDateCell } from './date-cell.ts';
import type { DateOrder } from './date-notations.ts';
import type { GridRow } from './grid.ts';

/** In rows in the order of time, a step back by more days than this leads into another year. */
const A_YEAR_ENDS = 150;
/** A leap year up to this day has every date exactly once, so all dates without a year can be compared within it. */
const ANY_YEAR = day('2024-12-31');
const YEAR_DAYS = 365;

/**
 * What the order of the rows says about omitted years. `beyond`: lines whose date is more than a year before the
 * newest, and would be read in a wrong year. `settled`: lines for which the order excludes a coming day.
 */
export interface Yearless {
  readonly beyond: ReadonlySet<number>;
  readonly settled: ReadonlySet<number>;
}

const HAS_YEAR = /^\s*(?:$|(?:19|20)\d{2})/;
const NOTHING: Yearless = { beyond: new Set(), settled: new Set() };

/** Finds out what the order of the rows says about the years that their dates leave out. */
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

interface DatedLine {
  readonly line: number;
  readonly day: Day;
}

/** For rows with the newest first: the dates only go back, except where the year changes. */
function newestFirst(dated: readonly DatedLine[]): Yearless | undefined {
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
