import type { RuleFile } from '../../pack/pack.ts';

/** KSNET. `sndPaymethod=0000010000` and fields: its own sample: sure. */
export const ksnet = {
  id: 'ksnet',
  gateway: 'ksnet',
  domains: ['ksnet.to', 'ksnet.co.kr'],
  names: ['ksnet', 'kspay', '케이에스넷'],
  methods: { sndpaymethod: ['0000010000'] },
  handover: {
    marks: ['sndstoreid', 'sndamount'],
    amount: ['sndamount'],
    item: ['sndgoodname'],
    merchant: ['sndshopname'],
  },
} as const satisfies RuleFile;
