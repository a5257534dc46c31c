import type { EntryStatus } from '../../core/entry.ts';
import { type Won, won } from '../../core/won.ts';
import type { DraftKind } from '../drafts/draft.ts';
import type { AmountCell } from './amount-cell.ts';
import type { Field } from './csv-headings.ts';
import type { Minus } from './minus.ts';
import { kindFrom } from './row-kind.ts';
import { isState, isUndone, isUnsettled, statusFrom, undoneRemark } from './row-status.ts';

/** Why a row is not imported, judged by what it tells of. */
export type BadNature = 'unknown-status' | 'part-cancelled' | 'expected' | 'income' | 'transfer' | 'charge';

export interface Nature {
  readonly kind: DraftKind;
  readonly status: EntryStatus;
  readonly amount: Won;
  /** Of a cancellation: only a part was taken back. */
  readonly isPart?: true;
}

export type Cell = (field: Field) => string;

/** Whether the row comes from our own export, which needs no interpretation. */
export const isOurs = (cell: Cell): boolean => cell('id') !== '';

/** Whether no word gives the state of the payment, but a day of cancellation is filled in. */
const isTakenBack = (cell: Cell): boolean =>
  cell('status') === '' && kindFrom(cell('kind')) === 'payment' && isDayOfCancelling(cell);
const isDayOfCancelling = (cell: Cell): boolean =>
  !isOurs(cell) && /[1-9]/.test(cell('cancelledAt')) && !NO_DAY.test(cell('cancelledAt'));
/** Dates that programs write for no date. */
const NO_DAY = /^(?:0001|1900|9999)[-./]?\d{2}[-./]?\d{2}/;

const statusIn = (cell: Cell) =>
  isTakenBack(cell) ? 'cancelled' : statusFrom(cell('status') || remarkedStatus(cell) || statusAsKind(cell));

/** In a column of kinds some lists write beside 승인 and 취소 what was refused or waits: `거절`, `승인대기`. */
function statusAsKind(cell: Cell): string {
  const status = isOurs(cell) || !isState(cell('kind')) ? undefined : statusFrom(cell('kind'));
  return status === 'failed' || status === 'pending' ? cell('kind') : '';
}

/** Lists without a column of states may put the state into a remark: 비고 says 취소, and nothing else. */
function remarkedStatus(cell: Cell): string {
  if (isOurs(cell) || cell('kind') !== '') return '';
  return isUndone(cell('item')) ? cell('item') : '';
}

/** The kind of a row in which nobody was paid: money to come, income, or a transfer between own accounts. */
export function otherThanPayment(cell: Cell): Exclude<BadNature, 'part-cancelled'> | undefined {
  const said = cell('kind') || cell('pool') || wayIn(cell('item'));
  const named = kindFrom(said);
  if (named === 'expected' || named === 'income' || named === 'transfer') return named;
  // A bank may write in one column that money went out, and in another how.
  if (!isOurs(cell) && named === 'spent' && kindFrom(wayIn(cell('merchant'))) === 'transfer')
    return 'transfer';
  // Budget programs name the other account like this: `Transfer : Savings`.
  if (!isOurs(cell) && /^transfer\s*:/i.test(cell('merchant'))) return 'transfer';
  // A row that is void, withdrawn or corrected may or may not have been paid.
  const isOpen = isUnsettled(cell('kind')) || OTHER_ACT.test(cell('kind'));
  if (!isOurs(cell) && isOpen) return 'unknown-status';
  // Money charged into a wallet may have been paid by phone or by anything else.
  if (!isOurs(cell) && /(?:^|자동|\s)충전$/.test(said)) return 'unknown-status';
  return !isOurs(cell) && [said, cell('merchant') || cell('item')].some(isCharge) ? 'charge' : undefined;
}

/** What was done other than to pay: undone, corrected, or something set. */
const OTHER_ACT = /무효|철회|반환|정정|회수|반려|이의|한도|[상하]향|설정|변경|차단|해제|안내|조회|가입|해지/;

/** The kind of transfer in a bank's 적요 that names only the way: `자동이체`, `타행송금`. `전자금융` and `ATM` pay nobody either. */
function wayIn(item: string): string {
  if (/^[가-힣]{0,4}(?:이체|송금)$/.test(item)) return item;
  return /^(?:ATM|CD|현금\s?(?:인출|출금)|대체|전자금융|오픈뱅킹|(?:인터넷|모바일|스마트|폰|펌)\s?뱅킹)$/i.test(
    item,
  )
    ? '이체'
    : '';
}

/**
 * Whether a text is a bank's own charge, or what was added to another row's order: no purchase, and no shop's name:
 * `수수료`, `이체수수료`, `Fee`, `배송비`.
 */
const isCharge = (text: string): boolean =>
  /^(?:배송|배달|택배|포장|봉사)(?:비|료)$|^(?:연체|미납)(?:가산금|료|이자|수수료)$|^가산금$|^(?:부가세|부가가치세|세금|vat|tax|shipping|delivery fee)$/i.test(
    text,
  ) ||
  /^(?:[가-힣A-Za-z]{1,8}\s?)?(?:수수료|이자|연회비)$|^(?:[a-z]{2,12}\s)?(?:fees?|interest|service charge)$/i.test(
    text,
  );

type Natured = Nature | { readonly bad: BadNature; readonly field: Field };

/**
 * What the row is. A payment whose state says cancelled stays one row, as carriers list it; a row that is named a
 * cancellation, or has the sign of one, is a row of its own that takes back another.
 */
export function natureOf(
  cell: Cell,
  { amount, isNegative }: AmountCell & { ok: true },
  minus: Minus,
): Natured {
  const named = kindOf(cell);
  const status = statusIn(cell);
  if (status === undefined) return { bad: 'unknown-status', field: 'status' };
  if (status === 'part-cancelled') return partBack(amount, isNegative, 'status');
  if (named === 'adjustment') return { kind: named, status, amount: isNegative ? won(-amount) : amount };
  // The state of a cancellation is about itself: `cancelled` means that it is done.
  const done = status === 'cancelled' && !isOurs(cell) ? 'confirmed' : status;
  if (named === 'cancellation') return namedCancellation(cell, { amount, isNegative }, done);
  const paid: Nature = { kind: named === 'prepayment' ? named : 'payment', status, amount };
  if (named === 'spent' || isOurs(cell) || isNegative === (minus === 'spent')) return paid;
  if (!isNegative && status !== 'cancelled') return cameIn(cell);
  return cancellationUnlessTakenOff(cell, amount, done);
}

/** The kind that the row names; in some lists the column of pools says that a row is a prepayment. */
function kindOf(cell: Cell): ReturnType<typeof kindFrom> {
  const isAhead = cell('kind') === '' && kindFrom(cell('pool')) === 'prepayment';
  return isAhead ? 'prepayment' : kindFrom(cell('kind'));
}

function namedCancellation(
  cell: Cell,
  { amount, isNegative }: Pick<AmountCell & { ok: true }, 'amount' | 'isNegative'>,
  done: EntryStatus,
): Natured {
  if (isOfPart(cell('kind'))) return partBack(amount, isNegative, 'kind');
  // With the day of the payment and the day it was taken back in one row, the row is about the payment.
  return !isNegative && isDayOfCancelling(cell)
    ? { kind: 'payment', status: 'cancelled', amount }
    : cancellation(amount, done);
}

const isOfPart = (kind: string): boolean => statusFrom(kind) === 'part-cancelled';
/** A part that was taken back: with a minus, the amount is that part; without one it may be what was paid. */
const partBack = (amount: Won, isNegative: boolean, field: Field): Natured =>
  isNegative ? { ...cancellation(amount, 'confirmed'), isPart: true } : { bad: 'part-cancelled', field };

/**
 * Money that came in. Wallet charges may have been paid by phone, and refunds take a payment back, so these are left to
 * the person.
 */
function cameIn(cell: Cell): Natured {
  const names = [cell('merchant'), cell('item')];
  const isOpen = names.some((name) => /충전$/.test(name)) || undoneRemark(names) !== undefined;
  return isOpen ? { bad: 'unknown-status', field: 'merchant' } : { bad: 'income', field: 'amount' };
}

/**
 * A cancellation, unless its name says discount: a discount is no refund, and it is not clear which of the two sums was
 * paid.
 */
const cancellationUnlessTakenOff = (cell: Cell, amount: Won, status: EntryStatus): Natured =>
  [cell('merchant'), cell('item')].some((name) => TAKEN_OFF.test(name))
    ? { bad: 'unknown-status', field: 'merchant' }
    : cancellation(amount, status);

const TAKEN_OFF = /할인|쿠폰|포인트|적립|마일리지|discount|coupon/i;

const cancellation = (amount: Won, status: EntryStatus): Nature => ({ kind: 'cancellation', status, amount });
