import type { WindowRule } from '../../pack/pack.ts';

/**
 * PortOne (아임포트): a wrapper that opens the windows of others. Hosts, `pay_method=phone` (V1) and
 * `payMethod=MOBILE` (V2): its own documents: sure. The calls are JavaScript; the window it opens is judged by itself.
 */
export const portone = {
  id: 'portone',
  gateway: 'portone',
  domains: ['iamport.kr', 'iamport.co', 'portone.io'],
  names: ['포트원', 'portone', '아임포트', 'iamport'],
  methods: [
    { field: 'pay_method', values: ['phone'] },
    { field: 'paymethod', values: ['mobile'] },
  ],
  identity: [],
  handover: {
    marks: ['merchant_uid', 'amount'],
    amount: ['amount', 'totalamount'],
    item: ['name', 'ordername'],
    merchant: [],
    recurring: [],
  },
  ids: [],
  signs: {},
} as const satisfies WindowRule;
