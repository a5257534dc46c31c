import { FIGURES } from './figures.ts';
import type { GuidePage } from './topic.ts';

export const what: GuidePage = {
  id: 'what',
  icon: 'phone',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        { text: 'guideWhatBill', from: 'kgTerms' },
        { text: 'guideWhatPools', from: 'tWorld' },
        {
          text: 'guideWhatWho',
          figures: [{ won: FIGURES.highestLimit }],
          from: 'press2025',
          isDated: true,
        },
        { text: 'guideWhatReset', from: 'ktM' },
        { text: 'guideWhatWindow', from: 'window2014' },
        { text: 'guideWhatCancel', from: 'portone' },
        { text: 'guideWhatSetOff', from: 'kgTerms' },
      ],
    },
  ],
  near: ['limit', 'stores', 'fees'],
  settings: ['lines', 'limits'],
};
