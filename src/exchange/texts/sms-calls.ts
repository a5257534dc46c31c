/**
 * Addresses and phone numbers in messages. Forged receipts depend on them ("not you? open …, call …"), so they are
 * removed before anything is read, and never kept or shown.
 */
const ADDRESS =
  /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s]*|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\/[^\s]*|(?<![\p{L}\p{N}@.-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,24}\/[^\s]*|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|net|org|kr|co|me|ly|gl|io|shop|xyz|top|link|info|site|online|app|cc|to|club|vip|biz|gg|im|be|page|store|pw|tk|ml|ga|cf|ru|cn|us|jp|work|live|asia|mobi|name|pro|win|bid|mom|icu|cyou|vin|fit|run|lol|lat|한국|닷컴)(?![\p{L}\p{N}])(?:\/[^\s]*)?/giu;

/** A shop that is named by its web address (`사이트: yes24.com`): the name is kept, the rest of the address removed. */
const SITE =
  /(사이트\s*[:：\-–]?\s*)(?:www\.)?([\p{L}\p{N}-]{2,40})(?:\.(?:[a-z][a-z\d-]{1,19}|한국|닷컴)){1,3}(?=[\s,)\]]|$)(?!\s*\/)/giu;

/** A request to write by messenger instead of calling a number. */
const MESSENGER =
  /(?:카톡|카카오톡|텔레그램|텔레|라인|위챗)\s*[:：]?\s*@?[a-z\d_.-]{4,30}\s*(?:으?로\s*)?(?:문의|상담|연락|추가)|(?<![가-힣])(?:카톡|카카오톡|텔레그램|라인|위챗)\s*(?:아이디|id|상담|문의|친구|으로|로)|오픈\s*채팅|(?<![가-힣])[공영]\s?일\s?[공영](?![가-힣])|(?:회신|답장)\s*(?:하세요|해\s?주|주세요|바랍|요망)/i;
/** A number with its digits spaced, so that no filter finds it: `0 1 0 - 1 2 3 4 …`. */
const DRAWN_APART = /(?<!\d)0(?:[ .\-–]{1,3}\d){7,10}(?!\d)/g;
/** Text around a number to call: a bracket with its word (`(고객센터 …)`), or a sign (`T.`, `☎`). */
const CALL = String.raw`(?:[[(<]\s*(?:고객\s*센터|대표\s*번호|콜\s*센터|전화(?:\s*번호)?|문의|상담)?\s*[.:]?\s*)?(?:(?:(?<![a-z])tel|(?<![a-z])t|☎|☏|📞)\s*[.:)]?\s*)?`;
/** An order or approval number, in one piece behind its label, may look like a phone number. */
const NUMBER =
  /(?<![\d-])(?!(?<=(?:승인|주문|거래|접수|관리)\s?번호\s*[:：]?\s*)\d{6,}(?![\d-]))(?:\+82[-. ]?\d{1,2}|\(?0\d{1,3}\)?|1[5-8]\d{2})[-. )·∙]{0,2}\d{3,4}(?:[-. ·∙]?\d{4})?(?![\d-])/g;
const CALL_LINE = new RegExp(String.raw`${CALL}(${NUMBER.source})(?:\s*[\])>])?`, 'gi');
/** Public service numbers: 15xx to 18xx and 080. */
const SERVICE = /^\(?(?:1[5-8]\d{2}|080)/;

/** Numbers with letters in place of digits: `O2-123-4567`. */
const DISGUISED = /[\dOoIl][\dOoIl .-]{7,}[\dOoIl]/g;
const undisguised = (text: string): string =>
  text.replace(DISGUISED, (number) =>
    /\d{3}/.test(number) ? number.replace(/o/gi, '0').replace(/[Il]/g, '1') : number,
  );

const named = (text: string): string => text.replace(SITE, '$1$2');

/** A request to install an app by hand. */
const INSTALL = /\.apk(?![a-z])|앱(?:을|를)?\s*(?:설치|다운)/i;

/** Whether a message holds an address, or asks to install something. */
export const hasLink = (text: string): boolean =>
  (named(text).match(ADDRESS) ?? []).length > 0 || INSTALL.test(text);

/** A shop's own phone number in brackets behind its name, as carriers' receipts write it (`사이트: 컬리[1644-1107]`). */
const SHOPS_LINE =
  /(사이트|가맹점|대행사|업체|상점|상호|이용처|구매처|사용처|결제처|판매자)(명?\s*[:：\s][^[(\n]{1,60})[[(]\s*(?!01[016789]|\+?82[-. ]?1[016789])[\d-]{7,14}\s*[\])]/g;

/** Whether a message asks for an answer by messenger, or on a phone number that is no public service number. */
export const hasCallBack = (text: string): boolean =>
  MESSENGER.test(text) ||
  text.search(DRAWN_APART) >= 0 ||
  numbersIn(undisguised(text).replace(SHOPS_LINE, '$1$2')).some((number) => !SERVICE.test(number));

/** Phone numbers have at least eight digits; shorter figures are dates and sums. */
const numbersIn = (text: string): string[] =>
  (text.match(NUMBER) ?? []).filter((number) => number.replace(/\D/g, '').length >= 8);

/** Whether a message holds a phone number, disguised or not. */
export const hasNumber = (text: string): boolean => numbersIn(undisguised(text)).length > 0;

/** A message without its addresses and phone numbers. */
export const withoutCalls = (text: string): string =>
  named(undisguised(text))
    .replace(ADDRESS, ' ')
    .replace(DRAWN_APART, ' ')
    .replace(CALL_LINE, (line, number: string) => (number.replace(/\D/g, '').length >= 8 ? ' ' : line));
