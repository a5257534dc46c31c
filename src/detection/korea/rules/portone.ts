import type { RuleFile } from '../../pack/pack.ts';

/**
 * PortOne (아임포트): a wrapper that opens the windows of others. Hosts, `pay_method=phone` (V1) and
 * `payMethod=MOBILE` (V2): its own documents: sure. The calls are JavaScript; the window it opens is judged by itself.
 */
export const portone = {
  id: 'portone',
  gateway: 'portone',
  domains: ['iamport.kr', 'iamport.co', 'portone.io'],
  names: ['포트원', 'portone', '아임포트', 'iamport'],
  methods: { pay_method: ['phone'], paymethod: ['mobile'] },
  handover: {
    marks: ['merchant_uid', 'amount'],
    amount: ['amount', 'totalamount'],
    item: ['name', 'ordername'],
  },
} as const satisfies RuleFile;
