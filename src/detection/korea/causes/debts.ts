import { anyOf, pair, sequence } from '../words/any-of.ts';
import { GATEWAY } from '../words/who.ts';

/** What was bought by phone is not paid. */
const PAYMENT_UNPAID = [
  /결제(?:이용|하신|한|된)?(?:대금|금액).{0,10}(?:연체|미납|내지않|납부[되하]지)/,
  /소액결제.{0,10}연체/,
  /(?:소액|휴대폰|핸드폰)결제.{0,2}미납(?:금|액|내역)/,
  /(?:소액|휴대폰|핸드폰)결제(?:채권|대금|이용금).{0,2}(?:미납|연체)/,
  /(?:납부[되하]지|내지)않(?:은|으신)(?:소액|휴대폰|핸드폰)?결제(?:대금|금액)/,
  /결제(?:하신|한)(?:대금|금액)(?:중|가운데)?.{0,6}갚지않/,
];

/** Earlier payments, and that nobody paid for them: 예전에 결제한 소액결제 대금이 밀려 있어요. */
const EARLIER_UNPAID = [
  /(?:미납|연체)된(?:소액|휴대폰|핸드폰)결제(?:금액|대금|건)/,
  /(?:휴대폰|핸드폰)결제[^.!?]{0,4}연체/,
  pair(
    /결제(?:이용|하신|한|된)?(?:대금|금액|건)/,
    8,
    /밀[려렸린리]|안낸|안냈|안내[신셨](?!청)|완납되지|수납되지|미수/,
  ),
  pair(
    /결제로(?:구매|구입|이용|사용|결제)(?:하신|한)?(?:금액|대금|물건값|이용료)/,
    4,
    /미납|연체|밀[려렸린]|(?:납부|수납)되지않|내지않/,
  ),
  pair(/결제(?:이용료|이용금|대금|금액)/, 4, /갚지|연체|미납/),
  /미수금|미수채권|(?:미납|연체)채권|채권(?:보유|추심)/,
];

/** A gateway’s words for who owes. */
const LONG_UNPAID = [/장기연체/, /장기미납센터/, /연체내역이있/, /(?<!요금|통신비|이용료)연체고객/];

/** A gateway, and money that it waits for. */
const OWED_TO_GATEWAY = [
  /(?:kg|모빌리언스|파이낸셜|다날|갤럭시아|머니트리)(?:의)?(?:휴대폰|소액)결제[가-힣]{0,12}(?:미납|연체)/,
  /납부(?:하신)?(?:후|뒤)에?(?:kg|모빌리언스|파이낸셜|다날|결제대행사|pg).{0,12}(?:고객센터|연락|문의)/,
  /(?:다날|모빌리언스|파이낸셜|갤럭시아|머니트리|페이레터|헥토|결제대행사|pg사|당사).{0,6}(?:연체|미납)/,
  /(?:연체|미납)[가-힣]{0,6}(?:kg|다날|모빌리언스|파이낸셜|결제대행사).{0,12}(?:차단|제한)/,
];

/** Whom to pay is a gateway: 결제대행사에 납부한 다음. */
const PAY_THE_GATEWAY = [
  sequence(GATEWAY, /(?:고객센터)?[에로](?:먼저)?(?:납부|완납|변제|갚)/),
  pair(GATEWAY, 12, /(?:대금|금액|돈)[을이]?(?:밀[려렸린]|내지않|납부되지|갚지)/),
];

const OWED_IN_ENGLISH = [
  /(?:unpaid|owed|outstanding).{0,12}to(?:danal|kg|mobilians|galaxia|the(?:payment|gateway))/,
  /owe(?:s|d)?(?:money)?(?:to)?(?:danal|kg|mobilians|galaxia)/,
  /(?:overdue|unpaid|outstanding).{0,16}with(?:danal|kg|mobilians|galaxia|us|the(?:payment|gateway))/,
];

/** Payments that the gateway never got its money for. */
export const ARREARS = anyOf(
  PAYMENT_UNPAID,
  EARLIER_UNPAID,
  LONG_UNPAID,
  OWED_TO_GATEWAY,
  PAY_THE_GATEWAY,
  OWED_IN_ENGLISH,
);

/** The bill, and that nobody paid it. */
const BILL_UNPAID = [
  /(?:요금|이용료|통신[비료]).{0,6}(?:미납|미수납|체납|연체|납부(?:가?확인)?[되하]지|내지않|안낸|수납[되하]지않|안내(?:[셨셔]|진(?!행|단)|서(?!비스|[를을와])))/,
  /납부(?:기한|기일)이지|납부일이지[나났]/,
  /(?:납부[되하]지|내지)않(?:은|으신).{0,6}(?:요금|이용료|통신[비료])/,
  /연체(?:된|중인)?(?:통신|휴대폰|핸드폰)?(?:요금|이용료|통신[비료])/,
  /(?:요금|통신사).{0,4}납부(?:후|하신)/,
  /(?:밀린|안낸).{0,6}(?:요금|이용료|통신[비료])/,
  /(?:요금|이용료|통신[비료]).{0,4}밀(?:려|렸|린)/,
];

/** The bill, and that it is late: 요금 납부가 늦어져, 요금을 아직 안 내신. */
const BILL_LATE = [
  pair(/요금|이용료|통신[비료]/, 6, /미결제|납부[가이]?늦|밀[려렸린리](?!면)|연체/),
  /요금[을를](?:아직)?안(?:내신(?!청)|낸|냈)/,
  /요금부터(?:내|납부)/,
];

/** Money is owed, by whatever name. */
const UNPAID_STANDS = [
  /미납(?:자|고객|정지|중|으로|된|요금|되어|이|금액이|상태|회선|번호)/,
  /미납(?:액|금액?)[이을]?(?:모두|전액|전부)?(?:내[신야고]|납부|남|존재|있(?!는지|으시면|으면|는경우))/,
  /체납/,
];

const BILL_UNPAID_IN_ENGLISH = [
  /(?:account|bill)is(?:currently)?(?:past-?due|overdue|inarrears)/,
  /(?:overdue|unpaid|outstanding|past-?due).{0,16}(?:bill|balance|charge)/,
  /(?:notpaid|n['’]tpaid)(?:your|the|a)?(?:last|previous|phone|mobile)?(?:phone|mobile)?bill/,
  /(?:bill|balance|charge)s?.{0,16}(?:overdue|unpaid|outstanding|past-?due|notbeenpaid|notpaid|n['’]t(?:been)?paid)/,
];

/** The carrier’s bill is not paid. */
export const UNPAID = anyOf(BILL_UNPAID, BILL_LATE, UNPAID_STANDS, BILL_UNPAID_IN_ENGLISH);
