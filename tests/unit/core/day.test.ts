import { describe, expect, test } from 'vitest';
import {
  addMonths,
  day,
  dayInMonth,
  instant,
  isDay,
  isInstant,
  isMonth,
  month,
  seoulDay,
  seoulMidnight,
  seoulMinuteOfDay,
  seoulMorning,
  seoulNoon,
} from '../../../src/core/day.ts';

describe('days in Seoul, whatever zone the device is in', () => {
  test.each([
    ['2026-11-30T14:59:59.999Z', '2026-11-30', 1_439],
    ['2026-11-30T15:00:00.000Z', '2026-12-01', 0],
    ['2026-12-31T23:59:59.999Z', '2027-01-01', 539],
    ['2028-02-28T15:00:00.000Z', '2028-02-29', 0],
  ])('%s is on %s', (at, expected, minute) => {
    expect(seoulDay(instant(at))).toBe(expected);
    expect(seoulMinuteOfDay(instant(at))).toBe(minute);
  });

  test('hours of a day', () => {
    const first = day('2026-12-01');
    expect(seoulMidnight(first)).toBe('2026-11-30T15:00:00.000Z');
    expect(seoulMorning(first)).toBe('2026-12-01T00:00:00.000Z');
    expect(seoulNoon(first)).toBe('2026-12-01T03:00:00.000Z');
  });

  test.each([
    ['2026-02', 31, '2026-02-28'],
    ['2028-02', 30, '2028-02-29'],
    ['2026-11', 31, '2026-11-30'],
    ['2026-12', 0, '2026-12-01'],
  ])('day %2$i of %1$s', (of, wanted, expected) => {
    expect(dayInMonth(month(of), wanted)).toBe(expected);
  });

  test('months cross the year', () => {
    expect(addMonths(month('2026-12'), 1)).toBe('2027-01');
    expect(addMonths(month('2026-01'), -3)).toBe('2025-10');
  });

  test.each(['2026-02-31', '2026-2-1', '20261122', '2026-11-22T00:00', '', 'heute', '+002026-11-22'])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('only our one notation of months and instants is taken', () => {
    expect([isMonth('2026-11'), isMonth('2026-13'), isMonth('2026-11-01')]).toEqual([true, false, false]);
    expect(isInstant('2026-11-22T12:00:00.000Z')).toBe(true);
    expect(['2026-11-22T12:00:00Z', '2026-11-22T12:00:00+09:00', '2026-11-22'].some(isInstant)).toBe(false);
  });
});
