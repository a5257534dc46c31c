import type { RuleFile } from '../../pack/pack.ts';

/**
 * NHN KCP: one window for every method. `pay_method=000010000000` (PC) and `MOBX` (mobile): its own samples and a shop
 * engine: sure. Its element ids (select_hp_1, account_num1) are no sign of a phone bill: two public scripts fill the same
 * ones in its form for a bank account. The carriers, the terms and the words of the phone's own form decide.
 */
export const nhnKcp = {
  id: 'nhn-kcp',
  gateway: 'kcp',
  domains: ['kcp.co.kr'],
  names: ['nhnkcp', 'kcp', '한국사이버결제'],
  methods: { pay_method: ['000010000000', 'mobx'], actionresult: ['mobx'], used_pay_method: ['mobx'] },
  handover: {
    marks: ['site_cd', 'good_mny'],
    amount: ['good_mny'],
    item: ['good_name'],
    merchant: ['site_name', 'shop_name'],
  },
} as const satisfies RuleFile;
