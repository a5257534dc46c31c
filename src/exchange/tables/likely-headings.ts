import type { Field } from './csv-headings.ts';

/** Dates other than the day of the payment. */
export const NO_DATES =
  /취소|환불|예정|청구|고지|납부|수납|입금|정산|매입|만기|접수|조회|마감|생년|due|cancel|refund/;

/** Sums other than what was paid. */
export const NO_AMOUNTS =
  /잔액|잔고|남은|누적|한도|할인|포인트|적립|마일리지|수수료|부가|세액|세금|해외|외화|현지|달러|usd|(?<![매구])입금|수입|수납|납부|취소|환불|미납|예정|(?:캐시|코인|쿠키|젬|다이아)$|합계|공급가|원금|단가|수량|배송비|봉사료|번호|전화|연락|발신|수신|코드|balance|fee|tax|discount|point|deposit|income|refund|credit|일자|일시|date|phone|number|code|original|foreign/;

/** Headings of the sum in won, where another column has a foreign currency or a mix of currencies. */
export const IN_WON =
  /^(?:원화|krw)(?:결제|이용|승인|환산)?(?:금액|액|amount)$|^원화환산$|^amount(?:in)?krw$/;
/** Headings of the sum finally paid, beside the sum before discounts. */
export const FINAL_SUM =
  /^(?:실|실제|최종|총)(?:결제|승인)금?액$|^(?:실제로?|최종)(?:나간|쓴|낸)(?:돈|금액)$|^할인(?:가격?|(?:적용후?|후)(?:가격?|금액))$/;
/** A heading that names a fee beside a sum that another heading names, and that sum itself where none does. */
export const USE_FEE = /^이용료$/;
/** Headings of the share that was paid by phone, beside the shares of points and coupons. */
export const PHONE_SUM = /^(?:휴대폰|핸드폰|소액|통신과금)(?:소액)?결제금?액$/;
/** Headings of a total, where a column beside it holds only a part: the sum without tax, or the price of one piece. */
export const WHOLE_SUM = /^(?:합계|총)(?:구매|주문)?금액$|^(?:합계|총액|결제총액|total(?:amount|price)?)$/;
export const PART_OF_SUM =
  /공급가|부가세|부가가치세|세액|봉사료|배송비|단가|수량|^(?:vat|tax|quantity|qty|shipping)/;
/** Headings that may also name only such a part: they do not say that this sum was paid. */
export const UNSAID_SUM =
  /^(?:금액|가격|매출액|매출금액|(?:상품별)?총?(?:주문|상품|판매)금액|(?:거래|구매|요청|주문|상품|판매)금액|(?:판매|구매|결제|할인)가격?|amount|price|amountkrw|krw)$/;

/**
 * What an unlisted heading most likely means, by a word in it; `not` are words that rule it out. Used only for fields
 * that no listed heading named.
 */
export const LIKELY: Readonly<Partial<Record<Field, { readonly is: RegExp; readonly not: RegExp }>>> = {
  when: {
    is: /일시|일자|날짜|(?:이용|사용|승인|거래|결제|구매|매출|주문)일|date/,
    not: NO_DATES,
  },
  amount: {
    is: /금액|가격|(?:출금|지출|결제|이용|사용|승인|구매|거래|주문)액|(?:출금|지출)$|(?:결제|구매)가$|(?:나간|쓴|낸)돈$|amount|price|debit|withdraw|spent|(?:item|order|grand)total$|(?:요금|(?<!콘텐츠|컨텐츠|정보|결제|소액|휴대폰)이용료|대금|비용)$|^(?:cost|fare|charge)s?$/,
    not: NO_AMOUNTS,
  },
  kind: {
    is: /^(?:매출|전표|전문|내역|사용|구매|처리|입출|입지)(?:구분|종류|유형)$|^(?:trx|tran|txn|transaction|payment|pay)(?:type|kind)$/,
    not: /(?!)/,
  },
  time: { is: /시각$|시간$|time$/, not: /취소|환불|예정|소요|배송|운영|zone/ },
  status: {
    is: /^(?:결제|거래|승인|취소|환불|매출|매입|접수|출금)(?:상태|상황)$|^환불(?:여부|구분)$|^(?:order|payment|transaction|item|charge)(?:status|state)$/,
    not: /예정|가능/,
  },
  income: { is: /(?<![매구])입금(?:금?액)?$|수입액|수입$|deposit/, not: /일자|일시|은행|예정|date/ },
  merchant: {
    is: /이용하신곳|이용처|사용처|결제처|구매처|거래처|가맹점|상호|업체|상점|판매자|쇼핑몰|받는분|수취인|의뢰인|상대방|가게|매장|점포|(?:제휴|제공|판매|공급|cp)(?:사|자)$|merchant|store|shop|payee|vendor|seller/,
    not: /번호|코드|주소|전화|연락|사업자|업종|분류|유형|구분|id$|no$|code|number/,
  },
  item: {
    is: /상품|품목|서비스|내용|내역|적요|item|product|description/,
    not: /번호|코드|분류|유형|구분|금액|수량|수수료|id$|no$|code|number|total/,
  },
  fee: {
    is: /(?:수수료|(?:결제|거래|승인|소액|휴대폰|서비스)이용료)$|^(?:service|payment|processing|transaction|convenience)fees?$/,
    not: /취소|환불|연체|반품|정보|콘텐츠|컨텐츠/,
  },
  cancelledAt: {
    is: /(?:취소|환불)(?:완료|승인|처리)?(?:일시|일자|일|날짜)$/,
    not: /예정|요청|신청|접수|가능|기한/,
  },
  approval: {
    is: /(?:승인|주문|거래|결제|관리)(?:번호|id|no)|(?:approval|order|transaction)(?:no|number|id|code)/,
    not: /원승인|원거래|카드/,
  },
};

/** Whether a heading names a fee. */
export const isFee = (key: string): boolean => LIKELY.fee?.is.test(key) === true && !LIKELY.fee.not.test(key);

/** Columns of words that never hold the name of a shop or an item. */
export const NO_NAMES =
  /^결제$|통신사|이통사|이동통신|(?:사용|이용|구매|결제|예금)자$|이름|성명|고객|회원|가족|할부|개월|방법|수단|카드|은행|구분|분류|상태|여부|통화|화폐|지점|거래점|번호|지역|국가|시간|시각|요일|회차|계좌|출발|도착|사유|timezone|id$|no$|code|currency|method|bank|account|wallet|branch|category/;

/** Headings under which banks and household books write the shop, where they have no column for it. */
export const NAMES_OF_BOOKS: ReadonlySet<string> = new Set([
  '내용',
  '내역',
  '거래내용',
  '기재내용',
  '이용내용',
  '사용내역',
  '이용내역',
  '결제내역',
  '구매내역',
  '적요',
  'description',
]);
