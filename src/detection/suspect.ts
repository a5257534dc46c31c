import { addressOf } from './address.ts';
import { gatewayAt, gatewayOf, isIdentityHost } from './hosts.ts';

/**
 * Stage 1 in words: may this page be a step of carrier billing? It errs towards yes, because a wrong yes costs
 * one injection and a wrong no costs the warning. Everything here takes plain strings and looks at each once.
 */

/** `yes`: a known payment window. `no`: an identity check, or nothing we can know. `look`: the page has to tell. */
export type HostSays = 'yes' | 'no' | 'look';

/** @param url of the document; only http(s) pages can be payment steps. */
export function hostSays(url: string): HostSays {
  if (addressOf(url) === undefined || isIdentityHost(url)) return 'no';
  return gatewayOf(url) === undefined ? 'look' : 'yes';
}

/** What a document says of itself before any of its nodes is looked at. */
export interface Nameplate {
  readonly url: string;
  readonly title: string;
  /** `lang` of the root element. */
  readonly language: string;
  /** The encoding's name, as the browser gives it. */
  readonly encoding: string;
}

const HANGUL = /[가-힣]/;
const KOREAN_ENCODING = /^(?:euc-kr|ks_c|cp949|windows-949|x-windows-949)/i;
const KOREAN_HOST = /^https?:\/\/[^/]{0,253}\.kr(?::\d{1,5})?\//i;
/** Shops and gateways name their steps so, in the address or in the title. */
const ORDER_ADDRESS =
  /order|pay|bill|check-?out|charge|settle|cart|basket|purchase|buy|reserv|book|ticket|donat|coin|cash|point|subscri|membership|mcash|teledit|smart\/|pg\b|결제|주문/i;
const ORDER_TITLE = /결제|주문|구매|충전|예매|예약|후원|구독|이용권|order|payment|check-?out|billing/i;

export const hasHangul = (text: string): boolean => HANGUL.test(text);

/** Carrier billing speaks Korean: a page with no trace of it needs no closer look. */
export const seemsKorean = ({ url, title, language, encoding }: Nameplate): boolean =>
  hasHangul(title) || /^ko/i.test(language) || KOREAN_ENCODING.test(encoding) || KOREAN_HOST.test(url);

/** Address or title name an order or a payment: then more of a long page is looked at. */
export function seemsOrder({ url, title }: Nameplate): boolean {
  const afterHost = url.indexOf('/', 8);
  return ORDER_TITLE.test(title.slice(0, 200)) || ORDER_ADDRESS.test(url.slice(Math.max(0, afterHost), 500));
}

/** The two halves of the matter, wherever they stand: enough to read the page's text with care. */
const PAYS = /결제|통신과금|폰빌|청구|충전|payment|billing/i;
const BY_PHONE = /휴대|핸드폰|모바일|통신|소액|폰빌|알뜰폰|carrier|mobile|phone/i;

/** First, coarse question, over raw text that may still hold inline script. */
export const mayNameBilling = (text: string): boolean => PAYS.test(text) && BY_PHONE.test(text);

/** Words that only carrier billing uses. Squeezed text: no white space, lower case. */
const ITS_OWN =
  /소액결제|통신과금|폰빌|(?:휴대폰|휴대전화|핸드폰|모바일|통신사|이통사)(?:간편|요금|합산|으로|로|\(소액\)?|\()?결제|carrierbilling|mobilephonepayment/;
/** The short name of the method beside another way to pay: 신용카드 · 휴대폰. */
const METHOD = /휴대폰|휴대전화|핸드폰|모바일|통신사|이통사|폰결제/;
const OTHER_METHOD = /카드|계좌이체|무통장|가상계좌|상품권|페이|간편결제|실시간이체/;
const PAYING =
  /결제(?:수단|방법|방식|하기|금액|요청|정보|완료|진행|취소|실패|오류|하실|할|구분|선택)|지불(?:수단|방법)/;
/** A window or its outcome, where neither methods nor the full name need be said. */
const WINDOW = /(?:결제|이용|청구)금액|인증번호|승인번호|통신사|알뜰폰/;

/** Second question, over text as a person sees it. */
export function namesBilling(text: string): boolean {
  const squeezed = text.replace(/\s+/g, '').toLowerCase();
  if (ITS_OWN.test(squeezed)) return true;
  if (!METHOD.test(squeezed) || !PAYING.test(squeezed)) return false;
  return OTHER_METHOD.test(squeezed) || WINDOW.test(squeezed);
}

/** Names that gateways give to the fields of a hand-over form (their own samples; see the rule files). */
const HAND_OVER =
  /^(?:ItemAmt|ItemInfo|ServerInfo|CPName|Prdtprice|Prdtnm|MC_SVCID|CASH_GB|cash_code|P_INI_PAYMENT|P_HPP_METHOD|gopaymethod|acceptmethod|good_mny|ordr_idxx|PayMethod|pay_?method|SERVICE_CODE|pgcode|LGD_(?:AMOUNT|CUSTOM_\w{1,20})|EP_\w{1,20}|sndPaymethod|sndAmount|PRODUCTTYPE|BILLTYPE|trdAmt|PAmt|DstAddr\d?|HP_ID|HP_UNITType|MOBILE_COMPANY_CODE|spay\w{0,12})$/i;

export const isHandOverField = (name: string): boolean => HAND_OVER.test(name.slice(0, 40));

/** @param action as written in the page. */
export function postsToGateway(action: string): boolean {
  const address = addressOf(action.startsWith('//') ? `https:${action}` : action);
  return address !== undefined && gatewayAt(address) !== undefined;
}
