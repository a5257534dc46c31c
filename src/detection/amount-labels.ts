/**
 * How a row of a price table is named, and what that makes of its figure. Korean, squeezed.
 * The tiers follow what is charged: what is paid in the end, the total, the amount of payment, the order, a price.
 */
export interface AmountLabels {
  /** Names of a sum that is charged, the surest first. A label counts when it ends in one of them. */
  readonly tiers: readonly (readonly string[])[];
  /** The same for names nobody listed, by how they are built; one pattern a tier, the surest first. Tested on ≤ 40 characters. */
  readonly built: readonly RegExp[];
  /** A name of a tier is something else after one of these: next 결제금액, least 결제금액 … */
  readonly notAfter: readonly string[];
  /** Labels whose figures are never charged by themselves. */
  readonly fee: readonly string[];
  /** The fees that paying this way costs; they go before other fees (예매수수료) where a page names several. */
  readonly paymentFee: RegExp;
  /** Names of figures that are no sum of this payment, where a window names none. */
  readonly notTheSum: RegExp;
  /** A short word right before a figure that makes it another sum, whatever name stands above: 배송비 3,000원. */
  readonly otherThing: RegExp;
  /** After a figure: the sum itself is being paid (12,300원 결제하기). */
  readonly paidBy: RegExp;
  /** After a figure: it has been paid (12,300원을 결제했습니다), whatever stands before it. */
  readonly wasPaid: RegExp;
  /** After a figure: a bound, a price per piece, a saving; not the sum of this payment. */
  readonly notBefore: RegExp;
  /** Names of sums that change what is charged: beside them the price of a product alone is not the sum. */
  readonly adjusts: RegExp;
  /** What may stand before a figure that a button pays: 총 12,300원 결제하기. */
  readonly beforePaid: RegExp;
  /** Particles and words between a name and its figure: 결제금액은, 결제금액: 월. */
  readonly joints: RegExp;
  /** A chosen option that adds or takes off, not the product: delivery, coupon. */
  readonly notProduct: RegExp;
  /** In the label or behind the figure: tax comes on top. */
  readonly taxOnTop: RegExp;
}

export const KOREAN_AMOUNTS: AmountLabels = {
  tiers: [
    [
      '최종결제금액',
      '최종결제요금',
      '최종결제액',
      '최종결제예정금액',
      '최종금액',
      '최종결제',
      '최종합계',
      '실결제금액',
      '실결제액',
      '실제결제금액',
      '결제하실금액',
      '결제할금액',
      '결제해야할금액',
      '추가결제금액',
      '추가결제해야할금액',
      '추가결제할금액',
      '실결제예정금액',
      '최종가격',
      '결제될금액',
      '결제되는금액',
      '납부하실금액',
      '오늘결제금액',
      '오늘결제할금액',
    ],
    [
      '총결제금액',
      '총결제예정금액',
      '결제예정금액',
      '총결제액',
      '총결제요금',
      '결제총액',
      '결제총금액',
      '총지불금액',
      '결제합계',
      '결제금액합계',
      '결제금액총합계',
      '총결제',
      '총지불액',
      '총납부금액',
      '총계',
      'totalpayment',
      'totalamount',
      'grandtotal',
    ],
    [
      '결제금액',
      '이용금액',
      '결제요금',
      '이용요금',
      '결제액',
      '지불금액',
      '결제요청금액',
      '청구금액',
      '결제가격',
      '결제비용',
      '납부금액',
      '납입금액',
      '납입액',
      '수납금액',
      'amounttopay',
      'amountdue',
      'totaldue',
      'paymentamount',
      'amount',
      'amt',
      'p_amt',
      'good_mny',
      'prdtprice',
      'itemamt',
      'lgd_amount',
      'totprice',
      '승인금액',
      '거래금액',
    ],
    [
      '총주문금액',
      '주문금액',
      '주문총액',
      '총합계',
      '총합계금액',
      '합계금액',
      '금액합계',
      '금액총합계',
      '총금액',
      '총액',
      '합계',
      '주문합계',
      '총구매금액',
      '총주문합계',
      '총가격',
      'total',
      'ordertotal',
      'totalprice',
    ],
    [
      '상품금액',
      '상품가격',
      '판매가',
      '판매가격',
      '판매금액',
      '구매금액',
      '상품합계',
      '총상품금액',
      '상품합계금액',
      '충전금액',
      '후원금액',
      '가격',
      '금액',
      '요금',
      '신청금액',
      '후원금',
      '기부금',
      '수강료',
      '교육비',
      '참가비',
      '참가료',
      '관람료',
      '입장료',
      '대여료',
      '구독료',
      '응시료',
      'price',
    ],
  ],
  built: [
    /(?:최종|실제|실제로|실|지금|오늘|이번에)(?:결제|납부|지불|청구|승인)[가-힣]{0,6}(?:금액|액|요금|비용|가격|금)$|결제(?:하실|하셔야할|해야할|할|될|되는)(?:총)?(?:금액|액|요금|비용)$/,
    /총[가-힣]{0,4}(?:결제|납부|납입|지불|청구)[가-힣]{0,6}(?:금액|액|요금|비용|가격)$|(?:결제|납부|지불)(?:예정|예상)[가-힣]{0,4}(?:금액|액|요금|비용)$/,
    /(?:결제|납부|납입|지불|청구)[가-힣]{0,4}(?:금액|요금|비용|가격)$/,
  ],
  notAfter: [
    '다음',
    '다음달',
    '다음회',
    '누적',
    '이번달',
    '당월',
    '이달',
    '금월',
    '이번달총',
    '당월총',
    '최소',
    '최대',
    '지난',
    '지난달',
    '전월',
    '취소',
    '환불',
    '미',
    '할인전',
    '기존',
    '이후',
    '할인',
    '적립',
    '무료배송',
    '평균',
    '1회',
    '1일',
    '월',
    '한도',
    '가능',
    '배송',
    '면세',
    '과세',
    '공급',
    '부가세',
    '쿠폰',
    '포인트',
    '사용',
    '잔여',
    '보유',
    '정기',
    '자동',
    '예약',
    '체험후',
    '종료후',
    '절약',
    '지급',
    '후불',
    '보증',
    '입금',
    '적립예정',
    '예상적립',
    '환급',
    '차액',
    '부족',
    '초과',
    '최초',
    '기준',
    '건당',
    '개당',
    '옵션',
    '추가',
    '총사용',
    '할부',
    '이번달누적',
  ],
  fee: ['수수료', '결제이용료', '서비스이용료', '발권료'],
  paymentFee: /결제|휴대폰|소액|서비스/,
  notTheSum:
    /한도|잔여|잔액|누적|할인|적립|포인트|쿠폰|배송|수수료|미납|최대|최소|가능|이번달|당월|지난|전월|정가|보유|혜택|캐시백|다음|이후|매월|체험/,
  otherThing:
    /(?:비|료|세|가|상품|옵션|쿠폰|할인|적립|포인트|한도|잔액|캐시|마일리지|수량|[가-힣]금|[a-d])$(?<!일금)/,
  paidBy:
    /^(?:을|를)?(?:휴대폰(?:으로)?|소액)?(?:결제|충전|구매)(?:하기|할게요|요청|진행|합니다|하시겠습니까|하시겠어요)?[>›→]?$|^(?:이|가)(?:결제|청구)(?:됩니다|돼요)[.]?$/,
  wasPaid: /^(?:을|를|이|가)?(?:정상적으로)?결제(?:를|가)?(?:완료)?(?:했|하였|하셨|되었|됐)(?:습니다|어요)/,
  notBefore:
    /^(?:\)?(?:이상|이하|미만|초과|부터|까지|당|씩|대|할인|적립|한도|짜리|이내|차감|추가|상당|절약|캐시백|\/|x|×|~|이용권)|(?:을|를)?(?:받|드|돌려|적립|할인|절약|아끼))/,
  adjusts:
    /(?:배송|택배|배달|포장|재료|봉사|수수|추가|보증)(?:비|료|팁|금|금액|요금)?$|부가세$|(?:할인|쿠폰|포인트|적립금|마일리지)(?:금액|액|사용|적용|할인)?$/,
  beforePaid: /^(?:총|총액|합계|총금액)?$/,
  joints: /(?:[:：은는이가]|[:：]?(?:매월|월|총|일금|금))$/,
  notProduct: /배송|선불|착불|택배|쿠폰|할인|포장|추가|퀵|적립|포인트|마일리지|수수료|보증|한도/,
  taxOnTop: /(?:vat|부가세|부가가치세)(?:는|가)?(?:별도|불포함|미포함)/,
};

/** What the reader of a page needs to know of sums before it may read a locked field or a chosen option. */
export const SUMS_ON_PAGE = {
  /** A figure with its currency, in the label of an option. */
  price: /\d[\d,]{0,12}\s?[만천]?\s?원/,
  /** Text before a field, without blanks, that names it as a sum. */
  named: /(?:금액|가격|합계|요금|총액|결제액)[^가-힣]{0,8}$/,
  /** What may stand in brackets behind that name: 총 결제 금액 (VAT포함). */
  remark: /[([][^()[\]]{0,20}[)\]][:：]?$/,
  /** The whole value of a locked field is a figure. */
  figure: /^[₩\\]?\s?-?[\d,.]{1,16}\s?원?$/,
} as const;
