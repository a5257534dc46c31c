import type { FailureCause } from '../contract/checkout-seen.ts';

/** How a page says that a payment went through, was refused or was given up. Matched on squeezed lines. */
export interface OutcomeWords {
  /** The page is about a payment by phone at all. */
  readonly context: RegExp;
  readonly success: RegExp;
  /** Says it of an order; counts where the method of payment stands on the page as phone billing. */
  readonly orderDone: RegExp;
  readonly paidByPhone: RegExp;
  /** The method stands on the page as something else. */
  readonly paidOtherwise: RegExp;
  readonly failure: RegExp;
  /** A title or a short line that frames the page as an error page. */
  readonly errorFrame: RegExp;
  readonly cancelled: RegExp;
  /** Questions, conditions and history: the same words without the event. */
  readonly notAnEvent: RegExp;
  /** A refusal that names what is left: the figure follows. */
  readonly headroom: RegExp;
  /** Where a code stands. Group 1 is the code. */
  readonly code: RegExp;
}

/** A cause with the words and codes that mean it. The first rule whose words stand on the page wins; then codes. */
export interface CauseRule {
  readonly cause: FailureCause;
  readonly words: RegExp;
  /** Code tables by gateway. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/**
 * Korean outcomes. Traps met on real pages: 결제완료 is the submit button of one window and the last of four step
 * names of another, so only whole sentences and titles count.
 */
export const KOREAN_OUTCOMES: OutcomeWords = {
  context:
    /(?:휴대폰|핸드폰|휴대전화|모바일)(?:간편|소액|요금|으로)?결제|소액결제|통신과금|통신요금|휴대폰요금|익월전화요금|다음달휴대폰|컨텐츠료/,
  success:
    /결제(?:가|이|를|처리가)?(?:정상적으로|정상|성공적으로|모두)?(?:완료|처리|승인|성공)(?:되었|됐|하였|했|하셨)(?:습니다|어요|음|네요)(?!라는|라고|는|만)|정상(?:적으로)?(?:결제|승인|처리)(?:가|이)?(?:완료)?(?:되었|됐)(?:습니다|어요)|^(?:[\p{L}\d]{0,12})?결제(?:에)?성공(?:했(?:어요|습니다)|하였습니다|하셨습니다|입니다)?!?$|paymentsuccess|^결제성공$/u,
  orderDone:
    /(?:주문|구매|예매|충전|후원|신청|결제)(?:이|가|을|를)?(?:정상적으로|성공적으로)?(?:완료|접수|처리)(?:되었|됐|하였|했)(?:습니다|어요)(?!라는|라고|는|만)|^(?:주문|구매|예매|충전)(?:이)?완료!?$/,
  paidByPhone:
    /(?:결제수단|결제방법|결제방식|지불수단|결제정보|결제유형|지불방법|결제종류)[:：|ㅣ-]?(?:휴대폰|핸드폰|휴대전화|모바일|소액)/,
  paidOtherwise:
    /(?:결제수단|결제방법|결제방식|지불수단|지불방법)[:：|ㅣ-]?(?:신용카드|체크카드|카드|무통장|가상계좌|실시간|계좌이체|카카오|네이버|토스|페이코|포인트)/,
  failure:
    /결제(?:가|에|를|이|는|처리가|요청이|승인이)?(?:정상적으로)?(?:실패|거절|거부|불가)|결제(?:를|가|에|이)?(?:할수없|되지않았|안되었|진행할수없|못했)|결제서비스이용(?:이|을)?(?:불가|제한|할수없)|승인(?:이|을)?(?:거절|거부|실패)|한도(?:금액)?(?:를|을|가|이)?(?:모두)?초과(?:하였|했|되었|됐|하셨|로|입니다)|거래가(?:자동)?(?:취소|중단)|차단된번호|(?:에러|오류)(?:내용|코드|메세지|메시지)|(?:실패|오류|거절)사유/,
  errorFrame:
    /^[^\p{L}\d]{0,4}(?:휴대폰|다날|소액|모바일)?(?:휴대폰)?(?:결제|승인|거래|주문|인증|요청|처리|시스템|결제창)?(?:서비스|처리|승인|요청|인증|를|에|가|이|중|시)?(?:에러|오류|실패|error|fail(?:ed|ure)?)(?:안내|페이지|화면|내용|코드|메시지|메세지|발생|가발생했습니다|가발생하였습니다|했습니다|하였습니다|했어요|되었습니다|입니다)?(?:[:(：]?[a-z]?\d{1,6}\)?)?[!.]?$/u,
  cancelled:
    /(?:결제|거래|주문|요청)(?:가|이|를|을|요청이|진행이|처리가)?(?:정상적으로|사용자(?:에의해|요청으로)?|모두)?(?:취소|중단)(?:되었|됐|하였|했|하셨|처리되었)(?:습니다|어요|음)|사용자(?:가|의|에의한|요청에의해|에의해)?(?:결제를|거래가|요청으로|결제가)?(?:취소|중단)|^(?:결제|승인)?취소(?:가)?완료!?$|결제를(?:취소|중단)(?:했|하였|하셨)/,
  notAnEvent:
    /하시겠|할까요|인가요|나요\?|되면|하면|되지않아도|않을경우|않으면|되는경우|된경우|한경우|될경우|할경우|경우에|시간에는|에는결제|된후|한후|되기전|하기전|되기까지|후에는|시에는|이후에는|되지않을|않으면|수있습니다|하십시오\.?$|해주세요\.?$|바랍니다\.?$|주의|안내드립니다/,
  headroom:
    /(?:사용|이용|결제)?가능(?:한)?(?:금액|한도)(?:은|:|이)?|잔여한도(?:금액)?(?:는|은|:)?|남은한도(?:금액)?(?:는|은|:)?/,
  code: /(?:에러|오류|결과|실패|응답|거절)?(?:내용|코드|code|사유)?[(:：[|]?(?:danal|코드|code|no)?[:=]?\(?\[?(\d{2,6})[)\]]?/,
};

/**
 * Causes in the order of trial: what is special before what is general, so that a merchant's own cap is not taken
 * for the carrier's limit and long arrears at the gateway not for an unpaid phone bill.
 * Words and codes: code tables of Danal (2020-06-26), KG Mobilians (2017-05-15), KG Inicis and the Toss/XPay table
 * (published by PortOne, 2017 to 2020). Texts may have been reworded since, hence stems. Inicis codes are the
 * backend's own code behind a prefix (113, 203 Mobilians; 114, 204 Danal; 110, 200 the XPay table).
 */
export const KOREAN_CAUSES: readonly CauseRule[] = [
  {
    cause: 'user-cancelled',
    words:
      /사용자(?:가|의|에의한|요청에의해|요청으로|에의해)?(?:결제를|거래가|결제가|요청을)?(?:취소|중단)|고객(?:님)?(?:이|의|께서)?(?:결제를|요청으로)?취소하(?:였|셨)|결제창을닫|취소버튼을/,
    codes: { danal: ['898'], toss: ['401'], galaxia: ['401'] },
  },
  {
    cause: 'merchant-cap',
    words:
      /(?:현사이트|해당사이트|이사이트|해당상품|해당상점|가맹점|상점|판매점|쇼핑몰|해당업체|본사이트|사이트별|상품별).{0,20}(?:한도|가능금액|이용금액|결제금액)|결제가능금액인.{0,14}(?:초과|넘)|(?:상품권|업종).{0,12}한도/,
    codes: {
      danal: ['51', '57', '622', '632', '633', '634', '640'],
      mobilians: ['0056', '0057'],
      inicis: ['113057', '114632', '114633', '115031', '114057', '113056'],
    },
  },
  {
    cause: 'arrears',
    words:
      /장기연체|장기미납센터|연체내역이있|연체고객|소액결제.{0,6}연체|모빌리언스고객센터로연락|다날.{0,8}연체|pg사?.{0,6}(?:연체|미납)/,
    codes: { danal: ['657', '432', '605'], inicis: ['114432', '114605'], toss: ['417'] },
  },
  {
    cause: 'unpaid',
    words:
      /(?:요금|이용료|통신비|휴대폰요금).{0,6}(?:미납|체납|연체)|미납(?:자|고객|중|으로|된|요금|되어|이|금액이|상태)|체납|(?:요금|통신).{0,8}납부(?:후|하신)/,
    codes: {
      danal: ['414'],
      mobilians: ['0016'],
      inicis: ['110210', '110415', '110416', '110417', '110418', '110419', '113016', '114414', '115016'],
      toss: ['210', '415', '416', '419'],
    },
  },
  {
    cause: 'new-line',
    words:
      /신규(?:가입|개통|번호)|명의변경|번호이동(?:후|한)|가입(?:후)?(?:\d{1,3}일|\d개월|기간)|개통(?:후|한지)\d/,
    codes: { mobilians: ['0053', '0054'], inicis: ['113053', '113054', '115053'] },
  },
  {
    cause: 'limit',
    words:
      /(?:월|당월|이번달|금월|일|1일|1회|1회결제|결제|이용|사용|누적|통신사)?한도(?:금액)?(?:를|을|가|이|이상)?(?:모두)?(?:초과|부족|소진|넘)|한도(?:금액)?(?:가|이|을|를)?초과|한도액을초과|사용가능금액은|이용가능금액은|한도초과|누적(?:사용|이용)?금액(?:을|이|를)?초과|주민번호앞?7자리당.{0,12}한도|결제한도(?:가|를|을)?(?:부족|초과)|잔여한도(?:가|를|을|이)?(?:부족|초과)|exceed.{0,20}limit/,
    codes: {
      danal: ['410', '415', '468'],
      mobilians: ['0031'],
      inicis: [
        '110202',
        '113031',
        '114410',
        '114415',
        '114434',
        '114468',
        '114631',
        '115021',
        '110230',
        '114424',
        '512644',
        '512645',
        '512646',
        '116031',
      ],
      toss: ['202', '230'],
    },
  },
  {
    cause: 'policy',
    words:
      /결제정책상|정책상|정책에의(?:해|거)|결제기준에|내부기준|운영정책|안전한결제를위|서비스이용이제한|이용제한(?:되|된|고객)|반복(?:적인|된)?실패|이용이제한되|이용정책|결제불가(?:고객|번호|대상)|위험거래|이상거래/,
    codes: {
      danal: ['50', '436', '437', '544', '652'],
      mobilians: ['0038', '0039', '0048', '0058'],
      inicis: ['113038', '113048', '114050', '114435', '203058'],
      toss: ['418', '900'],
    },
  },
  {
    cause: 'blocked',
    words:
      /이용차단|차단(?:을)?(?:요청|신청|설정|된|상태|하신|해지|해제|되어|중|고객)|원천차단|자동결제차단|소액결제(?:가)?차단|이용동의(?:를)?(?:하지않|안하|미동의|가필요|필요|하신후|후)|이용미동의|미동의|1년(?:간)?미이용|장기(?:간)?미(?:사용|이용)|사용거부|이용거부|결제차단/,
    codes: {
      danal: ['422', '545', '454', '531', '476'],
      mobilians: ['0024', '0025', '0036', '0037', '0035', '0019'],
      inicis: [
        '113024',
        '113025',
        '113036',
        '115036',
        '116024',
        '113019',
        '114470',
        '114476',
        '113037',
        '114517',
        '114531',
        '114422',
        '114545',
      ],
      toss: ['405', '412', '414'],
    },
  },
  {
    cause: 'owner',
    words:
      /미성년|법정대리인|법인(?:명의|휴대폰|폰|고객)?|사업자용휴대폰|선불(?:요금|폰|가입)|외국인|앞?7자리가일치하지|(?:주민|생년월일).{0,14}(?:일치하지|다릅|틀)|명의자(?:정보)?(?:가|와)?.{0,6}(?:일치하지|다릅|불일치)|통신사정보가일치하지|통신사.{0,6}(?:일치하지|다릅|불일치)|가입자정보(?:가)?.{0,6}(?:일치하지|불일치)|청소년|만\d{2}세미만/,
    codes: {
      danal: ['405', '406', '413', '426', '430'],
      mobilians: ['0011', '0012', '0015', '0017', '0023', '0032'],
      inicis: ['110232', '110206', '114430', '114413', '115060', '115012', '116011'],
      toss: ['203', '204', '206', '207', '218', '232'],
    },
  },
  {
    cause: 'line-state',
    words:
      /분실|사용(?:이)?정지|이용정지|일시정지|발신정지|해지(?:된|한)(?:번호|휴대폰|고객)|착신전환|결번|없는번호|정지된/,
    codes: {
      danal: ['412', '419'],
      mobilians: ['0013', '0014'],
      inicis: ['110208', '113013', '110014', '113014', '114412', '114419'],
      toss: ['208', '209', '219'],
    },
  },
  {
    cause: 'code',
    words:
      /(?:승인번호|인증번호|인증코드|비밀번호|인증문자)(?:가|를|이|는)?.{0,12}(?:일치하지|틀|다릅|잘못|불일치|오류|초과|만료|잠금|잠겨)|유효시간(?:이|을)?(?:경과|초과|만료)|인증시간(?:이|을)?(?:경과|초과|만료)|시간(?:이)?(?:지연|초과)(?:으로|되)|비밀번호.{0,4}(?:불일치|잠금)|안심인증|인증(?:에)?실패/,
    codes: {
      danal: ['480', '481', '482', '483', '491', '446', '512', '514', '516', '11', '479', '647', '648'],
      mobilians: ['0043', '0059'],
      inicis: ['114512'],
      toss: ['402', '703'],
      hecto: ['st30'],
    },
  },
  {
    cause: 'system',
    words:
      /점검(?:중|시간)|시스템(?:오류|장애|에러)|통신(?:오류|장애)|서버(?:가|오류|장애)|잠시후(?:에)?다시|일시적(?:인|으로)?(?:오류|장애|문제)?|지연(?:되|으로)|중복(?:결제|거래|요청)|timeout|응답(?:이)?(?:없|지연)/,
    codes: { nice: ['a111', 'a110'], hecto: ['st50'] },
  },
];
