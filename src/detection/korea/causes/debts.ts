import { anyOf } from '../words/any-of.ts';

/** What was bought by phone is not paid. */
const PAYMENT_UNPAID = [
  /결제(?:이용|하신|한|된)?(?:대금|금액).{0,10}(?:연체|미납|내지않|납부[되하]지)/,
  /소액결제.{0,10}연체/,
  /(?:소액|휴대폰|핸드폰)결제.{0,2}미납(?:금|액|내역)/,
  /(?:소액|휴대폰|핸드폰)결제(?:채권|대금|이용금).{0,2}(?:미납|연체)/,
  /(?:납부[되하]지|내지)않(?:은|으신)(?:소액|휴대폰|핸드폰)?결제(?:대금|금액)/,
  /결제(?:하신|한)(?:대금|금액)(?:중|가운데)?.{0,6}갚지않/,
];

/** A gateway’s words for who owes. */
const LONG_UNPAID = [/장기연체/, /장기미납센터/, /연체내역이있/, /연체고객/];

/** A gateway, and money that it waits for. */
const OWED_TO_GATEWAY = [
  /(?:kg|모빌리언스|파이낸셜|다날|갤럭시아|머니트리)(?:의)?(?:휴대폰|소액)결제[가-힣]{0,12}(?:미납|연체)/,
  /납부(?:하신)?(?:후|뒤)에?(?:kg|모빌리언스|파이낸셜|다날|결제대행사|pg).{0,12}(?:고객센터|연락|문의)/,
  /(?:다날|모빌리언스|파이낸셜|갤럭시아|머니트리|페이레터|헥토|결제대행사|pg사|당사).{0,6}(?:연체|미납)/,
  /(?:연체|미납)[가-힣]{0,6}(?:kg|다날|모빌리언스|파이낸셜|결제대행사).{0,12}(?:차단|제한)/,
];

const OWED_IN_ENGLISH = [
  /owe(?:s|d)?(?:to)?(?:danal|kg|mobilians|galaxia)/,
  /(?:overdue|unpaid|outstanding).{0,16}with(?:danal|kg|mobilians|galaxia|us|the(?:payment|gateway))/,
];

/** Payments that the gateway never got its money for. */
export const ARREARS = anyOf(PAYMENT_UNPAID, LONG_UNPAID, OWED_TO_GATEWAY, OWED_IN_ENGLISH);

/** The bill, and that nobody paid it. */
const BILL_UNPAID = [
  /(?:요금|이용료|통신[비료]).{0,6}(?:미납|미수납|체납|연체|납부(?:가?확인)?[되하]지|내지않|안낸|수납[되하]지않|안내(?:[셨셔]|진(?!행|단)|서(?!비스|[를을와])))/,
  /납부기한이지/,
  /(?:납부[되하]지|내지)않(?:은|으신).{0,6}(?:요금|이용료|통신[비료])/,
  /연체(?:된|중인)?(?:통신|휴대폰|핸드폰)?(?:요금|이용료|통신[비료])/,
  /(?:요금|통신사).{0,4}납부(?:후|하신)/,
  /(?:밀린|안낸).{0,6}(?:요금|이용료|통신[비료])/,
  /(?:요금|이용료|통신[비료]).{0,4}밀(?:려|렸|린)/,
];

/** Money is owed, by whatever name. */
const UNPAID_STANDS = [
  /미납(?:자|고객|중|으로|된|요금|되어|이|금액이|상태|회선|번호)/,
  /미납(?:액|금액?)[이을]?(?:모두|전액|전부)?(?:내[신야고]|납부|남|존재|있(?!는지|으시면|으면|는경우))/,
  /체납/,
];

const BILL_UNPAID_IN_ENGLISH = [
  /(?:overdue|unpaid|outstanding|pastdue).{0,16}(?:bill|balance|charge)/,
  /(?:bill|balance|charge)s?.{0,16}(?:overdue|unpaid|outstanding|pastdue|notbeenpaid|notpaid)/,
];

/** The carrier’s bill is not paid. */
export const UNPAID = anyOf(BILL_UNPAID, UNPAID_STANDS, BILL_UNPAID_IN_ENGLISH);
