import type { Day } from '../core/day.ts';
import type { RowDoubt } from '../exchange/drafts/draft.ts';
import type { FoundRow } from '../exchange/plan.ts';
import type { BadRow, Counts } from '../exchange/tables/csv-import.ts';
import type { BadReason } from '../exchange/tables/read-row.ts';
import type { SmsReading } from '../exchange/texts/sms.ts';
import { isOfAnother } from '../exchange/texts/sms-doubts.ts';
import { draftOfSms } from '../exchange/texts/sms-draft.ts';
import type { SmsKind } from '../exchange/texts/sms-kind.ts';

/** Why a message gives no row: its kind, no certain amount, several payments in one message, or its length. */
type NoRow =
  | Exclude<SmsKind, 'payment' | 'cancellation' | 'prepayment' | 'part-cancellation'>
  | 'no-amount'
  | 'several'
  | 'message-too-long';

export interface FoundRows {
  readonly good: readonly FoundRow[];
  /** With the line of the file or the row of the table; messages are numbered. */
  readonly bad: readonly (Omit<BadRow, 'reason'> & { readonly reason: BadReason | NoRow })[];
  readonly counts: Counts;
}
export type WhyBad = FoundRows['bad'][number]['reason'];

/** What each message becomes: a row, or its number and why not. */
export function rowsOfMessages(readings: readonly SmsReading[], today: Day): FoundRows {
  const read = readings.map((reading, index) => ({
    line: index + 1,
    reading,
    draft: draftOfSms(reading, today),
  }));
  const good = read.flatMap(({ line, draft, reading }) =>
    draft === undefined ? [] : [{ line, draft, ...doubtOf(reading) }],
  );
  const bad = read.flatMap(({ line, reading, draft }): FoundRows['bad'] =>
    draft === undefined ? [{ line, reason: whyNoRow(reading) }] : [],
  );
  return { good, bad, counts: { rows: read.length, head: 0, good: good.length, bad: bad.length, blank: 0 } };
}

/** The doubt about a message: a possible forgery comes before a card's message, and both before a missing day. */
function doubtOf({ doubts, day }: SmsReading): { readonly doubt?: RowDoubt } {
  if (doubts.length === 0) return day === undefined ? { doubt: 'no-day' } : {};
  return { doubt: doubts.every(isOfAnother) ? 'card-like' : 'doubtful' };
}

function whyNoRow({ kind, isSeveral, isTooLong }: SmsReading): BadReason | NoRow {
  if (isTooLong) return 'message-too-long';
  if (isSeveral) return 'several';
  if (kind === 'part-cancellation') return 'part-cancelled';
  return kind === 'payment' || kind === 'cancellation' || kind === 'prepayment' ? 'no-amount' : kind;
}
