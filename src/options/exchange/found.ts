import type { Day } from '../../core/day.ts';
import type { Columns, Mapping } from '../../exchange/columns.ts';
import { readColumns, readDrafts } from '../../exchange/csv-import.ts';
import type { DraftSource } from '../../exchange/draft.ts';
import type { Encoding } from '../../exchange/encoding.ts';
import type { FileFault, GridRow } from '../../exchange/grid.ts';
import type { FoundRow, RowDoubt } from '../../exchange/plan.ts';
import type { BadReason } from '../../exchange/read-row.ts';
import { draftOfSms, type SmsReading } from '../../exchange/sms.ts';
import { isOfAnother, type SmsDoubt } from '../../exchange/sms-doubts.ts';
import type { SmsKind } from '../../exchange/sms-kind.ts';
import type { Pasted } from './pasted.ts';

/** What was chosen or pasted, before it is read row by row. */
export type Found =
  | {
      readonly kind: Exclude<DraftSource, 'sms'>;
      readonly columns: Columns;
      /** As guessed, or as the person corrected it. */
      readonly mapping: Mapping;
      readonly file?: { readonly name: string; readonly encoding: Encoding };
    }
  | { readonly kind: 'sms'; readonly readings: readonly SmsReading[] };

/** Why a message is no row: what it is instead, or that no amount is sure. */
type NoRow = Exclude<SmsKind, 'payment' | 'cancellation' | 'prepayment' | 'part-cancellation'> | 'no-amount';

export interface FoundRows {
  readonly good: readonly FoundRow[];
  /** By line of the file or row of the table; messages are counted. */
  readonly bad: readonly { readonly line: number; readonly reason: BadReason | NoRow }[];
}
export type WhyBad = FoundRows['bad'][number]['reason'];

/** A file or a table with its columns guessed. */
export function foundTable(
  rows: readonly GridRow[],
  kind: 'csv' | 'history',
  today: Day,
  file?: { readonly name: string; readonly encoding: Encoding },
): Found | { readonly fault: FileFault } {
  const columns = readColumns(rows, today);
  if ('fault' in columns) return columns;
  return { kind, columns, mapping: columns.mapping, ...(file !== undefined && { file }) };
}

export const foundPasted = (pasted: Pasted, today: Day): Found | { readonly fault: FileFault } => {
  if (pasted.kind === 'history') return foundTable(pasted.rows, 'history', today);
  return pasted.readings.length === 0 ? { fault: 'empty' } : pasted;
};

/** Every row of it, read. */
export function rowsOfFound(found: Found, today: Day): FoundRows {
  if (found.kind !== 'sms') return readDrafts(found.columns, found.mapping, { today, source: found.kind });
  const read = found.readings.map((reading, index) => ({
    line: index + 1,
    reading,
    draft: draftOfSms(reading, today),
  }));
  return {
    good: read.flatMap(({ line, draft, reading: { doubts } }) =>
      draft === undefined ? [] : [{ line, draft, ...doubtOf(doubts) }],
    ),
    bad: read.flatMap(({ line, reading: { kind }, draft }) =>
      draft === undefined ? [{ line, reason: whyNoRow(kind) }] : [],
    ),
  };
}

/** A forged message is worse than one of a card. */
function doubtOf(doubts: readonly SmsDoubt[]): { readonly doubt?: RowDoubt } {
  if (doubts.length === 0) return {};
  return { doubt: doubts.every(isOfAnother) ? 'card-like' : 'doubtful' };
}

function whyNoRow(kind: SmsKind): BadReason | NoRow {
  if (kind === 'part-cancellation') return 'part-cancelled';
  return kind === 'payment' || kind === 'cancellation' || kind === 'prepayment' ? 'no-amount' : kind;
}

/** Messages with an address, a private number or a sender abroad: they may only pose as receipts. */
export const isDoubtful = (found: Found): boolean =>
  found.kind === 'sms' && found.readings.some(({ doubts }) => doubts.some((doubt) => !isOfAnother(doubt)));
