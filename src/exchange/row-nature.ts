import type { EntryStatus } from '../core/entry.ts';
import { type Won, won } from '../core/won.ts';
import type { AmountCell } from './amount-cell.ts';
import type { Field } from './csv-headings.ts';
import type { DraftKind } from './draft.ts';
import type { Minus } from './minus.ts';
import { kindFrom } from './row-kind.ts';
import { isUndone, statusFrom, undoneRemark } from './row-status.ts';

/** Why what a row tells of is nothing to take in. */
export type BadNature = 'unknown-status' | 'part-cancelled' | 'expected' | 'income' | 'transfer' | 'charge';

export interface Nature {
  readonly kind: DraftKind;
  readonly status: EntryStatus;
  readonly amount: Won;
  /** Of a cancellation: only a part was taken back. */
  readonly isPart?: true;
}

export type Cell = (field: Field) => string;

/** A row of our own export says everything itself. */
export const isOurs = (cell: Cell): boolean => cell('id') !== '';

/** No word tells the state of the payment, but the day on which it was cancelled stands there. */
const isTakenBack = (cell: Cell): boolean =>
  cell('status') === '' && kindFrom(cell('kind')) === 'payment' && isDayOfCancelling(cell);
const isDayOfCancelling = (cell: Cell): boolean =>
  !isOurs(cell) && /[1-9]/.test(cell('cancelledAt')) && !NO_DAY.test(cell('cancelledAt'));
/** What programs write for a day that there is not. */
const NO_DAY = /^(?:0001|1900|9999)[-./]?\d{2}[-./]?\d{2}/;

const statusIn = (cell: Cell) =>
  isTakenBack(cell) ? 'cancelled' : statusFrom(cell('status') || remarkedStatus(cell));

/** Lists without a column for the state remark it instead: 비고 says 취소, and nothing else. */
function remarkedStatus(cell: Cell): string {
  if (isOurs(cell) || cell('kind') !== '') return '';
  return isUndone(cell('item')) ? cell('item') : '';
}

/** What a row says it is that paid nobody: money to come, money that came in, or money moved between own accounts. */
export function apartFrom(cell: Cell): Exclude<BadNature, 'part-cancelled'> | undefined {
  const said = cell('kind') || cell('pool') || wayIn(cell('item'));
  const named = kindFrom(said);
  if (named === 'expected' || named === 'income' || named === 'transfer') return named;
  // A bank may say that it went out in one column and how in another.
  if (!isOurs(cell) && named === 'spent' && kindFrom(wayIn(cell('merchant'))) === 'transfer')
    return 'transfer';
  // Budgets name the other account so: `Transfer : Savings`.
  if (!isOurs(cell) && /^transfer\s*:/i.test(cell('merchant'))) return 'transfer';
  // What is void, withdrawn or put right was paid, or was not.
  if (!isOurs(cell) && /무효|철회|반환|정정|회수|반려|이의/.test(cell('kind'))) return 'unknown-status';
  // Money put into a wallet may have come from the phone bill or from anywhere.
  if (!isOurs(cell) && /(?:^|자동|\s)충전$/.test(said)) return 'unknown-status';
  return !isOurs(cell) && [said, cell('merchant') || cell('item')].some(isCharge) ? 'charge' : undefined;
}

/** Of a bank's 적요 that tells the way alone, what it says: `자동이체`, `타행송금`; `전자금융` and `ATM` pay nobody, too. */
function wayIn(item: string): string {
  if (/^[가-힣]{0,4}(?:이체|송금)$/.test(item)) return item;
  return /^(?:ATM|CD|현금\s?(?:인출|출금)|대체|전자금융|오픈뱅킹|(?:인터넷|모바일|스마트|폰|펌)\s?뱅킹)$/i.test(
    item,
  )
    ? '이체'
    : '';
}

/** What a bank takes for itself is no purchase, and no shop is called so: `수수료`, `이체수수료`, `Fee`. */
const isCharge = (text: string): boolean =>
  /^(?:[가-힣A-Za-z]{1,8}\s?)?(?:수수료|이자|연회비)$|^(?:[a-z]{2,12}\s)?(?:fees?|interest|service charge)$/i.test(
    text,
  );

type Natured = Nature | { readonly bad: BadNature; readonly field: Field };

/**
 * What the row is. A payment whose state says cancelled stays one row, as carriers list it; a row that says it is a
 * cancellation, or whose sign says so, is a row of its own that takes another one back.
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
  // The state of a row that is itself a cancellation is its own: it was cancelled, so it is done.
  const done = status === 'cancelled' && !isOurs(cell) ? 'confirmed' : status;
  if (named === 'cancellation') return namedCancellation(cell, { amount, isNegative }, done);
  const paid: Nature = { kind: named === 'prepayment' ? named : 'payment', status, amount };
  if (named === 'spent' || isOurs(cell) || isNegative === (minus === 'spent')) return paid;
  if (!isNegative && status !== 'cancelled') return cameIn(cell);
  return cancellationUnlessTakenOff(cell, amount, done);
}

/** What the row says it is; a column of pools may say of some rows that they were paid ahead. */
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
  // The day of the payment beside that on which it was taken back: the row is of the payment.
  return !isNegative && isDayOfCancelling(cell)
    ? { kind: 'payment', status: 'cancelled', amount }
    : cancellation(amount, done);
}

const isOfPart = (kind: string): boolean => statusFrom(kind) === 'part-cancelled';
/** With a minus its sum is that part; without one it may as well be what was paid. */
const partBack = (amount: Won, isNegative: boolean, field: Field): Natured =>
  isNegative ? { ...cancellation(amount, 'confirmed'), isPart: true } : { bad: 'part-cancelled', field };

/** Money that came in; what a wallet was charged with may have been paid by phone, and what came back takes something back. */
function cameIn(cell: Cell): Natured {
  const names = [cell('merchant'), cell('item')];
  const isOpen = names.some((name) => /충전$/.test(name)) || undoneRemark(names) !== undefined;
  return isOpen ? { bad: 'unknown-status', field: 'merchant' } : { bad: 'income', field: 'amount' };
}

/** What was taken off a payment was not paid back of it: which of the two sums was paid, nobody says. */
const cancellationUnlessTakenOff = (cell: Cell, amount: Won, status: EntryStatus): Natured =>
  TAKEN_OFF.test(cell('merchant') || cell('item'))
    ? { bad: 'unknown-status', field: 'merchant' }
    : cancellation(amount, status);

const TAKEN_OFF = /할인|쿠폰|포인트|적립|마일리지|discount|coupon/i;

const cancellation = (amount: Won, status: EntryStatus): Nature => ({ kind: 'cancellation', status, amount });
