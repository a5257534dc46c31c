import { describe, expect, test } from 'vitest';
import {
  type Choices,
  NO_CHOICES,
  NONE,
  openTo,
  takeOf,
  unknownRows,
  waiting,
} from '../../../src/compare/choices.ts';
import { day } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { differenceOf } from '../../../src/exchange/compare/difference.ts';
import { DIFFERENCE, noon, ROWS, row } from '../fakes/difference.ts';
import { entry } from '../fakes/snapshot.ts';

const take = (choices: Partial<Choices>, figures = {}) =>
  takeOf(DIFFERENCE, { ...NO_CHOICES, ...choices }, 'line-0001', figures);

describe('what confirming writes', () => {
  test('unasked only what both sides name and the carrier knows better', () => {
    expect(take({})).toMatchObject({
      rows: [{ row: 1, confirms: 'entry-0001', sure: true }],
      cancelled: [{ entry: 'entry-0002', month: '2026-11' }],
      figures: [],
    });
    expect(take({ left: new Set([0, 1]) })).toBeUndefined();
  });

  test('a row of the carrier’s alone only when it is the person’s own', () => {
    const left = new Set([0, 1]);
    expect(take({ left, mine: new Map([[3, 'unknown']]) })).toBeUndefined();
    expect(take({ left, mine: new Map([[3, 'mine']]) })?.rows).toMatchObject([{ row: 4, amount: 33_000 }]);
  });

  test('a question is written only as it was answered', () => {
    const left = new Set([0, 1]);
    expect(take({ left, answers: new Map([[2, 'entry-0003']]) })).toBeUndefined();
    const other = { left, answers: new Map([[2, NONE]]) };
    expect(take(other)).toBeUndefined();
    expect(take({ ...other, mine: new Map([[2, 'mine']]) })?.rows).toMatchObject([
      { row: 3, amount: 79_000 },
    ]);
    expect(unknownRows(DIFFERENCE, { ...NO_CHOICES, ...other, mine: new Map([[2, 'unknown']]) })).toEqual([
      ROWS[2],
    ]);
  });

  test('figures only where they are matched', () => {
    const stated = { phone: { limit: won(500_000), used: won(90_000), month: 11 } };
    expect(take({ left: new Set([0, 1]) }, stated)).toBeUndefined();
    expect(take({ matched: new Set(['phone']) }, stated)?.figures).toEqual([
      { pool: 'phone', limit: 500_000, used: 90_000 },
    ]);
  });
});

test('what waits for an answer is counted, and one entry answers one row', () => {
  expect(waiting(DIFFERENCE, NO_CHOICES)).toBe(2);
  expect(waiting(DIFFERENCE, { ...NO_CHOICES, answers: new Map([[2, NONE]]) })).toBe(2);
  const twice = differenceOf(
    [row(0, 9_000, '영화관', '2026-11-12'), row(1, 9_000, '카페', '2026-11-12')],
    [entry({ id: 'entry-0009', merchant: '도서상점', amount: won(9_000), at: noon('2026-11-12') })],
    day('2026-11-22'),
  );
  const [match] = twice.asked;
  if (match === undefined) throw new Error('no question');
  expect(openTo(match, { ...NO_CHOICES, answers: new Map([[0, 'entry-0009']]) }, 1)).toEqual([]);
});
