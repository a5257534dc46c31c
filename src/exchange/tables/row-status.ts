import type { EntryStatus } from '../../core/entry.ts';
import { meaningOf, STATUS_WORDS } from './csv-words.ts';

const UNSETTLED =
  /(?:취소|환불)[^\n]{0,8}(?:요청|신청|접수|대기|진행|처리\s?중|예정|불가|거부|거절|실패|철회)|반품|교환|(?:배송|발송|출고|수령)\s?(?:취소|실패|불가|거절|거부)/;
/** Whether it is open if money was given back: requested, under way or refused, or only the goods were not sent. */
export const isUnsettled = (text: string): boolean => UNSETTLED.test(text);

/** States in English, as shops and wallets abroad write them; returned goods do not say that the money was paid back. */
const IN_ENGLISH: readonly (readonly [RegExp, EntryStatus | 'part-cancelled' | undefined])[] = [
  [/return|request|exchange|deposit|not\s|un(?:paid|settled|fulfilled)/i, undefined],
  [/partial/i, 'part-cancelled'],
  [/cancel|refund|void|revers/i, 'cancelled'],
  [/fail|declin|reject|den(?:y|ied)|expired|error|abort/i, 'failed'],
  [/pending|process|progress|waiting|on hold|authori[sz]ed/i, 'pending'],
  [
    /paid|success|complete|approved|settled|posted|captured|(?<!un)charged(?!\s?back)|shipped|delivered|dispatched/i,
    'confirmed',
  ],
];

/** States that did not come about, or not yet, though they contain the word for success: `미완료`, `불승인`, `승인 예정`, `가승인`. */
const NOT_DONE =
  /인증(?!\s?결제)|본인\s?확인|(?:미|불|비|가)(?:승인|완료|성공|정상|결제)|(?:승인|완료|결제|성공|처리)\s?(?:예정|요청|보류|중(?!복)|전(?!체)|안\s?됨|되지|대상|철회)/;

/** Marks for yes and no, such as ticked boxes: only the heading says what they answer. */
const YES = /^(?:o|yes|true|예|네|[○●◯◎⭕✓✔☑√■])$/iu;
const NO = /^(?:x|no|false|아니오|아니요|[×✕✗✘❌☒])$/iu;
/** A picture says nothing for sure, but for the usual mark of what is done. */
const IN_PICTURES = /^[^\p{L}\p{N}]*\p{Extended_Pictographic}[^\p{L}\p{N}]*$/u;
const DONE_MARK = /^✅\ufe0f?$/u;
const stateOfMark = (cell: string): 'confirmed' | undefined =>
  IN_PICTURES.test(cell) && !NO.test(cell) && !DONE_MARK.test(cell) ? undefined : 'confirmed';
/** Whether a cell answers the heading, and is no state by itself. */
export const isYesOrNo = (cell: string): boolean => /^[yn]$/i.test(cell) || YES.test(cell) || NO.test(cell);

/** Texts on whether, or until when, a payment may be taken back: it was not. */
const MAY_BE_UNDONE =
  /[([]?\s?(?:취소|환불|반품|철회)\s?(?:요청|신청)?\s?(?:가능|기한|기간|마감|대상|하기)[가-힣 ]{0,6}\s?[)\]]?/g;

/** The state of a payment. An empty cell means paid; an unknown word is not guessed at. */
export function statusFrom(written: string): EntryStatus | 'part-cancelled' | undefined {
  if (YES.test(written)) return 'cancelled';
  if (NO.test(written) || !/[\p{L}\p{N}]/u.test(written)) return stateOfMark(written);
  const cell = written.replace(MAY_BE_UNDONE, '').trim();
  if (cell === '') return undefined;
  const known = meaningOf(STATUS_WORDS, cell);
  if (known !== undefined) return known;
  if (/^미\s?(?:취소|환불)$|^(?:취소|환불)\s?(?:없음|안\s?함|내역\s?없음)$/.test(cell)) return 'confirmed';
  if (/(?:부분|일부)\s*(?:매입|승인|결제)?\s*(?:취소|환불)|(?:취소|환불)\s*[([]?\s*(?:부분|일부)/.test(cell))
    return 'part-cancelled';
  if (isUnsettled(cell) || /입금/.test(cell)) return undefined;
  if (/실패|거절|거부|반려|불가|오류|초과/.test(cell)) return 'failed';
  if (/취소|환불/.test(cell)) return 'cancelled';
  if (/(?<!인증\s?)대기|(?<!인증\s?)진행|처리\s*중/.test(cell)) return 'pending';
  if (NOT_DONE.test(cell)) return undefined;
  // Goods are sent, and a purchase is final, once it is paid.
  if (/완료|승인|정상|성공|(?<!미)확정|배송|발송|출고/.test(cell)) return 'confirmed';
  return IN_ENGLISH.find(([word]) => word.test(cell))?.[1];
}

/** Whether a text alone says that a payment failed or was taken back. */
export function isUndone(text: string): boolean {
  const status = text.length < 2 ? undefined : meaningOf(STATUS_WORDS, text);
  return status === 'cancelled' || status === 'failed' || status === 'part-cancelled';
}

/**
 * Whether a text is a state; `isUndoneState`: whether it is one that undoes the payment. For columns that hold nothing
 * else.
 */
export const isState = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !isYesOrNo(text.trim()) && statusFrom(text.trim()) !== undefined;
export const isUndoneState = (text: string): boolean => {
  const status = isState(text) ? statusFrom(text.trim()) : 'confirmed';
  return status !== 'confirmed' && status !== 'pending';
};

/**
 * Remarks at the start or the end of a cell which say that the payment may be undone: `취소함`, `11/04 환불 완료`,
 * `취소(11.06)`.
 */
const UNDONE_REMARK =
  /^[[(]\s?[가-힣]{0,2}(?:취소|환불|반품)[^\])\n]{0,6}[\])]|^(?:(?:부분|일부|전체|전액|결제|승인|주문)\s?)?(?:취소|환불|반품)(?:함|됨|완료|건|처리)?(?=[\s(:,/\d])(?!\s?(?:불가|가능|안\s|안됨|못|없|x|수수료|문의|시\s|기한|마감|정책))|(?:^|[\s\d.,/()[\]원])(?!미(?:취소|환불))[가-힣]{0,4}(?:취소|환불|반품|실패|(?:결제|승인)\s?거절|한도\s?초과|미결제|돌려)(?!\s?(?:가능|불가|안|못|없|정책|하기|하면|하려|문의|수수료|기한|기간|마감|보장|시|전))\s?(?:함|됨|완료|건|처리|했음|됐음|되었음|받음|받았음|했어요?|됐어요?|요청|신청|접수|예정)?[)\].!]*$|^(?:partial(?:ly)?\s)?(?:cancel(?:l?ed|lation)?|refund(?:ed)?|fail(?:ed|ure)?|declined?|den(?:y|ied)|reject(?:ed)?|void(?:ed)?|revers(?:ed|al)|charge\s?back|disputed)(?:[\s:]*[\d/.-]+)?$/i;

/** Remarks which say that nothing was paid yet: `자동결제 예정`, `승인대기`, `Pending`. */
const NOT_YET_REMARK =
  /^(?:[가-힣]{0,6}\s?(?:결제|출금|승인|청구)\s?)?(?:예정|보류|대기|미결제|미승인)(?:\s?(?:건|중))?$|^(?:pending|scheduled|upcoming|on hold)$/i;

/**
 * The remark, in a cell outside the column of states, that the payment was undone or is still to come; such a row is
 * not taken for a payment that was made.
 */
export const undoneRemark = (cells: readonly string[]): string | undefined =>
  cells.find(
    (cell) => cell.length <= 20 && (UNDONE_REMARK.test(cell.trim()) || NOT_YET_REMARK.test(cell.trim())),
  );
