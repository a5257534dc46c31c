import type { RuleFile } from '../../pack/pack.ts';

/**
 * Hecto Financial / Settlebank. Host, path and `method=mobile`: its own documents: sure. The new call encrypts
 * the amount (`trdAmt`), so the window's text has to name it. Old form `SETTLE_PAYINFO`: a shop engine: sure.
 */
export const hecto = {
  id: 'hecto',
  gateway: 'hecto',
  domains: ['settlebank.co.kr', 'hectofinancial.co.kr'],
  names: ['세틀뱅크', 'settlebank', '헥토파이낸셜'],
  methods: { method: ['mobile'] },
  handover: {
    marks: ['mchtid', 'mchttrdno'],
    amount: ['pamt', 'trdamt'],
    item: ['pgoods', 't_pgoods', 'pmtprdtnm'],
    merchant: ['pmname', 't_pmname', 'mchtname'],
    recurring: { autopaytype: ['m'] },
  },
} as const satisfies RuleFile;
