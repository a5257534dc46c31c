/**
 * Texts of a receipt that are never the name of the shop. Each match is replaced by a line break, so that the parts
 * around it do not join.
 */

export const LINE_BREAK = '\n';
/** Where one statement ends; a name contains none of these. */
export const STATEMENT_END = /[\n/|,;:·•▶▷■□●○◆※→()]|\s[-–—~]\s|\.(?:\s|$)/;
export const EDGE = /^[^\p{L}\p{N}㈜㈕-㉃]+|[^\p{L}\p{N}㈜㈕-㉃+)]+$/gu;
/** The shop in `구름카페에서`. */
export const PAID_AT_IT = /에서$/;
/** A label without a colon: `가맹점 무신사`. */
export const SHOP_LABEL =
  /^(?:(?:이용|결제|승인)\s?)?(?:가맹점|상점|상호|사이트|이용처|사용처|구매처|결제처|판매자)명?\s+/;
/** `(주)` is part of a company's name: replaced by the single sign ㈜ until the name is found. */
export const COMPANY = /\(주\)/g;
export const KEPT = '㈜';
/**
 * A name of two letters is often just an unforeseen word (정산, 완납): it counts as a shop only if many people pay there by
 * phone bill.
 */
export const SHORT_SHOPS: ReadonlySet<string> = new Set(
  '29CM 11번가 GS25 1300K 쿠팡 넥슨 멜론 벅스 지니 왓챠 티빙 리디 옥션 컬리 당근 배민 쏘카 밀리 스팀 펍지 피망 알리 테무 쉬인 티몬'.split(
    ' ',
  ),
);
/** Characters and words of a shop's name; anything longer is a sentence. */
export const LONGEST_SHOP = 24;
export const MOST_WORDS = 3;

/** Bounded, because a long row of digits would be matched from each of its digits. */
const FIGURE = String.raw`\d[\d,]{0,14}(?:\.\d{1,4})?`;
const SUM = String.raw`(?:(?<![가-힣])월\s)?[-−△▲]?(?:(?:₩|krw)\s?${FIGURE}|(?:${FIGURE}\s?만\s?)?(?:\d{1,2}\s?천\s?)?(?:\d\s?백\s?)?(?:${FIGURE}\s?)?(?:(?<=[\d만천백]\s?)원|krw\b|won\b))`;
/** Labelled sums that are not the payment: `누적 45,500원`, `한도 30만원`, `취소수수료 0원`. */
const OTHER_SUM = String.raw`(?:당월|금월|이번\s*달|이달|전월|월|총|현재|취소)?\s*(?:누적|잔여|남은|(?:이용|사용)(?!권)|한도|잔액|합계|가능|수수료|정가)[가-힣 ]{0,8}[:：]?\s*${SUM}(?:\s*(?:남음|사용|이용|남았습니다))?`;
const TIME = String.raw`(?:오전|오후|am|pm)?\s?\d{1,2}\s?[:시]\s?\d{1,2}(?:\s?[:분]\s?\d{0,2})?(?:\s?[분초](?![가-힣]))?`;
const BILLED = String.raw`(?:휴대폰|핸드폰|소액|통신과금|콘텐츠\s?이용료|정보\s?이용료|월\s?자동|자동|정기|모바일)`;
const DONE = `(?:(?:부분|일부|전체)\\s?(?=취소|환불)|정상(?:적으로)?|결제|승인|구매|취소|환불|완료|처리|성공|이용|사용|알림|안내|내역|통보)`;
const VERB = `(?:되었|되셨|됐|하였|하셨|했)(?:습니다|어요|음)|됨`;

/** In the order in which they are removed: patterns that contain others come first. */
export const NO_SHOP: readonly RegExp[] = [
  /\[[^[\]\n]{0,40}\]/g,
  /\([^()\n]{0,24}(?:포함|일반|부가세|vat|번호|적립|할인|포인트|쿠폰|마일리지)[^()\n]{0,24}\)/gi,
  // A footnote.
  /※[^\n]*/g,
  /(?:콘텐츠|컨텐츠|정보)\s?이용료/g,
  /(?:다음|차기)\s*(?:자동|정기)?\s*결제\s*(?:예정)?일?/g,
  // A heading says nothing about the text behind it; any other label says that its line is no shop's name.
  /(?:안내|알림|완료|내역)\s?[:：]/g,
  /(?<![가-힣A-Za-z])[가-힣A-Za-z][가-힣A-Za-z ]{0,12}\s?[:：][^\n,/|]*/g,
  /(?<!\d)\d{1,2}\s?월(?=\s|분)/g,
  /승인\s*번호\s*[A-Za-z\d-]+/g,
  new RegExp(OTHER_SUM, 'gi'),
  new RegExp(
    String.raw`(?:(?:이번|금번|금회|최종|원|취소\s?[전후])\s*(?:결제|승인)?\s*(?:금액)?\s*)?${SUM}(?:\s*(?:이|을|를|중)(?=\s))?`,
    'gi',
  ),
  new RegExp(TIME, 'gi'),
  /(?:결제|승인|이용|거래|취소|사용)\s*(?:일시|일자|일|시각|금액)(?=\s|$)/g,
  /(?:[가-힣]\*[가-힣*]{0,2}\s)?고객\s?님(?:께서|의)?|[가-힣][가-힣*]{1,3}\s?님(?![가-힣])/g,
  // Phrases such as `휴대폰결제로 … 결제하셨습니다`.
  new RegExp(
    String.raw`(?<![가-힣])(?:${BILLED}(?:으로)?\s*)*${DONE}(?:\s*${DONE})*(?:이|가|을|를|로|으로|하신)?(?:\s*(?:${VERB}))?(?![가-힣])`,
    'g',
  ),
  new RegExp(String.raw`(?<![가-힣])(?:(?:이|을|를)\s)?(?:${BILLED}|${VERB})(?:이|을|를)?(?![가-힣])`, 'g'),
  /(?<![\p{L}\p{N}])㈜?(?:skt|sk\s?텔레콤|sk\s?7\s?모바일|kt|lg\s?u\+|lgu\+?|u\+|유플러스|t\s?world|t\s?월드|티월드|pass|마이케이티)(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])㈜?(?:다날|kg\s?파이낸셜|(?:kg\s?)?모빌리언스|페이레터|갤럭시아(?:머니트리)?|효성\s?fms|헥토파이낸셜|토스페이먼츠|nhn\s?kcp)(?![\p{L}\p{N}])/giu,
  /(?:문의|고객\s?센터|콜\s?센터|대표\s?번호)(?=\s|$)|감사합니다|본인이 아니면[^\n]*/g,
  // The bill that it goes onto.
  /(?:(?:통신|휴대폰|핸드폰|이용|전화|모바일)\s?)?(?:요금|통신비)에\s?(?:합산|함께|포함|같이)?\s?(?:하여|되어|돼)?\s?(?:청구|부과)(?:됩니다|되었습니다|됐습니다|됨|돼요)/g,
  /(?<![가-힣])지금(?![가-힣])/g,
];

/** Text that ends like a sentence or a part of one. */
export const TALKING =
  /(?:니다|세요|어요|아요|해요|시오|바랍|[를은는]|으로|에게|께서|까지|부터|및|후|중|없음|있음)$|[?!%]/;
/** Words of goods, services, sums and senders: text with one of them may be no shop. */
export const GOODS_OR_TALK =
  /결제|승인|취소|환불|이용|사용(?!처)|구매|주문|요청|한도|요금|청구|납부|누적|잔여|잔액|합계|고객|회원|안내|알림|확인|문의|상담|센터|본인|인증|번호|비밀|통신|휴대폰|핸드폰|모바일|텔레콤|알뜰|소액|영수증|홈페이지|어플|링크|혜택|이벤트|할인|적립|포인트|쿠폰|무료|광고|수수료|부가세|vat|포함|별도|자동|정기|매월|전월|당월|이번\s?달|정액|구독|[가-힣]권$|표$|예매|예약|기프트|티켓|캐시|다이아|코인|충전|아이템|프리미엄|멤버십|상품|출발|도착|운행|탑승|배송|발송|다음|예정|부분|일부|전체|전액|정상|정가|서비스|대행|카드|은행|계좌|지금|오늘|어제|\d{4,}|(?:^|\s)\d+\s?(?:매|개|장|건|회|일|분|p|gb)(?=\s|$)|(?:^|\s)\d+(?=\s|$)|\d\.\d|(?<![a-z])(?:billing|payments?|receipt|carrier|mobile|approved|completed|purchase|usd|jpy|eur)(?![a-z])/i;
