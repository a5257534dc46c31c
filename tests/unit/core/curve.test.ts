import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveOf, expectedCurve } from '../../../src/core/curve.ts';
import { day, type Instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { tallyOf, usedOf } from '../../../src/core/usage.ts';
import { won } from '../../../src/core/won.ts';
import { entry } from '../fakes/snapshot.ts';

const ACCOUNT = { month: month('2026-11'), line: 'line-0001', pool: 'phone' } as const;
const on = (date: number, change: Partial<Entry> = {}): Entry =>
  entry({
    id: `entry-${date}`,
    at: `2026-11-${String(date).padStart(2, '0')}T03:00:00.000Z` as Instant,
    ...change,
  });

const curve = (entries: readonly Entry[], until = '2026-11-22', prepaymentRestores = false) =>
  curveOf({ ...ACCOUNT, entries, prepaymentRestores, until: day(until) });

describe('the curve of a month', () => {
  test('has a point for every day, and steps up on the day of a payment', () => {
    const points = curve([on(3, { amount: won(10_000) }), on(5, { amount: won(5_000) })], '2026-11-06');
    expect(points.map(({ sum }) => sum)).toEqual([0, 0, 10_000, 10_000, 15_000, 15_000]);
    expect(points.at(-1)?.day).toBe('2026-11-06');
  });

  test('a payment late in the evening of Seoul stands on its day there', () => {
    const late = entry({ amount: won(1_000), at: '2026-11-03T15:30:00.000Z' as Instant });
    expect(curve([late], '2026-11-04').map(({ sum }) => sum)).toEqual([0, 0, 0, 1_000]);
  });

  test('what was taken back within the month is in no point; a part goes on its own day', () => {
    const gone = on(2, { status: 'cancelled', cancelledAt: '2026-11-04T03:00:00.000Z' as Instant });
    const paid = on(3, { amount: won(10_000) });
    const part = on(5, { id: 'part-0001', kind: 'cancellation', of: 'entry-3', amount: won(4_000) });
    expect(curve([gone, paid, part], '2026-11-05').map(({ sum }) => sum)).toEqual([
      0, 0, 10_000, 10_000, 6_000,
    ]);
  });

  test('other lines, pools and months are in none of it', () => {
    const others = [
      on(1, { line: 'line-0002' }),
      on(2, { pool: 'content' }),
      on(3, { month: month('2026-10') }),
    ];
    expect(curve(others).every(({ sum }) => sum === 0)).toBe(true);
  });

  test('ends at what the account comes to, whatever its entries', () => {
    const payments = fc.array(
      fc.record({
        date: fc.integer({ min: 1, max: 22 }),
        amount: fc.integer({ min: 1, max: 100_000 }),
        kind: fc.constantFrom('payment' as const, 'prepayment' as const, 'adjustment' as const),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(payments, fc.boolean(), (given, restores) => {
        const entries = given.map(({ date, amount, kind }, n) =>
          on(date, { id: `entry-${n}`, amount: won(amount), kind }),
        );
        const last = curve(entries, '2026-11-22', restores).at(-1)?.sum;
        expect(last).toBe(usedOf(tallyOf(entries, ACCOUNT), restores));
      }),
    );
  });
});

describe('what is expected', () => {
  test('is added in the order of its days; what is overdue stands on today', () => {
    const expected = [on(28, { amount: won(9_900) }), on(12, { amount: won(13_500) })];
    expect(expectedCurve(won(100_000), expected, day('2026-11-22'))).toEqual([
      { day: '2026-11-22', sum: 100_000 },
      { day: '2026-11-22', sum: 113_500 },
      { day: '2026-11-28', sum: 123_400 },
    ]);
  });
});
