import { expect, test } from 'vitest';
import { clockIn } from '../../../../src/exchange/tables/clock.ts';

test.each([
  ['오전 12:05', '00:05:00'],
  ['오전 0:05', '00:05:00'],
  ['오전 13:05', 'no-such-time'],
  ['오후 12:05', '12:05:00'],
  ['오후 1:05', '13:05:00'],
  ['오후 13:05', '13:05:00'],
  ['오후 24:05', 'no-such-time'],
])('%s', (text, clock) => {
  expect(clockIn(text)).toBe(clock);
});
