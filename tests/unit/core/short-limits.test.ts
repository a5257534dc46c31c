import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, instant } from '../../../src/core/day.ts';
import { assess, headroomOf } from '../../../src/core/headroom.ts';
import { shortRooms } from '../../../src/core/short-limits.ts';
import { won } from '../../../src/core/won.ts';
import { bill, entry, line, situation } from './money.ts';

/** In Seoul the 22nd begins at 15:00 UTC of the 21st. */
const TODAY = { on: '2026-11-22T03:00:00.000Z' };
const CANCELLED = {
  ...TODAY,
  status: 'cancelled',
  cancelledAt: instant('2026-11-22T05:00:00.000Z'),
} as const;
const capped = line({
  limits: { phone: won(300_000), content: won(300_000) },
  dayLimit: won(100_000),
  paymentLimit: won(50_000),
});
const pay = (amount: number, change = {}) => ({ pool: 'phone' as const, amount: won(amount), ...change });

describe('what a day has left', () => {
  const leftOf = (entries: readonly ReturnType<typeof entry>[], except?: string) =>
    shortRooms('phone', { line: capped, entries, today: day('2026-11-22') }, except)[0]?.left;

  test.each<[string, Parameters<typeof entry>, number]>([
    ['a payment of today', [30_000, TODAY], 70_000],
    ['the first moment of the day in Seoul', [30_000, { on: '2026-11-21T15:00:00.000Z' }], 70_000],
    ['the last moment of yesterday', [30_000, { on: '2026-11-21T14:59:59.999Z' }], 100_000],
    ['the last moment of today', [30_000, { on: '2026-11-22T14:59:59.999Z' }], 70_000],
    ['more than the limit', [130_000, TODAY], 0],
    ['one that waits for an answer', [30_000, { ...TODAY, status: 'pending' }], 70_000],
    ['one that failed', [30_000, { ...TODAY, status: 'failed' }], 100_000],
    ['one that was cancelled', [30_000, CANCELLED], 100_000],
    ['another line', [30_000, { ...TODAY, line: 'second-line' }], 100_000],
    ['the other pool', [30_000, { ...TODAY, pool: 'content' }], 100_000],
    ['an adjustment', [30_000, { ...TODAY, kind: 'adjustment' }], 100_000],
    ['a prepayment', [30_000, { ...TODAY, kind: 'prepayment' }], 100_000],
  ])('after %s', (_name, made, left) => {
    expect(leftOf([entry(...made)])).toBe(left);
  });

  test('a part that was taken back is back, and the payment being judged does not count twice', () => {
    const paid = entry(60_000, TODAY);
    const part = entry(20_000, { ...TODAY, kind: 'cancellation', of: paid.id });
    expect(leftOf([paid, part])).toBe(60_000);
    expect(leftOf([paid, part], paid.id)).toBe(100_000);
  });

  test('a line without such limits has none, and content fees never do', () => {
    const scene = { entries: [], today: day('2026-11-22') };
    expect(shortRooms('phone', { ...scene, line: line() })).toEqual([]);
    expect(shortRooms('content', { ...scene, line: capped })).toEqual([]);
  });
});

describe('the verdict', () => {
  const of = (entries: readonly ReturnType<typeof entry>[] = [], change = {}) =>
    situation({ line: { ...capped, ...change }, entries });

  test.each([
    ['fits all', 50_000, [], { state: 'ok', limit: { binding: 'carrier' }, after: 250_000 }],
    [
      'too much at once',
      50_001,
      [],
      { state: 'over', limit: { binding: 'payment', amount: 50_000 }, used: 0, left: 50_000, by: 1 },
    ],
    [
      'too much today',
      40_000,
      [entry(70_000, TODAY)],
      {
        state: 'over',
        limit: { binding: 'day', amount: 100_000 },
        used: 70_000,
        left: 30_000,
        by: 10_000,
        share: 110,
      },
    ],
    [
      'too much for day and payment: the tighter one is said',
      60_000,
      [entry(90_000, TODAY)],
      { state: 'over', limit: { binding: 'day' }, left: 10_000, by: 50_000 },
    ],
    [
      'too much for month and payment: the month is tighter',
      60_000,
      [entry(290_000)],
      { state: 'over', limit: { binding: 'carrier' }, left: 10_000, by: 50_000 },
    ],
    [
      'the month is spent, the day is not',
      30_000,
      [entry(290_000)],
      { state: 'over', limit: { binding: 'carrier' }, by: 20_000 },
    ],
  ])('%s', (_name, amount, entries, wanted) => {
    expect(assess(pay(amount), of(entries))).toMatchObject(wanted);
  });

  test('holds where the month’s limit is unknown, too, and says nothing while nothing is exceeded', () => {
    const unknown = { limits: {} };
    expect(assess(pay(50_001), of([], unknown))).toMatchObject({
      state: 'over',
      limit: { binding: 'payment' },
    });
    expect(assess(pay(50_000), of([], unknown))).toMatchObject({ state: 'unknown-limit' });
    expect(assess({ pool: 'phone' }, of([], unknown))).toMatchObject({ state: 'unknown-limit' });
  });

  test('stands beneath an unpaid bill, and not on records that are not whole', () => {
    const overdue = situation({ line: capped, bills: [bill({ status: 'overdue', daysLeft: -6 })] });
    expect(assess(pay(60_000), overdue)).toMatchObject({
      state: 'unpaid',
      fit: { limit: { binding: 'payment' } },
    });
    expect(assess(pay(60_000), situation({ line: capped, isWhole: false }))).toMatchObject({
      state: 'unknown-used',
    });
  });

  test('a limit of nothing lets nothing pass', () => {
    expect(assess(pay(1), of([], { dayLimit: won(0) }))).toMatchObject({
      state: 'over',
      limit: { binding: 'day' },
      left: 0,
    });
  });

  test('its reasons name month, day and payment, and what is met first', () => {
    const { reasons } = assess(pay(10_000), of([entry(70_000, TODAY)]));
    expect(reasons).toMatchObject([
      { code: 'limit', values: { binding: 'carrier', left: 230_000 } },
      { code: 'limit', values: { binding: 'day', amount: 100_000, left: 30_000 } },
      { code: 'limit', values: { binding: 'payment', amount: 50_000, left: 50_000 } },
      { code: 'used', values: { used: 70_000 } },
      { code: 'first-hit', values: { hit: 'day', room: 30_000 } },
    ]);
  });

  test('a payment passes exactly where it fits month, day and payment', () => {
    const sum = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(
        sum,
        sum,
        sum,
        sum,
        fc.integer({ min: 1, max: 400_000 }),
        (month, dayMost, most, used, amount) => {
          const limits = { limits: { phone: won(month) }, dayLimit: won(dayMost), paymentLimit: won(most) };
          const verdict = assess(pay(amount), of(used === 0 ? [] : [entry(used, TODAY)], limits));
          const fits = used + amount <= month && used + amount <= dayMost && amount <= most;
          expect(verdict.state === 'over').toBe(!fits);
          if (verdict.state !== 'over') return;
          const rooms = [month - used, dayMost - used, most].map((room) => Math.max(0, room));
          expect(verdict.left).toBe(Math.min(...rooms));
        },
      ),
    );
  });
});

test('headroom shows what day and payment have left beside the month', () => {
  const of = situation({ line: capped, entries: [entry(70_000, TODAY)] });
  expect(headroomOf('phone', of)).toMatchObject({
    left: 230_000,
    short: [
      { binding: 'day', left: 30_000 },
      { binding: 'payment', left: 50_000 },
    ],
  });
  expect(headroomOf('content', of)).not.toHaveProperty('short');
  expect(headroomOf('phone', { ...of, isWhole: false })).not.toHaveProperty('short');
});
