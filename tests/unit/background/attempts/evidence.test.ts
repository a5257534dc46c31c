import { expect, test } from 'vitest';
import { withEvidence } from '../../../../src/background/attempts/evidence.ts';
import { newAttempt } from '../../../../src/background/attempts/next-attempt.ts';
import { type Evidence, MOST_EVIDENCE } from '../../../../src/contract/attempt.ts';
import { instant } from '../../../../src/core/day.ts';

const at = instant('2026-11-22T03:00:00.000Z');
/** What one document of its own says. */
const said = (n: number, source: Evidence['source']): Evidence => ({
  says: 'shown',
  source,
  host: 'shop.example',
  tab: 1,
  frame: 0,
  opener: null,
  document: `document-${n}`,
  acted: true,
  gateway: null,
  amount: null,
  merchant: null,
  item: null,
  orders: [],
  codeStep: false,
  id: `reading-${n}`,
  since: at,
  at,
});

test('of too much said, what ordinary pages said in between goes first; the first and the last two stay', () => {
  const all = Array.from({ length: MOST_EVIDENCE + 1 }, (_, n) => said(n, 'gateway'));
  const shop = MOST_EVIDENCE - 2;
  const [first, ...more] = all.with(shop, said(shop, 'stranger'));
  if (first === undefined) throw new Error('nothing was said');
  const { evidence } = more.reduce(
    withEvidence,
    newAttempt(first, { shop: null } as Parameters<typeof newAttempt>[1], 'attempt-0001'),
  );
  expect(evidence.map(({ id }) => id)).toEqual(all.filter((_, n) => n !== shop).map(({ id }) => id));
});
