import type { YearView } from '../../contract/year-view.ts';
import { addDays, addMonths, day, type Month } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import { type Won, ZERO } from '../../core/won.ts';
import { isMonthMissing } from '../state/missing.ts';

export interface MonthFigure {
  readonly month: Month;
  readonly pools: Readonly<Record<Pool, Won>>;
  /** Fees; they are part of the amounts of the payments. */
  readonly fees: Won;
  /** Late fees of bills that were paid late in that month: estimates, not part of the payments. */
  readonly lateFees: Won;
  /** The month's records could not be read as a whole, or nobody answered for its year: its sum is not known. */
  readonly isMissing: boolean;
}

const MONTHS = 12;

/** The twelve months that end with `last`, oldest first. */
export const twelveUntil = (last: Month): Month[] =>
  Array.from({ length: MONTHS }, (_, at) => addMonths(last, at - MONTHS + 1));

/** The questions to the background that cover those twelve months: one or two years, of one line. */
export function questionsFor(last: Month, line: string | undefined) {
  const [first = last] = twelveUntil(last);
  const filter = {
    from: day(`${first}-01`),
    to: addDays(day(`${addMonths(last, 1)}-01`), -1),
    ...(line !== undefined && { line }),
  };
  const years = [...new Set([first, last].map((month) => Number(month.slice(0, 4))))];
  return years.map((year) => ({ year, filter }));
}

/** Twelve figures, oldest first. A month that its year does not hold has 0 won; one of a year not given is missing. */
export function figuresOf(last: Month, years: readonly YearView[]): MonthFigure[] {
  const known = new Map(years.flatMap(({ months }) => months.map((own) => [own.month, own] as const)));
  const late = new Map(
    years.flatMap(({ lateFees }) => lateFees.map(({ month, fee }) => [month, fee] as const)),
  );
  const problems = years.flatMap((year) => year.problems);
  const answered = new Set(years.map(({ year }) => year));
  return twelveUntil(last).map((month) => {
    const own = known.get(month);
    return {
      month,
      pools: own?.pools ?? { phone: ZERO, content: ZERO },
      fees: own?.fees ?? ZERO,
      lateFees: late.get(month) ?? ZERO,
      isMissing: !answered.has(Number(month.slice(0, 4))) || isMonthMissing(problems, month),
    };
  });
}
