import { presetOf } from '../../core/presets.ts';
import { FIGURES } from './figures.ts';
import { type GuidePage, whereKnown } from './topic.ts';

const [kt, skt, ktM] = [presetOf('kt'), presetOf('skt'), presetOf('mvno-kt')];

export const limit: GuidePage = {
  id: 'limit',
  icon: 'gauge',
  checked: '2026-11',
  parts: [
    { kind: 'where', topics: ['limit', 'use'] },
    {
      kind: 'facts',
      said: [
        { text: 'guideLimitDiffers' },
        { text: 'guideLimitCall' },
        ...whereKnown(kt.limits, 'guideLimitKt', (limits) => [{ oneOf: limits }, { won: FIGURES.limitStep }]),
        ...whereKnown(skt.shortLimits, 'guideLimitSkt'),
        ...whereKnown(kt.newLineCap, 'guideLimitNewKt', (cap) => [{ won: cap }]),
        ...whereKnown(ktM.newLineBlock, 'guideLimitNewKtM', (days) => [days]),
      ],
    },
  ],
  near: ['control', 'failed', 'unknown'],
  settings: ['limits'],
};
