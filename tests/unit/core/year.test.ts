import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  type Instant,
  isInMonth,
  type Month,
  month,
  monthOf,
  seoulDay,
} from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { won } from '../../../src/core/won.ts';
import { rowsOf, yearSums } from '../../../src/core/year.ts';
import { runs } from '../fakes/runs.ts';

const JANUARY = month('2026-01');
const moment = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-30'), noInvalidDate: true })
  .map((at) => at.toISOString() as Instant);
const payment = (at: Instant, n: number): Entry => ({
  id: `entry-${n}`,
  line: 'first-line',
  pool: n % 3 === 0 ? 'content' : 'phone',
  kind: 'payment',
  amount: won(1_000 + n),
  at,
  month: monthOf(seoulDay(at)),
  status: 'confirmed',
  source: 'hand',
  merchant: n % 2 === 0 ? '달빛 서점' : '별빛게임즈',
  commands: [`entry-${n}`],
});
function byMonth(entries: readonly Entry[]): Map<Month, Entry[]> {
  const months = new Map<Month, Entry[]>();
  for (const entry of entries) months.set(entry.month, [...(months.get(entry.month) ?? []), entry]);
  return months;
}

describe('a year', () => {
  test('shows the newest 200, however its entries lie', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 150, maxLength: 1_500 }), (moments) => {
        const entries = moments.map(payment);
        const { latest, all } = yearSums(byMonth(entries));
        const sorted = moments.toSorted().toReversed().slice(0, 200);
        expect(latest.map(({ at }) => at)).toEqual(sorted);
        expect(all.entries).toBe(moments.length);
      }),
      // Made smaller, more than a thousand entries would take minutes to tell the same.
      { ...runs(30), endOnFailure: true },
    );
  });

  test('is filtered by name in any spacing, pool, days and amounts; the sums follow', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 200 }), fc.nat(200), (moments, least) => {
        const entries = moments.map(payment);
        const filter = { text: '달빛서점', pool: 'phone' as const, least: 1_000 + least };
        const wanted = entries.filter(
          ({ merchant, pool, amount }) =>
            merchant === '달빛 서점' && pool === 'phone' && amount >= filter.least,
        );
        const { all, merchants } = yearSums(byMonth(entries), filter);
        const total = wanted.reduce((sum, { amount }) => sum + amount, 0);
        const counts = { entries: wanted.length, payments: wanted.length, total };
        expect(all).toEqual(counts);
        expect(merchants).toEqual(wanted.length === 0 ? [] : [{ name: '달빛 서점', ...counts }]);
      }),
    );
  });
});

test('an instant lies in the month of its day in Seoul, and in no other', () => {
  const edge = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -40_000, max: 40_000 }))
    .map(([months, seconds]) => {
      const begin = Date.parse(`${addMonths(JANUARY, months - 200)}-01T00:00:00.000+09:00`);
      return new Date(begin + seconds * 1_000).toISOString() as Instant;
    });
  fc.assert(
    fc.property(fc.oneof(edge, moment), (at) => {
      const own = monthOf(seoulDay(at));
      expect([-1, 0, 1].map((away) => isInMonth(at, addMonths(own, away)))).toEqual([false, true, false]);
    }),
  );
});

describe('the rows of a month', () => {
  const sameMoment = (n: number): Entry => payment('2026-01-10T03:00:00.000Z' as Instant, n);

  test('cut into pages, show every entry once, whatever order they are kept in', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 120 }), fc.integer({ min: 1, max: 40 }), (moments, size) => {
        const entries = [...moments.map(payment), ...[901, 902, 903].map(sameMoment)];
        const pages = Array.from({ length: Math.ceil(entries.length / size) }, (_, at) =>
          rowsOf(at % 2 === 0 ? entries : entries.toReversed()).slice(at * size, (at + 1) * size),
        );
        expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(entries.length);
        const moved = pages.flat().map(({ at }) => at);
        expect(moved).toEqual(moved.toSorted().toReversed());
      }),
      runs(30),
    );
  });

  test('pass the same filter as the sums', () => {
    const entries = [1, 2, 3, 4, 5, 6].map(sameMoment);
    const filter = { text: '서점', pool: 'phone' as const };
    const { all } = yearSums(byMonth(entries), filter);
    expect(rowsOf(entries, filter).map(({ id }) => id)).toEqual(['entry-2', 'entry-4']);
    expect(all.entries).toBe(2);
  });
});

describe('shares and fees', () => {
  const paid = (n: number, change: Partial<Entry>): Entry => ({
    ...payment('2026-01-10T03:00:00.000Z' as Instant, n),
    ...change,
  });

  test('gateways are summed beside shops, and a fee counts while its payment does', () => {
    const { gateways, months } = yearSums(
      byMonth([
        paid(1, { gateway: 'danal', amount: won(30_000), fee: won(300) }),
        paid(2, { gateway: 'danal', amount: won(5_000) }),
        paid(3, { gateway: 'kcp', amount: won(50_000), fee: won(500), status: 'failed' }),
        paid(4, { amount: won(1_000) }),
      ]),
    );
    expect(gateways).toEqual([
      { name: 'danal', entries: 2, payments: 2, total: 35_000 },
      { name: 'kcp', entries: 1, payments: 0, total: 0 },
    ]);
    expect(months.map(({ fees }) => fees)).toEqual([300]);
  });

  test('a payment is counted while it comes to something; what was taken back, refused or made up is a row and no payment', () => {
    const at = '2026-01-28T03:00:00.000Z' as Instant;
    const { all, merchants } = yearSums(
      byMonth([
        paid(1, { merchant: '달빛서점' }),
        paid(2, { merchant: '달빛서점', status: 'pending' }),
        paid(3, { merchant: '달빛서점', status: 'cancelled', cancelledAt: at }),
        paid(4, { merchant: '달빛서점', status: 'failed' }),
        paid(5, { merchant: '달빛서점', amount: won(7_000) }),
        paid(6, { kind: 'cancellation', of: 'entry-5', amount: won(7_000) }),
        paid(7, { kind: 'adjustment', amount: won(500) }),
      ]),
    );
    expect(all).toMatchObject({ entries: 7, payments: 2 });
    expect(merchants).toMatchObject([{ name: '달빛서점', payments: 2 }]);
  });
});
