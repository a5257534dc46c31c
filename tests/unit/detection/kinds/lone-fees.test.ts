// @vitest-environment test-dom
import { describe } from 'vitest';
import { rows } from './rows.ts';

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

describe('what is still to come', () => {
  const soon = '<p>결제 예정 4,900원</p>';
  rows([
    ['after a free month', 'pay missing', step(`<p>첫 달 무료, 이후 월 4,900원</p>${soon}`)],
    ['after a trial', 'pay missing', step(`<p>7일 무료 체험</p><p>결제 예정 금액 4,900원</p>`)],
    ['beside a way to a trial of other things', 'pay 4900', step(`<p>무료체험 신청</p>${soon}`)],
    ['beside free delivery', 'pay 4900', step(`<p>배송비 무료</p>${soon}`)],
    ['beside free returns', 'pay 4900', step(`<p>30일 무료 반품</p>${soon}`)],
  ]);
});

describe('the price of what is used', () => {
  rows([
    ['in its row', 'pay 3300', step('<p>정보이용료 3,300원 (VAT 포함)</p>')],
    [
      'the last price of a lesson',
      'pay 88000',
      step('<p>수강료 99,000원</p><p>할인 11,000원</p><p>최종 수강료 88,000원</p>'),
    ],
    ['the last price of delivery', 'pay missing', step('<p>최종 배송료 3,000원</p>')],
    [
      'a fee of a page that speaks of a total elsewhere',
      'pay missing',
      step('<p>서비스 이용료 1,000원</p><p>합계는 다음 화면에서 확인하세요</p>'),
    ],
  ]);
});

describe('the bar at the foot of a checkout', () => {
  const bar = (sum: string, above = '') =>
    `${above}${WAYS}<div><div>${sum}</div><button>결제하기</button></div>`;
  rows([
    ['the page’s only sum beside the button that pays', 'pay 31000', bar('31,000원')],
    ['under goods without prices', 'pay 31000', bar('31,000원', '<p>양말 3켤레</p>')],
    ['beside the price of goods', 'pay missing', bar('31,000원', '<p>양말 12,000원</p>')],
    [
      'under what else one may like',
      'pay missing',
      `${WAYS}<p>함께 보면 좋은 책</p><div>9,900원</div>${PAY}`,
    ],
    [
      'under an agreement',
      'pay 9900',
      `${WAYS}<p><label><input type="checkbox">주문 내용 확인 및 동의</label></p><div>9,900원</div>${PAY}`,
    ],
    ['beside free delivery', 'pay 31000', bar('31,000원', '<p>배송비 무료</p>')],
    ['a saving', 'pay missing', bar('할인 3,000원')],
    [
      'under a name that is another sum’s',
      'pay missing',
      bar('3,000원', '<p>적립</p>').replace('<div>3', '<p>적립 포인트</p><div>3'),
    ],
    ['of a free month', 'pay missing', bar('9,900원', '<p>첫 달 무료</p>')],
  ]);
});

describe('fees of what might happen', () => {
  rows([
    ['a cancellation', 'pay 40000', step('<p>관람료 40,000원</p><p>취소 수수료 4,000원 (당일 취소 시)</p>')],
    ['a return', 'pay 40000', step('<p>상품가격 40,000원</p><p>반품 배송비 6,000원</p>')],
    ['delivery itself', 'pay several', step('<p>상품가격 40,000원</p><p>배송비 3,000원</p>')],
  ]);
});

describe('a drawn radio button right before its label', () => {
  const set = (card: string, phone: string) =>
    `<div role="radiogroup"><button role="radio" aria-checked="${card}" id="m1"></button><label for="m1">신용카드</label><button role="radio" aria-checked="${phone}" id="m2"></button><label for="m2">휴대폰</label></div><p>결제금액 5,100원</p>${PAY}`;
  rows([
    ['chosen', 'pay 5100', set('false', 'true')],
    ['not chosen', 'quiet', set('true', 'false')],
  ]);
});
