import type { RuleFile } from '../../pack/pack.ts';

/**
 * Galaxia Moneytree / BillGate. `SERVICE_CODE=1100` and fields: its own PHP sample: sure.
 * `pay.billgate.net/{method}/certify.jsp`: seen, the phone's method name unconfirmed, so text decides.
 */
export const galaxia = {
  id: 'galaxia',
  gateway: 'galaxia',
  domains: ['billgate.net', 'galaxiamoneytree.co.kr', 'galaxiacommunications.co.kr'],
  names: ['갤럭시아', 'galaxia', 'billgate', '빌게이트'],
  methods: { service_code: ['1100'] },
  handover: {
    marks: ['service_id', 'amount'],
    amount: ['amount'],
    item: ['item_name'],
    merchant: ['service_name'],
  },
  ids: ['section_agree2'],
} as const satisfies RuleFile;
