import { anyOf } from './any-of.ts';

/** A payment that was not made. */
const PAYMENT_REFUSED = [
  /결제(?:가|에|를|이|는|처리가|요청이|승인이)?(?:정상적으로)?(?:실패|거절|거부|불가|(?:진행)?할수없|안되었|못했|(?:처리|완료|승인|진행)?[되하]지(?:않았|못했))/,
  /결제이용[이을]?제한되었|결제서비스이용[이을]?(?:불가|제한|할수없)|승인(?:요청|처리)?[이을에]?(?:거절|거부|실패)|(?:처리|승인|거래)불가|거래(?:거절|거부)/,
  /거래가(?:자동)?(?:취소|중단)/,
];
/** A limit that nothing else than a payment has. */
const LIMIT_PASSED = [
  /한도(?:금액)?(?:를|을|가|이)?(?:모두)?초과(?:하였|했|되었|됐|하셨|로|입니다)/,
  /한도(?:\([^()]{1,12}\))?(?:를|을)?모두(?:사용|소진|이용)(?:하였|했|하셨)/,
];
const REFUSED_NUMBER = [/차단된번호/];
/** The name of a fault. */
const NAMED_FAULT = [/(?:에러|오류)(?:내용|코드|메세지|메시지)|(?:실패|오류|거절)사유/];

/** Sentences of refusal. */
export const FAILURE = anyOf(PAYMENT_REFUSED, LIMIT_PASSED, REFUSED_NUMBER, NAMED_FAULT);

/** What is not, or cannot be. */
const NOT = [/불가|[않못]|수없|아닙니다|안(?:된|됐|돼|함)/];
/** What somebody does not allow. */
const STOPPED_BY = [/제한|거절|거부|중단|차단|정지|요청하신|미응답|벗어|막[았혔혀힌아]|잠[겨겼]|미설정/];
/** What is wrong. */
const DIFFERS = [/다릅|달라|틀[렸립리]|잘못|미등록|불일치|이력이없/];
/** What is too much, too late or used up. */
const TOO_MUCH = [
  /초과|만료|경과|넘[었어겼는]|찼|모자라|끝[났!]|지났|지나(?:결제|거래|서|중단|종료|취소)|지나야|너무많/,
];
/** What the line is. */
const STATE_OF_LINE = [
  /해지[된한]|(?:분실|미납)된|(?:연체|미납)자|(?:연체|미납|위험)고객|가입자입니다|밀[린려]|(?:미납|연체)됐|꺼(?:져|두)|분실(?:신고|등록|된|정지)/,
];
/** What does not work. */
const BROKEN = [/실패|끊[겨겼]|멈[춘췄]|응답이없|닫[혔혀]|불안정|점검(?:시간|중|이)|작업/];
const WANTED = [/필요/];
/** The last word of a terse answer, or the name before one. */
const NO_AT_END = [
  /(?:부족|아님|지연|오류|회선|미납)(?:입니다|이에요|예요)?[.!]?$|^(?:응답|결과|처리|오류|거절|실패)(?:메[시세]지|내용|사유)/,
];

/** Words with which a short answer says no. */
export const SAYS_NO = anyOf(NOT, STOPPED_BY, DIFFERS, TOO_MUCH, STATE_OF_LINE, BROKEN, WANTED, NO_AT_END);

const BILL = [/요금(?:이|을)?(?:미납|연체|체납)|통신비(?:미납|연체)/];
const NEW = [
  /(?:신규(?:가입|개통|번호)|명의변경)(?:후|고객|한지|일로부터|및명의변경).{0,20}(?:한도|결제|이용)/,
];
const OWNER_KINDS = [
  /(?:미성년자?|법인|외국인|타인)(?:명의)?(?:의)?(?:휴대폰|핸드폰|휴대전화)|선불(?:폰|휴대폰|요금제).{0,20}(?:결제|이용)/,
  /(?:휴대폰|핸드폰|휴대전화).{0,3}(?:가입자|명의자)의?정보/,
];
const RULES_AND_LIMITS = [
  /결제정책상|현사이트(?:에서|의).{0,12}한도|(?:당월|이번달|금월).{0,6}한도.{0,8}초과/,
];
const OF_CARRIER = [/통신사(?:의|로|에|측에)?(?:정책|한도|고객센터|점검|서버|시스템|전산|문의)/];

/** Causes that only a payment by phone can have. */
export const PHONE_CAUSE = anyOf(BILL, NEW, OWNER_KINDS, RULES_AND_LIMITS, OF_CARRIER);

const FAILED_HEAD = [
  /^결제[를가에]?(?:할수없|(?:완료|진행|처리)?[되하]지(?:않았|못했)|못했|안됐)(?:습니다|어요|음)[.]?$/,
  /^(?:결제|거래|처리|승인)결과[:：|]?(?:실패|오류|에러|거절)$/,
];
const ERROR_HEAD = [
  /^(?:[[(][a-z]?-?\d{1,6}[\])])?[^\p{L}\d]{0,4}(?:(?:휴대폰|핸드폰|소액|모바일)결제[\])>|:]{1,2}(?:충전|구매|후원)?)?(?:휴대폰|다날|소액|모바일)?(?:휴대폰)?(?:결제|승인|거래|주문|인증|요청|처리|시스템|결제창|충전|구매|후원|예매)?(?:서비스|처리|승인|요청|인증|를|에|가|이|중|시)?(?:에러|오류|실패|error|fail(?:ed|ure)?)(?:안내|페이지|화면|내용|코드|메시지|메세지|발생|가발생했습니다|가발생하였습니다|했습니다|하였습니다|했어요|되었습니다|입니다)?(?:[:(：]?[a-z]?\d{1,6}\)?)?[!.]?$/u,
];
const FAILED_HEAD_IN_ENGLISH = [
  /^(?:your)?payment(?:has|was|is)?(?:failed|declined|couldnotbe(?:completed|processed))[.!]?$/,
];

/** A title or short line that makes it an error page. */
export const ERROR_FRAME = anyOf(FAILED_HEAD, ERROR_HEAD, FAILED_HEAD_IN_ENGLISH);
