import type { RulePack } from '../pack/pack.ts';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from './hosts/listed.ts';
import { RULES } from './rules/index.ts';
import { KOREAN_AMOUNTS } from './words/amount-labels.ts';
import { KOREAN_MONEY } from './words/money-words.ts';
import { KOREAN_NAMES } from './words/name-labels.ts';
import { ORDER_FIELDS, TRANSACTION_FIELDS } from './words/order-fields.ts';
import { KOREAN_OUTCOMES } from './words/outcome-words.ts';
import {
  ARTICLE_SIGNS,
  BILLING_SIGNS,
  CARD_WORDS,
  CARRIER_NAMES,
  IDENTITY_WORDS,
  NEXT_BILL,
  OTHER_METHODS,
  PHONE_METHOD,
  PHONE_METHOD_IN_SET,
  PHONE_METHOD_SHORT,
  PHONE_VALUES,
} from './words/vocabulary.ts';

/** Korean carrier billing: 휴대폰 소액결제, in law 통신과금서비스. */
export const KOREA: RulePack = {
  country: 'KR',
  trace:
    /휴대폰|핸드폰|휴대전화|모바일|소액결제|통신과금|통신사|폰빌|(?:전화|통신)요금|carrierbilling|mobilephone(?:payment|bill)|phonebill|手机|요금미납|결제정책상|현사이트|당월(?:결제|이용)?한도|신규(?:가입|개통)후|(?:pay_?method|pay_?type|p_type|pgcode|cash_?code|결제수단)\W{0,4}(?:only)?(?:hpp|cellphone|mobile|mobx|mc|sc0060|0000)/,
  hosts: GATEWAY_HOSTS,
  identityHosts: IDENTITY_HOSTS,
  quietHosts: ['tworld.co.kr', 'kt.com', 'lguplus.com', 'lguplus.co.kr', 'ktmmobile.com', 'sktelecom.com'],
  quietPaths:
    /\/(?:adm|admin|administrator|manager|manage|mng|backoffice|back-office|bo|cms|staff|seller|sellers|partner|partners|console|dashboard)(?:\/|\.|$)/,
  rules: RULES,
  money: KOREAN_MONEY,
  amounts: KOREAN_AMOUNTS,
  nameLabels: KOREAN_NAMES,
  methods: {
    phone: PHONE_METHOD,
    short: PHONE_METHOD_SHORT,
    inSet: PHONE_METHOD_IN_SET,
    other: OTHER_METHODS,
    values: PHONE_VALUES,
    otherValues:
      /^(?:card|creditcard|credit_card|bank|vbank|account|onlycard|onlybank|sc0010|sc0030|100000000000)$/,
    notes:
      /(?:필드|데이터|결과|코드|금액|약관|동의|고객|청구|피해|경우|관련|가능|이란|방법|정책|이벤트|인증|번호|문의|상담|본인|알림|수신|환불|취소|내역|안내|한도|차단|조회|요금제|번호이동|개통|액세서리|케이스)/,
    goods:
      /^(?:모바일|백화점|디지털)?상품권$|^(?:교통|그림|포토|선물|생일|감사|메모리|그래픽|낱말|sd)(?:카드|card)$|^카드(?:사|번호|종류|지갑|케이스|홀더|게임|뽑기|팩|수납|형|섹션|단말기|리더기)|^토스(?:트|터)|^(?:페이(?!코|팔)|pay(?!co|pal))/,
    identityOrContact:
      /^(?:(?:통합)?아이핀|i-?pin|(?:(?:구)?공동|공인|금융|간편|디지털)?(?:인증서|원패스)|(?:생체|지문|신분증|여권|이메일|카카오톡|아이디)(?:인증)?|(?:공동|공인|금융|간편|디지털)(?:인증서)?인증|현금영수증(?:카드|번호)|사업자(?:등록)?번호|지출증빙(?:용)?|집전화|유선전화|email)(?:\(.{1,12}\))?$/,
    all: /^(?:전체|모두|모든|all)(?:결제)?(?:수단|방법|방식|유형|보기|선택)?$/,
    marked: /^(?:선택[됨된]|selected|checked)/i,
    stated: /^(?:결제|지불)(?:수단|방[법식]|정보|유형|종류)/,
    undone: /^\(?(?:부분|전체|승인)?(?:취소|환불|내역|조회|문의|차단|해지)/,
    tags: /^(?:tags?|taglist|hashtags?|categor(?:y|ies)|cate|cat|filters?|keywords?|breadcrumbs?|topics?|faq|board)$/,
    links: /pay|order|checkout|settle|charge|buy|purchase|method|cash|bill|결제|주문/i,
  },
  carriers: CARRIER_NAMES,
  billing: BILLING_SIGNS,
  nextBill: NEXT_BILL,
  identityWords: IDENTITY_WORDS,
  cardWords: CARD_WORDS,
  articles: ARTICLE_SIGNS,
  payVerbs:
    /(?<!선)(?:결제|충전|구매|주문|후원|예매|납부|구독|기부|예약|체험)(?:하기|요청|진행|할게요|신청|확정|확정하기|완료하기|시작|시작하기)$|^(?:(?:지금|바로|휴대폰)?결제|인증번호요청|placeorder|pay(?:now|[\dkrw₩won,.]+|andorder)?|checkout|confirmandpay|complete(?:order|payment|purchase)|buynow)$/,
  paysNow:
    /^(?:총|동의하고|위내용에동의하고)?(?:[\d,]{3,9}원)?(?:(?:휴대폰)?결제(?:하기|요청|진행하기|할게요)|주문(?:하기|확정하기|완료하기))$/,
  keepButtons:
    /^(?:(?:검색|조회|저장|수정|등록|처리|변경|접수|제출|인쇄)(?:하기)?|엑셀(?:다운로드)?|목록(?:보기|으로)?|(?:확인|완료|취소|환불|반품)처리|처리완료|상태변경|적용|설정|작성완료|문의하기|글쓰기|선택삭제|다운로드|(?:영수증)?출력)$/,
  noPayment: {
    lookUp:
      /(?:내역|거래|영수증|전표|주문|배송|승인)(?:을|를)?(?:조회|검색|출력|발급|재발급)|매출전표|거래명세서|거래확인(?:서|증)|결제확인서|(?:이용|거래|승인|취소|매출|정산)내역$|(?:가맹점|상점|쇼핑몰)관리자/,
    signUp:
      /(?:소액|휴대폰|통신과금)(?:결제)?(?:서비스|이용|서비스이용)(?:신청|가입|등록|설정|변경|해지|해제)(?:하기)?$|(?:소액|휴대폰)결제(?:이용)?(?:한도|차단|설정)|비밀번호(?:를)?(?:재)?(?:설정|변경|등록|초기화|찾기)(?:하기)?$/,
    refund:
      /(?:환불|반품|교환|취소)(?:을|를)?(?:신청|등록|접수|처리|요청|승인|관리|완료처리)(?:하기)?$|^(?:cs)?(?:환불|반품|교환)(?:하기)?$/,
    refundWords: /[금액]/,
    refundSum:
      /(?:환불|취소|반품|환급)(?:예정|요청|신청|가능|될|할|된)?(?:총)?(?:금액|액|금)$|^원(?:결제|주문|거래|승인)(?:금액|액)$/,
    staffHost: /(?:^|\.)(?:adm|admin|manager|backoffice|bo|cms|staff|seller|sellers|partner|partners)\d?\./,
    staffTitle:
      /관리자|백오피스|어드민|운영툴|(?:판매자|파트너|셀러|가맹점)센터|(?:주문|매출|정산|반품|환불|회원|배송|입금|결제|취소)관리|cs관리|(?:매출|판매)(?:리포트|통계|현황|분석)|admin/,
    byline: /(?:^|[^가-힣])[가-힣]{2,4}(?:선임|수습|객원|전문|논설)?(?:기자|특파원)(?:[^가-힣]|$)/,
    dated: /(?:입력|승인|등록|수정|발행|최종수정|기사입력|송고)[:：]?20\d{2}[.\-/년]/,
    owned:
      /무단(?:전재|복제|배포)|재배포금지|저작권자[ⓒ(©]|ⓒ[가-힣]{2,8}(?:일보|신문|뉴스|경제|타임스|미디어)/,
    plainEnd: /[^니요\s.]다\.(?=[\s"'”’)\]]|$)/g,
    explains:
      /(?:하는|되는|안되는|이용|사용|막는|줄이는|높이는|푸는)(?:방법|법)|(?:방법|이유|차이|종류)(?:은|과|및)?(?:정리|\d가지|알아보)|총정리|알아보(?:기|자|겠|아요)|꿀팁|이란\??$|(?:.결제|결제서비스|결제이용|결제사용|결제서비스이용)(?:안내|가이드)$|(?:이용|사용|결제)후기|무엇인가요|뭔가요|어떻게|템플릿$|목업|\d강$|강의(?:노트|자료)/,
    article: /제\d{1,2}조/,
    plan: [
      '번호이동',
      '기기변경',
      '신규가입',
      '요금제',
      '유심',
      '개통',
      '공시지원금',
      '선택약정',
      '할부원금',
      '단말기',
      '약정기간',
      '희망번호',
      '가입신청',
      '가입유형',
    ],
  },
  steps: {
    sendsCode:
      /^(?:문자|sms)?(?:인증|승인)(?:번호|문자|코드)?(?:를|을)?(?:다시|재)?(?:발송|요청|전송|받기|보내기|재발송|재전송|재요청)|^(?:re)?(?:send|request|get)(?:an?|the)?(?:sms|text|verification|auth)?(?:code|sms)/,
    asksCode:
      /^.{0,20}(?:인증|승인)(?:번호|코드)(?:\d자리)?를?입력|^enter(?:the)?(?:verification|sms|auth)?(?:entication)?code/,
    paysByPhone:
      /^(?:휴대폰|핸드폰|휴대전화|모바일)(?:으로|소액|요금)?결제(?:하기|요청|진행|진행하기|할게요|신청)$/,
    onBill:
      /^.{0,30}(?:휴대폰|휴대전화|핸드폰|통신|전화)요금(?:에|과|으로)(?:함께)?(?:합산|포함)?(?:되어|돼|하여|해)?(?:청구|부과)(?:됩니다|돼요|되며|합니다|해요)/,
    goesOn:
      /^(?:다음|다음단계|다음으로|확인|계속|계속하기|진행|진행하기|next|continue)[>›→]?$|^.{0,8}(?:승인|인증).{0,12}$|^.{2,4}로결제$/,
    approves:
      /(?:ars|pass|패스|앱|전화).{0,30}(?:인증|승인|수락|확인|눌러)|(?:승인|인증|결제)(?:확인)?요청(?:을|이)?(?:보냈|전송|발송)|비밀번호.{0,8}(?:눌러|입력)/,
    remark:
      /^(?:창|하기|페이지|화면|서비스|진행|요청|신청|입력|확인|정보|정보입력|결제|본인인증|인증|인증하기|인증번호|인증번호입력|문자인증|\(.{1,20}\)|(?:step)?\d(?:단계)?)$/,
    carrierTerms: /이동통신사/,
    otherTerms: /전자금융|카드|계좌|은행/,
  },
  fields: {
    phone: /phone|mobile|hp\d?|tel|cell|dstaddr|dst_addr|휴대폰|핸드폰|휴대전화|전화번호|mdn|msisdn/,
    birth: /birth|jumin|ssn|perno|iden\d|account_num|생년|주민|resno|regno|socno|socialno|rrn/,
    code: /cert|auth|otp|sms|one-?time|승인번호|인증번호|인증코드|smscode|confirmno|verif/,
    sum: /(?:결제|충전|후원|기부|구매|납부|납입)(?:할|하실)?(?:금액|액|금)|amount|amt|price/,
    pin: /(?:휴대폰|핸드폰|소액)?결제비밀번호|carrypin|easy_pass|paypass|payment_?pin|pinno|결제pin/,
  },
  numbers: { order: ORDER_FIELDS, transaction: TRANSACTION_FIELDS },
  details: {
    item: [
      '상품명',
      '제품명',
      '결제상품',
      '구매상품',
      '주문상품',
      '상품정보',
      '품명',
      '상품',
      '구매상품명',
      '이용상품',
      '서비스상품',
      '결제상품명',
      '주문명',
      '상품이름',
      '상품명/옵션',
      '상품(옵션)',
      '상품정보/옵션',
      '신청상품',
      '주문상품명',
      '도서명',
      '공연명',
      '강의명',
      '강좌명',
      '이용권명',
      'item',
      'product',
      'productname',
      'prdtnm',
      'goodsname',
      'good_name',
      'p_goods',
      'itemname',
    ],
    heads:
      /^(?:총|주문|구매)?(?:수량|갯수|개수|단가|판매가|판매가격|가격|금액|정가|소계|합계|총액|총계|모델|모델명|옵션|적립금?|적립포인트|포인트|마일리지|배송비|배송|배송구분|배송방법|할인|할인가|할인금액|쿠폰|상품금액|주문금액|결제금액|상품코드|상품번호|이미지|사진|선택|삭제|비고|판매자|판매처|이용기간|제공기간|기간|상태|price|qty|quantity|total|subtotal|model|unitprice|amount)$/,
    merchant: [
      '상점명',
      '가맹점',
      '가맹점명',
      '판매자',
      '판매점',
      '판매처',
      '서비스명',
      '상호',
      '상호명',
      '이용처',
      '사용처',
      '결제처',
      '서비스제공자',
      '이용가맹점',
      '이용업체',
      '쇼핑몰명',
      '판매업체',
      '업체명',
      '제공업체',
      '콘텐츠제공자',
    ],
    recurring:
      /[월연]자동결제|정기결제|매월(?:자동|결제|\d{1,2}일.{0,8}결제|.{0,16}(?:청구|결제)됩니다)|(?:무료|체험)(?:체험|이용)?(?:기간)?[이을]?(?:종료|끝난)?이?후|매달(?:자동)?결제|월구독|정기구독(?!권|안내|신청)|자동(?:연장|갱신|(?:으로)?(?:갱신|연장|결제|청구)(?:됩니다|돼요|되며|합니다))|(?:매년|년마다|개월마다|매주).{0,6}(?:결제|갱신|연장)|(?:이후|다음달부터)매월[\d,]{3,9}원/,
    notRecurring:
      /아닙니다|아님|없음|해지(?:방법|안내|하기|신청)|미적용|차단|약관|자동결제내역|정기결제내역|관리$/,
  },
  outcomes: KOREAN_OUTCOMES,
};
