// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

const METHODS =
  '<label><input type="radio" name="m" checked>휴대폰결제</label><label><input type="radio" name="m">신용카드</label>';
const shop = (sums: string, button = '<button>결제하기</button>') => `${METHODS}${sums}${button}`;

describe('a sum beside another that is not charged', () => {
  test.each([
    ['an arrow between them tells nothing', '<p>결제금액 21,000원 → 19,500원</p>', 'pay several'],
    ['what was struck before an arrow', '<p>결제금액 <s>21,000원</s> → <b>19,500원</b></p>', 'pay 19500'],
    [
      'by another way to pay',
      '<p>결제금액 21,000원</p><p>국민카드 결제 시 결제금액 19,500원</p>',
      'pay 21000',
    ],
    ['with a coupon not taken', '<p>결제금액 21,000원</p><p>쿠폰 적용 시 결제금액 19,500원</p>', 'pay 21000'],
    ['delivery comes on top, with its sum', '<p>결제금액 21,000원 (배송비 3,000원 별도)</p>', 'pay several'],
    ['delivery comes on top', '<p>결제금액 21,000원 (배송비 별도)</p>', 'pay several'],
    ['delivery is in it', '<p>결제금액 21,000원 (배송비 3,000원 포함)</p>', 'pay 21000'],
    ['a note about islands', '<p>결제금액 21,000원</p><p>제주 배송비 3,000원 별도</p>', 'pay 21000'],
    ['a total that says what is in it', '<p>배송비 포함 총액 24,000원</p>', 'pay 24000'],
    ['a sum that says what is in it', '<p>부가세 포함 결제금액 24,000원</p>', 'pay 24000'],
    ['one that says what is not', '<p>배송비 미포함 결제금액 24,000원</p>', 'pay missing'],
    ['what a campaign has come to', '<p>총 모금금액 120,000원</p>', 'pay missing'],
    ['beside what is given', '<p>총 펀딩금액 120,000원</p><p>후원금액 21,000원</p>', 'pay 21000'],
    ['a whole bill', '<p>총 통신요금 42,000원</p><p>결제금액 21,000원</p>', 'pay 21000'],
    ['an example', '<p>예) 결제금액 10,000원</p>', 'pay missing'],
  ])('%s', (_, sums, right) => {
    expect(told(judge(shop(sums)))).toBe(right);
  });
});

describe('a button that names its sum', () => {
  test.each([
    ['and the method', '<button>휴대폰으로 21,000원 결제</button>', 'pay 21000'],
    ['of an advance', '<button>예약금 21,000원 결제하기</button>', 'pay 21000'],
    ['of a gift to others', '<button>결제하기</button><button>21,000원 선물하기</button>', 'pay missing'],
  ])('%s', (_, button, right) => {
    expect(told(judge(shop('<p>자수 모자</p>', button)))).toBe(right);
  });
});

describe('the last look in a window shared with cards', () => {
  const HOST = 'https://payment-gateway.tosspayments.com/confirm';
  const look = (title: string, number: string) =>
    `<h2>${title}</h2><h1>21,000원을 결제할까요?</h1><p>${number}</p><button>결제하기</button>`;
  test.each([
    ['names the method, the carrier and the number', look('휴대폰 결제', 'KT 010-****-3434'), 'pay 21000'],
    ['names another method', look('신용카드 결제', 'KT 010-****-3434'), 'quiet'],
    [
      'is titled after the phone and headed by a card',
      `<title>휴대폰 결제</title>${look('신용카드 결제', 'KT 010-****-3434')}`,
      'quiet',
    ],
    ['names no carrier', look('결제 확인', '010-****-3434'), 'quiet'],
  ])('%s', (_, body, right) => {
    expect(told(judge(body, HOST))).toBe(right);
  });
});

test('a page of help with folds, sums and no button that pays', () => {
  const folds =
    '<ul><li class="i is-open"><h4>휴대폰 결제</h4><p>결제금액 10,000원이면 …</p></li><li class="i"><h4>신용카드</h4></li></ul>';
  expect(told(judge(`<h1>결제 도움말</h1>${folds}`))).toBe('quiet');
});
