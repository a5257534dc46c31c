import type { RuleFile } from '../../pack/pack.ts';

/**
 * Payletter (POQ window). Element ids, texts and carriers: live markup of 2020: sure for then.
 * `pgcode=mobile` and `phonebill`: four public integrations: sure. 결제완료 is its submit button.
 * The ids may belong to a skin that several gateways share (a guess).
 */
export const payletter = {
  id: 'payletter',
  gateway: 'payletter',
  domains: ['payletter.com'],
  names: ['페이레터', 'payletter'],
  methods: { pgcode: ['mobile', 'phonebill'] },
  handover: {
    marks: ['pgcode', 'amount'],
    amount: ['amount'],
    item: ['product_name'],
    merchant: ['service_name'],
    recurring: { autopay_flag: ['y'] },
  },
  ids: ['perNo1', 'perNo2', 'carryPin', 'impayLoadingBar', 'div-auth-confirm'],
} as const satisfies RuleFile;
