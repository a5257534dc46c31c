import type { RuleFile } from '../../pack/pack.ts';

/**
 * Bootpay: a wrapper. It lists 휴대폰소액결제 in its documents (sure); host and the value `phone` are not confirmed,
 * so no host of it is watched by default and its window is judged by the words of the standard window.
 */
export const bootpay = {
  id: 'bootpay',
  gateway: 'bootpay',
  domains: ['bootpay.co.kr'],
  names: ['부트페이', 'bootpay'],
} as const satisfies RuleFile;
