import { gatewayIdOf, isGatewayName } from './gateways.ts';
import { bracketsIn, isCarrier } from './sms-senders.ts';
import * as words from './sms-words.ts';
import { tidyApproval, tidyName } from './tidy.ts';

export interface SmsNames {
  readonly merchant?: string;
  readonly item?: string;
  readonly gateway?: string;
  readonly approval?: string;
}

/** Who was paid, for what, through whom, under which number, as far as the message names them. */
export function readSmsNames(text: string): SmsNames {
  const brackets = bracketsIn(text);
  const merchant = tidyName(labelled(text, words.MERCHANT_LABELS)) ?? tidyName(brackets.find(isShop));
  const item = tidyName(labelled(text, words.ITEM_LABELS));
  const gateway = tidyName(labelled(text, words.GATEWAY_LABELS)) ?? gatewayIn(brackets);
  const approval = tidyApproval(/^[^\s,()]{1,60}/.exec(labelled(text, words.APPROVAL_LABELS) ?? '')?.[0]);
  return {
    ...(merchant !== undefined && { merchant }),
    ...(item !== undefined && { item }),
    ...(gateway !== undefined && { gateway: gatewayIdOf(gateway) }),
    ...(approval !== undefined && { approval }),
  };
}

/** What stands behind a label, up to the end of the line or the next label. */
function labelled(text: string, labels: readonly string[]): string | undefined {
  const names = labels.map((label) => label.replaceAll(' ', String.raw`\s?`)).join('|');
  const sign = String.raw`(?:\s*[:：]|\s+[-–=]|\s)\s*`;
  const next = String.raw`\s+(?:(?:결제|요청|승인|거래|주문|취소|이용)\s)?[가-힣]{2,8}\s*[:：]`;
  const other = String.raw`\s+(?:\d{4}[./-]\d{1,2}[./-]|\d{1,2}[./]\d{1,2}(?!\d)|\d{1,2}\s?월|\d{1,2}:\d|\d[\d,]*\s?원|당월|이번\s?달|누적|잔여|남은|문의)`;
  const end = String.raw`(?=\s{2,}|\s+[-–/|]\s|\s*[,;|]|${next}|${other}|\n|$)`;
  const found = new RegExp(String.raw`(?:^|[\s\-–·•/,(])(?:${names})${sign}([^\n]{1,80}?)${end}`, 'im').exec(
    text,
  );
  return found?.[1]?.trim();
}

/** `[KG파이낸셜/SKT]`: the gateway beside the carrier; `[다날]`: a gateway that is known. */
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

/** What stands in brackets and names nobody who was paid: headings, and whoever sends messages. */
const NO_NAME =
  /[/\d]|발신|안내|알림|결제|승인|취소|이용료|이번\s*달|당월|요금|광고|(?:카드[A-Z]?|은행|뱅크|증권|금고|저축|보험|페이|pay|모바일|토스|체크)$/i;

const isShop = (bracket: string): boolean =>
  !NO_NAME.test(bracket) && !isCarrier(bracket) && !isGatewayName(bracket);
