import type { EntryStatus } from '../core/entry.ts';
import { type Won, won } from '../core/won.ts';
import type { AmountCell } from './amount-cell.ts';
import type { Field } from './csv-headings.ts';
import { KIND_WORDS, type KindWord, meaningOf, STATUS_WORDS } from './csv-words.ts';
import type { DraftKind } from './draft.ts';
import type { Minus } from './minus.ts';

/** Why what a row tells of is nothing to take in. */
export type BadNature = 'unknown-status' | 'part-cancelled' | 'expected' | 'income' | 'transfer' | 'charge';

export interface Nature {
  readonly kind: DraftKind;
  readonly status: EntryStatus;
  readonly amount: Won;
}

export type Cell = (field: Field) => string;

/** A row of our own export says everything itself. */
export const isOurs = (cell: Cell): boolean => cell('id') !== '';

/** No word tells the state of the payment, but the day on which it was cancelled stands there. */
const isTakenBack = (cell: Cell): boolean =>
  !isOurs(cell) &&
  cell('status') === '' &&
  kindFrom(cell('kind')) === 'payment' &&
  /[1-9]/.test(cell('cancelledAt'));

const statusIn = (cell: Cell) =>
  isTakenBack(cell) ? 'cancelled' : statusFrom(cell('status') || remarkedStatus(cell));

/** Lists without a column for the state remark it instead: 비고 says 취소, and nothing else. */
function remarkedStatus(cell: Cell): string {
  if (isOurs(cell) || cell('kind') !== '') return '';
  return isUndone(cell('item')) ? cell('item') : '';
}

/** Says by itself that a payment did not come about, or was taken back. */
export function isUndone(text: string): boolean {
  const status = text.length < 2 ? undefined : meaningOf(STATUS_WORDS, text);
  return status === 'cancelled' || status === 'failed' || status === 'part-cancelled';
}

/** `취소함`, `11/04 환불 완료`, `취소(11.06)`: said at the beginning or the end of a cell beside a payment, it may be undone. */
const UNDONE_REMARK =
  /^[[(]\s?[가-힣]{0,2}(?:취소|환불|반품)[^\])\n]{0,6}[\])]|^(?:(?:부분|일부|전체|전액|결제|승인|주문)\s?)?(?:취소|환불|반품)(?:함|됨|완료|건|처리)?(?=[\s(:,/\d])(?!\s?(?:불가|가능|안\s|안됨|못|없|x|수수료|문의|시\s|기한|마감|정책))|(?:^|[\s\d.,/()[\]원])[가-힣]{0,4}(?:취소|환불|반품|결제\s?실패|미결제)(?!\s?(?:가능|불가|안|못|없|정책|하기|하면|하려|문의|수수료|기한|기간|마감|보장|시|전))\s?(?:함|됨|완료|건|처리|했음|됐음|되었음|받음|받았음|했어요?|됐어요?|요청|신청|접수|예정)?[)\].!]*$|^(?:cancell?ed|refunded|failed)$/i;

/** A cell that no column of the state holds says that the payment was undone: then it is not taken for one made. */
export const undoneRemark = (cells: readonly string[]): string | undefined =>
  cells.find((cell) => cell.length <= 20 && UNDONE_REMARK.test(cell.trim()));

/** What a row says it is that paid nobody: money to come, money that came in, or money moved between own accounts. */
export function apartFrom(cell: Cell): Exclude<BadNature, 'part-cancelled'> | undefined {
  const said = cell('kind') || cell('pool');
  const named = kindFrom(said);
  if (named === 'expected' || named === 'income' || named === 'transfer') return named;
  // Money put into a wallet may have come from the phone bill or from anywhere.
  if (!isOurs(cell) && /(?:^|자동|\s)충전$/.test(said)) return 'unknown-status';
  return !isOurs(cell) && [said, cell('merchant') || cell('item')].some(isCharge) ? 'charge' : undefined;
}

/** What a bank takes for itself is no purchase, and no shop is called so: `수수료`, `이체수수료`, `Fee`. */
const isCharge = (text: string): boolean =>
  /^(?:[가-힣A-Za-z]{1,8}\s?)?(?:수수료|이자|연회비)$|^(?:[a-z]{2,12}\s)?(?:fees?|interest|service charge)$/i.test(
    text,
  );

/**
 * What the row is. A payment whose state says cancelled stays one row, as carriers list it; a row that says it is a
 * cancellation, or whose sign says so, is a row of its own that takes another one back.
 */
export function natureOf(
  cell: Cell,
  { amount, isNegative }: AmountCell & { ok: true },
  minus: Minus,
): Nature | { readonly bad: BadNature; readonly field: Field } {
  const named = kindFrom(cell('kind'));
  const status = statusIn(cell);
  if (status === undefined) return { bad: 'unknown-status', field: 'status' };
  if (status === 'part-cancelled') {
    return isNegative ? cancellation(amount, 'confirmed') : { bad: status, field: 'status' };
  }
  if (named === 'adjustment') return { kind: named, status, amount: isNegative ? won(-amount) : amount };
  // The state of a row that is itself a cancellation is its own: it was cancelled, so it is done.
  const done = status === 'cancelled' && !isOurs(cell) ? 'confirmed' : status;
  if (named === 'cancellation') return cancellation(amount, done);
  const paid: Nature = { kind: named === 'prepayment' ? named : 'payment', status, amount };
  if (named === 'spent' || isOurs(cell) || isNegative === (minus === 'spent')) return paid;
  return isNegative || status === 'cancelled'
    ? cancellation(amount, done)
    : { bad: 'income', field: 'amount' };
}

const cancellation = (amount: Won, status: EntryStatus): Nature => ({ kind: 'cancellation', status, amount });

function kindFrom(cell: string): KindWord {
  const known = meaningOf(KIND_WORDS, cell);
  if (known !== undefined) return known;
  if (/취소|환불/.test(cell)) return 'cancellation';
  if (/이체(?:지출|출금|수입|입금)?$|송금$/.test(cell)) return 'transfer';
  // Banks name each way by what it ends in: 카드출금, 이자입금.
  if (/(?:입금|급여|환급|캐시백)$/.test(cell)) return 'income';
  return /(?:출금|지출)$/.test(cell) ? 'spent' : 'payment';
}

const UNSETTLED =
  /(?:취소|환불)[^\n]{0,8}(?:요청|신청|접수|대기|진행|처리\s?중|예정|불가|거부|거절|실패|철회)|반품|교환/;

/** States in English, as shops and wallets abroad write them; what came back is not said to have been paid back. */
const IN_ENGLISH: readonly (readonly [RegExp, EntryStatus | 'part-cancelled' | undefined])[] = [
  [/return|request|exchange|not\s|un(?:paid|settled|fulfilled)/i, undefined],
  [/partial/i, 'part-cancelled'],
  [/cancel|refund|void|revers/i, 'cancelled'],
  [/fail|declin|reject|denied|expired|error|abort/i, 'failed'],
  [/pending|process|progress|waiting|on hold/i, 'pending'],
  [/paid|success|complete|approved|settled|captured|shipped|delivered|dispatched/i, 'confirmed'],
];

/** No word at all means paid; a word that says nothing we know is not guessed at. */
function statusFrom(cell: string): EntryStatus | 'part-cancelled' | undefined {
  if (!/[\p{L}\p{N}]/u.test(cell)) return 'confirmed';
  const known = meaningOf(STATUS_WORDS, cell);
  if (known !== undefined) return known;
  if (/(?:부분|일부)\s*(?:취소|환불)|(?:취소|환불)\s*[([]?\s*(?:부분|일부)/.test(cell))
    return 'part-cancelled';
  // Asked for, under way or turned down: whether it was taken back is not said; nor what returned goods gave back.
  if (UNSETTLED.test(cell)) return undefined;
  if (/실패|거절|불가|오류|초과/.test(cell)) return 'failed';
  if (/취소|환불/.test(cell)) return 'cancelled';
  if (/대기|진행|처리\s*중/.test(cell)) return 'pending';
  // Goods are sent, and a purchase made sure, once it is paid.
  if (/완료|승인|정상|성공|(?<!미)확정|배송|발송|출고/.test(cell)) return 'confirmed';
  return IN_ENGLISH.find(([word]) => word.test(cell))?.[1];
}
