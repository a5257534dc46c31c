import type { WindowRule } from '../../pack/pack.ts';

/** KSNET. `sndPaymethod=0000010000` and fields: its own sample: sure. */
export const ksnet = {
  id: 'ksnet',
  gateway: 'ksnet',
  domains: ['ksnet.to', 'ksnet.co.kr'],
  names: ['ksnet', 'kspay', '케이에스넷'],
  methods: [{ field: 'sndpaymethod', values: ['0000010000'] }],
  identity: [],
  handover: {
    marks: ['sndstoreid', 'sndamount'],
    amount: ['sndamount'],
    item: ['sndgoodname'],
    merchant: ['sndshopname'],
    recurring: [],
  },
  ids: [],
  signs: {},
} as const satisfies WindowRule;
