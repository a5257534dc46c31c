/**
 * Words of the messages that carriers and gateways send about carrier billing. Sources: receipts, cancellations and
 * running totals of SKT with KG Financial, Hyosung FMS and Danal of 2026-07 to 2026-09, messages of card companies and
 * banks that stand beside them in public ledgers' tests; the rest is read tolerantly.
 */

/** Labels whose figure is the payment itself, next to it or in front. */
export const PAID_LABEL =
  /(?:금액|결제|승인|이용|요청|사용|구매|취소|환불|선결제|납부|amount|paid|total paid)\s*[:：\-–=]?\s*$/i;
export const PAID_AFTER =
  /^\s*(?:이|을|를)?\s*\(?(?:휴대폰\s*)?(?:부분\s*|일부\s*)?(?:결제|승인|취소|사용|이용|구매|환불|선결제)(?![^\d\n]{0,8}[:：]|\s*(?:된|한)?\s*금액)/;
/** Of a cancellation: what was taken back, beside what had been paid. */
export const TAKEN_BACK_LABEL = /(?:취소|환불)(?:된|한)?\s*(?:요청\s*)?(?:금액)?\s*[:：\-–=]?\s*$/;
export const TAKEN_BACK_AFTER =
  /^\s*(?:이|을|를)?\s*\(?(?:부분|일부)?\s*(?:취소|환불)(?![^\d\n]{0,8}[:：]|\s*(?:된|한|후)?\s*금액)/;

/** Labels of figures that are no payment: what was used so far, what is left, bills, fees, points. */
export const OTHER_LABEL =
  /(?:누적|잔여|남은|남으신|한도|가능|총\s*이용|합계|총액|당월|이번\s*달|금월|전월|미납|연체|청구|수수료|할인|포인트|적립|잔액|쿠폰|취소\s*[후전]|최종|최초|원\s*결제|기존|limit|balance|remaining|fee)[^\d\n]{0,14}$/i;
export const OTHER_AFTER =
  /^\s*(?:할인|적립|이하|이상|미만|초과|까지|(?:한도|잔여|남)(?![^\d\n]{0,10}[:：\d])|의\s*수수료)/;

/** From here on a message tells of the month, not of this payment. */
export const SUMMARY_HEAD =
  /[■□▶◆●※]?\s*\[?(?:이번\s*달|당월|금월|월)\]?\s*이용\s*(?:내역|금액)|누적\s*이용\s*금액\s*안내|한도\s*안내|한도(?:\s*금액)?의?\s*\d{2,3}\s*%/;

/** How to cancel, how to ask, what would be: such words cancel and refuse nothing. */
export const TALK =
  /(?:부분|일부)?\s*취소\s*(?:문의|방법|신청|하시|하려|[는를가은]|가\s*필요|가능|불가|요청\s*시|시\s)|(?:결제\s*)?취소\s*[:：]?\s*(?=\d{2,4}-)|한도\s*(?:를|가)?\s*초과\s*(?:시|할|하는|하면|될|되면)|(?:거절|실패)\s*(?:시|될\s*수|할\s*수)/g;
/** A cancellation that was not, or not yet. */
export const NOT_CANCELLED = /취소[^\n.]{0,12}(?:실패|되지\s*않|접수|예정|진행)/;
export const PART =
  /(?<![\d,])([\d,]{1,11})\s?원\s*(?:을\s*)?결제\s*(?:후|하고)\s*(?!\1\s?원)[\d,]{1,11}\s?원\s*(?:환불|취소)(?!\s*(?:가능|시|불가|예정))|(?:부분|일부)\s*(?:결제\s*)?(?:취소|환불)|part(?:ial(?:ly)?)?[\s-]*(?:cancel|refund)/i;
export const CANCELLED =
  /취소\s*(?:가|이)?\s*(?:되었|됐|완료|처리|승인)|(?:결제|승인|거래)\s*(?:가|이)?\s*취소|취소\s*금액|환불\s*(?:이|가)?\s*(?:되었|됐|완료)|\d[)\]]?\s*취소(?![가-힣])|cancell?ed|refunded/i;
export const REFUSED =
  /거절|실패|결제\s*불가|승인\s*불가|한도\s*(?:를|가)?\s*초과|미승인|결제되지\s*않|처리되지\s*않|declined|rejected|failed/i;
/** A code to type in: the money has not moved yet, and such a number is no approval number. */
export const CODE =
  /인증\s*번호|인증\s*코드|승인\s*번호\s*(?:를|을)?\s*입력|입력\s*(?:해|하|창)|타인에게|알려\s*주지|verification code|one[- ]time/i;
export const CODE_ITSELF = /(?:인증|확인)\s*(?:번호|코드)\s*[:：[(]?\s*\[?\d{4,8}(?!\d)[\])]?(?!-)/;
/** A code in a message that says nothing of a payment made; in a receipt, the number of its approval. */
export const CODE_OR_APPROVAL = /승인\s*(?:번호|코드)\s*[:：[(]?\s*\[?\d{4,8}(?!\d)[\])]?(?!-)/;
/** No gateway and no carrier asks to be told the code: who does wants to pay with it. */
export const CODE_ASKED_FOR =
  /(?:번호|코드)를?\s*[^\n.]{0,24}(?:에게|으로|께|한테)\s*(?:알려|말씀|전달|회신|보내)\s*(?:주세요|주십시오|주시|줘|바랍)|(?:번호|코드)를?\s*(?:알려|불러|회신해?)\s*(?:주세요|주십시오|주시)/;
/** It says that a payment was made; what only would follow it (완료 시, 완료 후) is none. */
export const COMPLETED =
  /(?:결제|승인|구매)\s*(?:가|이)?\s*(?:정상(?:적으로)?\s*)?(?:완료|성공|처리|승인|되었|됐|하였|하셨|했)(?!\s*(?:시|후|하시면|되면|전|되지|안내))|(?:이용|사용)\s*(?:이|가)?\s*(?:정상(?:적으로)?\s*)?(?:완료|되었|됐)(?!\s*(?:시|후|하시면))/;
/** It says so past doubt: `결제 승인` alone may stand above a code. */
export const DONE =
  /(?:결제|승인|구매)\s*(?:가|이)?\s*(?:정상(?:적으로)?\s*)?(?:완료|되었|됐|하였|하셨|했)(?!\s*(?:시|후|하시면|되면|전|되지|안내))/;
/** A sum beside the word alone: `8,800원 승인`, `결제 3,000원`. */
export const SUM_BESIDE =
  /\d\s*원?\s*(?:이|을|를)?\s*(?:\([^)\n]{0,20}\)\s*)?(?:결제|승인|구매)(?!\s*(?:시|예정|될))|(?:결제|승인|구매|이용|사용)\s*[:：]?\s*(?:₩|krw)?\s?\d/i;
export const SUM_NAMED =
  /(?:요청|결제|승인|구매|이용|거래|사용)\s*금액\s*[:：\-–=]?\s*(?:₩|krw)?\s*\d|paid|payment|purchase/i;
/** "이용 가능", "결제 문의": the word stands there, but nothing was paid. */
export const OTHER_TALK =
  /(?:누적|잔여|총|당월|이번\s*달)\s*이용(?:\s*금액)?|이용\s*(?:가능|내역|안내|동의|약관|한도)|(?:결제|이용|사용)\s*(?:한도|문의|차단|비밀번호|방법)|한도\s*금액|payment\s*limit/gi;

/** A bill, whatever else is said: of the phone, or of a card. */
export const BILL =
  /\d{1,2}\s*월\s*[가-힣A-Za-z]{0,8}\s*결제\s*(?:하실\s*)?금액|결제\s*(?:하실|예정)\s*금액|\d{1,2}\/\d{1,2}\s*결제\s*금액|결제\s*금액[^\n]{0,24}기준|이용\s*대금|카드\s*대금|미납\s*(?:요금|금액)|청구\s*(?:금액|요금)|출금\s*(?:예정|안내)|납부\s*(?:기한|안내|예정)|소액\s*결제\s*(?:이용\s*)?(?:금액\s*)?[\d,]{1,11}\s?원?\s*(?:이|을)?\s*포함/;
/** The same said in passing, as at the foot of a receipt. */
export const BILL_WORDS = /요금[^\n]{0,24}(?:청구|납부|미납|연체|출금|자동\s*이체)/;
/** Something that is settled, planned or offered: no payment, unless it says that one was made. */
export const NOTICE =
  /한도[^.\n]{0,24}(?:변경|상향|하향|조정|설정)|차단|해제|비밀\s*번호|이용\s*동의|발급|(?:결제|승인|출금|이용)\s*(?:될\s*)?예정|예정\s*(?:금액|일)|(?:결제|승인)\s*(?:됩니다|될)|시도/;
export const NOTICE_WORDS = /안내|신청|등록|가입|해지|접수/;
export const ADVERTISED = /\(\s*광고\s*\)|\[\s*광고\s*\]|무료\s*(?:수신\s*)?거부/;
export const PREPAID =
  /(?:선결제|미리\s*납부|즉시\s*납부)\s*(?:가|이|금액\s*[:：]?\s*[\d,]+\s*원(?:이)?)?\s*(?:정상(?:적으로)?\s*)?(?:완료|되었|됐|처리|했|하였)(?!\s*시)/;

export const WHEN_LABEL = /(?:일시|일자|날짜|결제일|승인일|거래일|이용일|시각|date)\s*[:：\-–]?\s*$/i;
export const OTHER_WHEN = /(?:청구|납부|출금|결제\s*예정|만료|예정|유효|종료|다음|익월)[^\d\n]{0,10}$/;
export const OTHER_WHEN_AFTER = /^\s*(?:\([^)]{0,4}\))?\s*(?:까지|청구|납부|출금|예정|부터|기준|접수)/;

export const MERCHANT_LABELS = [
  '요청 사이트',
  '이용 사이트',
  '결제 사이트',
  '사이트',
  '가맹점명',
  '가맹점',
  '서비스 업체명',
  '서비스 업체',
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

/** What a phone puts in front of messages that were sent from the web, and from abroad. */
export const ORIGIN = /\[(?:web\s*발신|국외\s*발신|국제\s*발신|해외\s*발신|web sent)\]/gi;
export const FROM_ABROAD = /\[(?:국외|국제|해외)\s*발신\]/;

/** 콘텐츠이용료 by its name. */
export const CONTENT_FEE = /콘텐츠\s*이용료|컨텐츠\s*이용료|정보\s*이용료/;
