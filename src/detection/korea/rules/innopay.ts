import type { RuleFile } from '../../pack/pack.ts';

/**
 * InnoPay. Steps, form `tranMgr` and fields: its own source: sure. Most labels are images there, so path and
 * field names carry the weight.
 */
export const innopay = {
  id: 'innopay',
  gateway: 'innopay',
  domains: ['innopay.co.kr'],
  names: ['이노페이', 'innopay'],
  methods: { paymethod: ['cellphone', 'mobile'] },
  handover: {
    marks: ['carrier', 'goodscl'],
    amount: ['amt'],
    item: ['goodsname'],
    merchant: ['mallname', 'coname'],
  },
  ids: ['DstAddr0', 'DstAddr1', 'DstAddr2', 'Iden0', 'Iden1'],
} as const satisfies RuleFile;
