import type { MessageKey } from '../contract/translate.ts';
import type { FileFault } from '../exchange/tables/grid.ts';
import type { WhyBad } from './found.ts';

/** Why a whole file is refused. */
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
  charge: 'exchangeBadCharge',
  struck: 'exchangeBadStruck',
  heading: 'exchangeBadHeading',
  'other-table': 'exchangeBadOtherTable',
  'sum-row': 'exchangeBadSumRow',
  note: 'exchangeBadNote',
  quote: 'exchangeBadQuote',
  'more-cells': 'exchangeBadMoreCells',
  'tax-apart': 'exchangeBadTaxApart',
  'fee-open': 'exchangeBadFeeOpen',
  'two-sums': 'exchangeBadTwoSums',
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
  doubted: 'exchangeBadDoubted',
};
