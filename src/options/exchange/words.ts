import type { MessageKey } from '../../contract/translate.ts';
import type { Duplicate } from '../../exchange/duplicates.ts';
import type { Encoding } from '../../exchange/encoding.ts';
import type { LeaveOut } from '../../exchange/plan.ts';
import type { Field } from '../../exchange/tables/csv-headings.ts';
import type { Delimiter } from '../../exchange/tables/delimiter.ts';

/** The columns that a person can correct, in the order in which they are shown. */
export const CORRECTABLE = [
  'when',
  'amount',
  'fee',
  'income',
  'merchant',
  'item',
  'status',
  'kind',
  'pool',
  'gateway',
  'approval',
] as const satisfies readonly Field[];

/** Why a row is not ticked. */
export const LEFT_OUT: Record<LeaveOut, MessageKey> = {
  id: 'exchangeLeftId',
  approval: 'exchangeLeftApproval',
  same: 'exchangeLeftSame',
  'in-file': 'exchangeLeftInFile',
  'card-like': 'exchangeLeftCardLike',
  doubtful: 'exchangeLeftDoubtful',
  'other-method': 'exchangeLeftOtherMethod',
  'may-take-back': 'exchangeLeftMayTakeBack',
  'no-day': 'exchangeLeftNoDay',
  'part-open': 'exchangeLeftPartOpen',
  failed: 'exchangeLeftFailed',
  'too-many': 'exchangeLeftTooMany',
};

/** What a row and an entry have in common, shown where the person is asked whether they are one payment. */
export const IN_COMMON: Partial<Record<LeaveOut, MessageKey>> = {
  id: 'exchangeAskWhy_id',
  approval: 'exchangeAskWhy_approval',
  same: 'exchangeAskWhy_same',
  'in-file': 'exchangeAskWhy_in_file',
} satisfies Record<Duplicate['why'], MessageKey>;

/** Names of encodings as people know them, the same in every language. */
export const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'euc-kr': 'CP949',
};

/** What separates the cells of a CSV file. */
export const DELIMITER_WORDS: Record<Delimiter, MessageKey> = {
  ',': 'exchangeDelimiter_comma',
  '\t': 'exchangeDelimiter_tab',
  ';': 'exchangeDelimiter_semicolon',
  '|': 'exchangeDelimiter_bar',
};
