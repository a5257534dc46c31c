import type { OutcomeWords } from '../../pack/pack.ts';
import { ALTERNATIVE, HOW_TO, NOT_AN_EVENT } from './no-outcome-words.ts';
import { ERROR_FRAME, FAILURE, PHONE_CAUSE, SAYS_NO } from './no-words.ts';
import { ALREADY, CANCELLATION, ORDERED_AND_DONE, SUCCESS } from './result-words.ts';

/**
 * Korean outcomes. Traps met on real pages: 결제완료 is the submit button of one window and the last of four step
 * names of another, so only whole sentences and titles count.
 */
export const KOREAN_OUTCOMES: OutcomeWords = {
  context:
    /(?:휴대폰|핸드폰|휴대전화|모바일)(?:간편|소액|요금|으로)?결제|소액결제|통신과금|통신요금|휴대폰요금|익월전화요금|다음달휴대폰|컨텐츠료/,
  success: SUCCESS,
  orderDone: ORDERED_AND_DONE,
  headDone:
    /^(?:총?[\d,]{3,9}원(?:이|을)?)?결제(?:승인)?완료!?$|^(?:purchase|order|payment)(?:is|was)?(?:completed?|successful|confirmed)[.!]?$/,
  paidByPhone:
    /(?<!다른)(?:결제수단|결제방법|결제방식|지불수단|결제정보|결제유형|지불방법|결제종류)[:：|ㅣ-]?(?:skt|kt|lgu\+)?(?:휴대폰|핸드폰|휴대전화|모바일|소액)/,
  phoneBeforeName: /^(?:휴대폰|핸드폰)(?:소액)?(?:결제|\((?:skt|kt|lgu\+)\))결제(?:수단|방법)$/,
  paidInEnglish:
    /pa(?:ymentmethod|idby|idwith)[:：|-]?(?:korean)?(?:carrierbilling|mobilephone(?:bill|billing|payment)?|mobilebill(?:ing)?|phonebill|cellphone)|nextphonebill/,
  ordered: /주문번호|주문일|결제일|승인일|거래일|영수증|배송조회/,
  paidOtherwise:
    /(?:결제수단|결제방법|결제방식|지불수단|지불방법)[:：|ㅣ-]?(?:[a-z가-힣]{0,4}카드|무통장|가상계좌|실시간|계좌이체|카카오|네이버|토스|페이코|포인트)|입금(?:계좌|금액|기한|은행|을?대기[중상])/,
  failure: FAILURE,
  saysNo: SAYS_NO,
  phoneCause: PHONE_CAUSE,
  toCarrier:
    /통신사|알뜰폰|(?:skt|kt|lgu\+|lg유플러스)(?:의)?(?:정책|고객센터)|개통|번호이동|carrier|(?:해지|정지|분실)된(?:휴대폰|번호)/,
  cardCause: /카드/,
  cardRefusal:
    /카드사|카드(?:의)?(?:이용|결제|사용)?한도|카드(?:가|의)?(?:승인|거절|정지|분실)|card_?(?:limit|company)|할부/,
  alternative: ALTERNATIVE,
  howTo: HOW_TO,
  resultOk:
    /^(?:결과|응답|처리|거래|승인)(?:코드|메세지|메시지|결과|상태|내용)?[:：|]?(?:0{2,4}|정상|정상처리|정상승인|정상완료|승인성공|성공|승인완료|결제완료|정상처리되었습니다)(?:\(0{2,4}\))?[.]?$|^\[?(?:p_status|replycode|(?:lgd_|ep_|auth_?)?(?:res(?:ult|p|ponse)?_?)?(?:code|cd))\]?[^a-z\d가-힣]{0,4}(?:0{1,4}|a000)$/,
  phoneRow:
    /^(휴대폰|핸드폰|통신사(?:코드|명)?|휴대폰번호|핸드폰번호|결제휴대폰)(?:결제|소액결제|정보)?(?:[:：]|$|[\d*]|sk|kt|lg)/,
  otherRow:
    /^(?:카드|은행|계좌|가상계좌|입금|할부|포인트결제|상품권|card_?(?:n|c|q)|vact_|bank_?(?:n|c)|acct_)/,
  methodRow:
    /^\[?(?:(?:use_|go)?pay(?:ment)?_?(?:method|type)|p_type|결제(?:수단|방법|방식)|pgcode|cash_?(?:gb|code)|service_?code|lgd_paytype|method)[^a-z\d가-힣]{0,4}(?:only)?(?:hpp|cell_?phone|mobile(?:_?phone)?|mobx|mc|sc0060|0000?1?0000010000|000010000000|1100|phone|휴대폰)$/,
  errorFrame: ERROR_FRAME,
  cancelled: CANCELLATION,
  notAnEvent: NOT_AN_EVENT,
  isCap: /1회|회당|건당|쇼핑몰|사이트|상점|가맹점|업체|상품|최대|최소|원(?:까지|이하|이상|미만|부터)/,
  headroom:
    /(?:사용|이용|결제)?가능(?:한|하신|하실)?(?:금액|한도)(?:은|:|이)?|(?:사용|이용|결제)(?:하실|할)수있는(?:금액|한도)(?:은|:|이)?|잔여한도(?:금액)?(?:는|은|:)?|남은한도(?:금액)?(?:는|은|:)?/,
  already: ALREADY,
  underWay: /(?:결제|거래|과금|주문)(?:가|이|을)?(?:처리|진행)(?:이)?중(?:입니다|인거래|이에요|이예요)/,
  oneOf: /또는|혹은|이나|거나|등[의으을이]|여부|[,·/]/,
  listed: /(?:^.*[^다요음.!?\n]$\n?){2,}|(?:^.*[다요음.!?]$\n?){3,}/gm,
  board:
    /^curl|^예문|^(?:답변|이전글|다음글|작성자|(?:이.{1,3}[이가])?도움이되|(?:고객|상담[원사]|챗봇)님?:)|다음중[^.!?]{1,24}[은는]\?$|^\[web발신\]|발신전용|예시입니다|[다요음]["”’']?(?:이?라고|하?고)?(?:자꾸|계속|만)?(?:떠|뜨|뜹|뜸|나[와옵오])(?:요|[네는서니고])/,
  answers:
    /답장|회신|댓글|답글|답변(?:하기|쓰기|달기|등록)|번역|comment$|물어보|^(?:문자)?메[시세]지$|메시지를?입력|^reply/,
  stamp:
    /\d(?:분|시간|일|주|개월)전$|[다요음.]\d{1,2}[-./]\d{1,2}$|^(?:(?:20\d\d[-./년])?\d{1,2}[-./월]\d{1,2}[.일]?|오늘|어제|그제)(?:\([월화수목금토일]\))?(?:(?:오[전후])?\d{1,2}:\d\d(?::\d\d)?)?(?:[[가-힣]|$)/,
  stampName: /[일시간짜작료~∼-]$/,
  ofGoods:
    /(?:이상|이하|미만)(?:은|는|의경우)|(?:상품권?|품목|제품|콘텐츠|서비스|미성년자|외국인|청소년)(?:[은는]|에[는서]|의경우|입니다|이에요|$)|[,/·:].{0,20}불가$/,
  codeName:
    /(?:코드|code|오류|에러|error|실패|결과|내용|사유|응답|거절|no)[^\p{L}\d]{0,4}$|[[(](?:[a-z]{2,10})?[:]?$/u,
};
