/** Words beside the figures of a message that tell which figure was paid. Sources as in sms-words.ts. */

/** Labels right in front of the figure that was paid. */
export const PAID_LABEL =
  /(?:금액|결제액|결제|승인|이용|요청|사용|구매|취소|환불|선결제|선납|납부|amount|paid|total paid)\s*[:：\-–=]?\s*[-−△▲]?$/i;
/** Labels that surely mean the payment: words behind such a figure are then about the whole message. */
export const PAID_NAMED = /(?:결제|승인|거래)\s*금액\s*[:：\-–=]?\s*$/;
/** Labels of the sum really paid, beside the price and the discount. */
export const FINAL_LABEL =
  /(?:실\s?결제|(?:실제|최종)\s*결제|실\s?승인)\s*(?:금액|액)?\s*(?:은|는)?\s*[:：\-–=]?\s*$/;
/** What a price came down to: `10,000원(할인 1,000원) → 9,000원 결제완료`. */
export const CAME_TO = /(?:→|->|=>|⇒|➔)\s?₩?\s?$/;
/** Labels of the sum that the bill will charge. */
export const BILLED_LABEL = /청구\s*(?:예정\s*)?(?:금액|액)\s*[:：\-–=]?\s*$/;
/** A part of the refund was kept: the sum that had been paid is not given. */
export const KEPT_BACK = /(?<!(?:요금|청구액|청구서)에서\s?)차감|공제|위약금/;
export const PAID_AFTER =
  /^\s*(?:이|을|를)?\s*\(?(?:휴대폰\s*)?(?:부분\s*|일부\s*)?(?:결제|승인|취소|사용|이용|구매|환불|선결제)(?![^\d\n]{0,8}[:：]|\s*(?:된|한)?\s*금액)/;
/** Labels of the sum taken back, beside the sum that had been paid. */
export const TAKEN_BACK_LABEL =
  /(?:취소|환불)(?:된|한)?\s*(?:완료|처리)?\s*(?:요청\s*)?(?:금액|금)?\s*[:：\-–=]?\s*[-−△▲]?$/;
export const TAKEN_BACK_AFTER =
  /^\s*(?:이|을|를|만)?\s*\(?(?:부분|일부)?\s*(?:결제\s*)?(?:취소|환불)(?![^\d\n]{0,8}[:：]|\s*(?:된|한|후)?\s*금액)/;

/** A fee is added to the named sum: it is not clear which of the two was paid. */
export const FEE_ON_TOP = /수수료[^\d\n]{0,8}[1-9][\d,]*\s?원\)?\s*(?:별도|추가)/;
/** A discount or an addition to a price: the sum paid is a different one. */
export const CHANGED_PRICE = /(?:할인|쿠폰|배송비|포인트|적립금)[^\d\n]{0,12}[1-9][\d,]*\s?(?:원|p)/i;
/** Labels of the price before discounts, or of the whole of which the payment is a part. */
export const PRICE_LABEL = /(?:상품|주문|판매|원래|원|총\s*주문)\s*금액\s*[:：\-–=]?\s*$/;
export const WHOLE_AFTER = /^\s*(?:결제\s*)?(?:중|가운데)(?:에서|에)?(?![가-힣])/;

/** Labels of figures that are no payment: sums used so far, sums left, bills, fees, points, future payments. */
export const OTHER_LABEL =
  /(?:누적|잔여|남은|남으신|한도|가능|총\s*이용|합계|합산|총액|당월|이번\s*달|이달|금월|전월|used(?:\s*this\s*month)?|monthly\s*total|미납|연체|청구|잔액|취소\s*[후전]|최종|최초|원\s*결제|기존|매월|다음\s*(?:달|결제)|예정|약(?=\s)|limit|balance|remaining|fee)[^\d\n]{0,14}$|(?<!외\s?)(?:[2-9]|\d\d)\s?건[^\d\n]{0,14}$|(?:수수료|할인|포인트|적립|마일리지|캐시백|쿠폰|배송비|공급가액?|부가세|vat|정가)(?![^\d\n]{0,8}포함)[^\d\n,.()/]{0,14}$|(?:^|\s)약\s?$|(?:[~∼]|→|->|=>|⇒|➔)\s?$/i;
export const OTHER_AFTER =
  /^\s*(?:할인|적립|캐시백|(?:monthly\s*)?limit|이하|이상|미만|초과|까지|별도|[~∼]\s?\d|(?:→|->|=>|⇒|➔)\s?(?:할인|쿠폰|적용|후|\s){0,5}₩?\d|(?:한도|잔여|남)(?![^\d\n]{0,10}[:：\d])|의\s*수수료)/;

/** Several payments in one message; counts for a month are excluded, and so is the rest of one purchase (`외 2건`). */
export const SEVERAL =
  /(?<!외\s?)(?<![\d.,])(?:[2-9]|[1-9]\d{1,2})\s?건(?!\s?(?:당|이상|까지))|(?<!외\s?)(?<![가-힣])(?:두|세|네|다섯|여러)\s?건|외\s?[1-9]\d?\s?(?:곳|군데)|(?<=\d\s?원)\s*외\s?[1-9]\d?\s?건|건수\s*[:：]?\s*(?:[2-9]|[1-9]\d)(?!\d)|(?<!\d)[2-9]\s?회\s*(?:결제|승인|합계|합산|총|\d[\d,]*\s?원)|\d\s?원\s*[x×*]\s*[2-9]/gi;
/** A numbered row of a list: `1) …`. */
export const LISTED_ROW = /^\s*\d{1,2}[).]\s/;
export const MONTH_SUM = /(?:누적|당월|금월|이번\s*달|이달|월간|\d\s?월(?!\s?\d{1,2}\s?일))[^\n]{0,14}$/;
