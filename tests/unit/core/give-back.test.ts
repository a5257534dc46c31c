import { expect, test } from 'vitest';
import { month } from '../../../src/core/day.ts';
import { givenBackIn, lastCancelDay } from '../../../src/core/give-back.ts';
import { won } from '../../../src/core/won.ts';
import { entry } from '../fakes/snapshot.ts';

const ACCOUNT = { month: month('2026-11'), line: 'line-0001', pool: 'phone' } as const;

test('cancelling gives back what was really paid of this account, and nothing of another', () => {
  const entries = [
    entry({ id: 'paid', amount: won(10_000) }),
    entry({ id: 'under-way', amount: won(2_000), status: 'pending' }),
    entry({ id: 'other-line', amount: won(300), line: 'line-0002' }),
    entry({ id: 'other-pool', amount: won(40), pool: 'content' }),
    entry({ id: 'other-month', amount: won(5), month: month('2026-10') }),
  ];
  expect(givenBackIn(entries, ACCOUNT)).toBe(10_000);
});

test('a part that went back goes back no second time, and what was prepaid stays paid', () => {
  const entries = [
    entry({ id: 'paid', amount: won(10_000) }),
    entry({ id: 'part', kind: 'cancellation', of: 'paid', amount: won(4_000) }),
    entry({ id: 'settled', amount: won(7_000) }),
    entry({ id: 'prepaid', kind: 'prepayment', of: 'settled', amount: won(7_000) }),
  ];
  expect(givenBackIn(entries, ACCOUNT)).toBe(6_000);
});

test('the last day for it is the last of the month', () => {
  expect(lastCancelDay(month('2026-11'))).toBe('2026-11-30');
});
