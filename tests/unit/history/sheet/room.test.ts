import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/contract/snapshot.ts';
import { mostInPlaceOf, paymentsBeneath, rowsInPlaceOf } from '../../../../src/history/sheet/room.ts';
import { STATES } from '../../fakes/snapshot.ts';

const state = (name: string) => STATES[name] as Snapshot;
const withLines = (count: number): Snapshot => {
  const [line] = state('unpaid').lines;
  return {
    ...state('unpaid'),
    lines: Array.from({ length: count }, () => line as Snapshot['lines'][number]),
  };
};

test('one line with nothing open leaves room for most payments', () => {
  expect(paymentsBeneath(state('normal'))).toBe(36);
});

test('each row above takes the place of two payments, and some payments always stand there', () => {
  expect(paymentsBeneath(withLines(2))).toBe(34);
  expect(paymentsBeneath(withLines(4))).toBe(26);
  expect(paymentsBeneath(withLines(100))).toBe(10);
});

const named = (count: number, name: string) => Array.from({ length: count }, () => name);
const LONG = '이름을 두 줄에 걸쳐 써야 하는 아주 긴 가게';

test.each([
  ['as many long names as there is room for', 36, named(60, LONG), 36],
  ['more short names in their place, and no more than are asked for', 36, named(100, '달빛서점'), 60],
  ['all there are', 36, named(5, '달빛서점'), 5],
  ['nothing of nothing', 36, [], 0],
  ['a column with one long name and short ones beneath', 8, [LONG, ...named(30, 'Moonlight books')], 12],
  ['capitals as wide as they are', 8, named(30, 'MOONLIGHT WAREHOUSES'), 8],
] as const)('on the page stand %s', (_, room, rows, count) => {
  expect(rowsInPlaceOf(room, rows)).toBe(count);
  expect(count).toBeLessThanOrEqual(mostInPlaceOf(room));
});
