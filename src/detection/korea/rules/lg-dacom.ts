import type { RuleFile } from '../../pack/pack.ts';

/** LG Dacom, old. `pg.dacom.net/wireless/` and fields: two shop engines: sure, probably out of use. */
export const lgDacom = {
  id: 'lg-dacom',
  gateway: 'dacom',
  domains: ['dacom.net'],
  names: ['데이콤', 'dacom'],
  handover: {
    marks: ['hashdata', 'productinfo'],
    amount: ['amount'],
    item: ['productinfo'],
  },
} as const satisfies RuleFile;
