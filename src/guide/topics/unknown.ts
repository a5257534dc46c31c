import { FIGURES } from './figures.ts';
import type { GuidePage } from './topic.ts';

export const unknown: GuidePage = {
  id: 'unknown',
  icon: 'question',
  checked: '2026-11',
  parts: [
    {
      kind: 'steps',
      title: 'guideUnknownOrder',
      said: [
        { name: 'guideUnknownBlockName', text: 'guideUnknownBlock' },
        { name: 'guideUnknownKeepName', text: 'guideUnknownKeep' },
        { name: 'guideUnknownShopName', text: 'guideUnknownShop', from: 'portone' },
        {
          name: 'guideUnknownGatewayName',
          text: 'guideUnknownGateway',
          figures: [FIGURES.answerWeeks],
          from: 'law',
        },
        { name: 'guideUnknownAgencyName', text: 'guideUnknownAgency', from: 'harm365' },
      ],
    },
    {
      kind: 'facts',
      title: 'guideUnknownMaybe',
      said: [
        { text: 'guideUnknownThink' },
        { text: 'guideUnknownBlind' },
        {
          text: 'guideUnknownRecords',
          figures: [FIGURES.recordYears, { won: FIGURES.longRecordAbove }, FIGURES.longRecordYears],
          from: 'law',
        },
      ],
    },
    { kind: 'where', title: 'guideWhereBlock', topics: ['lower'] },
    { kind: 'contacts' },
    { kind: 'agencies' },
  ],
  near: ['control', 'stores', 'vouchers'],
  settings: ['lines'],
};
