import type { Sign } from '../../pack/pack.ts';

/**
 * Words of Korean carrier billing, as data. Everything here is squeezed: no white space, lower case.
 * Sources: windows and checkouts in public integrations (2005 to 2026), the gateways' own samples and code tables,
 * the statutory standard window (통신과금서비스 운영에 관한 고시, December 2014), shop engines.
 */

export const says = (weight: number, ...words: readonly string[]): Sign => ({ words, weight });

/** The method by its full name: unmistakable wherever a method is chosen. */
export const PHONE_METHOD: readonly string[] = [
  '휴대폰소액결제',
  '휴대폰간편결제',
  '휴대폰결제',
  '휴대폰요금결제',
  '휴대전화결제',
  '핸드폰소액결제',
  '핸드폰결제',
  '모바일소액결제',
  '소액결제',
  '통신사결제',
  '통신요금결제',
  '통신요금합산결제',
  '휴대폰으로결제',
  '휴대폰합산결제',
  '휴대폰자동결제',
  '휴대폰월자동결제',
  '휴대폰정기결제',
  '폰빌결제',
  'kt폰빌',
  '휴대폰(소액)결제',
  '휴대폰(소액결제)',
  '휴대폰(결제)',
  '手机支付',
  'mobilephonepayment',
  'mobilephonebilling',
  'mobilephonebill',
  'carrierbilling',
  'paybyphonebill',
  'phonebilling',
];

/**
 * Short names of the method. They count only beside other ways to pay, because the same words label a telephone number.
 */
export const PHONE_METHOD_SHORT: readonly string[] = [
  '휴대폰',
  '핸드폰',
  '휴대전화',
  '모바일',
  '모바일결제',
  '휴대폰충전',
  '폰빌',
  'phonebill',
  'mobilebill',
  'mobilephone',
  'mobilepayment',
  'cellphone',
];

/**
 * Still shorter, or the name of a bill: a link called so leads to a shop's site for telephones or to the bill, and a
 * radio button beside a card does not.
 */
export const PHONE_METHOD_IN_SET: readonly string[] = ['mobile', 'hpp', '휴대폰요금'];

/**
 * Other ways to pay, by which a set of choices is recognised as payment methods: their labels begin or end with one
 * (신용카드, 토스페이).
 */
export const OTHER_METHODS: readonly string[] = [
  '카드',
  '무통장',
  '계좌이체',
  '가상계좌',
  '실시간이체',
  '인터넷뱅킹',
  '토스',
  '페이',
  'pay',
  '간편결제',
  '상품권',
  '해피머니',
  '예치금',
  '적립금결제',
  '포인트결제',
  '마일리지',
  '에스크로',
  '티머니',
  'ars결제',
  '전화결제',
  '컬쳐캐쉬',
  '컬쳐랜드',
  '북앤라이프',
  '편의점결제',
  'card',
  'banktransfer',
  'virtualaccount',
];

/**
 * Machine values of the method in shop engines and gateways (lower case), beside its short names, for choices without a
 * readable label.
 */
export const PHONE_VALUES: readonly string[] = [
  'hpp',
  'onlyhpp',
  'hp',
  'phone',
  'mobile',
  'mobile_phone',
  'mobx',
  '000010000000',
  'sc0060',
  '0000010000',
];

/** Names of the three networks and the resold lines on buttons and options of a window. */
export const CARRIER_NAMES: readonly (readonly string[])[] = [
  ['skt', 'sk텔레콤', 'skt알뜰폰', 'sktelecom'],
  ['kt', 'ktf', 'olleh', 'kt알뜰폰'],
  ['lgu+', 'lgu플러스', 'lg유플러스', 'lgt', 'u+', 'lg', 'lgu', 'uplus', 'lguplus', 'lg텔레콤', 'lgu+알뜰폰'],
  ['알뜰폰', 'mvno', '헬로모바일', 'sk7mobile', 'cjh', 'kct', 'skl', '알뜰폰선택'],
];

/** Proof that the page bills a telephone: terms, the sentence about next month's bill, the payment password. */
export const BILLING_SIGNS: Readonly<Record<string, Sign>> = {
  '통신과금서비스 이용약관': says(40, '통신과금서비스'),
  '휴대폰 결제서비스 이용약관': says(
    40,
    '휴대폰결제서비스이용약관',
    '휴대폰결제이용약관',
    '휴대폰결제서비스이용동의',
    '휴대폰결제이용동의',
    '소액결제이용약관',
    '소액결제이용동의',
  ),
  '휴대폰 결제 비밀번호': says(35, '휴대폰결제비밀번호', '소액결제비밀번호', '휴대폰결제인증비밀번호'),
  '제3자 제공동의(이동통신사)': says(
    25,
    '제3자제공동의(이동통신사)',
    '제3자제공(이동통신사)',
    '이동통신사제공동의',
  ),
  '휴대폰 결제 창': says(
    15,
    '휴대폰결제',
    '휴대폰소액결제',
    '핸드폰결제',
    '휴대전화결제',
    '소액결제',
    '휴대폰으로결제',
    '통신사결제',
  ),
  결제잔액한도: says(
    15,
    '결제잔액한도',
    '소액결제한도',
    '휴대폰결제한도',
    '잔여결제한도',
    '소액결제잔여한도',
  ),
  '소액결제 항목': says(20, '소액결제항목', '정보이용료항목', '컨텐츠료', '콘텐츠이용료로', '정보이용료로'),
};

/** (다음 달 | 익월) … (휴대폰 | 통신 | 전화) 요금 … (합산 | 함께 | 통합 | 포함) … 청구 · 부과: bounded on both sides. */
export const NEXT_BILL =
  /(?:다음[달월]|익월|내달)(?:.{0,20}(?:휴대폰|핸드폰|통신|전화).{0,16}(?:요금|이용료|청구서|고지서|명세서).{0,24}(?:합산|함께|통합|포함|청구|부과|표기)|의?요금(?:고지서|청구서)?.{0,20}(?:소액결제|합산|함께|청구))|next(?:month['’]?s)?(?:mobile)?(?:phone|carrier)bill/;

/** What only a window of the identity check (본인확인) or a sign-up says. */
export const IDENTITY_WORDS: readonly string[] = [
  '본인확인',
  '본인인증',
  '실명확인',
  '실명인증',
  '휴대폰인증',
  '휴대폰본인',
  'pass로인증하기',
  '문자(sms)로인증하기',
  '고유식별정보처리',
  '아이핀',
];

/** What only a card's or a bank's form says. */
export const CARD_WORDS: readonly string[] = [
  '카드번호',
  '유효기간',
  'cvc',
  'cvv',
  '카드비밀번호',
  '할부개월',
  '할부기간',
  '카드사선택',
  'isp결제',
  '앱카드',
  '카드종류',
  '은행선택',
  '계좌번호',
  '계좌비밀번호',
  '예금주',
  '출금은행',
  '입금은행',
  '입금자명',
  '입금기한',
];

/** Signs of a text about carrier billing: an article, a FAQ, terms, a cash-out advert, the carrier's own pages. */
export const ARTICLE_SIGNS: Readonly<Record<string, Sign>> = {
  현금화: says(
    60,
    '현금화',
    '소액결제깡',
    '매입업체',
    '당일입금',
    '정책뚫',
    '미납뚫',
    '상품권매입',
    '정책미납',
  ),
  'FAQ · 안내 글': says(
    25,
    '자주묻는질문',
    'faq',
    '총정리',
    '알아보자',
    '알아보겠습니다',
    '꿀팁',
    '방법안내',
    '댓글',
    '조회수',
    '기자=',
    '무단전재',
  ),
  '약관 전문': says(30, '제1조(목적)', '제1조목적', '제1조[목적]', '제2조(', '부칙'),
  '통신사 셀프서비스': says(
    50,
    '한도변경',
    '한도조회',
    '이용내역조회',
    '소액결제차단',
    '이용제한',
    '차단신청',
  ),
};

/** A sum as buttons name it, without spaces. */
export const SUM_IN_BUTTON: RegExp = /총?[₩￦]?[\d,]+(?:원(?:을|으로)?)?/g;

/**
 * Labels of buttons that go on to pay, or that submit the code: without spaces, sums and signs, lower case. Labels for
 * something else (to choose a method, to see a list, to give up) do not end in this way.
 */
export const PAY_BUTTONS: RegExp =
  /^(?:(?:동의|확인|인증|입력)(?:하고|한?후|및))?(?:휴대폰|핸드폰|소액|바로|지금|최종)?(?:으로)?(?:(?:결제|주문|구매|충전|예매|후원|구독|신청)(?:하기|완료|할게요)|결제(?:요청|진행|신청|확인|승인)?|구매신청|다음(?:단계)?|확인|완료|승인(?:요청|하기)?|인증(?:번호)?(?:하기|완료|확인|요청)|입력완료)$|^(?:pay(?:now|byphone)?|next|ok|confirm|verify|submit|continue|complete)(?:payment|order)?$/;
