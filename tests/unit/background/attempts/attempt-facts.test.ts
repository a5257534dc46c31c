import { expect, test } from 'vitest';
import { factsOf } from '../../../../src/background/attempts/attempt-facts.ts';
import { newAttempt } from '../../../../src/background/attempts/next-attempt.ts';
import type { Evidence } from '../../../../src/contract/attempt.ts';
import { instant } from '../../../../src/core/day.ts';
import { won } from '../../../../src/core/won.ts';

let told = 0;
const said = (says: Evidence['says'], amount: number | null): Evidence => {
  told += 1;
  const at = instant(`2026-11-22T03:0${told % 10}:00.000Z`);
  return {
    says,
    source: 'stranger',
    host: 'shop.example',
    tab: 1,
    frame: 0,
    opener: null,
    document: null,
    acted: true,
    gateway: null,
    amount: amount === null ? null : won(amount),
    merchant: null,
    item: null,
    orders: [],
    codeStep: false,
    id: `reading-${told}`,
    since: at,
    at,
  };
};

test.each<[string, Evidence[], number[]]>([
  ['the outcome names a sum', [said('shown', 12_000), said('paid', 10_000)], [10_000]],
  [
    'and the order is shown once more after it',
    [said('shown', 12_000), said('paid', 10_000), said('shown', 12_000)],
    [10_000],
  ],
  ['the outcome names none', [said('shown', 12_000), said('paid', null)], [12_000]],
  ['nobody names one', [said('shown', null), said('paid', null)], []],
])('of what ordinary pages say, where %s, the outcome’s own figure comes first', (_, evidence, sums) => {
  const [first, ...rest] = evidence;
  if (first === undefined) throw new Error('nothing said');
  const attempt = newAttempt(first, { shop: null } as Parameters<typeof newAttempt>[1], 'attempt-0001');
  const { sum, said: open } = factsOf({ ...attempt, evidence: [first, ...rest] });
  expect([sum, open]).toEqual([null, sums]);
});
