import { expect, test } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { paymentsBeneath } from '../../../src/history/sheet/room.ts';
import { STATES } from '../fakes/snapshot.ts';

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
