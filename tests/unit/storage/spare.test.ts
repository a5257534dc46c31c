import { expect, test } from 'vitest';
import { addMinutes, instant } from '../../../src/core/day.ts';
import { isSpareDue } from '../../../src/storage/spare.ts';

const NOW = instant('2026-11-22T03:00:00.000Z');
const DAY = 24 * 60;
const copy = (minutesAgo: number, entries: number, why: 'spare' | 'rescued' = 'spare') =>
  ({ at: addMinutes(NOW, -minutesAgo), why, entries, digest: 'x', text: 'x' }) as Parameters<
    typeof isSpareDue
  >[0][number];

test.each([
  ['there is none', [], true],
  ['one was made just now', [copy(5, 1)], false],
  ['one was made a day ago', [copy(DAY, 1)], true],
  ['one was made less than a day ago', [copy(DAY - 1, 30)], false],
  ['the one of today holds settings alone', [copy(5, 0)], true],
  ['what is there was rescued', [copy(5, 7, 'rescued')], true],
  ['it is of a clock that was ahead', [copy(-60, 7)], true],
])('a copy outside is due where %s: %#', (_why, copies, isDue) => {
  expect(isSpareDue(copies, NOW)).toBe(isDue);
});
