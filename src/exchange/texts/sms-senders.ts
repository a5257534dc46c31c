import { isGatewayName } from '../drafts/gateways.ts';

/** Carriers, as they are named in a message's first bracket: `[KG파이낸셜/SKT]`, `[LG U+]`. */
const CARRIER_NAME =
  /^(?:당신의\s*u\+|skt|sk\s*텔레콤|에스케이텔레콤|t\s*world|t\s*월드|티월드|kt|케이티|마이\s*케이티|olleh|올레|lg\s*u\+|lgu\+?|lgt|(?:lg|엘지)?\s*유플러스|u\+|알뜰폰|mvno|sk\s*7\s*mobile|kt\s*m\s*모바일)$/i;

/** Whether this is the name of a carrier. */
export const isCarrier = (name: string): boolean => CARRIER_NAME.test(name);

/** The text in square brackets, in which senders write their names. */
export const bracketsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\[([^[\]\n]{1,40})\]/g)].map(([, inside = '']) => inside.trim());

/** Names of carrier billing. */
const CARRIER_BILLING =
  /(?:휴대폰|핸드폰)\s*(?:소액\s*)?결제|소액\s*결제|통신\s*과금|(?:콘텐츠|컨텐츠|정보)\s*이용료|(?:통신|휴대폰|핸드폰)\s*요금\s*(?:에서?|으로)?\s*(?:합산|함께|청구|부과|차감)|(?:결제|지불)\s?(?:수단|방법)\s?[:：][^\n]{0,12}(?:통신|휴대폰|핸드폰)\s?요금|결제\s*대행사|(?:carrier[\s-]*(?:billing|payment)|(?:mobile|phone)[\s-]*billing|(?<![a-z])(?:skt|kt|u\+)\s+(?:mobile|phone)[\s-]*payment)/i;

/** A wallet whose name is that of a gateway, too: alone in a bracket it is the wallet. */
const WALLET = /^toss$/i;

/** Whether the message comes from a carrier or a gateway, by its brackets: `[다날/KT]`, `[KT 소액결제]`, `[페이레터]`. */
export const isFromCarrier = (brackets: readonly string[]): boolean =>
  brackets.some((bracket) =>
    [bracket, ...bracket.split('/')]
      .map((part) =>
        part
          .replace(CARRIER_BILLING, '')
          .replace(/알림|안내/, '')
          .trim(),
      )
      .some((part) => isCarrier(part) || (isGatewayName(part) && !WALLET.test(part))),
  );

/** The first word of a message that opens with no square bracket: `KT소액결제알림 …`, `(SKT) …`. */
export function openingIn(text: string): readonly string[] {
  const opening = /^\s*\(?([^\s[\]()]{2,16})/.exec(text)?.[1];
  return opening === undefined ? [] : [opening.replace(/입니다[.,!]?$/, '')];
}

/** Whether a text names carrier billing, or the phone bill as what something is charged to. */
export const isOfCarrierBilling = (text: string): boolean => CARRIER_BILLING.test(text);

/** A card issuer, a bank or a wallet as the sender: `[KB카드]`, `우리BC(3*8*)`, `씨티카드 홍길동님`, `토스뱅크)`. */
const ISSUER =
  /(?:^|[\s[(/])[가-힣A-Za-z]{0,12}(?:카드[A-Z]?|은행|뱅크|금고|신협|저축|증권|페이코?|pay(?:co)?)(?=[\s\d()[\]*승취님]|$)|(?:비씨|BC)\s?[(\d]/im;
/** Words that only messages of cards and wallets use: instalments, card numbers with their middle hidden, a wallet's money. */
const CARD =
  /일시불|할부|체크\s*(?:카드|승인|\d|\])|\d\s?개월(?!\s*(?:이용권|구독|무료|권|정기|간|약정))|\d\*\d\*|\(\d{4}\)\s*(?:승인|취소)|(?<!\d)\d{4}[ \t]*(?:승인|취소)|(?:토스|카카오|네이버|페이)\s?머니/;
/** A customer by name, as card companies write them: `홍길동님`, `홍*동님`. Carriers write 고객님. */
const CUSTOMER = /(?<![가-힣])(?!고객|회원|이용자|사용자|가입자|본인)[가-힣][가-힣*]{1,3}\s?님/;
/** Words that only account messages use. */
const ACCOUNT = /(?<!한도\s?)잔액|출금|입금|이체|계좌|\d{2,6}-\*+/;

/**
 * Whether a bracket names carrier and gateway, as `[KG파이낸셜/SKT]` does: only gateways of carrier billing write so, and
 * then months are those of a subscription, not instalments.
 */
const isPair = (bracket: string): boolean => {
  const parts = bracket.split('/').map((part) => part.trim());
  return parts.some(isCarrier) && parts.some(isGatewayName);
};
const INSTALMENT = /할부|\d\s?개월/g;

/**
 * Whether a message about a payment is rather a card's or a bank's. A carrier's own bracket outweighs the name of an
 * issuer (a shop may be called 기프트카드), but never an instalment or a card number.
 */
export const isOfCardOrBank = (text: string, brackets: readonly string[]): boolean =>
  CARD.test(brackets.some(isPair) ? text.replace(INSTALMENT, ' ') : text) ||
  (!isFromCarrier(brackets) && (ISSUER.test(text) || ACCOUNT.test(text) || CUSTOMER.test(text)));
