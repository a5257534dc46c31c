import type { GuidePage } from './topic.ts';

export const auto: GuidePage = {
  id: 'auto',
  icon: 'repeat',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      title: 'guideAutoGoodTitle',
      said: [{ text: 'guideAutoGood' }, { text: 'guideAutoKeep' }],
    },
    {
      kind: 'facts',
      title: 'guideAutoTrapTitle',
      said: [
        { text: 'guideAutoUnseen' },
        { text: 'guideAutoSign', from: 'portone' },
        { text: 'guideAutoPrice', from: 'niceTerms' },
        { text: 'guideAutoBroken', from: 'danalTable' },
      ],
    },
    {
      kind: 'steps',
      title: 'guideAutoStopTitle',
      said: [
        { text: 'guideAutoStopShop' },
        { text: 'guideAutoStopBlock', from: 'danalTable' },
        { text: 'guideAutoStopLook' },
      ],
    },
    { kind: 'where', topics: ['auto'] },
  ],
  near: ['stores', 'unknown', 'control'],
  settings: ['recurring'],
};
