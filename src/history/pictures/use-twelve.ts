import { useEffect, useState } from 'preact/hooks';
import type { YearView } from '../../contract/year-view.ts';
import type { Month } from '../../core/day.ts';
import type { HistoryState } from '../state/store.ts';
import { questionsFor } from './twelve-months.ts';

/** What was answered, and to which question. */
interface AnsweredYears {
  readonly last: Month;
  readonly line: string | undefined;
  readonly years: readonly YearView[];
}

/**
 * The years of the twelve months that end with that one, of one line; read again when something was written. A year
 * that was not answered is not among them; `undefined` before any answer for these months and this line.
 */
export function useTwelve(
  { yearOf, years }: Pick<HistoryState, 'yearOf' | 'years'>,
  last: Month,
  line: string | undefined,
): readonly YearView[] | undefined {
  const [answered, setAnswered] = useState<AnsweredYears>();
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const found = await Promise.all(questionsFor(last, line).map(yearOf));
      if (isWanted) setAnswered({ last, line, years: found.filter((answer) => answer !== undefined) });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [last, line, years]);
  return answered?.last === last && answered.line === line ? answered.years : undefined;
}
