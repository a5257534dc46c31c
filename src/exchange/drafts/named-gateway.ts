import { gatewayIdOf, isGatewayName } from './gateways.ts';
import { tidyName } from './tidy.ts';

export interface ShopAndGateway {
  readonly merchant?: string;
  /** Its id, or its name where the gateway is unknown. */
  readonly gateway?: string;
}

/** Shop and gateway in one place: `구름게임(다날)`, `다날(구름게임)`, `다날_구름게임`, `구름게임/다날`. */
const BESIDE = [
  /^(.{1,60}?)\s?[([]\s?([^()[\]]{1,30})\s?[)\]]$/,
  /^([^_/|-]{1,60}?)\s?[_/|-]\s?([^_/|]{1,60})$/,
];

/** Splits a name into the shop and the gateway that stands with it, if there is one; a gateway alone stays a name. */
export function shopAndGateway(name: string | undefined): ShopAndGateway {
  const merchant = tidyName(name);
  if (merchant === undefined) return {};
  for (const pattern of BESIDE) {
    const [, first = '', second = ''] = pattern.exec(merchant) ?? [];
    if (first === '' || isGatewayName(first) === isGatewayName(second)) continue;
    const [shop, gateway] = isGatewayName(first) ? [second, first] : [first, second];
    const bare = tidyName(shop);
    if (bare !== undefined && /\p{L}/u.test(bare))
      return { merchant: bare, gateway: gatewayIdOf(gateway.trim()) };
  }
  return { merchant };
}
