import { anyOf } from './any-of.ts';

/** A sentence: the payment is done. */
const PAYMENT_DONE = [
  /결제(?:가|이|를|처리가)?(?:정상적으로|정상|성공적으로|모두)?(?:완료|처리|승인|성공)(?:되었|됐|하였|했|하셨)(?:습니다|어요|음|네요)(?!라는|라고|는|만|뜨|떠|떴|나[오와]|하[고네]|메[시세]지|문구|화면)/,
  /결제(?:가|이)?(?:(?:정상적으로|성공적으로|무사히)?이루어졌|(?:정상적으로|성공적으로|무사히|잘)끝났)(?:습니다|어요)/,
  /(?<!(?:취소|환불)[가-힣]{0,4})정상(?:적으로)?(?:결제|승인|처리)(?:가|이)?(?:완료)?(?:되었|됐)(?:습니다|어요)/,
];
/** The payment is approved, with at most a name before it. */
const APPROVED = [
  /^(?!.{0,12}(?:취소|환불|미승인|가입|회원))[\p{L}\d]{0,12}승인(?:이|처리가)?(?:정상적으로)?(?:완료)?(?:되었|됐)(?:습니다|어요)(?!라는|라고|는|만|뜨|떠|떴|나[오와]|하[고네]|메[시세]지|문구|화면)/u,
];
/** A row or headline of its own: [0000] 휴대폰결제 성공. */
const PAID_ROW = [
  /^(?:(?:결과|응답|처리|거래)(?:내용|메시지|메세지|코드|상태)?[:：|]?)?(?:[[(][a-z]?\d{2,6}[\])])?(?:휴대폰|핸드폰|소액)결제(?:에)?성공$/,
  /^(?:[\p{L}\d]{0,12})?결제(?:에)?성공(?:했(?:어요|습니다)|하였습니다|하셨습니다|입니다)?!?$/u,
];
/** What was paid, as a line of its own. */
const PAID_SUM = [
  /^(?:(?:휴대폰|핸드폰|소액)결제로(?:[\d,]{3,9}원(?:을|이)?)?|[\d,]{3,9}원(?:을|이)?)결제(?:를)?(?:완료)?(?:했|하였|됐|되었)(?:어요|습니다)[.!]?$/,
];
const DONE_IN_ENGLISH = [
  /payment(?:is|was|hasbeen)?(?:success(?:ful)?(?:lycompleted)?|completed?|succeeded)[.!]?$/,
];

/** The payment is done. 결제완료 alone is the submit button of one window and the last of four step names of another. */
export const SUCCESS = anyOf(PAYMENT_DONE, APPROVED, PAID_ROW, PAID_SUM, DONE_IN_ENGLISH);

/** The order is done. */
const ORDER_DONE = [
  /(?:주문|구매|예매|예약|충전|후원|기부|(?<!(?:환불|취소|반품|교환|문의|해지|변경)(?:요청|신청)?)(?:신청|접수)|결제)(?:이|가|을|를)?(?:정상적으로|성공적으로)?(?:완료|접수|처리)(?:되었|됐|하였|했)(?:습니다|어요)(?!라는|라고|는|만|뜨|떠|떴|나[오와]|하[고네]|메[시세]지|문구|화면)/,
  /^(?:주문|구매|예매|충전)(?:이)?완료!?$/,
];
/** What was subscribed to begins. */
const MEMBERSHIP_BEGUN = [
  /(?:멤버십|이용권|구독)(?:서비스)?(?:가입|구매|신청|등록)?(?:이|가)?(?:정상적으로)?완료되었(?:습니다|어요)/,
  /(?:구독|이용|멤버십)(?:이|을|를)?시작(?:되었|됐|하였|했)(?:습니다|어요)/,
];
const CHARGED_OR_BOUGHT = [/^.{0,20}(?:충전|구매|예매|후원)(?:되었|됐)(?:습니다|어요)/];

/** What was paid for is done, by whatever method. */
export const ORDERED_AND_DONE = anyOf(ORDER_DONE, MEMBERSHIP_BEGUN, CHARGED_OR_BOUGHT);

/** It was paid before, or a moment ago. */
const PAID_BEFORE = [
  /이미(?!납)[^취환인]{0,10}(?:결제|승인|처리|완료|구매|주문|납부|충전|지불)(?!수단|[가를이]?(?:[되하]지|할수|안|못|불가)|.{0,8}(?:취소|환불|인증))/,
  /(?:벌써|방금|조금전|앞서)[^취환인]{0,6}결제(?:한|하신|된)(?:주문|거래|건|내역)|(?:결제|승인)[가이]이미(?:끝|완료|처리|이루어)/,
  /(?:결제|처리)(?:가|를)?(?:끝난|마친)(?:주문|거래|건)/,
];
/** Its number was used before. */
const NUMBER_USED = [/이미.{0,8}(?:사용|등록)된(?:상점)?(?:주문|거래)번호|(?:주문|거래)번호(?:가)?중복/];
/** A second time. */
const TWICE = [
  /중복(?:된)?(?:결제|승인|거래|주문|구매|과금)(?!(?:를|을|이|가)?(?:방지|예방|막|확인|주의|취소|환불|될|시에|안내|여부|문의|하지|되지))/,
  /(?:구매|거래)중복/,
];
/** One like it is known. */
const SAME_STANDS = [
  /유효한결제내역이?존재|유효시간내결제내역이있|기(?:결제|승인|완료)(?:거래|건|완료|주문|된)/,
  /(?:동일|같은)(?:한)?(?:주문|거래|결제)(?:번호|건|내역)?.{0,10}(?:존재|있(?:습니다|어요)|결제되었)/,
];
const BEFORE_IN_ENGLISH = [
  /already(?:been)?(?:paid|approved|processed|completed)/,
  /duplicate(?:d)?(?:payment|order|transaction)/,
];

/** It was paid before, or is being paid. */
export const ALREADY = anyOf(PAID_BEFORE, NUMBER_USED, TWICE, SAME_STANDS, BEFORE_IN_ENGLISH);

/** A sentence: it was cancelled or given up. */
const GIVEN_UP_SENTENCE = [
  /(?:결제|거래|주문|요청)(?:가|이|를|을|요청이|진행이|처리가)?(?:정상적으로|사용자(?:에의해|요청으로)?|모두)?(?:취소|중단)(?:되었|됐|하였|했|하셨|처리되었)(?:습니다|어요|음)/,
  /사용자.{0,10}(?:취소|중단)|결제를(?:(?:취소|중단)(?:했|하였|하셨)|그만(?:두[었셨]|뒀))/,
];
/** The cancellation is done. */
const CANCEL_DONE = [
  /(?:결제|승인|거래)취소(?:가|이|를|처리가|요청이)?(?:정상(?:적으로)?)?(?:완료|처리|승인)(?:되었|됐|하였|했)(?:습니다|어요)/,
  /^(?:결제|승인)?취소(?:가)?완료!?$/,
];
const CANCELLED_PLAINLY = [/^(?:your)?payment(?:was|is|hasbeen)?cancell?ed[.!]?$/];

/** The payment was given up or taken back. */
export const CANCELLATION = anyOf(GIVEN_UP_SENTENCE, CANCEL_DONE, CANCELLED_PLAINLY);
