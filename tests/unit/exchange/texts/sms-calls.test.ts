import { expect, test } from 'vitest';
import { hasCallBack } from '../../../../src/exchange/texts/sms-calls.ts';

test.each([
  ['0 1 0 - 2 3 4 5 - 6 7 8 9 로 연락 주세요', 'drawn apart, and the first thing that is said'],
  ['결제 취소는 0 1 0 - 2 3 4 5 - 6 7 8 9', 'drawn apart, at the end'],
])('a number to call back: %s (%s)', (text) => {
  expect(hasCallBack(text)).toBe(true);
});

test('figures apart from one another are none', () => {
  expect(hasCallBack('0 원 결제, 쿠폰 3 장')).toBe(false);
});
