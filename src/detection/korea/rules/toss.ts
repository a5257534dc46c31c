import type { RuleFile } from '../../pack/pack.ts';

/**
 * Toss Payments and its forerunner LG U+ XPay. `SC0060` and `LGD_*` fields: its own sample and two shop engines: sure.
 * `MOBILE_PHONE`, 휴대폰 (JavaScript calls): three integrations: sure, but not visible in the page.
 */
export const toss = {
  id: 'toss',
  gateway: 'toss',
  domains: ['tosspayments.com', 'uplus.co.kr', 'lgdacom.net'],
  names: ['토스페이먼츠', 'tosspayments'],
  methods: {
    lgd_custom_firstpay: ['sc0060'],
    lgd_custom_usablepay: ['sc0060'],
    method: ['mobile_phone', '휴대폰'],
  },
  handover: {
    marks: ['lgd_mid', 'lgd_amount'],
    amount: ['lgd_amount'],
    item: ['lgd_productinfo'],
    merchant: ['lgd_mertname'],
  },
} as const satisfies RuleFile;
