import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { assess, headroomOf } from '../../../src/core/headroom.ts';
import { effectiveLimit } from '../../../src/core/limit.ts';
import { perDay } from '../../../src/core/pace.ts';
import { won } from '../../../src/core/won.ts';
import { bill, entry, line, situation } from './money.ts';

const pay = (amount: number) => ({ pool: 'phone', amount: won(amount) }) as const;

describe('which limit counts', () => {
  test.each([
    [undefined, undefined, undefined],
    [300_000, undefined, { amount: 300_000, binding: 'carrier' }],
    [undefined, 200_000, { amount: 200_000, binding: 'budget' }],
    [300_000, 200_000, { amount: 200_000, binding: 'budget' }],
    [200_000, 300_000, { amount: 200_000, binding: 'carrier' }],
    [200_000, 200_000, { amount: 200_000, binding: 'carrier' }],
    [0, 200_000, { amount: 0, binding: 'carrier' }],
    [300_000, 0, { amount: 0, binding: 'budget' }],
  ])('carrier %s, budget %s', (granted, budget, limit) => {
    const limits = granted === undefined ? {} : { phone: won(granted) };
    const budgets = budget === undefined ? {} : { phone: won(budget) };
    const facts = { line: line({ limits }), budgets, today: day('2026-11-22'), isOverdue: false };
    expect(effectiveLimit('phone', facts)).toEqual(limit);
  });
});

describe('the verdict on a payment', () => {
  test.each([
    [0, 30_000, { state: 'ok', after: 270_000, share: 10 }],
    [213_000, 26_999, { state: 'ok', after: 60_001, share: 79 }],
    [213_000, 27_000, { state: 'near', after: 60_000, share: 80, threshold: 80 }],
    [213_000, 57_000, { state: 'near', after: 30_000, share: 90, threshold: 90 }],
    [213_000, 87_000, { state: 'near', after: 0, share: 100, threshold: 100 }],
    [213_000, 87_001, { state: 'over', by: 1, share: 100 }],
    [213_000, 99_000, { state: 'over', by: 12_000, share: 104 }],
    [300_000, 1, { state: 'over', by: 1, left: 0, share: 100 }],
    [350_000, 1, { state: 'over', by: 50_001, left: 0, share: 116 }],
  ])('%i won used, %i won to pay, limit 300,000', (used, amount, expected) => {
    const entries = used === 0 ? [] : [entry(used)];
    expect(assess(pay(amount), situation({ entries }))).toMatchObject({
      ...expected,
      used,
      amount,
      limit: { amount: 300_000, binding: 'carrier' },
    });
  });

  test('without an amount, without a limit, without both', () => {
    const entries = [entry(213_000)];
    expect(assess({ pool: 'phone' }, situation({ entries }))).toMatchObject({
      state: 'unknown-amount',
      used: 213_000,
      left: 87_000,
    });
    const unknown = situation({ entries, line: line() });
    expect(assess(pay(5_000), unknown)).toMatchObject({
      state: 'unknown-limit',
      used: 213_000,
      amount: 5_000,
    });
    expect(assess({ pool: 'phone' }, unknown)).toMatchObject({
      state: 'unknown-limit',
      used: 213_000,
    });
  });

  test('a payment that is logged already does not count twice', () => {
    const logged = entry(30_000);
    const verdict = assess(
      { ...pay(30_000), entry: logged.id },
      situation({ entries: [entry(200_000), logged] }),
    );
    expect(verdict).toMatchObject({ used: 200_000, after: 70_000 });
  });

  test('a limit of 0 won fits nothing', () => {
    const blocked = situation({ line: line({ limits: { phone: won(0) } }) });
    expect(assess(pay(1), blocked)).toMatchObject({ state: 'over', by: 1 });
  });

  test('own thresholds decide what is near, in any order', () => {
    const settings = { thresholds: [100, 50], budgets: {} };
    expect(assess(pay(150_000), situation({ settings }))).toMatchObject({ state: 'near', threshold: 50 });
    expect(assess(pay(149_999), situation({ settings }))).toMatchObject({ state: 'ok' });
  });

  test('the oldest overdue bill of this line comes first, with the fit beneath', () => {
    const overdue = bill({ due: day('2026-11-16'), status: 'overdue', daysLeft: -6, lateFee: won(1_350) });
    const older = bill({ due: day('2026-10-16'), status: 'overdue', daysLeft: -37, lateFee: won(1_575) });
    const others = [
      bill({ status: 'soon' }),
      bill({ status: 'paid' }),
      bill({ line: 'second-line', due: day('2026-09-01'), status: 'overdue', daysLeft: -80 }),
      bill({ amount: won(0), due: day('2026-09-01'), status: 'overdue', daysLeft: -80 }),
    ];
    expect(assess(pay(30_000), situation({ bills: [overdue, older, ...others] }))).toMatchObject({
      state: 'unpaid',
      daysLate: 37,
      lateFee: 1_575,
      bill: { due: '2026-10-16', amount: 45_000 },
      fit: { state: 'ok', after: 270_000 },
    });
    expect(assess(pay(30_000), situation({ bills: others })).state).toBe('ok');
  });

  test('used, this payment and what is left or lacking always add up to the limit', () => {
    const sums = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.array(sums, { maxLength: 8 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        sums,
        (logged, amount, limit) => {
          const entries = logged.filter((sum) => sum > 0).map((sum) => entry(sum));
          const verdict = assess(
            pay(amount),
            situation({ entries, line: line({ limits: { phone: won(limit) } }) }),
          );
          if (verdict.state === 'over') expect(verdict.used + amount - verdict.by).toBe(limit);
          else if (verdict.state === 'ok' || verdict.state === 'near')
            expect(verdict.used + amount + verdict.after).toBe(limit);
          else expect.unreachable(verdict.state);
        },
      ),
    );
  });
});

describe('what is left of a pool', () => {
  test.each([
    [0, { used: 0, left: 300_000, level: 'ok' }],
    [239_999, { left: 60_001, level: 'ok' }],
    [240_000, { left: 60_000, level: 'near' }],
    [300_000, { left: 0, level: 'near' }],
    [312_000, { left: 0, over: 12_000, level: 'over' }],
  ])('%i won used of 300,000', (used, expected) => {
    const entries = used === 0 ? [] : [entry(used)];
    expect(headroomOf('phone', situation({ entries }))).toMatchObject(expected);
  });

  test('last month does not count, and an unknown limit leaves nothing to say', () => {
    const entries = [entry(100_000, { on: '2026-10-31T14:59:00.000Z' }), entry(5_000)];
    expect(headroomOf('phone', situation({ entries }))).toMatchObject({ used: 5_000, left: 295_000 });
    expect(headroomOf('content', situation({ entries }))).toEqual({
      used: 0,
      expected: 0,
      level: 'unknown-limit',
    });
  });
});

describe('what is left a day', () => {
  test.each([
    ['2026-11-30', 24_000, 24_000],
    ['2026-11-29', 24_001, 12_000],
    ['2026-11-23', 24_000, 3_000],
    ['2026-11-01', 30_000, 1_000],
    ['2028-02-29', 5_000, 5_000],
    ['2026-12-31', 0, 0],
  ])('on %s, %i won left are %i a day: today counts, and won are whole', (today, left, share) => {
    expect(perDay(won(left), day(today))).toBe(share);
  });
});

describe('records of this month that could not be read', () => {
  const torn = situation({ entries: [entry(10_000)], isWhole: false });

  test('leave no figure of headroom, whatever the limit', () => {
    expect(headroomOf('phone', torn)).toEqual({
      used: 10_000,
      expected: 0,
      limit: { amount: 300_000, binding: 'carrier' },
      level: 'unknown-used',
    });
    expect(headroomOf('content', torn)).toEqual({
      used: 0,
      expected: 0,
      level: 'unknown-used',
    });
  });

  test('leave no verdict but that one; an unpaid bill is still said', () => {
    expect(assess(pay(30_000), torn)).toEqual({
      state: 'unknown-used',
      amount: 30_000,
      reasons: [{ code: 'records-missing', values: {} }],
    });
    expect(assess({ pool: 'phone' }, torn)).toMatchObject({ state: 'unknown-used' });
    const owing = { ...torn, bills: [bill({ status: 'overdue', daysLeft: -6 })] };
    expect(assess(pay(30_000), owing)).toMatchObject({ state: 'unpaid', fit: { state: 'unknown-used' } });
  });
});
