import { gatewayIdOf, isGatewayName } from '../drafts/gateways.ts';
import { shopAndGateway } from '../drafts/named-gateway.ts';
import { tidyApproval, tidyName } from '../drafts/tidy.ts';
import { bracketsIn, isCarrier } from './sms-senders.ts';
import * as words from './sms-words.ts';

export interface SmsNames {
  readonly merchant?: string;
  readonly item?: string;
  readonly gateway?: string;
  readonly approval?: string;
}

/** Shop, item, gateway and number, as far as the message names them. */
export function readSmsNames(text: string): SmsNames {
  const brackets = bracketsIn(text);
  const { merchant, gateway: beside } = shopAndGateway(
    tidyName(labelled(text, words.MERCHANT_LABELS)) ??
      tidyName(PAID_AT.exec(text)?.[1] ?? PAID_AT_IN_ENGLISH.exec(text)?.[1]) ??
      brackets.slice(isSentBy(text) ? 1 : 0).find(isShop),
  );
  const item = tidyName(labelled(text, words.ITEM_LABELS));
  const gateway =
    tidyName(labelled(text, words.GATEWAY_LABELS)) ??
    gatewayIn(brackets) ??
    beside ??
    opening(text) ??
    within(text);
  const number = labelled(text, words.APPROVAL_LABELS) ?? APPROVED_AS.exec(text)?.[1];
  const approval = tidyApproval(/^[^\s,()]{1,60}/.exec(number ?? '')?.[0]);
  return {
    ...(merchant !== undefined && { merchant }),
    ...(item !== undefined && { item }),
    ...(gateway !== undefined && { gateway: gatewayIdOf(gateway) }),
    ...(approval !== undefined && { approval }),
  };
}

/** Where a name ends: at the next label, a date, a time, a sum, or the total of the month. */
const NEXT = String.raw`\s+(?:(?:결제|요청|승인|거래|주문|취소|이용)\s)?[가-힣]{2,8}\s*[:：]`;
const OTHER = String.raw`\s+(?:\d{4}[./-]\d{1,2}[./-]|\d{1,2}[./]\d{1,2}(?![\d가-힣])|\d{1,2}\s?월\s?\d|\d{1,2}:\d|\d[\d,]*\s?원|(?:요청|결제|이용|승인|거래|취소)\s?(?:일시|일자|금액|번호|사이트|상품)|당월|이번\s?달|누적|잔여|남은|문의)`;
const END = String.raw`(?=\s{2,}|\s+[-–/|]\s|(?<!\b(?:inc|ltd|co|corp))\.\s|\s*(?:,(?!\d{3}(?!\d))|[;|])|${NEXT}|${OTHER}|\n|$)`;
/** Words that show that the text behind a label is a sentence, not a name: `상품 환불은 판매자 문의`. */
const PHRASE =
  /(?:에서|으로|로|에|은|는|을|를|및|후)(?=\s|$)|문의|확인|환불|접속|고객|안내|방문|결제|완료|\d\s*[개매장]/;

/** The text behind a label with a colon or dash; without one, only where the label begins a line or a clause. */
function labelled(text: string, labels: readonly string[]): string | undefined {
  const known = labels.map((label) => label.replaceAll(' ', String.raw`\s?`)).join('|');
  const names = String.raw`(?:(?:결제|이용|승인|거래|구매|사용)\s?)?(?:${known})`;
  const signed = valueBehind(
    text,
    String.raw`(?:^|[\s\-–·•/,(▷▶■□●○◆※*])(?:${names})(?:\s*[:：]|\s+[-–=])\s*`,
  );
  if (signed !== undefined) return signed;
  const bare = valueBehind(
    text,
    String.raw`(?:^[\s\-–·•]*|,\s*|\s[/|]\s+|\s(?=(?:요청|결제|이용)\s?사이트))(?:${names})\s+`,
  );
  // A single word may end like a verb or particle and still be a name: 도토리마을.
  const isPhrase = bare !== undefined && PHRASE.test(bare.includes(' ') ? bare : `${bare}.`);
  return isPhrase ? undefined : bare;
}

const valueBehind = (text: string, label: string): string | undefined =>
  closed(
    new RegExp(String.raw`${label}([^\n]{1,80}?)${END}`, 'im').exec(text)?.[1]?.replace(LEFT_BEHIND, ''),
  );

/** Drops a closing bracket that belongs to the whole text, as in `(상점명: 구름카페)`. */
const closed = (value: string | undefined): string | undefined =>
  value === undefined || value.includes('(')
    ? value?.replace(REMARK, '').trim()
    : value.replace(/\)+\s*$/, '').trim();
/** A remark that was cut off (`들꽃몰 (결제취소` of `들꽃몰 (결제취소 문의 …)`), or one of how often: `구름TV(정기결제 2회차)`. */
const REMARK =
  /\s*\((?:(?:결제\s?)?(?:취소|환불|문의|고객)[^)]*|(?:(?:정기|자동)\s?결제|\d+\s?회차)[^)]*\)?)$/;

/** The shop at the beginning of a sentence: `구름카페에서 5,500원을 결제`. */
const PAID_AT =
  /(?:^|[\].!]\s*|(?:고객|회원|[가-힣*]{2,4})\s?님(?:께서|이|의)?[ \t]+|\d:\d{2}[ \t]+|\d[/.]\d{1,2}\.?[ \t]+|\d\s?분에?[ \t]+)(?!\S{0,8}님(?:께서|이|의)?\s)([가-힣A-Za-z][가-힣A-Za-z\d&'()]{1,20}(?: [가-힣A-Za-z\d]{1,12})?)에서 (?:휴대폰(?:으로|\s?결제로)? )?(?:₩\s?)?\d[\d,]*\s?원\s*(?:을|이)?\s*(?:(?:휴대폰|소액)\s*(?:으로\s*)?)?(?:결제|승인|구매)/m;

/** An approval number in the middle of a line, where nothing but a number can follow the label. */
const APPROVED_AS = /승인\s?번호\s*([A-Za-z\d-]{6,40})(?![A-Za-z\d-])/;

/** `at Moonlight Store on …`, `to Moonlight Store via …`. */
const PAID_AT_IN_ENGLISH =
  /\b(?:at|to) ([A-Z][\w&'-]{1,20}(?: [A-Z\d][\w&'-]{0,20}){0,3})(?= (?:on|has|was|is|for|via|by|with)\b|[.,;\n]|$)/;

/** What is left behind a name after the phone number was removed. */
const LEFT_BEHIND =
  /(?:\s+(?:고객\s*센터|대표\s*번호|콜\s*센터|전화|문의|상담))?(?:[\s/|·,;:–-]|(?<!inc|ltd|co|corp)\.)*$/i;

/** The gateway in a bracket: beside the carrier (`[KG파이낸셜/SKT]`), or alone where it is a known one (`[다날]`). */
function gatewayIn(brackets: readonly string[]): string | undefined {
  for (const bracket of brackets) {
    const parts = bracket.split('/').map((part) => part.trim());
    const others = parts.filter((part) => part !== '' && !isCarrier(part));
    const isPair = parts.length > 1 && others.length < parts.length;
    const named = others.find((part) => isGatewayName(part) || (isPair && !NO_NAME.test(part)));
    if (named !== undefined) return tidyName(named);
  }
  return undefined;
}

/** The gateway as the first word: `다날 휴대폰결제 승인`. */
function opening(text: string): string | undefined {
  const [first = ''] = text
    .trimStart()
    .replace(/^\(주\)/, '')
    .split(/\s/, 1);
  return isGatewayName(first) ? first : undefined;
}

/** A gateway named anywhere in the message, by a name that means nothing else; `undefined` where two are named. */
function within(text: string): string | undefined {
  const named = new Set((text.match(GATEWAYS) ?? []).map(gatewayIdOf));
  return named.size === 1 ? [...named][0] : undefined;
}
const GATEWAYS =
  /(?<![\p{L}\p{N}])(?:다날|KG\s?(?:파이낸셜|모빌리언스)|모빌리언스|페이레터|갤럭시아머니트리|효성\s?FMS|헥토파이낸셜|토스페이먼츠|NHN\s?KCP|danal|payletter)(?=입니다|[^\p{L}\p{N}]|$)/giu;

/** Bracketed text that is no shop: headings, and senders of messages. */
const NO_NAME =
  /[/\d]|skt|u\+|유플러스|텔레콤|알뜰폰|pass$|sms|mms|공지|중요|긴급|영수증|내역|고객|본인|확인|정기|자동|휴대폰|소액|통신|과금|발신|안내|알림|결제|승인|취소|이용료|이번\s*달|당월|요금|광고|(?:카드[A-Z]?|은행|뱅크|증권|금고|저축|보험|페이|pay|모바일|토스|체크)$/i;

/** Whether a message opens with a bracket, which names the sender. */
const isSentBy = (text: string): boolean => text.trimStart().startsWith('[');

const isShop = (bracket: string): boolean =>
  !NO_NAME.test(bracket) && !isCarrier(bracket) && !isGatewayName(bracket);
