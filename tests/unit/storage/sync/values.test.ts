import { expect, test } from 'vitest';
import { isNamedRight } from '../../../../src/storage/sync/values.ts';

test.each([
  ['setting/easyWords', true],
  ['setting/colour', false],
  ['setting/constructor', false],
  ['nothing/easyWords', false],
])('a register named %s is kept and passed on: %s', (key, isKept) => {
  expect(isNamedRight(key, undefined)).toBe(isKept);
});
