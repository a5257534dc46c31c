import type { WindowRule } from '../../pack.ts';

/**
 * NHN KCP. `spay.kcp.co.kr` is its phone window (element ids seen in a public autofill tool, March 2026: likely).
 * `pay_method=000010000000` (PC) and `MOBX` (mobile): its own samples and a shop engine: sure.
 */
export const nhnKcp = {
  id: 'nhn-kcp',
  gateway: 'kcp',
  domains: ['kcp.co.kr'],
  names: ['nhnkcp', 'kcp', '한국사이버결제'],
  methods: [
    { field: 'pay_method', values: ['000010000000', 'mobx'] },
    { field: 'actionresult', values: ['mobx'] },
    { field: 'used_pay_method', values: ['mobx'] },
  ],
  identity: [],
  handover: {
    marks: ['site_cd', 'good_mny'],
    amount: ['good_mny'],
    item: ['good_name'],
    merchant: ['site_name', 'shop_name'],
    recurring: [],
  },
  ids: ['select_hp1', 'select_hp_1', 'select_hp_2', 'account_num1', 'account_num2'],
  signs: {},
} as const satisfies WindowRule;
