import { expect, test } from 'vitest';
import { bytesOf, itemName } from '../../../../src/storage/sync/parcel.ts';

test.each([
  ['s/computer-a/2026-11', { device: 'computer-a', group: '2026-11', part: 1 }],
  ['s/computer-a/base', { device: 'computer-a', group: 'base', part: 1 }],
  ['s/computer-a/2026-11:12', { device: 'computer-a', group: '2026-11', part: 12 }],
])('%s is told by a computer', (key, name) => {
  expect(itemName(key)).toEqual(name);
});

test.each([
  'settings',
  's/computer-a',
  's/short/base',
  's/computer-a/2026-13', // no month
  's/computer-a/2026-00',
  's/computer-a/2026-11:',
  's/computer-a/2026-11:100',
  's/computer a/base',
  's/computer-a/base/more',
])('%s is not', (key) => {
  expect(itemName(key)).toBeUndefined();
});

test.each([
  ['a', 1],
  ['é', 2],
  ['원', 3],
  ['💳', 4],
])('%s takes %i bytes of the room, beside its quotes', (letter, bytes) => {
  expect(bytesOf('', letter)).toBe(bytes + 2);
  expect(bytesOf(letter, 0)).toBe(bytes + 1);
});
