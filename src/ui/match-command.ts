import type { Command } from '../contract/command.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { CommandWithFeedback } from './feedback.ts';

type Row = Extract<Command, { name: 'month/match' }>['content']['row'];

/**
 * Takes over limit and use as a text states them, with its payment where that is not recorded yet; one step of the
 * history.
 */
export const matchCommand = (
  line: string,
  { pool, limit, used, at }: MonthMatch,
  row?: Row,
): CommandWithFeedback => [
  {
    name: 'month/match',
    content: {
      line,
      pool,
      ...(limit !== undefined && { limit }),
      ...(used !== undefined && { used }),
      ...(at !== undefined && { at }),
      ...(row !== undefined && { row }),
    },
  },
  { said: row === undefined ? 'popupMatched' : 'popupLoggedMatched' },
];
