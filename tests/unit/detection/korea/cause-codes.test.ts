import { expect, test } from 'vitest';
import { KOREAN_CAUSE_CODES } from '../../../../src/detection/korea/words/refusal-codes.ts';

test.each(Object.entries(KOREAN_CAUSE_CODES))('every code of %s has one cause', (_, causes) => {
  const codes = Object.values(causes).flat();
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});
