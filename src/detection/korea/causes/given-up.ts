import { anyOf } from '../words/any-of.ts';

/** Somebody cancelled: the person, or a button of the window. */
const CANCELLED_BY_PERSON = [
  /사용자.{0,8}(?:취소|중단)/,
  /고객님?(?:이|의|께서)?.{0,5}취소하(?:였|셨)/,
  /승인을취소하셨/,
  /취소버튼을/,
];

/** The window was shut. */
const WINDOW_SHUT = [/결제창을닫/, /창을닫(?:으셨|았|아)/, /창이닫(?:혔|혀서?(?:결제|거래))/];

const CANCELLED_IN_ENGLISH = [/you(?:closed|cancell?ed)/];

/** The person gave up. */
export const USER_CANCELLED = anyOf(CANCELLED_BY_PERSON, WINDOW_SHUT, CANCELLED_IN_ENGLISH);

/** The payment of the month before, to which this one belongs, is not there. */
const LAST_MONTH = [
  /전월(?:(?!미납|연체|체납).){0,18}(?:없|미존재|불일치|일치하지|존재하지)/,
  /존재하지않는전월/,
];

/** Nothing is known of the recurring payment. */
const RECORD = [
  /(?:자동|정기)결제(?:거래|등록)?(?:정보|내역|이력).{0,6}(?:없|존재하지|확인되지|불일치|일치하지|찾지못)/,
];

/** It was ended, or ended by itself. */
const BROKEN_OFF = [
  /(?:구독|정기이용|월정액)[이가은는]?.{0,3}(?:끊[겨겼긴어]|중단되)/,
  /(?:자동|정기)결제.{0,6}(?:(?:해지|해제|중단|만료)(?:되|된|돼|됐|고객(?!센터)|상태)|풀[려렸]|끊[겨긴어]|이루어지지않)/,
];

const BROKEN_IN_ENGLISH = [
  /(?:subscription|recurring|auto(?:matic)?)(?:billing|payment)(?:has|is|was)?(?:been)?(?:cancell?ed|ended|terminated|expired)/,
  /(?:lastmonth|previousmonth)(?:['’]s)?payment.{0,12}(?:notfound|missing)/,
];

/** A monthly payment broke off. */
export const RECURRING_BROKEN = anyOf(LAST_MONTH, RECORD, BROKEN_OFF, BROKEN_IN_ENGLISH);
