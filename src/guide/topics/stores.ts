import type { Topic } from '../topic.ts';

export const stores: Topic = {
  id: 'stores',
  icon: 'bag',
  checked: '2026-11',
  parts: [
    {
      kind: 'facts',
      said: [
        { text: 'guideStoresLimit', from: 'tWorld' },
        { text: 'guideStoresPlay', from: 'play', isDated: true },
        { text: 'guideStoresApple', from: 'apple', isDated: true },
        { text: 'guideStoresYoutube', from: 'youtube', isDated: true },
        { text: 'guideStoresNetflix', from: 'ktList', isDated: true },
        { text: 'guideStoresLearn' },
        { text: 'guideStoresDelete', from: 'play' },
      ],
    },
  ],
  near: ['auto', 'unknown', 'minors'],
  settings: ['recurring', 'limits'],
};
