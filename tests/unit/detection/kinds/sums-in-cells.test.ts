// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

const WINDOW = 'https://mup.mobilians.co.kr/MUP/goCashMain.mcash';
const METHODS =
  '<label><input type="radio" name="m" checked>휴대폰결제</label><label><input type="radio" name="m">신용카드</label>';
const shop = (sums: string) => `${METHODS}${sums}<button>결제하기</button>`;
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('cells that set each sum before its name', () => {
  test.each([
    [
      'two pairs in a row',
      row('31,000원', '상품금액', '3,000원', '배송비') + row('34,000원', '총 결제금액', '', ''),
      'pay 34000',
    ],
    ['figures without a currency', row('31,000', '주문금액') + row('28,000', '결제금액'), 'pay 28000'],
    [
      'the usual order stays',
      row('상품금액', '31,000원', '배송비', '3,000원') + row('총 결제금액', '34,000원'),
      'pay 34000',
    ],
    [
      'points to come beside the sum',
      row('29,000원', '주문금액', '3,000원', '쿠폰할인') +
        row('26,000원', '최종 결제금액', '260원', '적립 예정 금액'),
      'pay 26000',
    ],
    ['a name that nobody knows', row('31,000원', '바람막이') + row('배송비', '3,000원'), 'pay missing'],
  ])('%s', (_, rows, right) => {
    expect(told(judge(shop(`<table>${rows}</table>`)))).toBe(right);
  });
});

describe('a sum with a name not met before', () => {
  test.each([
    ['a total of another trade', '<p>총 승차 요금 18,200원</p>', 'pay 18200'],
    ['what is paid in', '<p>납입 금액 18,200원</p>', 'pay 18200'],
    ['payment for goods', '<p>대금 : 18,200원</p>', 'pay 18200'],
    ['a sentence that pays', '<p>달빛서점에서 18,200원을 결제할까요?</p>', 'pay 18200'],
    ['what would be paid', '<p>결제금액 18,200원</p><p>가입하면 결제금액 16,000원</p>', 'pay 18200'],
    ['a sentence about every month', '<p>매월 18,200원을 결제합니다.</p>', 'pay missing'],
    ['a total of savings', '<p>총 할인 금액 1,200원</p>', 'pay missing'],
  ])('%s', (_, sums, right) => {
    expect(told(judge(shop(sums)))).toBe(right);
  });
});

const CARRIERS =
  '<p><label><input type="radio" name="c">SKT</label><label><input type="radio" name="c">KT</label><label><input type="radio" name="c">LG U+</label></p><input type="tel" name="hp" placeholder="휴대폰번호">';

describe('a window whose only figure', () => {
  test.each([
    ['follows the name of the shop', `<p>별빛만화 18,200원</p><h1>휴대폰 결제</h1>${CARRIERS}`, 'pay 18200'],
    ['follows it behind a stroke', `<h1>휴대폰 결제</h1><p>별빛만화 / 18,200원</p>${CARRIERS}`, 'pay 18200'],
    [
      'follows what is given away',
      `<p>이벤트 당첨 18,200원</p><h1>휴대폰 결제</h1>${CARRIERS}`,
      'pay missing',
    ],
    ['follows what tells of a sum', `<h1>휴대폰 결제</h1><p>쓴금액 18,200원</p>${CARRIERS}`, 'pay missing'],
    ['stands far below', `<h1>휴대폰 결제</h1>${CARRIERS}<p>별빛만화 18,200원</p>`, 'pay missing'],
    [
      'stands below the button',
      `<h1>휴대폰 결제</h1>${CARRIERS}<button>다음</button><p>18,200원</p>`,
      'pay 18200',
    ],
    [
      'stands below another thing',
      `<h1>휴대폰 결제</h1>${CARRIERS}<button>다음</button><p>고객센터</p><p>18,200원</p>`,
      'pay missing',
    ],
    ['is one of every month', `<h1>휴대폰 정기결제</h1><p>월 이용요금 18,200원</p>${CARRIERS}`, 'pay 18200'],
  ])('%s', (_, body, right) => {
    expect(told(judge(body, WINDOW))).toBe(right);
  });
});

describe('a field for the password of phone billing', () => {
  const step = (body: string) => `<h1>휴대폰 소액결제</h1><p>결제금액 18,200원</p>${body}`;
  test('with a sum and a button that pays is a step', () => {
    expect(
      told(judge(step('<h5>결제 비밀번호</h5><input type="tel" name="a"><button>결제하기</button>'))),
    ).toBe('pay 18200');
  });
  test('is not where the telephone number is asked for under the label of both', () => {
    const fields = '<p>결제 비밀번호</p><input type="tel" name="phone" placeholder="휴대폰번호">';
    const found = judge(`<h1>휴대폰 결제</h1><p>결제금액 18,200원</p>${fields}<button>다음</button>`, WINDOW);
    expect(found?.reasons.join()).toContain('휴대폰번호 칸');
  });
  test('a form that sets the password', () => {
    const form = '<input type="password" placeholder="결제 비밀번호"><button>확인</button>';
    expect(told(judge(`<h1>휴대폰결제 비밀번호 설정</h1><p>한도 300,000원</p>${form}`))).toBe('quiet');
  });
});

describe('a subscription that has begun', () => {
  const done = (rows: string) => `<h1>구독이 시작되었습니다</h1>${rows}<p>결제수단 휴대폰결제</p>`;
  test.each([
    ['in rows', '<dl><dt>첫 결제</dt><dd>4,900원</dd><dt>다음 결제</dt><dd>1월 5일 9,900원</dd></dl>', 4900],
    ['in a sentence', '<p>첫 결제 4,900원이 휴대폰으로 결제되었습니다.</p>', 4900],
    ['beside what every month costs', '<p>첫 결제금액 4,900원</p><p>월 결제금액 9,900원</p>', 4900],
    ['free at first', '<p>첫 달 무료</p><p>첫 결제 9,900원 (1월 5일)</p>', null],
    ['with two of them', '<p>첫 결제 4,900원</p><p>첫 결제 9,900원</p>', null],
  ])('%s', (_, rows, right) => {
    const found = judge(done(rows));
    expect([found?.stage, found?.amount]).toEqual(['success', right]);
  });
});
