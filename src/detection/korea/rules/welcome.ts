import type { RuleFile } from '../../pack/pack.ts';

/**
 * Welcome Payments: the protocol of KG Inicis under its own hosts. Hosts, `gopaymethod=HPP`, P_OFFER_PERIOD
 * (M2 = 월 자동결제): its own documents: sure.
 */
export const welcome = {
  id: 'welcome',
  gateway: 'welcome',
  domains: ['paywelcome.co.kr', 'welcomepayments.co.kr'],
  names: ['웰컴페이먼츠', 'paywelcome', 'welcomepay'],
  methods: { gopaymethod: ['hpp', 'onlyhpp'], p_ini_payment: ['mobile', 'hpp'] },
  handover: {
    marks: ['mid', 'goodname', 'mkey'],
    amount: ['price', 'p_amt'],
    item: ['goodname', 'p_goods'],
    merchant: ['p_mname'],
    recurring: { p_offer_period: ['m2'] },
  },
} as const satisfies RuleFile;
