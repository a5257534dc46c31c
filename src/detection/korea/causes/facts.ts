import { anyOf, pair } from '../words/any-of.ts';

/** A fact, and that it differs. */
const FACT_DIFFERS = [
  /(?:주민(?:등록)?번호|생년월일|7자리|통신사|명의|성명|(?<!계좌)실명|(?<!통신사|요금제|상품)이름(?!표|난)|(?:입력(?:하신)?|가입|가입자|명의자?)정보|명의자|가입자|(?:휴대폰|핸드폰|전화)번호)[^인승비.!?]{0,18}(?:일치하지|불일치|상이|같지않|정확하지|올바르지|유효하지|다[릅르]|달라(?![지졌진질집])|틀[렸립려]|잘못|안맞|맞지|형식이)/,
  /통신사[^인승비]{0,10}정확[하히]/,
  /(?:주민(?:등록)?번호|(?<!또는)(?:휴대폰|핸드폰|전화)번호|생년월일|성명|이름|통신사선택)(?:입력)?오류/,
];

/** Other names of what is typed, and that it is wrong: 고객정보 불일치, 성별 숫자를 잘못 적으셨어요. */
const OTHER_FACT_DIFFERS = [
  /통신사(?:의|에등록된)?정보[와과](?:서로)?다[르른릅]/,
  pair(
    /(?:고객|본인|사용자|소유자|명의|등록|인적)(?:님)?(?:의)?정보|성별|입력값|입력(?:하신|한)?(?:내용|정보)|(?:번호|휴대폰)의?주인/,
    14,
    /일치하지|불일치|상이|다[릅르]|달라(?![지졌진질집])|틀[렸립려]|잘못|안맞|맞지/,
  ),
  /(?:휴대폰|전화)번호와?[^.!?인승비]{0,6}주인[^.!?]{0,4}(?:다[릅르]|달라|일치하지|아니)/,
];

/** A number or person that is not found. */
const NOT_FOUND = [
  /통신사에없는번호/,
  /(?<![이가은는도수])없는(?:가입자|사용자)/,
  /(?:휴대폰|핸드폰|전화)번호[를을가이].{0,8}(?:찾을수없|찾지못|조회되지않)/,
  /(?:미등록|등록되지않은)(?:된|전화)?(?:휴대폰|핸드폰|번호|폰)/,
  /고객님?의?정보를?찾을수없/,
  /정보로는?가입자[를가](?:찾|확인|없|조회)/,
  /해당(?:하는)?(?:휴대폰|폰)번호(?:가없|는존재하지)/,
  /(?:번호|통신사|정보)[로에]가입된.{0,12}(?:[가이]없|찾을수없|찾지못|확인되지)/,
  /잘못된(?:휴대폰|핸드폰|전화|통신사)/,
];

/** The number is of another carrier. */
const OTHER_CARRIER = [
  /통신사[^인승비]{0,12}통신사가?아[니닙]/,
  /통신사미등록/,
  /통신사[에로](?:등록|가입)(?:[되돼하]지않은|되어있지않은|된.{0,10}아[니닙])/,
  /통신사가변경되었/,
  /번호이동(?:됨|된번호)/,
  /(?:통신사|이통사|알뜰폰|skt?(?:텔레콤)?|kt|lgu\+|lg유플러스)[가-힣]{0,3}(?:고객|가입자|회선|번호)[이가]?아[니닙]/,
  /(?:통신사|알뜰폰|skt?(?:텔레콤)?|kt|lgu\+|lg유플러스)[를을로]?(?:다시)?선택(?:하셔야|해야)/,
];

const MISTYPED_IN_ENGLISH = [
  /(?:carrier|operator)(?:you)?(?:selected|chose|entered).{0,6}(?:not(?:correct|right|yours)|wrong)/,
  /(?:invalid|incorrect|wrong)(?:mobile|phone|cellphone)number/,
  /(?:invalid|incorrect|wrong)(?:dateofbirth|birthdate|birthday|carrier|operator)/,
  /(?:couldn['’]t|couldnot|cannot|unableto)findasubscriber|nosubscriber(?:found|matches)/,
  /(?<!code.{0,40})(?:dateofbirth|birthdate|birthday|phonenumber|carrier|subscriber|name).{0,24}(?:do(?:es)?(?:not|n['’]t)match|isnottheone|differs?from|notmatch|mismatch|incorrect|invalid)/,
  /(?:couldn['’]t|couldnot|cannot|unableto)(?:verify|find)(?:(?:this|your|the)(?:phone|mobile)?number|asubscriber)/,
];

/** A fact that was typed wrong: it accuses nobody. */
export const MISTYPED = anyOf(
  FACT_DIFFERS,
  OTHER_FACT_DIFFERS,
  NOT_FOUND,
  OTHER_CARRIER,
  MISTYPED_IN_ENGLISH,
);
