import { anyOf, pair, sequence } from '../words/any-of.ts';
import { CARRIER } from '../words/who.ts';

/** A carrier, and its rule or judgement. */
const RULE_OF_CARRIER = [
  sequence(CARRIER, /의?.{0,3}(?:정책|규정|방침|사정(?!으로.{0,6}지연)|기준|결정|판단)/),
  sequence(CARRIER, /[의측]?요청(?:으로|에)/),
  sequence(CARRIER, /.{0,6}심사/),
  /(?:skt?(?:텔레콤)?|kt|lgu\+|lg유플러스)에의해.{0,10}(?:이용|결제)/,
];

/** A carrier, and that it does not allow it. */
const CARRIER_ALLOWS_NOT = [
  /(?:통신사|이통사)(?:가|에서).{0,10}허용하지/,
  sequence(CARRIER, /측?(?:에서|[이가은는]).{0,14}(?:승인하지|허락하지|받아주지|받아들이지)않/),
];

/** The same, as a favour it does not do: 통신사에서 결제를 승인해 주지 않았어요. */
const CARRIER_GIVES_NOT = [
  pair(
    sequence(CARRIER, /측?(?:에서|[이가은는])/),
    12,
    /(?:승인|허락|허가|허용)(?:을|해주지|하지|을하지|을해주지)[^.!?]{0,2}않/,
  ),
];

/** A carrier that has no such service. */
const CARRIER_OFFERS_NOT = [
  /통신사.{0,4}서비스종료/,
  /알뜰폰(?:사업자|통신사|회사)?[은는이가].{0,10}결제[가를이]?(?:안되|안돼|할수없|쓸수없|불가)/,
  /(?:mvno|알뜰폰|통신사).{0,14}(?:미제공|미지원|계약이?(?:되어있지|없))/,
  /(?:통신사|알뜰폰)[가-힣]{0,4}(?:[은는의이가]|에서).{0,14}(?:제공|지원)(?:하지않|되지않|안)/,
];

/** Rules that carriers have for all. */
const CARRIER_OTHER = [/실물거래를?이용(?:할수없|불가)/, /복제의심/];

const CARRIER_IN_ENGLISH = [
  /mvno.{0,20}not(?:yet)?(?:supported|available)/,
  /n(?:ot|['’]t)(?:yet)?(?:supported|available|offered|allowed)(?:by|on|with)your(?:mobile)?(?:carrier|operator)/,
  /(?:carrier|operator|mvno)do(?:es)?(?:not|n['’]t)(?:support|offer|allow|permit)/,
];

/** The carrier decided, by a rule of its own. */
export const CARRIER_POLICY = anyOf(
  RULE_OF_CARRIER,
  CARRIER_ALLOWS_NOT,
  CARRIER_GIVES_NOT,
  CARRIER_OFFERS_NOT,
  CARRIER_OTHER,
  CARRIER_IN_ENGLISH,
);

const REFUSED_BY_CARRIER = [
  sequence(CARRIER, /(?:측)?(?:에서|가|의)?(?:.{0,2}(?:승인|결제|거래)[을를이가]?)?(?:거절|거부)/),
  sequence(CARRIER, /(?:가|에서)(?:이번|이)?결제를막/),
];

/** It restricts, or cannot be paid with: LG유플러스에서 이용을 제한한, 이 통신사로는 이용할 수 없어요. */
const RESTRICTED_BY_CARRIER = [
  sequence(CARRIER, /측?(?:에서|[이가])[^.!?]{0,8}제한(?:한|하고|하였|했|중)/),
  sequence(CARRIER, /[의측]?사유로/),
  /통신사(?:로는|에서는)[^.!?]{0,14}(?:결제|이용|사용)[^.!?]{0,3}(?:수없|안[되돼]|불가)/,
];

const REFUSED_BY_CARRIER_IN_ENGLISH = [
  /(?:carrier|operator)(?:has)?(?:declined|rejected|refused|denied|blockedthis)/,
  /(?:declined|rejected|refused)by(?:your|the)(?:mobile)?(?:carrier|operator)/,
];

/** Who refused, where nothing says why. */
export const CARRIER_REFUSES = anyOf(
  REFUSED_BY_CARRIER,
  RESTRICTED_BY_CARRIER,
  REFUSED_BY_CARRIER_IN_ENGLISH,
);
