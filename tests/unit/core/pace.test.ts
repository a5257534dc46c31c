import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, day, instant, month, seoulDay } from '../../../src/core/day.ts';
import { expectedIn, nextDay, reservedOf } from '../../../src/core/expected.ts';
import { paceOf } from '../../../src/core/pace.ts';
import type { Recurring } from '../../../src/core/recurring.ts';
import { won } from '../../../src/core/won.ts';
import { entry } from './money.ts';

const spent = (...amounts: number[]) =>
  amounts.map((amount) => entry(amount, { on: '2026-11-03T03:00:00.000Z' }));
const pace = (today: string, amounts: number[], change = {}) => {
  const entries = spent(...amounts);
  const used = won(amounts.reduce((sum, amount) => sum + amount, 0));
  const limit = won(300_000);
  const left = won(Math.max(0, limit - used));
  return paceOf({ entries, used, limit, left, expected: [], today: day(today), ...change });
};

describe('pace', () => {
  test.each([
    ['2026-11-03', [10_000, 10_000, 10_000]],
    ['2026-11-20', [10_000, 10_000]],
  ])('says nothing on %s with %j: too little to go by', (today, amounts) => {
    expect(pace(today, amounts)).toBeUndefined();
  });

  test('what is left a day, what the month comes to, and no day it runs out', () => {
    expect(pace('2026-11-10', [30_000, 30_000, 30_000])).toEqual({ perDay: 10_000, projected: 270_000 });
    expect(pace('2026-11-30', [30_000, 30_000, 30_000])).toEqual({ perDay: 210_000, projected: 90_000 });
  });

  test('the day it runs out, sooner for what is expected', () => {
    expect(pace('2026-11-10', [60_000, 60_000, 60_000])).toMatchObject({
      projected: 540_000,
      runsOut: '2026-11-17',
    });
    const on = instant('2026-11-12T03:00:00.000Z');
    const expected = [entry(100_000, { on, kind: 'expected', status: 'pending' })];
    expect(pace('2026-11-10', [60_000, 60_000, 60_000], { expected })).toMatchObject({
      projected: 640_000,
      runsOut: '2026-11-12',
    });
    expect(pace('2026-11-10', [60_000, 60_000, 200_000])).toMatchObject({ runsOut: '2026-11-10' });
    expect(pace('2026-11-10', [1, 1, 1], { limit: undefined, left: undefined })).toEqual({ projected: 9 });
  });

  test('a limit that is reached to the won has not run out', () => {
    const paid = [60_000, 60_000, 60_000];
    expect(pace('2026-11-10', paid, { limit: won(540_000) })).not.toHaveProperty('runsOut');
    expect(pace('2026-11-10', paid, { limit: won(539_999) })).toMatchObject({ runsOut: '2026-11-30' });
  });

  test('what recurs came once and does not go on', () => {
    const entries = [...spent(10_000, 10_000), { ...entry(90_000), recurring: 'item-1' }];
    expect(paceOf({ entries, used: won(110_000), expected: [], today: day('2026-11-10') })).toEqual({
      projected: 150_000,
    });
  });

  test('never says that less than was used will have been used', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 4, max: 30 }), (all, on) => {
        const today = `2026-11-${String(on).padStart(2, '0')}`;
        const found = pace(today, all);
        const used = all.reduce((sum, amount) => sum + amount, 0);
        expect(found?.projected).toBeGreaterThanOrEqual(used);
        expect(found?.runsOut !== undefined).toBe(isPassed(used, on));
        if (found?.runsOut !== undefined) expect(found.runsOut >= today).toBe(true);
      }),
    );
  });
});

/** Whether the limit is passed on some whole day of this month at an even pace. */
const isPassed = (used: number, on: number): boolean => used + (used / on) * (30 - on) > 300_000;

describe('recurring payments', () => {
  const item = (change: Partial<Recurring> = {}): Recurring => ({
    id: 'recurring-1',
    line: 'first-line',
    pool: 'phone',
    merchant: '왓치 플러스',
    amount: won(13_900),
    day: 31,
    since: month('2026-10'),
    commands: [],
    ...change,
  });
  const november = month('2026-11');
  const came = (change = {}) =>
    entry(13_900, { merchant: '왓치플러스', on: '2026-11-29T03:00:00.000Z', ...change });

  test('are expected once a month, on their day or the last one, in their months alone', () => {
    expect(expectedIn(november, [item()], [])).toMatchObject([
      {
        id: 'recurring-1-2026-11',
        amount: 13_900,
        kind: 'expected',
        status: 'pending',
        recurring: 'recurring-1',
      },
    ]);
    expect(seoulDay(expectedIn(november, [item()], [])[0]?.at ?? instant('2000-01-01T00:00:00Z'))).toBe(
      '2026-11-30',
    );
    expect(expectedIn(month('2026-09'), [item()], [])).toEqual([]);
    expect(expectedIn(november, [item({ until: month('2026-10') })], [])).toEqual([]);
  });

  test.each([
    ['it came by itself', came(), 0],
    ['spelled otherwise', came({ merchant: '왓치 플러스' }), 0],
    ['it was settled', came({ id: 'recurring-1-2026-11', merchant: 'x' }), 0],
    ['it was said not to come', came({ id: 'recurring-1-2026-11', kind: 'expected', status: 'failed' }), 0],
    ['it names the item', came({ amount: won(14_900), merchant: 'x', recurring: 'recurring-1' }), 0],
    ['a refused one', came({ status: 'failed' }), 1],
    ['another amount', came({ amount: won(13_000) }), 1],
    ['another shop', came({ merchant: '다른 곳' }), 1],
    ['another line', came({ line: 'second-line' }), 1],
    [
      'long before its day',
      came({ on: '2026-11-05T03:00:00.000Z', at: instant('2026-11-05T03:00:00.000Z') }),
      1,
    ],
    ['another month', came({ month: month('2026-10') }), 1],
  ])('%s: still %#', (_name, entryThere, count) => {
    expect(expectedIn(november, [item()], [entryThere])).toHaveLength(count);
  });

  test('one payment answers for one of two equal ones', () => {
    const twins = [item(), item({ id: 'recurring-2' })];
    expect(expectedIn(november, twins, [came()])).toHaveLength(1);
    expect(expectedIn(november, twins, [came(), came()])).toEqual([]);
    const account = { month: november, line: 'first-line', pool: 'phone' } as const;
    expect(reservedOf(expectedIn(november, twins, []), account)).toBe(27_800);
  });

  test('the next day it comes', () => {
    const next = (today: string, change = {}) =>
      nextDay(item({ day: 15, ...change }), day(today), addMonths(november, 1));
    expect(next('2026-11-15')).toBe('2026-11-15');
    expect(next('2026-11-16')).toBe('2026-12-15');
    expect(next('2026-11-16', { until: november })).toBeUndefined();
  });
});
