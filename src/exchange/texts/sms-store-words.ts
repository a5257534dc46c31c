/** Words of what stores charge to the phone bill, and of their receipts by mail. */

/**
 * A sum that goes onto the phone bill: `Google Play 결제 5,500원이 통신요금에 청구됩니다`. A bill charges its own sum (`요금이
 * 청구됩니다`), and a payment is charged to it; groups: the words in front of the sum, and whether it is only to come.
 */
export const CHARGED_TO_BILL =
  /([^\n.!?]{0,60}?)(?<![\d.,])(?:₩\s?)?\d[\d,]{0,10}\s?원?\s?(?:\([^()\n]{1,16}\)\s?)?(?:이|은|을|가)?\s[^\n.!?]{0,24}?(?:(?:통신|휴대폰|핸드폰|이용|전화|모바일)\s?)?(?:요금|통신비)(?:에|으로|에서)\s?(?:합산|함께|포함|같이)?\s?(?:하여|되어|돼)?\s?(?:청구|부과|결제|합산)\s?(?:(예정|될)|됩니다|되며|되었|됐|됨|돼요|되고|완료)/;
export const CHARGED_ALREADY = /(?:되었|됐|됨|완료)$/;
/** What was bought, in front of such a sum; a sum of the month has no such name: `소액결제`, `콘텐츠이용료`. */
export const BOUGHT =
  /구매|구입|구독|멤버십|이용권|정기\s?결제|자동\s?결제|월정액|(?<!(?:소액|휴대폰|핸드폰|신용카드)\s?)결제/;
/** It is the month's sum, or one that comes later. */
export const OF_A_MONTH =
  /누적|합계|합산|총|당월|이번\s*달|이달|금월|전월|지난\s*달|\d\s?월\s*(?:분|이용|사용|소액|휴대폰|콘텐츠|정보|결제)|(?:[2-9]|\d\d)\s?건|다음|갱신|매월|부터|한도/;

/** A store's receipt, and that it was paid with the phone bill. */
export const STORE_RECEIPT =
  /영수증|구입(?:한\s?내역|\s?내역|해\s?주셔서)|구매(?:해\s?주셔서|\s?내역|\s?확인)|주문\s?(?:번호|내역|확인|날짜|일자|ID)|receipt|order\s?(?:id|number|receipt)/i;
export const PAID_BY_PHONE =
  /(?:(?:결제|지불)\s?(?:수단|방법|방식)|payment\s?method)\s?[:：]?\s?[^\n]{0,16}?(?:휴대폰|핸드폰|휴대전화|이동\s?통신|통신사|소액\s?결제|통신\s?요금|sk\s?텔레콤|skt|kt|lg\s?u\+|lgu|유플러스)[^\n]{0,16}/i;
/** A store's order is paid as it is made. */
export const ORDERED_ON = /주문\s?(?:날짜|일자|일시|일)(?=\s?[:：\d])|order\s?date(?=\s?[:：\d])/gi;
/** The total of such a receipt. */
export const RECEIPT_TOTAL =
  /(?:^|\s)(?:합계|총액|총\s?(?:결제\s?)?금액|총\s?결제|total)\s?[:：]?\s?₩?\s?(\d[\d,]{0,10})(?![\d,.]*\d)/gim;
