// @vitest-environment test-dom
import { describe } from 'vitest';
import { rows } from './rows.ts';

// Markup as small shops write it, and result pages with other things around: a line each, with the nearest that is another.

const METHODS =
  '<select><option>카드 결제</option><option selected>휴대폰 결제</option><option>무통장 입금</option></select>';
const PAY = '<button>결제하기</button>';
const NICE = 'https://pay.nicepay.co.kr/v1/checkout/pay/step';
const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Error.php';

describe('a locked sum', () => {
  rows([
    [
      'the label of the next field stands in its row',
      'pay 9700',
      `<h2>휴대폰결제</h2><label>결제금액<input readonly value="9,700"></label><label>통신사<select><option>SKT<option>KT<option>LGU+</select></label><label>휴대폰번호<input type="tel"></label>`,
      NICE,
    ],
    [
      'one of several in a row',
      'pay 86000',
      `<label>대여요금 <input readonly value="79,000"></label> <label>총 결제금액 <input readonly value="86,000"></label> <label>결제수단 ${METHODS}</label>${PAY}`,
    ],
    [
      'named by its placeholder alone',
      'pay 24500',
      `<h3>결제하기</h3><input name="total_price" placeholder="결제금액" value="24500" readonly>${METHODS}${PAY}`,
    ],
    [
      'a unit behind it makes it another figure',
      'pay missing',
      `결제금액 <label><input readonly name="total" value="300"></label> 만 포인트 ${METHODS}${PAY}`,
    ],
    [
      'the same placeholder on a field that can be typed into',
      'pay missing',
      `<input name="total_price" placeholder="결제금액" value="24500">${METHODS}${PAY}`,
    ],
    [
      'a placeholder that names another sum',
      'pay 8300',
      `<input readonly placeholder="이번달 사용금액" value="120,000"><p>결제금액 8,300원</p>${METHODS}${PAY}`,
    ],
    [
      'a placeholder of no sum',
      'pay missing',
      `<input readonly placeholder="우편번호" value="06234">${METHODS}${PAY}`,
    ],
  ]);
});

describe('a button with a name and a description', () => {
  const button = (name: string, note: string, mark = '') =>
    `<button class="c${mark}"><div class="n">${name}</div><div class="d">${note}</div></button>`;
  const sum = `<p>결제금액 22,600원</p><button>22,600원 결제하기</button>`;
  rows([
    [
      'the description names the method again',
      'pay 22600',
      `${button('신용카드', '국내외 모든 카드')}${button('계좌이체', '실시간 계좌이체')}${button('휴대폰', '휴대폰 소액결제', ' zq')}${sum}`,
    ],
    [
      'another is chosen, whose description speaks of phones',
      'quiet',
      `${button('신용카드', '휴대폰 앱카드 결제', ' selected')}${button('휴대폰', '휴대폰 소액결제')}${sum}`,
    ],
    [
      'names in a list without buttons are names of their own',
      'pay 22600',
      `<div><span class="n">제로페이</span><span class="n">하나Pay</span><span class="n on">휴대폰</span></div>${sum}`,
    ],
  ]);
});

describe('what an outcome is told beside', () => {
  rows([
    [
      'a card’s refusal offers the phone',
      'quiet',
      '<title>결제 실패</title><h1>결제 실패</h1><p>카드 한도가 초과되었습니다. 카드사로 문의해 주세요.</p><p>다른 결제수단: 휴대폰, 계좌이체</p>',
    ],
    [
      'a done order lists the methods of the shop',
      'quiet',
      '<title>주문완료</title><p>주문이 완료되었습니다</p><p>결제금액: 8,300원</p><p>이용 가능한 결제수단: 휴대폰, 카드, 계좌이체</p>',
    ],
    [
      'a done order states its method',
      'success 8300',
      '<title>주문완료</title><p>주문이 완료되었습니다</p><p>결제수단: 휴대폰</p><p>결제금액: 8,300원</p>',
    ],
    [
      'the inbox',
      'quiet',
      '<title>받은메일함</title><ul><li><b>다날</b> 휴대폰 결제 3,700원이 완료되었습니다</li></ul>',
    ],
    [
      'rows that end with their day',
      'quiet',
      '<title>내 소식</title><ul><li>휴대폰 결제가 완료되었습니다 <span>11/28</span></li><li>배송이 시작되었어요. <span>11/29</span></li></ul>',
    ],
    [
      'a day of its own beside the sentence',
      'success 8300',
      '<title>결제완료</title><p>휴대폰 결제가 완료되었습니다.</p><p>결제일 11/20</p><p>결제금액 8,300원</p>',
    ],
    [
      'an article of a help page',
      'quiet',
      '<title>휴대폰 결제가 실패해요 - 고객센터</title><h1>휴대폰 결제가 실패해요</h1><p>한도를 초과했거나 요금이 미납된 경우 결제에 실패할 수 있습니다.</p><p>도움이 되었나요?</p>',
    ],
    [
      'help that a refusal offers',
      'failure limit',
      '<title>오류</title><p>결제 한도를 초과하였습니다.</p><p>도움이 필요하신가요?</p>',
      DANAL,
    ],
    [
      'the carrier’s system',
      'failure system',
      '<title>결제 오류</title><p>통신사 시스템 점검 중으로 결제를 진행할 수 없습니다.</p>',
      'https://mup.mobilians.co.kr/MUP/notice',
    ],
  ]);
});

describe('causes in other words', () => {
  const refusal = (text: string) => `<title>오류</title><h1>휴대폰 결제 실패</h1><p>${text}</p>`;
  rows([
    [
      'what is left is less than the sum',
      'failure limit',
      refusal('이번 달 남은 결제 가능 금액은 3,700원으로, 결제하려는 금액보다 적습니다.'),
      DANAL,
    ],
    [
      'the number is of another carrier',
      'failure mistyped',
      refusal('선택하신 통신사에 가입되어 있지 않은 번호입니다.'),
      DANAL,
    ],
    [
      'the carrier has no such service',
      'failure carrier-policy',
      refusal('해당 알뜰폰 통신사는 휴대폰 결제 서비스를 제공하지 않습니다.'),
      DANAL,
    ],
    [
      'the person refused in the app',
      'failure user-cancelled',
      refusal('PASS 앱에서 결제 승인을 취소하셨습니다.'),
      DANAL,
    ],
  ]);
});
