import { anyOf, pair } from '../words/any-of.ts';

const COUNTS = [
  /(?:ip|id|pc)(?:별|를통한|에서(?:사용|시간당|다량)).{0,24}(?:초과|제한|차단|중지)/,
  /결제가능(?:통신사|id|전화번호)수를?초과/,
  /허용건수를?초과/,
  /결제(?:할수있는|가능|이용|요청|승인)?(?:횟수|건수)[를을가이]?.{0,3}(?:초과|넘)/,
];

/** How often, from where and with how many numbers somebody paid. */
export const COUNTED_OUT = anyOf(COUNTS);

/** A rule or judgement, by name. */
const RULE = [
  /(?<!취소)정책(?:상|으로|에(?:의해|의거|따라))/,
  /결제기준에/,
  /내부.{0,3}기준/,
  /운영정책/,
  /이용정책/,
  /(?:위험|리스크)심사/,
  /심사를?통과하지/,
  /결제대행사의?사유/,
  /본인확인(?:후|이(?:완료)?되어야|을하셔야|이필요).{0,4}결제/,
  /상점에의해/,
];

/** Tried too often. */
const TOO_OFTEN = [
  /너무많은(?:결제|시도)/,
  /반복.{0,3}실패/,
  /잦은결제/,
  /(?:짧은|단)(?:시간|기간).{0,8}(?:여러|반복|다수|많[은이]|과다)/,
  /여러(?:번|차례).{0,10}시도/,
  /시도가너무많/,
  /결제시도횟수를?초과/,
  /과다한?(?:결제|시도|요청)/,
  /시도가.{0,4}(?:몰|반복|계속)/,
  /과다사용/,
];

/** Something is suspected. */
const RISK = [
  /평소와다른/,
  /안전한(?:결제|거래|이용|서비스)[를을]?위(?!.{0,6}가입)/,
  /부정(?:사용|거래|결제|이용)(?!.{0,4}(?:방지|예방|신고))/,
  /의심(?:되|스러)/,
  /(?:위험한?|이상)거래/,
  /위험도/,
  /비정상(?:적인?)?(?:거래|결제|이용)/,
  /(?:위해|하고자|위하여).{0,6}(?:결제|거래|이용)[가이를을].{0,3}(?:막|제한|차단|중단|거절|정지)/,
];

/** How a gateway’s watch is called, and that there were too many tries. */
const WATCHED = [
  /(?:연달아|연거푸|잇따라)[^.!?]{0,6}(?:시도|결제|요청)/,
  /(?<![a-z])fds(?![a-z])|(?<![a-z])rm(?=거절|차단|제한)/,
  /(?:내부|자체|결제|거래)심사/,
  pair(/너무(?:자주|여러번)|지나치게(?:자주|많이)/, 6, /시도|결제|요청/),
  /시도(?:횟수)?[가이](?:너무)?많/,
  /(?:똑같은|같은|동일한)결제를?[^.!?]{0,6}(?:여러번|반복|계속)/,
  pair(/(?:결제)?패턴|평소와/, 6, /다른|달라|다[릅르]/),
  /(?:사고|피해|도용)(?:를)?(?:예방|방지)[^.!?]{0,4}(?:위해|차원)[^.!?]{0,16}(?:결제|거래|이용)[^.!?]{0,6}(?:없|제한|막|중단|않)/,
];

const LISTED_PERSON = [/결제불가(?:고객|번호|대상)/, /블랙리스트|위험고객|불량(?:고객|회원|이용자)/];

const FROM_ABROAD = [/해외(?:ip|아이피|에서(?:접속|시도|결제를?시도))/];

const ASKED_BY_SHOP = [/(?:사이트|업체|상점|cp)의?요청(?:으로|에)/];

const RISK_IN_ENGLISH = [
  /(?:fraud|risk)(?:prevention|detection|check|control|system|rule|polic)/,
  /payment(?:looks|seems)(?:risky|suspicious|unusual)|(?:suspicious|unusual)(?:activity|transaction)|securityreason/,
  /toomany(?:(?:payment|failed)?attempts|requests|tries)/,
];

/** A gateway’s or shop’s rule: nobody says what about. */
export const POLICY = anyOf(
  RULE,
  TOO_OFTEN,
  RISK,
  WATCHED,
  LISTED_PERSON,
  FROM_ABROAD,
  ASKED_BY_SHOP,
  RISK_IN_ENGLISH,
);

const RESTRICTED_ALONE = [/이용이?제한(?:되|된|고객)/, /(?:이용|결제)[이가]제한[되된됩]/];

/** That it is not allowed is said of every refusal; alone it means somebody’s policy. */
export const RESTRICTED = anyOf(RESTRICTED_ALONE);
