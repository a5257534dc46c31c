import { anyOf, pair } from '../words/any-of.ts';

const UPKEEP = [
  /점검(?:중|시간|으로|하고있|이진행)/,
  /(?:전산|정산|시스템|서버)(?:점검)?작업/,
  /(?:통신사|시스템)(?:장애|(?:정기)?점검)/,
];

const FAULT = [
  /불안정/,
  /시스템(?:오류|장애|에러)/,
  /전산장애/,
  /내부오류/,
  /(?:통신|네트워크)(?:오류|장애|에실패)/,
  /서버(?:가|오류|장애|에접속)/,
];

/** No answer, or a late one. */
const SLOW = [
  /일시적/,
  /원활하지[않못]/,
  /지연(?:되|으로)/,
  /응답이?(?:없|지연|늦)/,
  /(?:통신사|서버|시스템)[가-힣]{0,4}(?:답|응답|회신)[이을]?.{0,3}(?:오지않|받지못)/,
  /(?:연결|응답|접속|통신|처리|대기)시간[이을]?(?:초과|지연|길어)/,
];

/** Lines and machines, and that they are cut off or broken. */
const CUT_OFF = [
  /연결(?:상태)?[가이](?:좋지않|끊[겨겼])/,
  pair(
    /네트워크|인터넷|통신망|서버|통신사(?:와|와의)/,
    6,
    /끊[겨겼김]|(?:연결|접속)(?:할수없|되지|실패|이?안)/,
  ),
  /(?:통신사|서버|시스템)[가-힣]{0,4}대답[이을]?(?:없|하지않)/,
  pair(/서버|시스템|전산|호스트|통신망/, 3, /문제|이상(?!거래)|장애|오류|응답하지|멈[췄춰]/),
];

const TROUBLE_IN_ENGLISH = [
  /(?:server|system)is(?:too)?busy/,
  /(?:carrier|operator|server|system)(?:did|does|is)(?:not|n['’]t)(?:respond|answer|available)/,
  /(?:temporary|technical)(?:error|problem|issue|failure|difficult)/,
  /(?:couldn['’]t|couldnot|unableto|cannot|failedto)(?:connectto|reach)(?:the|your)(?:carrier|operator|server)/,
  /timeout/,
  /temporarilyunavailable/,
  /(?:couldn['’]t|couldnot|unableto|cannot)reachyourcarrier/,
  /(?:carrier|system|scheduled|under)maintenance/,
  /(?:system|network|server)error/,
];

/** Something does not work, for anybody. */
export const SYSTEM = anyOf(UPKEEP, FAULT, SLOW, CUT_OFF, TROUBLE_IN_ENGLISH);
