import { FIGURES } from './figures.ts';
import type { GuidePage } from './topic.ts';

/** Says what an offer to turn vouchers into cash is and what it costs; never how to find one. */
export const vouchers: GuidePage = {
  id: 'vouchers',
  icon: 'voucher',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        {
          text: 'guideVouchersLaw',
          figures: [FIGURES.cashOutYears, { won: FIGURES.cashOutFine }],
          from: 'law',
        },
        { text: 'guideVouchersDebt' },
        { text: 'guideVouchersId' },
        { text: 'guideVouchersTerms', from: 'niceTerms' },
        { text: 'guideVouchersPin' },
        { text: 'guideVouchersDone' },
      ],
    },
    {
      kind: 'facts',
      title: 'guideVouchersBuy',
      said: [
        {
          text: 'guideVouchersCap',
          figures: [{ won: FIGURES.voucherCap }],
          from: 'press2025',
          isDated: true,
        },
        { text: 'guideVouchersPass', from: 'ktPass2025', isDated: true },
        { text: 'guideVouchersRefund', from: 'voucherTerms', isDated: true },
      ],
    },
  ],
  near: ['unknown', 'unpaid', 'control'],
  settings: ['guards'],
};
