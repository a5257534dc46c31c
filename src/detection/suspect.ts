import { isUnder } from './address.ts';
import { gatewayAt, IDENTITY_HOSTS } from './hosts.ts';

/**
 * Stage 1 in words: may this page be a step of carrier billing? It errs towards yes, because a wrong yes costs
 * one injection and a wrong no costs the warning. Every page that detect() would call a step has to pass here, so the
 * words are the same as there, cut down to their stems. What runs on every page of the web uses no regular expression
 * it does not need: compiling one costs more than the look-up.
 */

/** `yes`: a known payment window. `no`: an identity check, or no web page. `look`: the page has to tell. */
export type HostSays = 'yes' | 'no' | 'look';

/** Where a document is, as the browser's own `location` says it. */
export interface Place {
  /** With its colon: `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

export function hostSays({ protocol, hostname }: Place): HostSays {
  if (protocol !== 'https:' && protocol !== 'http:') return 'no';
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (IDENTITY_HOSTS.some((known) => isUnder(host, known))) return 'no';
  return protocol === 'https:' && isGatewayHost(host) ? 'yes' : 'look';
}

/** What a document says of itself before any of its nodes is looked at. */
export interface Nameplate extends Place {
  readonly title: string;
  /** `lang` of the root element. */
  readonly language: string;
  /** The encoding's name, as the browser gives it. */
  readonly encoding: string;
}

const HANGUL = /[가-힣]/;
/** Shops and gateways name their steps so, in the address or in the title. */
const ORDER_PATH =
  /order|pay|bill|check-?out|charge|settle|cart|basket|purchase|buy|reserv|book|ticket|donat|coin|cash|point|subscri|membership|teledit/i;
const ORDER_TITLE = /결제|주문|구매|충전|예매|예약|후원|구독|이용권|order|payment|check-?out|billing/i;

export const hasHangul = (text: string): boolean => HANGUL.test(text);

/** Carrier billing speaks Korean: a page with no trace of it needs no closer look. */
export const seemsKorean = ({ hostname, title, language, encoding }: Nameplate): boolean =>
  language.slice(0, 2).toLowerCase() === 'ko' ||
  hostname.endsWith('.kr') ||
  encoding === 'EUC-KR' ||
  hasHangul(title);

/** Address or title name an order or a payment: then more of a long page is looked at. */
export const seemsOrder = ({ hostname, pathname, title }: Nameplate): boolean =>
  ORDER_PATH.test(pathname.slice(0, 300)) ||
  /^(?:m?pay|order|checkout|bill)/.test(hostname) ||
  ORDER_TITLE.test(title.slice(0, 200));

/** The two halves of the matter, wherever they stand: enough to read the page's text with care. */
const PAYS = /결제|통신과금|폰빌|청구|이용료|컨텐츠료|payment|billing/i;
const BY_PHONE =
  /휴대|핸드폰|모바일|통신|소액|폰빌|알뜰폰|전화요금|정보이용료|컨텐츠료|carrier|mobile|phone bill/i;

/** First, coarse question, over raw text that may still hold inline script. */
export const mayNameBilling = (text: string): boolean => PAYS.test(text) && BY_PHONE.test(text);

/** Phone billing by name, or what only it says. Squeezed text: no white space, lower case. */
const ITS_OWN =
  /소액결제|통신과금|폰빌|통신요금|휴대폰요금|전화요금|다음달휴대폰|컨텐츠료|콘텐츠이용료로|정보이용료로|결제잔액한도|(?:휴대폰|휴대전화|핸드폰|모바일|통신사)\(?(?:간편|소액|요금|합산|으로|로)?\)?\(?결제|carrierbilling|mobilephone(?:payment|billing)|phonebill/;
/** 결제수단 : 휴대폰, as orders say how they were paid. */
const PAID_BY =
  /(?:결제|지불)(?:수단|방법|방식|정보|유형|종류)[:：|ㅣ-]?(?:휴대폰|핸드폰|휴대전화|모바일|소액)/;
/** The method by its short name, which elsewhere labels a telephone number: it counts near another method's. */
const SHORT = /^(?:휴대폰|핸드폰|휴대전화|모바일|폰빌|휴대폰충전|핸드폰충전)(?:\(.{0,20})?$/;
const OTHER =
  /^(?:신용|체크|일반|해외)?\/?(?:신용|체크)?카드|^(?:실시간|퀵)?(?:계좌)?이체|^무통장|^가상계좌|^(?:문화|도서)?(?:문화)?상품권|^(?:카카오|네이버|토스|삼성|애플|스마일)페이|^페이코|^payco|^간편결제|^에스크로/i;
/** Pieces of text between the names of two methods of one list, at most; a note may stand between them. */
const NEAR = 8;
const LONGEST_LABEL = 24;

/** Second question, over the pieces of text that a person sees, in reading order. */
export function namesBilling(pieces: readonly string[]): boolean {
  const squeezed = pieces
    .map((piece) => piece.replace(/\s+/g, '').toLowerCase())
    .filter((piece) => piece !== '');
  const all = squeezed.join('');
  return ITS_OWN.test(all) || PAID_BY.test(all) || listsMethods(squeezed);
}

function listsMethods(pieces: readonly string[]): boolean {
  let phone = Number.NEGATIVE_INFINITY;
  let other = Number.NEGATIVE_INFINITY;
  for (const [index, piece] of pieces.entries()) {
    if (piece.length > LONGEST_LABEL) continue;
    const label = piece.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
    if (SHORT.test(label)) phone = index;
    else if (OTHER.test(label)) other = index;
    else continue;
    if (Math.abs(phone - other) <= NEAR) return true;
  }
  return false;
}

/** Names that gateways give to the fields of a hand-over form (their own samples; see the rule files). */
const HAND_OVER =
  /^(?:ItemAmt|ServerInfo|Prdtprice|MC_SVCID|CASH_GB|cash_code|P_INI_PAYMENT|P_HPP_METHOD|gopaymethod|good_mny|pay_?method|SERVICE_CODE|pgcode|LGD_(?:AMOUNT|CUSTOM_\w{1,20})|EP_\w{1,20}|sndPaymethod|BILLTYPE|trdAmt|PAmt|DstAddr\d?|HP_ID|MOBILE_COMPANY_CODE)$/i;
/** Machine values that mean phone billing wherever they stand among a form's choices. */
const PHONE_VALUE =
  /^(?:only)?hpp$|^cellphone$|^mobile_?phone$|^mobx$|^sc0060$|^0{4}10{7}$|^0{5}10{4}$|^phonebill$/i;

export const isHandOverField = (name: string): boolean => HAND_OVER.test(name.slice(0, 40));
export const isPhoneChoice = (value: string): boolean => PHONE_VALUE.test(value.slice(0, 40));

/** The host belongs to a payment window, whatever its path. */
export const isGatewayHost = (host: string): boolean =>
  gatewayAt({ secure: true, host, path: '/', query: '' }) !== undefined;
