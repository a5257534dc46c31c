import { expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { won } from '../../../../src/core/won.ts';
import { type CarrierRow, folded } from '../../../../src/exchange/compare/fold.ts';
import type { Draft } from '../../../../src/exchange/drafts/draft.ts';

const listed = (...drafts: readonly Partial<Draft>[]): CarrierRow[] =>
  drafts.map((change, at) => ({
    at,
    draft: {
      day: day('2026-11-20'),
      amount: won(9_900),
      kind: 'payment',
      status: 'confirmed',
      source: 'history',
      ...change,
    },
  }));

const CANCELLED = { kind: 'cancellation', day: day('2026-11-21') } as const;

test.each<[string, Partial<Draft>[], (number | undefined)[]]>([
  ['of the same shop', [{ merchant: '달빛서점' }, { ...CANCELLED, merchant: '달빛서점' }], [1]],
  ['without a name', [{ merchant: '달빛서점' }, CANCELLED], [1]],
  [
    'of another shop',
    [{ merchant: '달빛서점' }, { ...CANCELLED, merchant: '별빛웹툰' }],
    [undefined, undefined],
  ],
  [
    'of one of two shops',
    [{ merchant: '달빛서점' }, { merchant: '별빛웹툰' }, { ...CANCELLED, merchant: '별빛웹툰' }],
    [undefined, 2],
  ],
  [
    'without a name, of two shops',
    [{ merchant: '달빛서점' }, { merchant: '별빛웹툰' }, CANCELLED],
    [undefined, undefined, undefined],
  ],
  [
    'by its number, whatever name stands with it',
    [
      { merchant: '달빛서점', approval: '4711' },
      { ...CANCELLED, merchant: '다날', approval: '4711' },
    ],
    [1],
  ],
])('a cancellation %s', (_, drafts, takenBack) => {
  expect(folded(listed(...drafts)).map(({ takenBackBy }) => takenBackBy)).toEqual(takenBack);
});
