import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, dayInMonth, type Instant, instant, month, monthOf, seoulDay } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { givenBackIn, givesBack } from '../../../src/core/give-back.ts';
import { adjustmentFor, billedOf, tallyOf, usedOf } from '../../../src/core/usage.ts';
import { won } from '../../../src/core/won.ts';
import { faultsOf, sumsOf } from '../../../src/storage/sums.ts';
import { entry } from './money.ts';

const november = { month: month('2026-11'), line: 'first-line', pool: 'phone' } as const;
const used = (entries: readonly Entry[], restores = true) => usedOf(tallyOf(entries, november), restores);
const billed = (entries: readonly Entry[]) => billedOf(tallyOf(entries, november));

/** A moment of November 2026 in Seoul, near its ends as often as not. */
const moment = fc
  .oneof(
    fc.integer({ min: 0, max: 30 * 86_400_000 - 1 }),
    fc.constantFrom(0, 1, 86_400_000 - 1, 30 * 86_400_000 - 1),
  )
  .map((offset) => new Date(Date.UTC(2026, 9, 31, 15) + offset).toISOString() as Instant);

/** A month of one account as people make it: payments, what was taken back of some, prepayments, adjustments. */
const ledger = fc
  .array(
    fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      at: moment,
      status: fc.constantFrom('pending', 'confirmed', 'cancelled', 'failed') as fc.Arbitrary<Entry['status']>,
      parts: fc.array(fc.integer({ min: 1, max: 1_200_000 }), { maxLength: 3 }),
      kind: fc.constantFrom('payment', 'prepayment', 'adjustment', 'expected') as fc.Arbitrary<Entry['kind']>,
      sign: fc.constantFrom(1, -1),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.flatMap(({ amount, at, status, parts, kind, sign }, row): Entry[] => {
      const id = `row-${row}`;
      const cancelled = status === 'cancelled' ? { cancelledAt: at } : {};
      const own = entry(kind === 'adjustment' ? sign * amount : amount, {
        id,
        on: at,
        status,
        kind,
        ...cancelled,
      });
      const taken = parts.map((part, number) =>
        entry(part, { id: `${id}-part-${number}`, on: at, kind: 'cancellation', of: id }),
      );
      return [own, ...taken];
    }),
  );

describe('sums', () => {
  test('do not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        ledger.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          for (const restores of [true, false]) expect(used(shuffled, restores)).toBe(used(rows, restores));
          expect(billed(shuffled)).toBe(billed(rows));
          expect(sumsOf(november.month, shuffled)).toEqual(sumsOf(november.month, rows));
        },
      ),
    );
  });

  test('are never below 0, and cancelling gives back no more than was paid', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        expect(used(rows)).toBeGreaterThanOrEqual(0);
        expect(used(rows)).toBeLessThanOrEqual(used(rows, false));
        expect(billed(rows)).toBe(used(rows));
        const without = rows.filter(({ kind }) => kind !== 'cancellation');
        expect(used(rows, false)).toBeLessThanOrEqual(used(without, false));
        for (const payment of rows.filter(({ kind }) => kind === 'payment')) {
          const parts = rows.filter(({ of }) => of === payment.id);
          expect(used([payment, ...parts], false)).toBe(
            payment.status === 'failed' || payment.status === 'cancelled'
              ? 0
              : Math.max(0, payment.amount - parts.reduce((sum, { amount }) => sum + amount, 0)),
          );
        }
      }),
    );
  });

  test('what cancelling would give back is given back when it is done', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const [payment] = rows.filter(({ kind, status }) => kind === 'payment' && status === 'confirmed');
        fc.pre(payment !== undefined);
        const back = givesBack(payment, rows);
        const row = entry(payment.amount, { on: payment.at, kind: 'cancellation', of: payment.id });
        const base = (all: readonly Entry[]) => tallyOf(all, november).base;
        expect(base(rows) - base([...rows, row])).toBe(back);
        expect(givenBackIn(rows, november)).toBeGreaterThanOrEqual(back);
      }),
    );
  });

  test('an adjustment makes the log come to the carrier’s figure exactly', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 3_000_000 }), fc.boolean(), (rows, figure, restores) => {
        const amount = adjustmentFor(tallyOf(rows, november), restores, won(figure));
        const all = amount === 0 ? rows : [...rows, entry(amount, { kind: 'adjustment', source: 'carrier' })];
        expect(used(all, restores)).toBe(figure);
        expect(adjustmentFor(tallyOf(all, november), restores, won(figure))).toBe(0);
      }),
    );
  });

  test('expected payments are in no sum', () => {
    expect(used([entry(9_900, { kind: 'expected', status: 'pending' })])).toBe(0);
    expect(billed([entry(9_900, { kind: 'expected', status: 'confirmed' })])).toBe(0);
  });

  test('a part taken back in a later month stays on the bill and gives nothing back', () => {
    const payment = entry(30_000, { id: 'payment-1' });
    const part = (on: string) => entry(10_000, { on, kind: 'cancellation', of: 'payment-1' });
    expect(billed([payment, part('2026-11-30T14:59:59.999Z')])).toBe(20_000);
    expect(billed([payment, part('2026-11-30T15:00:00.000Z')])).toBe(30_000);
    expect(billed([payment, { ...part('2026-11-12T00:00:00.000Z'), status: 'pending' }])).toBe(30_000);
    expect(
      billed([payment, part('2026-11-12T00:00:00.000Z'), entry(1, { kind: 'cancellation', of: 'gone' })]),
    ).toBe(20_000);
  });

  test('a prepayment lowers the bill, and gives headroom back where the line says so', () => {
    const rows = [entry(50_000), entry(30_000, { kind: 'prepayment' })];
    expect([used(rows, true), used(rows, false), billed(rows)]).toEqual([20_000, 50_000, 20_000]);
    const more = [...rows, entry(90_000, { kind: 'prepayment' })];
    expect([used(more, true), used(more, false), billed(more)]).toEqual([0, 50_000, 0]);
    expect(used([entry(50_000), entry(30_000, { kind: 'prepayment', status: 'pending' })])).toBe(50_000);
  });

  test('what was prepaid cannot be cancelled any more', () => {
    const payment = entry(50_000, { id: 'payment-2' });
    expect(givesBack(payment, [payment])).toBe(50_000);
    expect(givesBack(payment, [payment, entry(50_000, { kind: 'prepayment', of: 'payment-2' })])).toBe(0);
    expect(givesBack({ ...payment, status: 'pending' }, [])).toBe(0);
  });
});

describe('months are those of Seoul, whatever the device’s zone', () => {
  const zones = [
    'Asia/Seoul',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Europe/London',
  ];

  test('every month of a year ends at midnight in Seoul', () => {
    const before = process.env['TZ'];
    for (const zone of zones) {
      process.env['TZ'] = zone;
      for (let number = 1; number <= 12; number += 1) {
        const of = month(`2026-${String(number).padStart(2, '0')}`);
        const last = dayInMonth(of, 31);
        expect(monthOf(seoulDay(instant(`${last}T14:59:59.999Z`)))).toBe(of);
        expect(monthOf(seoulDay(instant(`${last}T15:00:00.000Z`)))).not.toBe(of);
        expect(seoulDay(instant(`${last}T14:59:59.999Z`))).toBe(day(last));
      }
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
});

describe('what must hold of the ledger', () => {
  test('is found when it does not', () => {
    const rows = [entry(10_000, { id: 'row-1' }), entry(5_000, { id: 'row-2', status: 'pending' })];
    const sums = { aside: [], years: [2026], months: [sumsOf(november.month, rows)] };
    const months = new Map([[november.month, rows]]);
    expect(faultsOf(sums, months)).toEqual([]);
    expect(faultsOf(sums, new Map([[november.month, rows.slice(1)]]))).toEqual([
      { kind: 'sums', what: '2026-11' },
    ]);
    const october = entry(1, { id: 'row-1', on: '2026-10-05T00:00:00.000Z' });
    expect(faultsOf(sums, new Map([...months, [month('2026-10'), [october]]]))).toEqual([
      { kind: 'twice', what: 'row-1' },
    ]);
    expect(faultsOf(sums, new Map([...months, [month('2026-09'), [{ ...october, id: 'row-9' }]]]))).toEqual([
      { kind: 'misplaced', what: 'row-9' },
    ]);
  });
});
