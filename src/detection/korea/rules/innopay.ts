import type { WindowRule } from '../../pack/pack.ts';

/**
 * InnoPay. Steps, form `tranMgr` and fields: its own source: sure. Most labels are images there, so path and
 * field names carry the weight.
 */
export const innopay = {
  id: 'innopay',
  gateway: 'innopay',
  domains: ['innopay.co.kr'],
  names: ['이노페이', 'innopay'],
  methods: [{ field: 'paymethod', values: ['cellphone', 'mobile'] }],
  identity: [],
  handover: {
    marks: ['carrier', 'goodscl'],
    amount: ['amt'],
    item: ['goodsname'],
    merchant: ['mallname', 'coname'],
    recurring: [],
  },
  ids: ['DstAddr0', 'DstAddr1', 'DstAddr2', 'Iden0', 'Iden1'],
  signs: {},
} as const satisfies WindowRule;
