import type { GuidePage } from './topic.ts';

export const overuse: GuidePage = {
  id: 'overuse',
  icon: 'pause',
  checked: '2026-11',
  parts: [
    {
      kind: 'steps',
      said: [
        { text: 'guideOveruseBudget' },
        { text: 'guideOveruseRecurring' },
        { text: 'guideOverusePause' },
        { text: 'guideOveruseLower' },
        { text: 'guideOveruseTalk' },
      ],
    },
    { kind: 'facts', said: [{ text: 'guideOverusePrepay', from: 'danalTable' }] },
  ],
  near: ['control', 'unpaid', 'auto'],
  settings: ['limits', 'guards', 'recurring'],
};
