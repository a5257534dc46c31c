// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

type Row = readonly [name: string, right: string, html: string, href?: string];
const rows = (all: readonly Row[]) =>
  test.each(all.map(([name, right, html, href]) => [name, right, html, href] as const))(
    '%s',
    (_, right, html, href) => {
      expect(told(judge(html, href))).toBe(right);
    },
  );

const WAYS =
  '<label><input type="radio" name="w">신용카드</label><label><input type="radio" name="w" checked>휴대폰</label>';
const PAY = '<button>결제하기</button>';
const step = (summary: string) => `${summary}${WAYS}${PAY}`;

describe('a fee that is all a page charges', () => {
  rows([
    [
      'for an official paper',
      'pay 800',
      step(
        '<table><tr><th>민원명</th><td>토지대장 열람</td></tr><tr><th>수수료</th><td>800원</td></tr></table>',
      ),
    ],
    ['under a title of its own', 'pay 53000', step('<h1>여권 발급 수수료 납부</h1><p>수수료 : 53,000원</p>')],
    ['by the name of what it is for', 'pay 1500', step('<dl><dt>발급 수수료</dt><dd>1,500원</dd></dl>')],
    ['of a service', 'pay 6600', step('<p>서비스 이용료 <b>6,600원</b></p>')],
    ['beside a sum of its own', 'pay 1800', step('<p>증명서 발급 수수료 1,500원</p><p>결제금액 1,800원</p>')],
  ]);
});

describe('a fee that is not all', () => {
  rows([
    ['of paying this way', 'pay missing', step('<p>휴대폰 결제 수수료 500원</p>')],
    ['of nothing told', 'pay missing', step('<p>수수료 500원</p>')],
    ['beside another sum', 'pay missing', step('<p>민원 수수료 500원</p><p>우송료 2,500원</p>')],
    [
      'beside a sum that cannot be read',
      'pay missing',
      step('<p>결제금액 <img src="s.png"></p><p>발급 수수료 500원</p>'),
    ],
    ['of delivery', 'pay missing', step('<p>증명서 배송 수수료 2,500원</p>')],
  ]);
});

describe('a total that counts its things', () => {
  const two = '<p>상품금액 33,000원</p><p>배송비 2,500원</p>';
  rows([
    ['총 2건 합계', 'pay 35500', step(`${two}<p>총 2건 합계 35,500원</p>`)],
    ['총 2개의 금액', 'pay 35500', step(`${two}<p>총 2개의 금액 35,500원</p>`)],
    ['총 2건 결제 예정', 'pay 35500', step(`${two}<p>총 2건 결제 예정 35,500원</p>`)],
    ['결제 예정', 'pay 35500', step(`${two}<p>결제 예정 35,500원</p>`)],
    ['what comes next is none', 'pay missing', step('<p>다음 결제 예정 9,900원</p>')],
    ['nor what is to come on a day', 'pay missing', step('<p>12월 5일 결제 예정 9,900원</p>')],
  ]);
});
