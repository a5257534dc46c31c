import { anyOf, pair } from '../words/any-of.ts';

/** A new line or customer, by name. */
const NEW_BY_NAME = [
  /신규(?:가입|개통|번호|회선|고객)(?:의?한도(?:\([^()]{1,14}\))?를?초과)?/,
  /가입초기/,
  /가입후첫달/,
  /(?:새로|최근).{0,4}(?:개통|가입)/,
];

/** The line was opened or moved lately. */
const YOUNG = [
  /(?:이번달|당월|지난달|최근|얼마전)에?(?:새로)?(?:개통|가입|번호이동|통신사를(?:옮|바꾸))(?:되|하|된|한|을하|기)/,
  /새로(?:만드|만든|장만)[가-힣]{0,3}지/,
  /가입(?:한|하신)달에/,
  /번호이동(?:후|한지|하고)/,
];

/** What began with the line, and that it is not long ago: 명변 후 90일 이내, 번호이동하신 지 한 달이 지나지 않아. */
const BEGUN_LATELY = [
  pair(
    /개통(?![되하]지|안)|번호이동|명변|명의(?:를)?(?:변경|바꾸)|통신사(?:를)?(?:변경|이동|바꾸|옮기)|신규번호|가입일/,
    12,
    /지나지않|지나야|미만|이내|미경과|안지[나났]|(?:일|주|개월|달|년)[이도가은]?(?:아직)?(?:되지|안[된됐돼되])|얼마|짧[아은]/,
  ),
  /번호로(?:바꾸신|바꾼)지/,
  /(?:번호|통신사|명의)[를가]?(?:옮기신|바꾸신|바꾼|옮긴)(?:지|후|뒤|달)/,
  /(?:이제막|갓|방금)(?:개통|가입)(?:한|하신|된)번호/,
  /(?:개통|가입|번호이동)(?:하신|한)(?:달|당월)(?:에|은|까지)/,
];

/** A time since the line was opened. */
const WAITING = [
  /(?:개통|가입)일(?:로|에서)?부터/,
  /이용개시후/,
  /가입(?:이?후)?(?:\d{1,3}일|\d개월|특정기간|기간)/,
  /(?:개통|가입|명의를?변경)(?:하신|한|하고)?(?:후|뒤|지|이후)?(?:아직)?(?:\d|얼마|[한두세]달)/,
];

/** Owner, carrier or number changed. */
const OWNER_CHANGED = [/명의변경/, /(?:명의|통신사|번호)[를가]?(?:바꾼|바뀐|바꾸신|옮긴|옮기신)(?:지|후|뒤)/];

const NEW_IN_ENGLISH = [
  /(?:recently|newly)(?:activated|opened|ported)/,
  /(?:activated|opened|ported).{0,10}(?:lessthan|within|under|inthe(?:last|past))\d{1,3}(?:day|month)/,
  /(?:line|number|account)(?:is)?toonew/,
  /new(?:line|subscriber|customer|number)s?.{0,20}(?:limit|can(?:not|['’]t)|notavailable|restrict)/,
];

/** The line is too young, or has a new owner. */
export const NEW_LINE = anyOf(NEW_BY_NAME, YOUNG, BEGUN_LATELY, WAITING, OWNER_CHANGED, NEW_IN_ENGLISH);

const LOST = [/분실(?!(?:폰|휴대폰)?찾기|시|하)/, /잃어버린(?:휴대폰|핸드폰|번호)/];

const STOPPED = [
  /(?<!결제|결제서비스|미가입자이거나.{0,20})(?:사용이?|이용|일시|발신|직권)정지/,
  /사용중지신청/,
  /(?:사용|이용)[이을]?중지된(?:번호|회선|휴대폰|핸드폰)/,
  /정지(?:된|한)?(?:번호|회선|가입자|고객(?!센터|지원)|휴대폰|핸드폰)/,
  /중지된(?:번호|회선|휴대폰|핸드폰)/,
  /(?:회선|번호)[이가을를은는]?(?:이용)?(?:정지|중지)(?:한|하신|중|된|되|상태)/,
  /정지(?:된|(?:돼|되어)있)/,
];

const GONE = [
  /해지(?:된|한)?(?:번호|회선|휴대폰|핸드폰|폰|전화번호|고객(?!센터|지원))/,
  /결번/,
  /없는번호/,
  /(?:사용|이용)하지않는(?:휴대폰|전화)?번호/,
  /정지\/해지/,
  /해지회선/,
];

const FORWARDED = [/착신전환/];

const LINE_STATE_IN_ENGLISH = [
  /(?:number|line|phone)(?:has|is|was|have)?(?:currently|temporarily)?(?:been)?(?:suspended|disconnected|deactivated|reportedlost)/,
];

/** The line itself is stopped, lost or gone. */
export const LINE_STATE = anyOf(LOST, STOPPED, GONE, FORWARDED, LINE_STATE_IN_ENGLISH);
