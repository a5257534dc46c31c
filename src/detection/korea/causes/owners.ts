import { anyOf, pair } from '../words/any-of.ts';

const WHOSE = [
  /(?:외국인|미성년자?|법인|청소년|어린이|타인|가족|다른(?:사람|분))(?:명의)?의?(?:휴대폰|핸드폰|휴대전화|번호|고객(?!센터|지원|상담)(?:님)?(?![은는](?!.{0,20}(?:불가|제한|없|않|안[되돼]|동의)))|회선|요금제)/,
  /(?:법인|사업자|회사|기업|단체|외국인|타인|다른(?:사람|분))(?:의)?명의(?:로|의(?:휴대폰|핸드폰|번호|회선|폰))/,
];

const WHOSE_NAME = [/외국인등록번호로/, /(?:법인|사업자|회사|기업|단체)(?:의)?이름으로/];

const CONSENT = [/(?:보호자|부모님?)의?동의/];

/** Whose line it is, said so that no other cause can be meant. */
export const OWNER_OF_LINE = anyOf(WHOSE, WHOSE_NAME, CONSENT);

/** An owner, and that he may not. */
const OWNER_REFUSED = [
  /(?:미성년자?|법인|외국인|청소년)(?:가입|명의|회선|번호|이용|사용|결제|폰|.{0,16}(?:불가|제한|수없|않|안[되돼]|거[절부]|동의)|(?:고객)?(?:입니다|이에요|예요)|$)/,
  /법정대리인/,
  /사업자(?:용|명의)?의?(?:휴대폰|폰)/,
  /개인사용휴대폰이아닙/,
  /본인명의.{0,8}만/,
];

const AGE = [/(?:\d{2}|열[가-힣]{1,2})(?:세|살)(?:미만|이하|[이가]?(?:되지|안))/, /성인이아닙/];

const PREPAID = [/선불(?:요금|폰|가입|번호|회선|유심)/, /선납(?:요금|폰|자|이용)/, /(?<![a-z])pps(?![a-z])/];

/** A plan or device that has no such service. */
const PLAN = [
  /(?:불가|제한)(?:된)?요금제/,
  /(?:이용|사용|결제)이?(?:불가능한|불가한|(?:할|하실)수없는)(?:휴대폰|핸드폰)?(?:번호|요금제|단말기|전화기)/,
  /요금제(?:는|가|로는|에서는|가입자(?:는|입니다)|사용불가).{0,14}(?:불가|할수없|지원하지|입니다|폰|$)/,
  /불가능한요금제/,
  /(?:데이터|태블릿|워치|iot|사물)[가-힣]{0,4}(?:회선|번호|요금제|기기|단말기?)[은는로]/,
  /결제불가휴대폰/,
];

/** A plan, device or name, and that it is not among those that may. */
const NOT_FOR_IT = [
  pair(/요금제|전용회선/, 16, /대상이?아[니닙]|(?:제공|지원)[되하]지않|불가|안[돼되됩]|막혀/),
  /(?:본인|개인)(?:의)?명의(?:의휴대폰|의번호)?[가이]?아[니닌닙님]/,
  pair(/미성년|청소년|외국인|법인/, 12, /이용하실수없|이용할수없|결제할수없|대상이?아[니닙]/),
];

/** Names of plans and lines in code tables. */
const PLAN_NAMES = [/(?<![a-z])(?:ttl|dual)(?![a-z])/, /틴틴/, /듀얼/, /재판매폰/, /지로이신/];

const OWNER_IN_ENGLISH = [
  /(?:corporate|business|company|prepaid|foreign)(?:account|phone|mobile)?(?:line|phone|plan|sim|number)s?/,
  /(?:atleast|under)(?:age)?\d{2}(?:yearsold)?/,
  /\d{2}(?:yearsold)?or(?:older|over|above)/,
  /underage/,
  /minorscan|(?:to|for)minors(?![a-z])/,
];

/** Who may not pay this way: the young, companies, people from abroad, prepaid and special plans. */
export const OWNER = anyOf(OWNER_REFUSED, AGE, PREPAID, PLAN, NOT_FOR_IT, PLAN_NAMES, OWNER_IN_ENGLISH);
