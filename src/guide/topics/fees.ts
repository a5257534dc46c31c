import type { GuidePage } from './topic.ts';

export const fees: GuidePage = {
  id: 'fees',
  icon: 'receipt',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        { text: 'guideFeesShop', from: 'shops' },
        { text: 'guideFeesTerms', from: 'niceTerms' },
        { text: 'guideFeesWindow' },
        { text: 'guideFeesLate', from: 'kgTerms' },
        { text: 'guideFeesRefund', from: 'shops' },
        { text: 'guideFeesReceipt', from: 'shops' },
      ],
    },
  ],
  near: ['unpaid', 'what', 'unknown'],
  settings: ['bills'],
};
