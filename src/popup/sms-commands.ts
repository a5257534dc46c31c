import type { Command } from '../contract/command.ts';
import { type Day, type Instant, seoulDay } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import type { MonthMatch } from './month-match.ts';

/** What a payment's text says beyond what the form shows. */
export interface SmsFacts {
  readonly at?: Instant;
  readonly item?: string;
  readonly gateway?: string;
  readonly approval?: string;
  /** The person was told whether it is recorded already. */
  readonly compared: boolean;
}

/** A payment as the form has it. */
export interface LogDraft {
  readonly line: string;
  readonly pool: Pool;
  readonly amount: Won;
  readonly day: Day;
  readonly merchant: string;
  /** Present where the form was filled in from a text. */
  readonly sms?: SmsFacts;
}

/** A payment as the form shows it, with what its text says beyond that. */
export const logSms = (draft: Omit<LogDraft, 'sms'>, facts: SmsFacts): Command => ({
  name: 'entries/import',
  content: { spoken: [], rows: [smsRow(draft, facts)] },
});

/** A payment known by its text keeps its approval number, so that a file with the same payment finds it again. */
const smsRow = (
  { merchant, ...draft }: Omit<LogDraft, 'sms'>,
  { at, compared, ...facts }: SmsFacts,
): ImportRow => ({
  ...draft,
  ...facts,
  row: 1,
  kind: 'payment',
  status: 'confirmed',
  source: 'sms',
  ...(compared && { sure: true }),
  ...(merchant !== '' && { merchant }),
  ...(at !== undefined && seoulDay(at) === draft.day && { at }),
});

type ImportRow = Extract<Command, { name: 'entries/import' }>['content']['rows'][number];

/** Limit and use as a text states them, with its payment where that is still to be recorded; one step of the history. */
export const matchMonth = (
  line: string,
  { pool, limit, used }: MonthMatch,
  payment?: LogDraft,
): CommandWithFeedback => [
  {
    name: 'month/match',
    content: {
      line,
      pool,
      ...(limit !== undefined && { limit }),
      ...(used !== undefined && { used }),
      ...(payment !== undefined && { row: rowOf(payment) }),
    },
  },
  { said: payment === undefined ? 'popupMatched' : 'popupLoggedMatched' },
];

const rowOf = ({ sms = { compared: false }, ...draft }: LogDraft): ImportRow => smsRow(draft, sms);
