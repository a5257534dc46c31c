import { expect, test } from 'vitest';
import { mayChoose } from '../../../../src/background/payments/may-choose.ts';

const attempt = (moves: number) => ({ moves }) as NonNullable<Parameters<typeof mayChoose>[0]['attempt']>;

test.each([
  ['a window that never asked', 'gateway', 0, true],
  ['one that asked three times', 'gateway', 3, true],
  ['one that asked four times', 'gateway', 4, false],
  ['a shop', 'shop', 0, false],
  ['a test page of a gateway', 'test', 0, false],
] as const)('another line may be chosen in %s: %s after %i, %s', (_what, source, moves, may) => {
  expect(mayChoose({ source, attempt: attempt(moves) })).toBe(may);
});

test('nothing is chosen for a payment that is not known', () => {
  expect(mayChoose({ source: 'gateway', attempt: undefined })).toBe(false);
});
