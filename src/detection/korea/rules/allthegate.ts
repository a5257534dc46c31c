import type { RuleFile } from '../../pack/pack.ts';

/** AllTheGate (AGSPay). `Job=hp` and `onlyhp`, `HP_*` fields: its own samples and two shops: sure, old. */
export const allthegate = {
  id: 'allthegate',
  gateway: 'allthegate',
  domains: ['allthegate.com'],
  names: ['올더게이트', 'allthegate'],
  methods: { job: ['hp', 'onlyhp'] },
  handover: {
    marks: ['storeid', 'amt'],
    amount: ['amt'],
    item: ['prodnm'],
    merchant: ['storenm'],
  },
} as const satisfies RuleFile;
