import type { MessageKey } from '../../contract/translate.ts';
import type { Field } from '../../exchange/csv-headings.ts';
import type { Delimiter } from '../../exchange/delimiter.ts';
import type { Duplicate } from '../../exchange/duplicates.ts';
import type { Encoding } from '../../exchange/encoding.ts';
import type { FileFault } from '../../exchange/grid.ts';
import type { LeaveOut } from '../../exchange/plan.ts';
import type { WhyBad } from './found.ts';

/** The columns a person may correct, in the order they are asked about. */
export const CORRECTABLE = [
  'when',
  'amount',
  'income',
  'merchant',
  'item',
  'status',
  'kind',
  'pool',
  'gateway',
  'approval',
] as const satisfies readonly Field[];

export const FAULTS: Record<FileFault, MessageKey> = {
  unreadable: 'exchangeFaultUnreadable',
  'too-big': 'exchangeFaultTooBig',
  'too-many-rows': 'exchangeFaultTooManyRows',
  encoding: 'exchangeFaultEncoding',
  empty: 'exchangeFaultEmpty',
  'old-workbook': 'exchangeFaultOldWorkbook',
  locked: 'exchangeFaultLocked',
  damaged: 'exchangeFaultDamaged',
};

/** Why a row is not ticked. */
export const LEFT_OUT: Record<LeaveOut, MessageKey> = {
  id: 'exchangeLeftId',
  approval: 'exchangeLeftApproval',
  same: 'exchangeLeftSame',
  'in-file': 'exchangeLeftInFile',
  'card-like': 'exchangeLeftCardLike',
  doubtful: 'exchangeLeftDoubtful',
  failed: 'exchangeLeftFailed',
  'too-many': 'exchangeLeftTooMany',
};

/** What a row and the payment beside it have in common, where the person is asked whether they are one. */
export const ASKED: Partial<Record<LeaveOut, MessageKey>> = {
  id: 'exchangeAskWhy_id',
  approval: 'exchangeAskWhy_approval',
  same: 'exchangeAskWhy_same',
  'in-file': 'exchangeAskWhy_in_file',
} satisfies Record<Duplicate['why'], MessageKey>;

/** Why a line could not be read. */
export const BAD: Record<WhyBad, MessageKey> = {
  'no-date': 'exchangeBadNoDate',
  'no-such-day': 'exchangeBadNoSuchDay',
  'date-empty': 'exchangeBadDateEmpty',
  future: 'exchangeBadFuture',
  'too-early': 'exchangeBadTooEarly',
  'amount-empty': 'exchangeBadNoAmount',
  'amount-garbled': 'exchangeBadAmount',
  'amount-negative': 'exchangeBadAmount',
  'amount-fractional': 'exchangeBadFraction',
  'amount-too-small': 'exchangeBadZero',
  'amount-too-large': 'exchangeBadTooLarge',
  'unknown-status': 'exchangeBadStatus',
  'part-cancelled': 'exchangeBadPartCancelled',
  'other-currency': 'exchangeBadCurrency',
  'other-unit': 'exchangeBadUnit',
  expected: 'exchangeBadExpected',
  income: 'exchangeBadIncome',
  transfer: 'exchangeBadTransfer',
  heading: 'exchangeBadHeading',
  'other-table': 'exchangeBadOtherTable',
  'sum-row': 'exchangeBadSumRow',
  note: 'exchangeBadNote',
  quote: 'exchangeBadQuote',
  'more-cells': 'exchangeBadMoreCells',
  'merged-amount': 'exchangeBadMergedAmount',
  'cell-too-long': 'exchangeBadLongCell',
  refused: 'exchangeBadRefused',
  code: 'exchangeBadCode',
  total: 'exchangeBadTotal',
  bill: 'exchangeBadBill',
  notice: 'exchangeBadNotice',
  unknown: 'exchangeBadUnknown',
  'no-amount': 'exchangeBadAmount',
  several: 'exchangeBadSeveral',
};

/** Names that people know the encodings by; the same in every language. */
export const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'euc-kr': 'CP949',
};

/** What parts the cells of a CSV file. */
export const DELIMITER_WORDS: Record<Delimiter, MessageKey> = {
  ',': 'exchangeDelimiter_comma',
  '\t': 'exchangeDelimiter_tab',
  ';': 'exchangeDelimiter_semicolon',
  '|': 'exchangeDelimiter_bar',
};
