import { expect, test } from 'vitest';
import { momentOf } from '../../../../src/background/kernel/moment-of.ts';
import { day, instant } from '../../../../src/core/day.ts';

test('what is typed in for today happened now, for a day before at noon in Seoul', () => {
  const now = instant('2026-11-21T15:30:00.000Z');
  expect(momentOf(day('2026-11-22'), now)).toBe(now);
  expect(momentOf(day('2026-11-21'), now)).toBe('2026-11-21T03:00:00.000Z');
});
