import { expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { paymentTakenBack } from '../../../src/exchange/taken-back.ts';
import { entry } from '../core/money.ts';

const back = (approval?: string) => ({
  line: 'first-line',
  pool: 'phone' as const,
  at: instant('2026-11-20T03:00:00.000Z'),
  amount: won(5_500),
  merchant: '달빛서점',
  approval,
});
const paid = (approval?: string) =>
  entry(5_500, {
    id: 'paid',
    merchant: '달빛서점',
    ...(approval !== undefined && { approval }),
  });

test.each([
  ['neither has a number', undefined, undefined, 'paid'],
  ['only the payment has one', 'A-100', undefined, 'paid'],
  ['only the cancellation has one', undefined, 'A-100', 'paid'],
  ['both have the same', 'A-100', 'a-100', 'paid'],
  ['they have two', 'A-101', 'A-100', undefined],
])('shop and sum are enough unless numbers tell them apart: %s', (_, payment, cancellation, taken) => {
  expect(paymentTakenBack(back(cancellation), [paid(payment)], new Set())).toBe(taken);
});
