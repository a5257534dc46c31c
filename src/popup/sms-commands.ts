import type { Command } from '../contract/command.ts';
import { type Day, type Instant, seoulDay } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { matchCommand } from '../ui/match-command.ts';

/** What a payment's text says beyond the fields of the form. */
export interface SmsFacts {
  readonly at?: Instant;
  readonly item?: string;
  readonly gateway?: string;
  readonly approval?: string;
  /** The use of its month that the text states, this payment included. */
  readonly monthUsed?: Won;
  /** Whether it was compared with the entries: the person was told where it is recorded already. */
  readonly compared: boolean;
}

/** A payment as the form holds it. */
export interface LogDraft {
  readonly line: string;
  readonly pool: Pool;
  readonly amount: Won;
  readonly day: Day;
  readonly merchant: string;
  /** Present where the form was filled in from a text. */
  readonly sms?: SmsFacts;
}

/** Logs a payment from a text as an import of one row, with what the text says beyond the form. */
export const logSms = (draft: Omit<LogDraft, 'sms'>, facts: SmsFacts): Command => ({
  name: 'entries/import',
  content: { spoken: [], rows: [smsRow(draft, facts)] },
});

/** The row keeps the approval number of the text, so that the same payment is found again in a file. */
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

/** Takes over what a text states of the month, and the payment that it tells of. */
export const logAndMatch = (line: string, match: MonthMatch, payment: LogDraft): CommandWithFeedback =>
  matchCommand(line, match, rowOf(payment));

const rowOf = ({ sms = { compared: false }, ...draft }: LogDraft): ImportRow => smsRow(draft, sms);
