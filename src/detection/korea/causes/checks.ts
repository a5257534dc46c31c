import { anyOf, pair } from '../words/any-of.ts';

/** A call that asks (ARS). */
const CALL = [
  /ars.{0,8}(?:인증(?!번호)|본인확인)/,
  /ars\)?(?:전화)?[를을에]?.{0,4}(?:받지|응답하지)않/,
  /ars(?:승인|인증|전화)?(?:미확인|미응답|가필요)/,
];

const APP = [
  /(?:pass|패스)앱?(?:에서|의|으로)?.{0,6}(?:승인|인증)[을이를].{0,4}(?:하|되|완료하|완료되)지않/,
  /(?:pass|패스)(?:앱)?(?:으로|에서)?(?:본인)?인증[을이].{0,6}(?:먼저|필요|완료해|해주|하셔야|해야)/,
];

/** Tried too often. */
const LOCKED = [
  /비밀번호[^.]{0,8}(?:\d|다섯|여러|연속)(?:회|번|차례).{0,10}(?:더이상|더는)/,
  /비밀번호.{0,12}(?:잠금|잠겨|잠겼|잠김|초기화)/,
  /비밀번호(?:오류)?횟수를?초과/,
];

/** A password that is not set, or has to be. */
const PASSWORD = [
  /비밀번호[가이]?(?:아직)?없(?:습|어)/,
  /(?:통신사|소액결제|휴대폰결제).{0,4}비밀번호[를을]?(?:등록|설정)(?:하신|한)?후/,
  /비밀번호[가를]?(?:(?:등록|설정)[되하]지않|.{0,4}만들)/,
  /비밀번호[를을]?(?:먼저)?(?:등록|설정)(?:해|하셔야|하여야|이필요)/,
  /비밀번호를?미(?:설정|등록|가입)/,
  /비밀번호(?:서비스)?(?:가입자|이용고객)입니다/,
];

/** A password that is missing, in other words: 결제 비밀번호가 등록되어 있지 않아요. */
const PASSWORD_MISSING = [
  pair(/비밀번호[가를을은이]?(?:아직)?(?:등록|설정)/, 4, /(?:있|두)지않|안(?:되|돼|했|하)|않/),
  /비밀번호[가를을]?미(?:설정|등록)/,
];

/** Services that a carrier adds. */
const SAFE_PAYMENT = [/안심인증/, /안심결제.{0,4}가입/, /smartotp대상자/];

const MORE = [
  /사전인증/,
  /추가(?:본인)?인증/,
  /본인(?:확인|인증)을?(?:추가로|한번더)/,
  /통신사(?:로|에서|를통해)본인확인/,
];

/** One more check has to be done first. */
const CHECK_FIRST = [
  /추가(?:로)?(?:본인)?확인[을이](?:마치|마친|필요|거치|완료)/,
  /(?:pass|패스)앱?(?:에서|으로)?(?:의)?(?:본인)?(?:인증|확인)[을를이]?(?:마치지|끝내지|완료하지|한번더|다시)/,
];

const CHECK_IN_ENGLISH = [
  /verifyyouridentity(?:in|with|through|first|again)/,
  /(?:set(?:up)?|create|register)a?(?:payment)?(?:pin|password)with/,
  /(?:additional|extra|further)(?:identity|user)?(?:verification|authentication|check)/,
  /payment(?:password|pin).{0,14}(?:locked|required|setup|notset)/,
  /requires?a(?:payment)?(?:password|pin)/,
];

/** One more check of who pays, or a locked password. */
export const EXTRA_CHECK = anyOf(
  CALL,
  APP,
  LOCKED,
  PASSWORD,
  PASSWORD_MISSING,
  SAFE_PAYMENT,
  MORE,
  CHECK_FIRST,
  CHECK_IN_ENGLISH,
);

/** The code, and that it is wrong or too late. */
const CODE_WRONG = [
  /(?:승인번호|인증번호|인증코드|otp번호|비밀번호|인증문자)(?:또는승인내역)?.{0,14}(?:일치하지|올바르지|맞지않|틀|다릅|달라|상이|잘못|불일치|오류|초과|만료)/,
  /(?:인증|승인)번호를?[^.!?]{0,4}넣지않/,
  /(?:인증|승인)번호.{0,4}늦[게어]/,
  /(?:인증|승인)번호[를을는]?.{0,5}(?:쓸수없|사용할수없)/,
  /(?:인증|승인)번호.{0,6}횟수/,
  /잘못입력.{0,6}(?:인증|승인)번호/,
  /(?:인증|승인)번호를?(?:입력|확인)(?:하|되)지않/,
  /(?:문자|sms)[가-힣]{0,10}(?:번호|숫자)[를을]?(?:잘못|틀리게)/,
  /(?:문자|sms)[가-힣]{0,10}(?:번호|숫자)[와가].{0,10}(?:다[르릅]|달라|틀|맞지|일치하지)/,
  /인증에?실패/,
];

/** The code by other names: OTP 불일치, 6자리 번호가 일치하지 않습니다. */
const OTHER_CODE_WRONG = [
  pair(
    /(?<![a-z])otp(?:번호)?|(?:인증|승인)문자|\d자리(?:번호|숫자)|(?:번호|숫자)\d자리[가는]|(?:받은|보내드린|발송된)(?:번호|숫자)/,
    6,
    /불일치|일치하지|오류|틀[렸립려]|맞지|다[릅르]|달라|만료|초과|잘못/,
  ),
];

/** The time is over. */
const TIME_OVER = [
  /세션[이가]?(?:종료|만료|끝)/,
  /(?:(?:인증|승인|입력|유효|제한)[가-힣]{0,6}시간|(?:인증|승인)번호[가-힣]{0,4}기간).{0,8}(?:경과|초과|만료|지나|지났|끝)/,
  /(?<!연결|응답|접속|통신|처리|대기)시간이?(?:지연|초과)(?:으로|되)/,
  /결제(?:유효|제한|가능)?시간(?:\([^()]{1,8}\))?[이을]?(?:만료|초과|경과|지났|지나|끝났)/,
  /시간[안내]에.{0,16}[되하]지않/,
];

const CODE_IN_ENGLISH = [
  /timeisup/,
  /(?:verification|authentication|confirmation|security|sms|otp|one-?time)(?:code|number|password).{0,24}(?:incorrect|wrong|invalid|expired|notmatch|n['’]tmatch)/,
  /(?:wrong|incorrect|invalid|expired)(?:verification|authentication|confirmation|security|otp)?(?:code|number)/,
  /session(?:has|is)?(?:expired|timedout|ended)/,
  /codehas(?:already)?expired/,
  /codewasnotentered/,
];

/** The code of the text message, and the time for it. */
export const SMS_CODE = anyOf(CODE_WRONG, OTHER_CODE_WRONG, TIME_OVER, CODE_IN_ENGLISH);
