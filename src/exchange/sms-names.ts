import { gatewayIdOf, isGatewayName } from './gateways.ts';
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
  const brackets = [...text.matchAll(/\[([^[\]\n]{1,40})\]/g)].map(([, inside = '']) => inside.trim());
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
  const end = String.raw`(?=\s{2,}|\s+[-–/|]\s|\s*[,;|]|${next}|\n|$)`;
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
    if (parts.length > 1 && others.length < parts.length) return tidyName(others[0]);
    const known = others.find(isGatewayName);
    if (known !== undefined) return tidyName(known);
  }
  return undefined;
}

const isCarrier = (name: string): boolean => words.CARRIER_NAME.test(name);

const isShop = (bracket: string): boolean =>
  !/[/\d]|발신|안내|결제|승인|취소|이번\s*달|당월/.test(bracket) &&
  !isCarrier(bracket) &&
  !isGatewayName(bracket);
