import type { RuleFile } from '../../pack/pack.ts';

/**
 * KG Inicis, PC (INIStdPay) and mobile (INIpayMobile): one window for all methods, phone by value.
 * `gopaymethod=HPP`, `P_INI_PAYMENT=MOBILE`, fields: its own samples and a shop engine: sure.
 * The phone tab's own labels are unknown, the words of the standard window decide there.
 */
export const kgInicis = {
  id: 'kg-inicis',
  gateway: 'inicis',
  domains: ['inicis.com', 'kginicis.com'],
  names: ['이니시스', 'inicis', 'kginicis'],
  methods: {
    gopaymethod: ['hpp', 'onlyhpp'],
    p_ini_payment: ['mobile', 'hpp'],
    paymethod: ['hpp', 'onlyhpp'],
  },
  handover: {
    marks: ['mid', 'goodname'],
    amount: ['price', 'p_amt'],
    item: ['goodname', 'p_goods'],
    merchant: ['p_mname'],
    recurring: { acceptmethod: ['billauth(hpp)'] },
  },
} as const satisfies RuleFile;
