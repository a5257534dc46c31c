import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { readSmsWhen } from '../../../../src/exchange/texts/sms-when.ts';

const TODAY = day('2026-11-28');

describe('of two days in a message', () => {
  test.each([
    '11/03 결제한 5,500원이 11/05 취소되었습니다',
    '[다날] 11/03 5,500원 11/05 결제취소',
    '5,500원 결제가 11/05에 환불되었습니다. 11/03',
  ])('the one before the word for it is when it was taken back, and none is when it was paid: %s', (text) => {
    expect(readSmsWhen(text, TODAY, 'taken-back')).toEqual({ day: '2026-11-05' });
    expect(readSmsWhen(text, TODAY)).toBeUndefined();
  });
});
