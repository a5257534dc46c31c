import { FIGURES } from './figures.ts';
import type { GuidePage } from './topic.ts';

export const minors: GuidePage = {
  id: 'minors',
  icon: 'message',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        {
          text: 'guideMinorsSkt',
          figures: [FIGURES.sktAge, { won: FIGURES.sktMinorLimit }],
          from: 'minors2023',
          isDated: true,
        },
        { text: 'guideMinorsOthers', figures: [FIGURES.otherAge], from: 'minors2023', isDated: true },
        { text: 'guideMinorsRefused', from: 'mobiliansTable' },
        { text: 'guideMinorsBlock' },
        { text: 'guideMinorsApple', from: 'appleFamily', isDated: true },
        { text: 'guideMinorsPlay', from: 'play', isDated: true },
        { text: 'guideMinorsOwn' },
        { text: 'guideMinorsDone', from: 'harm365' },
      ],
    },
    { kind: 'agencies' },
  ],
  near: ['stores', 'control', 'unknown'],
  settings: ['lines'],
};
