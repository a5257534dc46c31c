import type { RuleFile } from '../../pack/pack.ts';

/**
 * The shop's own checkout: phone billing stands among the payment methods. It warns when that method is chosen.
 * Method labels and machine values: shop engines (gnuboard, Godo, Makeshop, Cafe24 skins) and single shops: sure.
 */
export const merchantStep = {
  id: 'merchant-step',
} as const satisfies RuleFile;
