import { presetOf } from '../../core/presets.ts';
import { type GuidePage, whereKnown } from './topic.ts';

export const unpaid: GuidePage = {
  id: 'unpaid',
  icon: 'bill',
  checked: '2026-11',
  parts: [
    {
      kind: 'steps',
      title: 'guideUnpaidFirst',
      said: [
        { text: 'guideUnpaidPay' },
        { text: 'guideUnpaidAsk', from: 'mobiliansTable' },
        { text: 'guideUnpaidHard', from: 'instalments' },
        { text: 'guideUnpaidRelief', from: 'relief', isDated: true },
      ],
    },
    { kind: 'rates' },
    {
      kind: 'facts',
      title: 'guideUnpaidKnow',
      said: [
        ...whereKnown(presetOf('kt').unpaidCap, 'guideUnpaidKt', (cap) => [{ won: cap }]),
        { text: 'guideUnpaidDates' },
        { text: 'guideUnpaidTrap' },
      ],
    },
    { kind: 'contacts' },
  ],
  near: ['failed', 'overuse', 'vouchers'],
  settings: ['bills'],
};
