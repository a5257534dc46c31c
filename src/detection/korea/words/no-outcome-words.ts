import { anyOf } from './any-of.ts';

/** A page that explains. */
const HOW = [
  /방법|예시|총정리|원인(?:과|및|별|정리)|했을때|[할될날뜰]때|확인할것|알아보기|해결|대처법|나요\??$/,
];
/** Help, questions and boards. */
const HELP = [
  /^q&a|문의(?:하기|글|내역|게시판)?$|게시판|^\[?공지|^자주|faq|가이드|(?:고객지원|고객센터|도움말)$/,
];
const OPINIONS = [/후기|리뷰|상품평/];
const WARNINGS = [/피싱|스미싱|사칭|피해(?:예방|급증|주의|사례|구제)/];
const UPKEEP_NEWS = [/(?:장애|점검)(?:안내|공지|현황|알림)/];
const INBOXES = [
  /^마이페이지$/,
  /^(?:알림|쪽지|(?:받은)?(?:메일|편지)|문자메[시세]지|문자|메[시세]지|notifications|inbox)(?:함|센터|목록)?(?:$|[|:·(-])|^알림톡/,
];
const FOR_DEVELOPERS = [/코드(?:표|목록|안내$|모음|정리)|^api|sandbox|testpayments|reference|연동/];
const DICTIONARIES = [/^번역기|사전$|[(|:-](?:\p{L}{1,4})?위키(?:백과)?\)?$/u];
/** Drawn windows and pictures of them. */
const DRAWINGS = [
  /화면(?:ui|ux|디자인|설계)|디자인(?:시스템|가이드|시안)|기획서|(?:ui|화면|창)시안|(?:ui|screen|design)gallery|^(?:스크린샷|screenshot)[\d(_-]/,
  /\.(?:png|jpe?g|webp)$/,
];
const NOTES = [/^메모장?$|\d강$|강의(?:노트|자료)/];
const SEARCHES = [/[:|-]검색$|검색결과/];

/** Titles of pages that explain outcomes or collect them. */
export const HOW_TO = anyOf(
  HOW,
  HELP,
  OPINIONS,
  WARNINGS,
  UPKEEP_NEWS,
  INBOXES,
  FOR_DEVELOPERS,
  DICTIONARIES,
  DRAWINGS,
  NOTES,
  SEARCHES,
);

const MARKS = [/[{}→★]|사유.{0,30}%|\*님이/];
const GREETING = [/^안녕하세요고객님/];
/** Hours and days on which something is always so. */
const TIMES = [/^\d\d:\d\d|시간에는|매월|\d{1,2}:\d{2}[~∼-]/];
/** What somebody says a page says. */
const TOLD = [
  /[다요]["”’']?(?:이?라는)?(?:문자|문구|메[시세]지|알림|안내|화면)|라고(?:결제|나[오와옵]|뜨|뜹|떠|하)|[라이]라는말|["”’']라는/,
];
/** What somebody wants or thinks. */
const WISHED = [/하시겠|싶은데|(?:했|됐|되었|하였)는데|할까요|인가요|나요\?/];
/** Conditions and cases. */
const CASES = [
  /(?:[되하]|않으)면|않아도|[는된한될할을]경우|경우에|에는결제|[된한]후|[되하]기(?:전|까지)|[후시]에는|되지않을|[을할될날뜰]때/,
];
const GOES_ON = [/[는한]문제|[하되]고있/];
/** Explanations and their headlines. */
const EXPLAINED = [/방법(?:은|과|및|$)|원인(?:과|및|별|정리|총정리)|총정리|확인할것|^\[?(?:안내|공지)/];
/** What the person is told or asked to do. */
const ASKED_FOR = [/수있습니다|하십시오\.?$|해주세요\.?$|바랍니다\.?$|주의|안내드립니다/];

/** What is no event of now: conditions, questions, what others say. */
export const NOT_AN_EVENT = anyOf(MARKS, GREETING, TIMES, TOLD, WISHED, CASES, GOES_ON, EXPLAINED, ASKED_FOR);

/** Another way to pay. */
const OTHERS = [
  /(?:간편결제|휴대폰결제|소액결제|결제)(?:도|로도)(?:이용|사용|결제)?(?:하실|할|가능)|다음(?:에는|엔|번).{0,6}결제/,
  /다른(?:결제|지불)?(?:수단|방법|카드|방식)|(?:또는|혹은|이나|[,·/])(?:휴대폰|핸드폰|소액|휴대폰소액)결제(?:를|로|등)/,
];
const ADVICE = [
  /(?:휴대폰|핸드폰|소액)결제(?:를|로)(?:다시|바꾸어|바꿔)?(?:이용|진행|시도|변경|선택|결제)(?:해|하시|하세|하여)/,
  /(?:휴대폰|핸드폰)으로(?:다시)?결제(?:해|하시|하세)/,
];
const ABOUT_PHONE_PAYMENT = [/(?:휴대폰|핸드폰|소액)결제(?:서비스)?(?:이용)?(?:안내|약관|방법|문의)/];

/** Advice and other ways to pay. */
export const ALTERNATIVE = anyOf(OTHERS, ADVICE, ABOUT_PHONE_PAYMENT);
