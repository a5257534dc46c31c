import type { RuleFile } from '../../pack/pack.ts';

/** Smartro. Hosts: one integration: likely. `PayMethod=CELLPHONE`: not confirmed. Fields as with NICE. */
export const smartro = {
  id: 'smartro',
  gateway: 'smartro',
  domains: ['smartropay.co.kr', 'smartro.co.kr'],
  names: ['스마트로', 'smartro'],
  methods: { paymethod: ['cellphone'] },
  handover: {
    marks: ['amt', 'goodsname', 'edidate'],
    amount: ['amt'],
    item: ['goodsname'],
    merchant: ['mallname'],
  },
} as const satisfies RuleFile;
