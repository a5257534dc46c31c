import { PAYMENT_HOSTS } from './korea/hosts/names.ts';
import { KOREAN_MARKS, ORDER_NAMES } from './order-names.ts';

/**
 * Stage 1 in words: may this page be a step of carrier billing? In doubt the answer is yes, because a wrong yes costs
 * one injection and a wrong no costs the warning. Every page that detect() would call a step has to pass here, so the
 * words are the same as there, cut down to their stems. Every pattern stands in the function that uses it: on most
 * pages of the web only the first two are asked, and a pattern that is never asked is never compiled.
 */

/** Where a document is. */
export interface UrlSite {
  readonly secure: boolean;
  /** Lower case, without user name, port and one trailing dot. */
  readonly host: string;
}

/**
 * Takes a web address apart by its slashes.
 * @param url as the browser writes it: lower-case scheme and host, no white space, never a backslash.
 * @returns undefined when it is no web page.
 */
export function siteOfUrl(url: string): UrlSite | undefined {
  const [scheme, , authority = ''] = url.split('/', 3);
  const secure = scheme === 'https:';
  if (!secure && scheme !== 'http:') return undefined;
  const [host = ''] = authority.slice(authority.lastIndexOf('@') + 1).split(':');
  return { secure, host: host.replace(/\.$/, '') };
}

/**
 * Whether it is the host of a gateway's window, whatever the path. Only the piece with the host's domain is cut out of
 * the string. Where the domain is not in it (-1), the piece ends at the string's first bar and is empty.
 */
function isPaymentHost(host: string): boolean {
  const dot = host.indexOf('.');
  const start = PAYMENT_HOSTS.indexOf(`|${host.slice(dot + 1)} `);
  return PAYMENT_HOSTS.slice(start, PAYMENT_HOSTS.indexOf('|', start + 1)).includes(
    ` ${host.slice(0, dot)} `,
  );
}

/** Whether this is a known payment window; elsewhere the page itself has to tell. */
export const isPaymentWindow = ({ secure, host }: UrlSite): boolean => secure && isPaymentHost(host);

/** Hangul, or the sign or code of won, for a Korean shop in English. */
export const hasHangul = (text: string): boolean => /[가-힣₩]|KRW/.test(text);

/**
 * Carrier billing speaks Korean, and so do its pages' names, hosts or encodings.
 * @param documentWords what a document says of itself before any of its nodes is looked at: title, address, the
 *   address it was reached from and the name of its encoding, as the browser gives them, with a space between.
 */
export const seemsKorean = (documentWords: string): boolean =>
  hasHangul(documentWords) || holdsAny(documentWords.toLowerCase(), KOREAN_MARKS);

/**
 * Whether title or address name a step of a payment, as shops and gateways do. That a site is a shop is not enough:
 * most of its pages are no step.
 */
export const seemsOrder = (documentWords: string): boolean =>
  holdsAny(documentWords.toLowerCase(), `${ORDER_NAMES}|결제|주문|구매|충전|예매|예약|후원|구독|이용권`);

/**
 * The two groups of words that a page of carrier billing needs, one about paying and one about the phone: where both
 * occur, the page's text is read with care. To look for each word in turn is many times faster than one expression for
 * all; stems without their first letter make a change of case unnecessary.
 */
const PAYS =
  '결제|충전|납부|과금|폰빌|청구|이용료|이체|후원|컨텐츠료|Pay|aym|ayM|ay_m|pgcode|illing|hone bill';
const BY_PHONE =
  '휴대|핸드폰|모바일|통신|소액|폰빌|전화요금|정보이용료|컨텐츠료|당월|이번달|이번 달|미납|정책상|arrier|obile|OBILE|hone bill|hpp|HPP|ellphone|ELLPHONE';

const holdsAny = (text: string, words: string): boolean =>
  words.split('|').some((word) => text.includes(word));

/**
 * First, coarse question, over raw text that may still hold inline script.
 * @param order title or address name an order, so paying needs no word of the text's own: 수강 신청 · 휴대폰 · 카드.
 */
export const mayNameBilling = (text: string, order?: boolean): boolean =>
  (order || holdsAny(text, PAYS)) && holdsAny(text, BY_PHONE);

/** Whether it names phone billing, or says what only phone billing does. Squeezed text: no white space, lower case. */
const saysItsOwn = (text: string): boolean =>
  /소액결제|통신과금|폰빌|통신요금|휴대폰요금|전화요금|다음달휴대폰|컨텐츠료|콘텐츠이용료로|정보이용료로|결제잔액한도|(?:휴대폰|휴대전화|핸드폰|모바일|통신사)\(?(?:간편|소액|요금|합산|월?자동|월?정기|으로|로)?\)?\(?결제|carrierbilling|mobilephone(?:payment|bill)|phonebill/.test(
    text,
  );
/** 결제수단 : 휴대폰, as orders say how they were paid, or payMethod HPP, as gateways answer. */
const saysPaidBy = (text: string): boolean =>
  /(?:(?:결제|지불)(?:수단|방법|방식|정보|유형|종류)|pay_?(?:method|type)|p_type|pgcode)[^a-z\d가-힣]{0,6}(?:only)?(?:휴대폰|핸드폰|휴대전화|모바일|소액|hpp|cellphone|mobile|mobx|sc0060)/.test(
    text,
  );
/**
 * A failed payment with its cause, in words that only phone billing has; a shop may tell both without naming the
 * method.
 */
const saysFailed = (text: string): boolean =>
  /(?:결제|거래|처리|승인)(?:를|가|에|이|결과)?[:：]?(?:실패|오류|에러|거절|할수없|하지못|되지않|못했)/.test(
    text,
  );
const saysBlamed = (text: string): boolean =>
  /(?:요금|통신비).?(?:미납|연체|체납)|신규(?:가입|개통|번호)|명의변경|(?:미성년자?|법인|외국인|타인)(?:명의)?의?(?:휴대폰|핸드폰|휴대전화)|선불(?:폰|휴대폰|요금제)|결제정책상|현사이트(?:에서|의)|(?:당월|이번달|금월).{0,9}한도|통신사.?(?:정책|한도|고객센터|점검|서버|시스템|전산)/.test(
    text,
  );
/** A shop's table of the gateway's answer: the payment went through, and the rows are those of a phone payment. */
const saysAnswered = (text: string): boolean =>
  /(?:결과|응답)코드[:：]?0{4}|(?:결과|응답)메[시세]지[:：]?정상/.test(text);
const namesCarrier = (text: string): boolean => /통신사(?:코드|명)/.test(text);
/** The method by its short name, which elsewhere labels a telephone number; it counts only near another method. */
const isShort = (text: string): boolean =>
  /^(?:(?:휴대폰|핸드폰)(?:충전)?|휴대전화|모바일|폰빌|mobile|(?:mobile|cell)p(?:hone|ayment))(?:\(.{0,20})?$/.test(
    text,
  );
const isOther = (text: string): boolean =>
  /^(?:.{0,12}(?:카드(?!번호)|card)|.{0,4}이체|무통장|가상계좌|.{0,5}상품권|.{2,3}페이(?!지)|.{0,9}pay(?:co|pal)?$|간편결제|에스크로)/i.test(
    text,
  );
/** Most pieces of text between the names of two methods of one list; there may be a note between them. */
const NEAR = 8;
const LONGEST_LABEL = 24;

/** Second question, over the pieces of text that a person sees, in reading order. */
export function namesBilling(pieces: readonly string[]): boolean {
  const squeezed = pieces
    .map((piece) => piece.replace(/\s+/g, '').toLowerCase())
    .filter((piece) => piece !== '');
  const all = squeezed.join('');
  return (
    saysItsOwn(all) ||
    saysPaidBy(all) ||
    listsMethods(squeezed) ||
    (saysFailed(all) && saysBlamed(all)) ||
    (saysAnswered(all) && namesCarrier(all))
  );
}

function listsMethods(pieces: readonly string[]): boolean {
  let phone = Number.NEGATIVE_INFINITY;
  let other = Number.NEGATIVE_INFINITY;
  for (const [index, piece] of pieces.entries()) {
    if (piece.length > LONGEST_LABEL) continue;
    const label = piece.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
    if (isShort(label)) phone = index;
    else if (isOther(label)) other = index;
    else continue;
    if (Math.abs(phone - other) <= NEAR) return true;
  }
  return false;
}

/** Names that gateways give to hidden fields of a hand-over form (their own samples; see the rule files). */
export const isHandOverField = (name: string): boolean =>
  /^(?:ItemAmt|ServerInfo|Prdtprice|CASH_GB|cash_code|P_INI_PAYMENT|(?:go|used_)?pay_?method|ActionResult|goods(?:name|cl)|service_code|pgcode|(?:LGD|EP)_\w{1,20}|snd(?:Paymethod|StoreId)|mcht(?:TrdNo|Id)|Job)$/i.test(
    name,
  );
/** Machine values that mean phone billing in any choice of a form, and those that do in one of ways to pay. */
export const isPhoneChoice = (value: string, name: string): boolean =>
  /^(?:(?:only)?hpp|cellphone|mobile_?phone|mobx|sc0060|0{4}10{7}|0{5}10{4}|phonebill|(?:hp|phone|mobile)(?=.*pay)) /i.test(
    `${value} ${name}`,
  );

/** @param action as written in the page; a relative one leads to no other host. */
export function postsToWindow(action: string): boolean {
  const place = siteOfUrl(action.trim().slice(0, 500).toLowerCase().replace(/^\/\//, 'https://'));
  return place !== undefined && isPaymentHost(place.host);
}
