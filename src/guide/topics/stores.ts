import type { GuidePage } from './topic.ts';

export const stores: GuidePage = {
  id: 'stores',
  icon: 'bag',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        { text: 'guideStoresLimit', from: 'tWorld' },
        { name: 'guideStoresPlayName', text: 'guideStoresPlay', from: 'play', isDated: true },
        { name: 'guideStoresAppleName', text: 'guideStoresApple', from: 'apple', isDated: true },
        { name: 'guideStoresYoutubeName', text: 'guideStoresYoutube', from: 'youtube', isDated: true },
        { name: 'guideStoresNetflixName', text: 'guideStoresNetflix', from: 'ktList', isDated: true },
        { name: 'guideStoresLearnName', text: 'guideStoresLearn' },
        { text: 'guideStoresDelete', from: 'play' },
      ],
    },
  ],
  near: ['auto', 'unknown', 'minors'],
  settings: ['recurring', 'limits'],
};
