import { anyOf, pair, sequence } from '../words/any-of.ts';
import { GATEWAY, PHONE_PAYMENT } from '../words/who.ts';

/** A gateway, and a block. */
const GATEWAY_BLOCKS = [
  /(?:kg|모빌리언스|파이낸셜|다날|갤럭시아|와우코인|wowcoin|페이레터|헥토|결제대행사|(?<!해)당사)\)?(?![가-힣]{0,12}(?:정책|기준|심사|위험|보안|이상))[가-힣]{0,14}(?:차단(?:서비스|번호)?(?:[을를에]|로)?(?:(?:요청|신청|접수|가입|설정|등록)(?!을(?!하)|은|방법|안내|하실|할수)|하였|했|한|하고)|막아(?:달라|두|둔)|(?:결제|이용)거부[를을]?(?:등록|신청|요청|하신)|이용을?차단|거래거부|요청\))/,
];

/** A gateway, and a block that the person asked for: 당사 차단번호(고객요청), 다날에서 결제 거부로 등록된. */
const GATEWAY_BLOCKS_BY_WISH = [
  sequence(GATEWAY, /에[^.!?]{0,6}(?:차단|중지)[을를]?(?:걸어|해)(?:두|둔|놓|놨)/),
  pair(GATEWAY, 8, /차단(?:번호|고객|회선)?[([]?(?:고객|본인)요청/),
  pair(
    GATEWAY,
    8,
    /(?:결제|이용|거래)거부(?:로|를|을)?(?:등록|신청|요청|접수)(?:된|되|돼|하[신셨]|한|해|을하)/,
  ),
  pair(GATEWAY, 6, /(?:고객|본인)님?의?요청(?:으로|에)[^.!?]{0,12}(?:막|차단|중지)/),
  sequence(GATEWAY, /(?:결제|이용)?차단등록번호/),
  sequence(GATEWAY, /에[^.!?]{0,6}(?:중지|정지|거부)를?(?:신청|요청|등록)/),
  sequence(/(?:고객|본인)님?의?(?:신청|요청)(?:으로|에의해)/, GATEWAY, /[^.!?]{0,12}(?:막|차단)/),
];

/** The person asked, and the gateway did it. */
const ASKED_OF_GATEWAY = [
  /(?:본인|고객님?)의?요청(?:으로|에의해|에따라)(?:kg|모빌리언스|파이낸셜|다날|갤럭시아|결제대행사|당사).{0,14}차단/,
  /결제를일시(?:적으로)?차단(?:하였|했)/,
  /(?<!통신사측에)(?<!통신사의요청으로)(?<!사이트요청으로)거래거부(?:등록)?된?상태/,
];

/** The person asked the gateway to refuse. */
export const GATEWAY_BLOCK = anyOf(GATEWAY_BLOCKS, GATEWAY_BLOCKS_BY_WISH, ASKED_OF_GATEWAY);

/** A block stands, whoever put it there. */
const BLOCK = [
  /이용차단/,
  /차단[을이]?(?:요청|신청|설정|된|한상태|상태|하신|해지|해제|되어|중|고객(?!센터|지원))/,
  /원천차단/,
  /소액결제가?차단/,
  /결제(?:서비스)?(?:이용)?정지를?(?:요청|신청)/,
  /결제차단/,
  /통신사측에거래거부/,
  /(?:통신사|이통사)에(?:소액결제차단을)?요청/,
];

/** Nobody agreed to pay this way. */
const NOT_AGREED = [/(?:이용|결제|사용).{0,5}(?:동의|신청).{0,6}(?:않|안하|필요|하신후|후)/, /미동의/];

/** It was not used for long. */
const UNUSED = [
  /미사용선택고객/,
  /(?:1년|장기|오래|오랫|개월).{0,12}(?:미사용|미이용|안[쓰써썼쓴]|쓰지|(?:사용|이용)하지)(?!가맹점)/,
  /(?:1년|개월|장기간?|오래|오랫).{0,16}(?:사용|이용)(?:이력|내역|실적)이?없/,
];

/** The person does not want it. */
const REFUSED_BY_PERSON = [
  /(?:(?:사용|이용)하지|쓰지)않(?:도록|겠다)/,
  /사용거부/,
  /이용거부/,
  /(?:이용|사용)을거부(?:하신|등록|신청|설정|해두)/,
  /(?:결제|기능)[를을이가]?(?:쓰지|사용하지|이용하지)않는(?:상태|것|번호)/,
  /결제(?:이용|사용|기능|서비스)?.{0,3}(?:사용|이용)안함/,
];

/** It is switched off or locked. */
const SWITCHED_OFF = [
  /(?:소액|휴대폰|핸드폰)결제(?:이용|사용|기능|서비스)?[이가을를은]?.{0,2}(?:꺼[져진두둔]|막[혀힌아]|해제(?:되어|된)|비활성|거부|안함|허용(?:해|하[지시]))/,
  /결제[를을]?(?:잠[가궈근겨]|(?:(?:못|안)쓰|쓸수없)(?:게|도록).{0,4}(?:해|하|설정|등록))/,
];

/** The service, and that it is locked, off or not wanted: 소액결제 잠금 설정됨, 소액결제가 OFF로. */
const SERVICE_OFF = [
  sequence(PHONE_PAYMENT, /(?:설정|기능)[이가은]?(?:현재)?꺼[져진]/),
  sequence(
    PHONE_PAYMENT,
    /[이가을를은는]?(?:현재)?(?:잠[금겼겨김긴]|off(?![a-z])|차단(?:한|하신|하셨|된|되|됨|돼|중|상태|고객(?!센터|지원)|번호|회선)|중지(?:를)?(?:신청|요청)|[비미]허용|(?:해지|해제)(?:한|하신|고객(?!센터|지원)|상태))/,
  ),
  /(?:결제|이용|사용)[을를이]?(?:원하지|희망하지|바라지)않(?:는다고|겠다고|으신(?:고객|번호|회선)|으셔|는(?:고객|번호|회선)|은(?:고객|번호|회선))/,
  /(?:결제|사용|이용)기능을?(?:끄|꺼|껐)/,
  sequence(PHONE_PAYMENT, /[을를]?(?:미이용|미사용)(?:고객|회원|번호|회선|상태|신청|설정)/),
];

/** Nobody paid so for a year or longer: 최근 12개월간 결제 이력이 없어. A shorter time is another service's. */
const UNUSED_FOR = [/(?:\d년|\d{2}개월|장기간?|오래|오랫)[^.!?]{0,10}결제(?:이력|내역|실적)[이도]?없/];

const BLOCKED_IN_ENGLISH = [
  /(?:(?:mobile|phone|carrier)(?:payments?|billing)|micropayments?)(?:is|are)n['’]t(?:enabled|activated|turnedon)/,
  /n(?:ot|['’]t)(?:yet)?agreed?to(?:use)?(?:carrierbilling|(?:mobile|phone)(?:billing|payments?))/,
  /(?:(?:mobile|phone|carrier)(?:payments?|billing)|micropayments?)(?:service)?(?:is|are|has|have|hasbeen|havebeen)(?:currently)?(?:been)?(?:blocked|disabled|(?:turned|switched)off|not(?:enabled|activated)|locked)/,
  /(?:(?:carrier|mobile|phone)billing|micropayments?)(?:is|are|hasbeen)?(?:blocked|disabled|(?:turned|switched)off|notenabled|off)(?!er)/,
];

/** The person asked the carrier to refuse, never agreed, or did not pay this way for long. */
export const BLOCKED = anyOf(
  BLOCK,
  NOT_AGREED,
  UNUSED,
  UNUSED_FOR,
  REFUSED_BY_PERSON,
  SWITCHED_OFF,
  SERVICE_OFF,
  BLOCKED_IN_ENGLISH,
);
