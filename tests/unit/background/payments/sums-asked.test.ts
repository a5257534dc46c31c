import { expect, test } from 'vitest';
import { isTooMany } from '../../../../src/background/payments/sums-asked.ts';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import { won } from '../../../../src/core/won.ts';

const NOW = instant('2026-11-22T03:00:00.000Z');
type Scene = Parameters<typeof isTooMany>[1];
const scene = (change: Partial<Scene> = {}) =>
  ({ document: 'here', source: 'shop', now: NOW, ...change }) as Scene;
/** So many different sums, each asked about once. */
const asked = (count: number, document = 'here', minutesAgo = 5) =>
  Array.from({ length: count }, (_, at) => ({
    document,
    amount: won((at + 1) * 1_000 + minutesAgo),
    at: addMinutes(NOW, -minutesAgo),
  }));

test('one document may ask about six sums, for shipping and coupons change them', () => {
  expect([isTooMany(asked(6), scene()), isTooMany(asked(7), scene())]).toEqual([false, true]);
  expect(isTooMany([...asked(6), ...asked(6)], scene())).toBe(false);
});

test('a tab may ask about twelve within an hour, whatever documents it shows', () => {
  const elsewhere = (count: number) => [...asked(6, 'one', 10), ...asked(count, 'other', 20)];
  expect([isTooMany(elsewhere(6), scene()), isTooMany(elsewhere(7), scene())]).toEqual([false, true]);
  expect(isTooMany([...asked(6, 'one', 10), ...asked(7, 'other', 61)], scene())).toBe(false);
});

test('a gateway’s own window may ask about any', () => {
  expect(isTooMany(asked(40), scene({ source: 'gateway' }))).toBe(false);
});
