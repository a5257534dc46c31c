import { expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { mayHaveRoom, QUOTA } from '../../../src/storage/snapshots.ts';

const copy = (day: number, size: number) => ({
  at: instant(`2026-11-${day}T03:00:00Z`),
  why: 'weekly' as const,
  entries: 10,
  size,
  digest: 'as it was',
});

test('copies that are there take no room from the next one, for they would go', () => {
  const data = 0.6 * QUOTA;
  const copies = [copy(10, 1_000_000), copy(17, 2_000_000)];
  expect(mayHaveRoom([], 'weekly', data)).toBe(true);
  expect(mayHaveRoom([], 'weekly', data + 1)).toBe(false);
  expect(mayHaveRoom(copies, 'weekly', data + 3_000_000)).toBe(true);
  expect(mayHaveRoom(copies, 'weekly', data + 3_000_001)).toBe(false);
});
