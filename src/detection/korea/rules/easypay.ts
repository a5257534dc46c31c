import type { RuleFile } from '../../pack/pack.ts';

/** EasyPay / KICC. `EP_pay_type=31` and fields: a shop engine: sure. `sp_` fields of its mobile call: likely. */
export const easypay = {
  id: 'easypay',
  gateway: 'easypay',
  domains: ['easypay.co.kr', 'kicc.co.kr'],
  names: ['이지페이', 'easypay', 'kicc'],
  methods: { ep_pay_type: ['31'], sp_pay_type: ['31'] },
  handover: {
    marks: ['ep_mall_id'],
    amount: ['ep_product_amt', 'sp_product_amt'],
    item: ['ep_product_nm', 'sp_product_nm'],
    merchant: ['ep_mall_nm', 'sp_mall_nm'],
  },
} as const satisfies RuleFile;
