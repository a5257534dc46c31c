import { useEffect, useState } from 'preact/hooks';
import type { YearView } from '../../contract/year-view.ts';
import type { Month } from '../../core/day.ts';
import type { HistoryState } from '../state/store.ts';
import { questionsFor } from './twelve-months.ts';

/** The figures of the twelve months that end with that one, of one line; read again when something was written. */
export function useTwelve(
  { yearOf, years }: Pick<HistoryState, 'yearOf' | 'years'>,
  last: Month,
  line: string | undefined,
): readonly YearView[] {
  const [answers, setAnswers] = useState<readonly YearView[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const found = await Promise.all(questionsFor(last, line).map(yearOf));
      if (isWanted) setAnswers(found.filter((answer) => answer !== undefined));
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [last, line, years]);
  return answers;
}
