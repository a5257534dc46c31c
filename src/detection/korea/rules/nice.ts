import type { RuleFile } from '../../pack/pack.ts';

/**
 * NICE Payments, old (goPay) and new (AUTHNICE). `PayMethod=CELLPHONE`, `method=cellphone`, fields:
 * its own samples and manual of 2025: sure. Its old windows name four steps at once, 결제완료 among them.
 */
export const nice = {
  id: 'nice',
  gateway: 'nice',
  domains: ['nicepay.co.kr', 'nicepayments.com'],
  names: ['나이스페이', 'nicepay', '나이스페이먼츠'],
  methods: { paymethod: ['cellphone'], method: ['cellphone'] },
  handover: {
    marks: ['amt', 'goodsname'],
    amount: ['amt', 'amount'],
    item: ['goodsname'],
    merchant: ['mallname'],
  },
} as const satisfies RuleFile;
