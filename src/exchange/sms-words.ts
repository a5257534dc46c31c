/** Words of the messages that carriers and gateways send about carrier billing. Sources: messages of SKT and two gateways of 2026; the rest is read tolerantly. */

/** Labels whose figure is the payment itself, next to it or in front. */
export const PAID_LABEL =
  /(?:금액|결제|승인|이용|요청|사용|구매|취소|amount|paid|total paid)\s*[:：\-–=]?\s*$/i;
export const PAID_AFTER = /^\s*(?:이|을|를)?\s*\(?(?:휴대폰\s*)?(?:결제|승인|취소|사용|이용|구매|환불)/;

/** Labels of figures that are no payment: what was used so far, what is left, bills, fees, points. */
export const OTHER_LABEL =
  /(?:누적|잔여|남은|남으신|한도|가능|총\s*이용|합계|총액|당월|이번\s*달|금월|전월|미납|연체|청구|납부|수수료|할인|포인트|적립|잔액|쿠폰|limit|balance|remaining|fee)[^\d\n]{0,14}$/i;
export const OTHER_AFTER = /^\s*(?:할인|적립|이하|이상|미만|초과|까지|한도|잔여|남|의\s*수수료)/;

/** From here on a message tells of the month, not of this payment. */
export const SUMMARY_HEAD =
  /[■□▶◆●※]?\s*\[?(?:이번\s*달|당월|금월|월)\]?\s*이용\s*내역|누적\s*이용\s*금액\s*안내|한도\s*안내/;

/** How to cancel, how to ask: such words cancel nothing. */
export const TALK_OF_CANCELLING =
  /취소\s*(?:문의|방법|신청|하시|하려|는|를|가\s*필요|가능|요청\s*시|시\s)|(?:결제\s*)?취소\s*[:：]?\s*(?=\d{2,4}-)/g;
export const CANCELLED =
  /취소\s*(?:가|이)?\s*(?:되었|됐|완료|처리|승인)|(?:결제|승인|거래)\s*취소|취소\s*금액|환불\s*(?:이|가)?\s*(?:되었|됐|완료)|cancell?ed|refunded/i;
export const REFUSED =
  /거절|실패|결제\s*불가|승인\s*불가|한도\s*(?:를|가)?\s*초과|미승인|결제되지\s*않|처리되지\s*않|declined|rejected|failed/i;
/** A code to type in: the money has not moved yet, and such a number is no approval number. */
export const CODE =
  /인증\s*번호|인증\s*코드|승인\s*번호\s*(?:를|을)?\s*입력|입력\s*(?:해|하|창)|타인에게|알려\s*주지|verification code|one[- ]time/i;
export const PAYMENT = /결제|승인|이용|구매|사용|paid|payment|purchase/i;
/** A message that tells of the month is a receipt only where it also says that something was done. */
export const DONE = /완료|되었|됐|처리|승인|paid|complete/i;
/** "이용 가능", "결제 문의": the word stands there, but nothing was paid. */
export const OTHER_TALK =
  /(?:누적|잔여|총)\s*이용|이용\s*(?:가능|내역|안내|동의|약관)|(?:결제|이용|사용)\s*(?:한도|문의|차단|비밀번호|방법)|한도\s*금액|payment\s*limit/gi;
export const BILL =
  /요금\s*(?:이|을|은)?\s*(?:청구|납부|미납|연체)|미납\s*요금|청구\s*(?:금액|요금)|출금\s*(?:예정|안내)|납부\s*(?:기한|안내|예정)/;

export const WHEN_LABEL = /(?:일시|일자|날짜|결제일|승인일|거래일|이용일|시각|date)\s*[:：\-–]?\s*$/i;
export const OTHER_WHEN = /(?:청구|납부|출금|결제\s*예정|만료|예정|유효|종료|다음|익월)[^\d\n]{0,10}$/;
export const OTHER_WHEN_AFTER = /^\s*(?:\([^)]{0,4}\))?\s*(?:까지|청구|납부|출금|예정|부터)/;

export const MERCHANT_LABELS = [
  '요청 사이트',
  '이용 사이트',
  '결제 사이트',
  '사이트',
  '가맹점명',
  '가맹점',
  '이용업체명',
  '이용업체',
  '업체명',
  '업체',
  '상점명',
  '상점',
  '상호',
  '이용처',
  '사용처',
  '결제처',
  '판매자',
  'merchant',
  'store',
];
export const ITEM_LABELS = [
  '구매상품',
  '상품명',
  '상품',
  '이용서비스',
  '서비스명',
  '품목',
  '구매내역',
  'item',
  'product',
];
export const GATEWAY_LABELS = ['결제 대행사', '결제대행사', '대행사', 'PG사', 'PG'];
export const APPROVAL_LABELS = [
  '승인번호',
  '승인 번호',
  '거래번호',
  '거래 번호',
  '주문번호',
  '주문 번호',
  'approval no',
  'order no',
];

/** Carriers, as a message's first bracket names them: `[KG파이낸셜/SKT]`. */
export const CARRIER_NAME =
  /^(?:skt|sk\s*텔레콤|에스케이텔레콤|kt|케이티|lg\s*u\+|lgu\+?|lgt|엘지유플러스|유플러스|u\+|알뜰폰|mvno|sk\s*7\s*mobile|kt\s*m\s*모바일)$/i;

/** What a phone puts in front of messages that were sent from the web, and from abroad. */
export const ORIGIN = /\[(?:web\s*발신|국외\s*발신|국제\s*발신|해외\s*발신|web sent)\]/gi;
export const FROM_ABROAD = /\[(?:국외|국제|해외)\s*발신\]/;

export const STORE_BILLED =
  /콘텐츠\s*이용료|정보\s*이용료|구글\s*플레이|google\s*play|앱\s*스토어|app\s*store|원스토어|애플|apple\.com/i;
