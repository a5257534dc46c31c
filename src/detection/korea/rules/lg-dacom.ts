import type { WindowRule } from '../../pack/pack.ts';

/** LG Dacom, old. `pg.dacom.net/wireless/` and fields: two shop engines: sure, probably out of use. */
export const lgDacom = {
  id: 'lg-dacom',
  gateway: 'dacom',
  domains: ['dacom.net'],
  names: ['데이콤', 'dacom'],
  methods: [],
  identity: [],
  handover: {
    marks: ['hashdata', 'productinfo'],
    amount: ['amount'],
    item: ['productinfo'],
    merchant: [],
    recurring: [],
  },
  ids: [],
  signs: {},
} as const satisfies WindowRule;
