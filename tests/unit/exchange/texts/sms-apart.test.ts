import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { readMessages } from '../../../../src/exchange/texts/sms.ts';

const TODAY = day('2026-11-28');
const told = (...paragraphs: readonly string[]) =>
  inOneGo(readMessages(paragraphs.join('\n\n'), TODAY)).readings.map(({ kind, amount, isSeveral }) =>
    [kind, amount ?? '-', ...(isSeveral ? ['several'] : [])].join(' '),
  );

describe('messages pasted at once, of which some name nobody at their beginning', () => {
  test.each<[why: string, paragraphs: string[], expected: string[]]>([
    [
      'a receipt below another one',
      ['[다날/KT] 11/20 5,500원 휴대폰결제 완료', '들꽃몰에서 휴대폰결제 7,700원이 결제되었습니다. 11/21'],
      ['payment 5500', 'payment 7700'],
    ],
    [
      'a receipt below a bill',
      ['[SKT] 미납요금 32,000원을 납부해 주세요.', '결제완료\n상점: 들꽃몰\n결제금액: 8,800원\n11/22 10:00'],
      ['bill -', 'payment 8800'],
    ],
    [
      'one that was turned down, below a code',
      [
        '[다날/SKT] 인증번호 [123456] 결제금액 9,900원',
        '결제실패: 시간 초과로 12,000원이 승인되지 않았습니다.',
      ],
      ['code 9900', 'refused -'],
    ],
    [
      'a carrier in round brackets',
      ['[KT] 11/20 5,500원 휴대폰결제 완료', '(KT) 11/21 5,500원 휴대폰결제 완료'],
      ['payment 5500', 'payment 5500'],
    ],
    [
      'two equal receipts: who is sent two pastes two',
      [
        '들꽃몰 휴대폰 결제 완료\n결제금액 5,500원\n11/20 10:00',
        '들꽃몰 휴대폰 결제 완료\n결제금액 5,500원\n11/20 10:00',
      ],
      ['payment 5500', 'payment 5500'],
    ],
    [
      'also without a blank line between them',
      ['들꽃몰 7,700원 휴대폰결제 완료\n들꽃몰 7,700원 휴대폰결제 완료'],
      ['payment 7700', 'payment 7700'],
    ],
    [
      'one paid and taken back, each with its day',
      ['들꽃몰 39,000원 휴대폰결제 완료 11/03', '취소 완료 39,000원 휴대폰결제 11/04 들꽃몰'],
      ['payment 39000', 'cancellation 39000'],
    ],
    [
      'a payment and, in few words, what took it back',
      [
        'SKT 휴대폰결제 완료\n금액 3,300원\n이용처 들꽃몰\n11/19 14:04',
        'SKT 휴대폰결제 취소\n금액 3,300원\n이용처 들꽃몰\n11/19 15:04',
      ],
      ['payment 3300', 'cancellation 3300'],
    ],
    [
      'one said twice, of one day: only the person knows',
      ['결제완료 안내 11/20\n5,500원 결제완료', '결제 정보\n11/20 10:00 5,500원 휴대폰결제 승인'],
      ['payment - several'],
    ],
    [
      'two of one sum without their days: one may be said twice',
      ['들꽃몰 7,700원 휴대폰결제 완료', '구름몰 7,700원 휴대폰결제 완료'],
      ['payment - several'],
    ],
    [
      'but a receipt in parts is one',
      [
        '[다날/KT] 휴대폰결제 5,500원이 완료되었습니다.',
        '결제일시: 11/20 10:00\n이용처: 들꽃몰\n결제금액: 5,500원',
        '누적 이용 금액: 15,500원',
      ],
      ['payment 5500'],
    ],
    [
      'and so is one whose sum stands below its heading',
      ['[다날/KT] 휴대폰결제 안내', '고객님,', '5,500원이 휴대폰결제로 결제되었습니다. 11/20'],
      ['payment 5500'],
    ],
  ])('%s', (_why, paragraphs, expected) => {
    expect(told(...paragraphs)).toEqual(expected);
  });
});
