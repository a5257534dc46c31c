// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { mayNameBilling, namesBilling } from '../../../../src/detection/suspect.ts';
import { judge, told } from './judge.ts';

const WINDOW = 'https://mup.mobilians.co.kr/MUP/goCashMain.mcash';
const radios = (...labels: readonly string[]) =>
  labels
    .map((label, at) => `<label><input type="radio" name="m"${at ? '' : ' checked'}>${label}</label>`)
    .join('');
const shop = (sums: string) =>
  `<h2>결제수단</h2>${radios('휴대폰 소액결제', '신용카드')}${sums}<button>결제하기</button>`;
const CARRIERS = `<p>${radios('SKT', 'KT', 'LG U+')}</p><input type="tel" name="hp" placeholder="휴대폰번호"><input name="birth" placeholder="생년월일">`;
const window = (sums: string) => `<h1>휴대폰 결제</h1>${sums}${CARRIERS}<button>인증번호 받기</button>`;

describe('a sum whose name stands behind it', () => {
  test.each([
    ['one in a line', '<p><b>17,300원</b> 결제금액</p>', 'pay 17300'],
    ['several in one line', '<p>21,300원 주문금액 4,000원 할인금액 17,300원 결제금액</p>', 'pay 17300'],
    [
      'with the sign of what is taken off',
      '<p>21,300원 상품금액 -4,000원 쿠폰할인 17,300원 총 결제금액</p>',
      'pay 17300',
    ],
    ['with tax named last', '<p><em>17,300원</em> 결제금액 <em>1,573원</em> 부가세</p>', 'pay 17300'],
    ['its currency in brackets', '<p><span>17,300</span> <span>총 결제금액(원)</span></p>', 'pay 17300'],
    ['a line for each', '<div>21,300원 주문금액</div><div>17,300원 결제금액</div>', 'pay 17300'],
    ['points to come are no sum', '<p>1,700원 적립예정금액</p>', 'pay missing'],
    ['the usual order stays', '<p>주문금액 21,300원 할인 4,000원 결제금액 17,300원</p>', 'pay 17300'],
    ['a name above a sum of its own', '<p>2,000원 결제금액</p><p>17,300원</p>', 'pay missing'],
    ['a minus before it is never charged', '<p>-17,300원 결제금액</p>', 'pay negative'],
    ['nor is one in the middle', '<p>21,300원 주문금액 -4,000원 결제금액</p>', 'pay negative'],
    ['a condition', '<p>30,000원 결제금액 이상 무료배송</p>', 'pay missing'],
  ])('%s', (_, sums, right) => {
    expect(told(judge(shop(sums)))).toBe(right);
  });
});

describe('a sum with another kind of name', () => {
  test.each([
    ['a gift of every month', '<p>매월 후원금액 15,000원</p>', 'pay 15000'],
    ['a number of things', '<p>총 3건 <b>15,000</b>원</p>', 'pay 15000'],
    ['what a person has to give', '<p>책방에 낼 금액</p><p>15,000원</p>', 'pay 15000'],
    ['the button that takes a gift', '<button>15,000원 후원하기</button>', 'pay 15000'],
    ['a sentence about the phone bill', '<p>15,000원이 휴대폰 요금으로 청구돼요.</p>', 'pay 15000'],
    [
      'a membership beside the order',
      '<p>총 결제금액 15,000원</p><p>쿠폰할인 1,000원</p><button>월 7,900원 구독하기</button>',
      'pay 15000',
    ],
    [
      'a sum named behind an offer',
      '<p>7,900원 할인금액 5,000원 배송비</p><p>총 결제금액 15,000원</p>',
      'pay 15000',
    ],
    ['the most that is billed', '<p>300,000원 결제한도</p><p>결제금액 15,000원</p>', 'pay 15000'],
    ['points that are owned', '<p>9,900원 보유 적립금</p><p>결제금액 15,000원</p>', 'pay 15000'],
    ['what was paid last month', '<p>9,900원 지난달 결제금액</p><p>결제금액 15,000원</p>', 'pay 15000'],
    ['given so far', '<p>누적 월 후원금액 15,000원</p>', 'pay missing'],
    ['what is sent to somebody', '<p>친구에게 보낼 금액 15,000원</p>', 'pay missing'],
  ])('%s', (_, sums, right) => {
    expect(told(judge(shop(sums)))).toBe(right);
  });
});

describe('a window whose only figure', () => {
  test.each([
    ['has no currency', '<p>하늘게임</p><p>7,900</p>', '', 'pay 7900'],
    ['stands at its foot, above the button', '', '<div>7,900원</div><div>결제하기</div>', 'pay 7900'],
    ['is one of two', '<p>7,900</p><p>1,200</p>', '', 'pay missing'],
    ['is named as something else', '<p>보유 포인트</p><p>7,900</p>', '', 'pay missing'],
    ['stands at its foot without a button', '', '<div>7,900원</div><div>고객센터</div>', 'pay missing'],
  ])('%s', (_, above, below, right) => {
    expect(told(judge(window(above) + below, WINDOW))).toBe(right);
  });
});

describe('labels of two fields, one below the other', () => {
  const fields = (above: string) =>
    `<p>결제금액 7,900원</p><p>통신사 ${radios('SKT', 'KT', 'LG U+')}</p><p>${above} <input name="t1"></p><p>인증번호 <input name="c"></p><button>결제하기</button>`;
  test('make no name of an identity check', () => {
    expect(told(judge(fields('휴대폰'), WINDOW))).toBe('pay 7900');
  });
  test('an identity check that names itself stays one', () => {
    expect(told(judge(`<h1>휴대폰 본인인증</h1>${CARRIERS}<button>인증번호 받기</button>`, WINDOW))).toBe(
      'quiet',
    );
  });
});

describe('a code that goes to a number behind its carrier', () => {
  const step = (number: string) =>
    `<p>결제금액 7,900원</p><p>${number}</p><input name="authNo"><button>확인</button>`;
  test.each(['LG U+ · 010-12**-5**8', 'SKT(010-12**-5**8)', 'KT 010-12**-5**8'])('%s', (number) => {
    expect(told(judge(step(number), WINDOW))).toBe('pay 7900');
  });
  test('a number alone tells nothing', () => {
    expect(told(judge(step('010-12**-5**8'), WINDOW))).toBe('quiet');
  });
});

describe('Mobile as the whole name of a method', () => {
  const page = (body: string) => `${body}<p>Order total ₩23,000</p><button>Pay now</button>`;
  test('on a radio button beside a card', () => {
    expect(told(judge(page(radios('Mobile', 'Credit card', 'PayPal'))))).toBe('pay 23000');
  });
  test('the card beside it chosen', () => {
    expect(told(judge(page(radios('Credit card', 'Mobile', 'PayPal'))))).toBe('quiet');
  });
  test('a number to be reached at', () => {
    expect(
      told(
        judge(
          page(
            `${radios('Mobile', 'Landline')}<label><input type="radio" name="x" checked>Credit card</label>`,
          ),
        ),
      ),
    ).toBe('quiet');
  });
  test('is looked at', () => {
    const pieces = ['Payment method', 'Mobile', 'Credit card', '₩23,000'];
    expect(mayNameBilling(pieces.join(' ')) && namesBilling(pieces)).toBe(true);
  });
});

test('a fee paid by the ways of 납부방법 is looked at', () => {
  const pieces = ['납부방법', '신용카드', '휴대폰', '납부하실 금액 90,000원'];
  expect(mayNameBilling(pieces.join(' ')) && namesBilling(pieces)).toBe(true);
});
