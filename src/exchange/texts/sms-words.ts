/**
 * Words of the messages that carriers and gateways send about carrier billing. Sources: receipts, cancellations and running
 * totals of SKT with KG Financial, Hyosung FMS and Danal (2026-07 to 2026-09); messages of card companies and banks in the
 * tests of public ledger projects. Beyond these, patterns are tolerant.
 */

/** From here on a message is about the month, not about this payment. */
export const SUMMARY_HEAD =
  /[■□▶◆●※]?\s*\[?(?:이번\s*달|당월|금월|월)\]?\s*이용\s*(?:내역|금액)|누적\s*이용\s*금액\s*안내|한도\s*안내|한도(?:\s*금액)?의?\s*\d{2,3}\s*%/;

/** What to do if it was not you. */
export const NOT_YOU = /본인\s*(?:이|의\s*결제가)?\s*(?:결제\s*)?(?:아니|아닌|아닐)/;

/** How to cancel, how to ask, what would happen, or the state of a 현금영수증: such words cancel or refuse nothing. */
export const TALK =
  /현금\s?영수증[^\n./]{0,20}?승인\s?취소|취소\s*금액\s*[:：]?\s*0\s?원|(?:부분|일부)?\s*취소\s*(?:문의|방법|기한|기간|신청|하시|하려|하세요|진행은|[는를은]|가\s*(?:필요|가능|불가)|가능|불가|요청\s*시|시\s)|(?:결제\s*)?취소\s*[:：]?\s*(?=\d{2,4}-)|(?:결제\s*)?취소\s*[:：]\s*(?=[^\n\d]{0,12}(?:문의|센터|판매자|불가|가능))|한도\s*(?:를|가)?\s*초과\s*(?:시|할|하는|하면|될|되면)|(?:거절|실패|오류)\s*(?:발생\s*)?(?:시(?![간도])|문의|될\s*수|할\s*수)|(?:미납|연체)\s*(?:시(?![가-힣])|되면|될|하면)[^\n.]{0,24}|[^\n.!?]{0,200}\?/g;
/** A cancellation was requested. */
export const CANCEL_ASKED = /취소\s*(?:신청|요청)[^\n.]{0,16}(?:접수|완료|되었)/;
/** A payment was not cancelled, or not yet. */
export const NOT_CANCELLED =
  /취소[^\n.]{0,12}(?:실패|되지\s*않|접수|예정|진행|요청하)|취소[^\n.]{0,24}처리\s*중|(?:취소|환불)[^\n.]{0,16}입금\s?(?:됩니다|돼요|예정)|(?:선결제|선납|(?:미리|즉시)\s*납부)[^\n.]{0,24}취소/;
export const PART_TAKEN_BACK =
  /\d\s?(?:개|건)[^\n]{0,8}중\s*\d\s?(?:개|건)[^\n]{0,6}(?:취소|환불)|\d\s?원\s*(?:결제\s*)?중(?:에서)?\s*[^\n\d]{0,8}\d[\d,]{0,10}\s?원[)\]]?\s*(?:이|을|만)?\s*(?:부분|일부)?\s*(?:결제\s*)?(?:취소|환불)|(?<![\d,])([\d,]{1,11})\s?원\s*(?:을\s*)?결제\s*(?:후|하고)\s*(?!\1\s?원)[\d,]{1,11}\s?원\s*(?:환불|취소)(?!\s*(?:가능|시|불가|예정))|(?:부분|일부)\s*(?:결제\s*)?(?:취소|환불)|part(?:ial(?:ly)?)?[\s-]*(?:cancel|refund)/i;
export const CANCELLED =
  /취소\s*(?:가|이)?\s*(?:[\d,]{1,11}\s?원\s*(?:이|을)?\s*)?(?:되었|되어|돼|됐|됨|완료|처리|승인|정상)|환불\s*(?:이|가)?\s*(?:[\d,]{1,11}\s?원\s*(?:이|을)?\s*)?(?:처리\s*)?(?:되었|됐|완료)|환불(?:했|하였|해\s?드렸)|cancell?ed|refunded/i;
/** Shorter words of a cancellation, which a sentence about something else may also contain: `결제취소 12,000원`. */
export const CANCELLED_ALONE =
  /(?:결제|승인|거래)\s*(?:가|이)?\s*취소|취소\s*금액|\d[)\]]?\s*취소(?![가-힣])|\d\s?원\s*[([]?\s*(?:결제|승인)?\s*취소(?![가-힣])|취소\s*\d[\d,]*\s?원/;
/** Taken back and paid again: two events in one message. */
export const PAID_ANEW = /(?<![가-힣])재[ \t]*(?:결제|승인)(?!\s*(?:하|시도|요청|예정|가능|는|를|시))/;
/** Warnings about forged messages and damage: their sums belong to other people. */
export const WARNING = /사칭|사기|피해|스미싱|보이스피싱|도용/;
export const REFUSED =
  /거절|실패|결제\s*불가|승인\s*불가|한도\s*(?:를|가)?\s*초과|미승인|(?:시간|유효\s*기간)\s*(?:이|을)?\s*(?:초과|만료|경과)|(?:결제|승인|처리)(?:가|이)?\s*(?:완료\s*)?(?:되지\s*(?:않|못)|하지\s*못)(?!(?:은|았을|을|했을)\s*(?:경우|때|시))|declined|rejected|failed/i;
/** Words of a refusal that a receipt may contain for another reason: they count only where no payment is reported. */
export const REFUSED_IF_NOT_DONE =
  /(?<!수신\s?)거부|오류|(?:결제|이용|승인|처리)[^\n.]{0,12}(?:제한|불가|중단)|완료되지\s*(?:않|못)|미완료|못\s*했|부족/;
/** A code to type in: no money has moved yet, and such a number is no approval number. */
export const CODE =
  /인증\s*번호|인증\s*코드|승인\s*번호\s*(?:를|을)?\s*입력|입력\s*(?:해|하|창)|타인에게|알려\s*주지|verification code|one[- ]time/i;
export const CODE_ITSELF = /(?:인증|확인)\s*(?:번호|코드)\s*[:：[(]?\s*\[?\d{4,8}(?!\d)[\])]?(?!-)/;
/** A code, where the message reports no payment; in a receipt it is the approval number. */
export const CODE_OR_APPROVAL = /승인\s*(?:번호|코드)\s*[:：[(]?\s*\[?\d{4,8}(?!\d)[\])]?(?!-)/;
/** A request to tell the code: no gateway or carrier asks for that, only someone who wants to pay with it. */
export const CODE_ASKED_FOR =
  /(?:번호|코드)를?\s*[^\n.]{0,24}(?:에게|으로|께|한테)\s*(?:알려|말씀|전달|회신|보내)\s*(?:주세요|주십시오|주시|줘|바랍)|(?:번호|코드)를?\s*(?:알려|불러|회신해?)\s*(?:주세요|주십시오|주시)|(?:신분증|주민\s*번호|주민등록|계좌|비밀\s*번호)[^\n.]{0,16}(?:보내|알려|전송|회신)/;
/** Text behind the word by which nothing was paid yet: `완료 시`, `완료 고객`, `승인 예정`. */
const NOT_DONE = String.raw`(?!\s*(?:시(?![각간])|후|하시|하려|하면|되면|전|되지|고객|회원|건|분|상품|내역|문자))`;
const NOT_GIVEN = String.raw`(?!\s*(?:시(?![각간])|후|하시|되면|전|되지|안내|예정|요청|대기|중|번호|금액|한도|불가|해|고객|회원|건|분))`;
const SUM = String.raw`(?:금액\s*)?[:：(]?\s*(?:₩|krw)?\s?\d[\d,.만천 ]{0,12}\s?원?\)?`;
/** A payment was made; not what would follow it, or is still to come. */
export const COMPLETED = new RegExp(
  [
    String.raw`(?:결제|승인|구매)(?:\([^()\d\n]{1,12}\))?\s*(?:가|이)?\s*(?:${SUM}(?:\s*\([^()\n]{1,24}\))?\s*(?:이|을|가)?\s*)?(?:정상(?:적으로)?\s*)?(?:완료|성공)${NOT_DONE}`,
    String.raw`(?:결제|승인|구매)\s*(?:가|이)?\s*(?:정상(?:적으로)?\s*)?(?:처리|승인|되었|됐|됨|하였|하셨|했)${NOT_GIVEN}`,
    String.raw`(?:이용|사용)\s*(?:이|가)?\s*(?:정상(?:적으로)?\s*)?(?:완료|되었|됐)(?!\s*(?:시|후|하시))`,
  ].join('|'),
);
/** A line with only this word, below or above its sum. */
export const VERDICT_LINE =
  /^[ \t]*(?:\[[^[\]\n]{1,24}\][ \t]*)?(?:(?:휴대폰|핸드폰|소액)\s?결제[ \t]*)?(?:정상\s*)?(?:결제|승인|구매)(?:\s*(?:일반|\([^()\n]{0,8}\)))?[ \t]*$/m;
/** A heading of payments: with a sum and a day below, the message is a receipt. */
export const PAID_HEAD = /^[^\n]{0,24}결제\s*(?:이용\s*)?(?:알림|내역)(?:\s?알림)?(?:[ \t\]]*$|\s*:)/m;
/** `5,000원 이용하셨습니다`: one payment, or the month's use where that is said before it. */
export const USE_MADE = /\d\s?원\s*(?:을|를)?\s*(?:이용|사용)\s*(?:하셨|했|하였)/;
/**
 * `SAID_BY_A_PERSON`: words in which people write to each other about a payment. `SENT_OFF`: a shop's notice of a
 * delivery; the payment that it names was made before, and has a receipt of its own.
 */
export const SAID_BY_A_PERSON =
  /(?:결제|취소)(?:를|을)?\s?(?:[\d,만천]+\s?원\s?)?(?:했|햇|함ㅋ)(?:어|다|지|네|는데|음)(?!요)/;
export const SENT_OFF = /발송|배송(?!\s?(?:비|료))|출고|송장|택배|수령|픽업/;
/** An approved sum, in a line with its day: a payment even where it equals the month's use, as the month's first one does. */
export const APPROVED_SUM =
  /\d\s?원\s*(?:(?:휴대폰|핸드폰|소액)\s*)?(?:결제\s*)?(?:승인|구매)(?!\s*(?:번호|코드|요청|예정|하|대기|시))|승인\s*(?:금액)?\s*[:：]?\s*\d[\d,]*\s?원/;
/** Headings of a receipt: `승인 안내`, `결제 승인 내역`. */
export const APPROVAL_HEAD = /승인\s*(?:안내|알림|내역|통보)/;
/** Surely a completed payment; `결제 승인` alone may also stand above a code. */
export const DONE =
  /(?:결제|승인|구매)\s*(?:가|이)?\s*(?:정상(?:적으로)?\s*)?(?:완료|되었|됐|됨|하였|하셨|했)(?!\s*(?:시|후|하시|하려|되면|전|되지|안내))/;
/** Surely taken back. */
export const TAKEN_BACK = /(?:취소|환불)\s*(?:가|이)?\s*(?:되었|됐|됨|완료|처리|승인)/;
/** A sum beside the word: `8,800원 승인`, `결제 3,000원`. */
export const SUM_BESIDE =
  /\d\s*원?\s*(?:이|을|를)?\s*(?:\([^)\n]{0,20}\)\s*)?(?:(?:휴대폰|핸드폰|소액|정상)\s*)?(?:결제|승인|구매)(?!\s*(?:시|예정|될|건|분|하신|한\s|보류|대기|중(?![가-힣])|요청|전(?![가-힣])|불가|실패))|(?:결제|승인|구매|이용|사용)[)\]]?\s*[:：]?\s*(?:₩|krw)?\s?\d/i;
export const SUM_NAMED =
  /(?:요청|결제|승인|구매|이용|거래|사용)\s*금액\s*[:：\-–=]?\s*(?:₩|krw)?\s*\d|paid|payment|purchase|receipt|(?<!not )approved/i;
/** A sentence that ends in a verb: then the verb decides whether anything was paid, not the sum beside the word. */
export const TOLD_IN_A_SENTENCE =
  /(?:니다|세요|시오|까|(?<=[해어아])줘|해\s?주라|하자|할래|어요|아요|해요|돼요|예요|에요|바람|바랍)(?=[\s.,!?~)\]]|$)/;
/** The word is there, but reports no payment: `이용 가능`, `결제 문의`. */
export const OTHER_TALK =
  /(?:누적|잔여|총|당월|이번\s*달)\s*이용(?:\s*금액)?|이용\s*(?:가능|내역|안내|동의|약관|한도)|(?:결제|이용|사용)\s*(?:한도|문의|차단|비밀번호|방법)|한도\s*금액|payment\s*limit/gi;

/** Surely a bill, of the phone or of a card, whatever else is said. */
export const BILL =
  /\d{1,2}\s?월\s?(?:분\s?)?(?:(?:통신|휴대폰|이용)\s?)?(?:청구서|고지서|명세서)\s*(?:안내|도착|발행|[:：]|(?=\n))|\d{1,2}\s*월\s*[가-힣A-Za-z]{0,8}\s*결제\s*(?:하실\s*)?금액|결제\s*(?:하실|예정)\s*금액|결제\s*금액[^\n]{0,24}기준|이용\s*대금|카드\s*대금|미납|청구\s*요금|(?:이번\s*달|\d{1,2}\s?월|당월|통신|휴대폰|(?<!(?:정보|콘텐츠|컨텐츠)\s?)이용)\s*요금\s*(?:은|이)?\s*[\d,]{1,11}\s?원|(?<!이용\s?)(?:요금|대금|통신비)\s*(?:이|을|가)?\s*(?:[\d,]{1,11}\s?원[^\n]{0,14}?)?(?:결제|납부|수납)(?:가|이)?\s*(?:완료|되)|출금\s*(?:예정|안내)|소액\s*결제\s*(?:이용\s*)?(?:금액\s*)?[\d,]{1,11}\s?원?\s*(?:이|을)?\s*포함/;
/** A bill, unless the message says that something other than 요금 was paid. */
export const BILL_LABELS =
  /\d{1,2}\/\d{1,2}\s*결제\s*금액|청구\s*금액|납부\s*(?:기한|안내|예정|일(?![가-힣]))|연체/;
/** A bill that may be mentioned in passing, as at the foot of a receipt. */
export const BILL_WORDS = /요금[^\n]{0,24}(?:청구|납부|미납|연체|출금|자동\s*이체)/;
/** Something set, planned or offered: no payment, unless the message also reports one. */
export const NOTICE =
  /한도[^.\n]{0,24}(?:변경|상향|하향|조정|설정)|차단|해제|비밀\s*번호|이용\s*동의|발급|예정|(?:결제|승인|출금|진행|청구)(?:이|가)?\s*(?:됩니다|될)|시도|(?:결제|구매|이용)\s*(?:시(?![가-힣])|하(?:면|시면|시고))|이벤트|혜택|지급|증정|응모|(?:자동|정기)\s*결제(?:가|를|이)?\s*(?:시작|예약|등록|해지|변경|신청|해제)|(?:첫|마지막|다음)\s*결제/;
/** Requested, under way, or for the person to do: nothing was paid yet. */
export const NOT_YET =
  /(?:결제|승인|인증)(?:을|를)?\s*(?:요청(?!\s*(?:금액|일|사이트|번호|상점|시각))|(?:계속\s*)?진행|대기|보류|시작|하시려|하려|위해)|완료\s*하(?:려|시려)|하(?:려면|시려면)|누르|눌러|승인해|동의\s*요청|인증(?:이|가)?\s*완료|매월\s*\d{1,2}\s*일|정기\s*결제일/;
/** `이용금액 45,500원` may be one payment or the month's use; it is one payment where the sum used so far stands beside it. */
export const USE_NAMED = /(?:이용|사용)\s*금액/;
export const SO_FAR = /누적|당월|이번\s*달|이달|금월/;
/** The month is mentioned: where no payment is reported, the sum may be the month's. */
export const OF_MONTH =
  /한도|누적|당월|이번\s*달|이달|금월|현재까지|기준|명세서|청구|익월\s*취소|\d\s?월[^\n\d]{0,12}(?:이용|사용)|건수/;
export const SUM_LABELLED = /금액\s*[:：]/;
export const SHOP_LABELLED =
  /(?:가맹점|상점|상호|사이트|이용처|사용처|구매처|결제처|업체|판매자)[가-힣]{0,2}\s*[:：]/;
export const NOTICE_WORDS = /안내|신청|등록|가입|해지|접수/;
/** Beside such words a sum may be of something else: a receipt with these words also has its day, or says 승인. */
export const ABOUT = /안내|신청|접수|알림|상담|문의(?!\s*[:：]?\s*(?:\d|$))|추심|최근/m;
export const DAY = /(?<![\d,.])\d{1,4}\s?[./월-]\s?\d{1,2}(?![\d,])/;
export const DAY_OR_APPROVED = new RegExp(`승인|${DAY.source}`);
export const ADVERTISED = /\(\s*광고\s*\)|\[\s*광고\s*\]|무료\s*(?:수신\s*)?거부/;
export const PREPAID =
  /(?:선결제|선납|미리\s*납부|즉시\s*납부)(?:\s*\([^)\n]{1,10}\))?\s*(?:가|이|(?:금액)?\s*[:：]?\s*[\d,]+\s*원(?:이|을)?)?\s*(?:\d{1,2}\s?[./월]\s?\d{1,2}\s?일?(?:에)?\s*)?(?:납부\s*(?:가|이)?\s*)?(?:정상(?:적으로)?\s*)?(?:완료|되었|됐|처리|했|하였|하셨)(?!\s*시)/;

export const WHEN_LABEL =
  /(?:일시|일자|날짜|결제일|승인일|거래일|이용일|시각|date|(?:결제|승인))\s*[:：\-–]?\s*$/i;
/** Labels of the day of a cancellation, beside the day of the payment. */
export const TAKEN_BACK_WHEN =
  /(?:취소|환불|요청)\s*(?:완료|승인|처리|요청)?\s*(?:일시|일자|일)\s*[:：\-–]?\s*$|(?:취소|환불)\s*[:：]?\s*$/;
/** Labels of the day of a bill, of the next payment, or of the purchase itself: a journey, a show, a stay. */
export const OTHER_WHEN =
  /(?:출발|도착|승차|탑승|운행|여행|공연|관람|체크인|체크아웃|입실|입장|방문|배송|청구|납부(?!\s*(?:일시|완료))|출금|결제\s*예정|만료|예정|유효|종료|다음|익월)[^\d\n]{0,10}$|(?:(?<![\d만천]\s?)원\s*(?:결제|거래|승인)|주문|가입|이용\s*기간|[~∼])[^\d\n]{0,6}$/;
/** `결제가 11/21 취소되었습니다`. */
export const TAKEN_BACK_AFTER_WHEN = /^\s*(?:에\s*)?(?:결제\s*|승인\s*)?(?:취소|환불)/;
export const OTHER_WHEN_AFTER =
  /^\s*(?:\([^)]{0,4}\))?\s*(?:까지|청구|납부|출금|예정|부터|기준|접수|결제\s*(?:분|건|하신)|[~∼])/;

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
  '가게',
  '매장',
  '업체명',
  '업체',
  '상점명',
  '상점',
  '상호',
  '이용처',
  '거래처',
  '승인처',
  '예매처',
  // Many labels of a shop end in `처`, but so do some labels of contacts.
  '(?!연락|문의|접수|상담|신고|배송|반송|발송|발급)[가-힣]{2}처',
  '판매자',
  '(?:서비스\\s?)?제공자',
  '쇼핑몰명?',
  '스토어명?',
  'cp명',
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

/** What a phone writes in front of messages that were sent from the web, or from abroad. */
export const ORIGIN = /[[(]\s*(?:web\s*발신|국외\s*발신|국제\s*발신|해외\s*발신|web sent)\s*[\])]/gi;
export const FROM_ABROAD = /(?:국외|국제|해외)\s*발신/;

/** Names of 콘텐츠이용료. */
export const CONTENT_FEE = /콘텐츠\s*이용료|컨텐츠\s*이용료|정보\s*이용료/;
