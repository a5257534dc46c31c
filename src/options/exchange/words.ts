import type { MessageKey } from '../../contract/translate.ts';
import type { RowDoubt } from '../../exchange/drafts/draft.ts';
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
  'told-twice': 'exchangeLeftInFile',
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
  'told-twice': 'exchangeAskWhy_told_twice',
} satisfies Record<Duplicate['why'], MessageKey>;

/** What else is in doubt about a row that may be one payment with another, said with the question. */
export const DOUBTED_TOO: Record<RowDoubt, MessageKey> = {
  'card-like': 'exchangeAskDoubt_card_like',
  doubtful: 'exchangeAskDoubt_doubtful',
  'other-method': 'exchangeAskDoubt_other_method',
  'may-take-back': 'exchangeAskDoubt_may_take_back',
  'no-day': 'exchangeAskDoubt_no_day',
};

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
