import type { GuidePage } from './topic.ts';

export const control: GuidePage = {
  id: 'control',
  icon: 'block',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        { text: 'guideControlLower', from: 'ktM' },
        { text: 'guideControlBoth', from: 'tWorld' },
        { text: 'guideControlPassword', from: 'press2025', isDated: true },
        { text: 'guideControlRoot', from: 'ktPass2025', isDated: true },
        { text: 'guideControlRaise', from: 'tWorld', isDated: true },
        { text: 'guideControlHere' },
      ],
    },
    { kind: 'where', title: 'guideWhereChange', topics: ['lower', 'password'] },
  ],
  near: ['overuse', 'unknown', 'minors'],
  settings: ['lines', 'limits'],
};
