import type { RuleFile } from '../../pack/pack.ts';

/** Allat. Host and scripts: a shop engine: likely. Its value for phones is unknown, so only text decides. */
export const allat = {
  id: 'allat',
  gateway: 'allat',
  domains: ['allatpay.com'],
  names: ['올앳', 'allat'],
  handover: {
    marks: ['allat_shop_id', 'allat_amt'],
    amount: ['allat_amt'],
    item: ['allat_product_nm'],
  },
} as const satisfies RuleFile;
