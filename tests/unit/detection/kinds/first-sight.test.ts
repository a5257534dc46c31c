// @vitest-environment test-dom
import { describe } from 'vitest';
import { rows } from './rows.ts';

// What pages drawn after everything else was written taught: a line each, with the page that is nearest and is another.

const NICE = 'https://web.nicepay.co.kr/v3/v3Payment.jsp?PayMethod=CELLPHONE';
const MOBILIANS = 'https://mup.mobilians.co.kr/MUP/goCashMain.mcash?CASH_GB=MC';
const KCP = 'https://spay.kcp.co.kr/web/hp/first';
const CARRIERS = '<ul><li>SKT</li><li>KT</li><li>LG U+</li></ul>';
const NUMBER = '<input type="tel" placeholder="휴대폰번호">';
const PHONE = ['신용카드', '휴대폰 결제', '무통장입금'];
const radios = (chosen: string, names = PHONE) =>
  names
    .map((name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`)
    .join('');

describe('what is asked every month', () => {
  const form = `${CARRIERS}${NUMBER}<button>인증번호 받기</button>`;
  rows([
    [
      'a window names its sum so',
      'pay 6400',
      `<h1>휴대폰 자동결제</h1><dl><dt>상품명</dt><dd>주간지</dd><dt>매월 결제금액</dt><dd>6,400원</dd></dl>${form}`,
      NICE,
    ],
    [
      'the same in short',
      'pay 6400',
      `<h1>휴대폰 자동결제</h1><table><tr><th>월 결제금액</th><td>6,400원</td></tr></table>${form}`,
      MOBILIANS,
    ],
    [
      'not this month, which is free',
      'pay missing',
      `<h1>휴대폰 자동결제</h1><p>첫 달 무료</p><dl><dt>매월 결제금액</dt><dd>6,400원</dd></dl>${form}`,
      NICE,
    ],
    [
      'of one month among all, which is history',
      'pay missing',
      `<h1>휴대폰 결제</h1><dl><dt>11월 결제금액</dt><dd>6,400원</dd></dl>${form}`,
      NICE,
    ],
    [
      'in a shop it is a setting',
      'quiet',
      `<title>결제수단 바꾸기</title>${radios('휴대폰 결제')}<p>월 결제금액 6,400원</p><button>바꾸기 완료</button>`,
    ],
  ]);
});

describe('a shop’s words for paying and for money', () => {
  rows([
    [
      'a button that pays now, and both signs of won before a sum',
      'pay 31000',
      `${radios('휴대폰 결제')}<button>지금 결제</button><aside><div><span>소계</span><span>₩28,000</span></div><div><span>배송</span><span>₩3,000</span></div><div><strong>총계</strong> <span>KRW</span> <strong>₩31,000</strong></div></aside>`,
    ],
    [
      'the same of a card',
      'quiet',
      `${radios('신용카드')}<button>지금 결제</button><aside><div><strong>총계</strong> <span>KRW</span> <strong>₩31,000</strong></div></aside>`,
    ],
    [
      'a window in Chinese',
      'pay 21700',
      `<h2>手机支付</h2><p>支付金额 21,700韩元</p>${CARRIERS}<input type="tel" placeholder="手机号码"><button>下一步</button>`,
      KCP,
    ],
    [
      'a card’s window in Chinese',
      'quiet',
      `<h2>信用卡</h2><p>支付金额 21,700韩元</p><button>BC</button><button>KB</button><input placeholder="卡号"><button>下一步</button>`,
      KCP,
    ],
  ]);

  const row = (name: string, on: boolean) =>
    `<div tabindex="0"><div>${on ? '<svg class="u-check"><path d="M1 1"/></svg>' : '<svg class="u-empty"></svg>'}</div><div>${name}</div></div>`;
  const drawn = (chosen: string) =>
    `<div>${PHONE.map((name) => row(name, name === chosen)).join('')}</div><p>총 결제금액 8,300원</p><button>결제하기</button>`;
  rows([
    ['a check mark drawn in a box of its own', 'pay 8300', drawn('휴대폰 결제')],
    ['the same beside another', 'quiet', drawn('신용카드')],
    ['beside none', 'quiet', drawn('')],
  ]);
});

describe('words of a refusal that refuse nobody', () => {
  rows([
    [
      'goods that cannot be paid so',
      'quiet',
      '<h1>기프트 카드</h1><p>50,000원</p><p>휴대폰 결제 불가 상품이에요.</p><button>담기</button>',
    ],
    [
      'the same said in a sentence',
      'quiet',
      '<h1>은반지</h1><p>판매가 88,000원</p><p>이 상품은 휴대폰 결제가 불가합니다.</p><button>구매하기</button>',
    ],
    [
      'notes under a cart',
      'quiet',
      '<title>장바구니</title><p>결제예정금액 22,000원</p><p>휴대폰 결제는 월 한도를 초과하여 결제할 수 없습니다.</p><button>주문하기</button>',
    ],
    [
      'a question and its answer',
      'quiet',
      '<title>[문의] 결제 실패</title><h2>결제 실패</h2><p>휴대폰 결제가 실패해요.</p><h3>답변</h3><p>통신사 정책으로 결제가 거절되었습니다.</p>',
    ],
    [
      'a help line in the footer of another method’s refusal',
      'quiet',
      '<title>결제 실패</title><h2>결제에 실패하였습니다</h2><p>사유 : 잔액 부족</p><footer>휴대폰 결제 문의 1500-0000</footer>',
    ],
    [
      'the same page naming the method',
      'failure',
      '<title>결제 실패</title><h2>결제에 실패하였습니다</h2><p>결제수단 : 휴대폰 결제</p><p>사유 : 알 수 없음</p><footer>휴대폰 결제 문의 1500-0000</footer>',
    ],
    [
      'a shop’s own refusal',
      'failure limit',
      '<title>결제 실패</title><h2>휴대폰 결제를 완료하지 못했어요</h2><p>쓸 수 있는 한도를 넘었어요.</p><button>다시 결제하기</button>',
    ],
  ]);
});

describe('words of a payment that is none', () => {
  rows([
    [
      'an order still to be transferred, with a word for the next time',
      'quiet',
      '<title>주문 완료</title><h2>주문이 완료되었습니다</h2><p>입금계좌 하나 12-34</p><p>다음에는 휴대폰 결제로 해 보세요!</p>',
    ],
    [
      'the same paid by phone',
      'success 15000',
      '<title>주문 완료</title><h2>주문이 완료되었습니다</h2><p>결제수단 휴대폰 결제</p><p>결제금액 15,000원</p>',
    ],
    [
      'a gateway’s manual',
      'quiet',
      `<title>휴대폰결제 이용안내</title><h1>휴대폰결제 이용안내</h1><p>통신사를 고릅니다.</p>${CARRIERS}<p>다음 달 휴대폰 요금에 합산 청구됩니다.</p><button>닫기</button>`,
      'https://mup.mobilians.co.kr/MUP/help.mcash',
    ],
    [
      'a window whose title says as much, and asks for a number',
      'pay 4100',
      `<title>휴대폰결제 이용안내</title><h1>휴대폰결제</h1><p>결제금액 4,100원</p>${CARRIERS}${NUMBER}<button>다음</button>`,
      'https://mup.mobilians.co.kr/MUP/help.mcash',
    ],
    [
      'a comparison of gateways, in tabs',
      'quiet',
      '<title>수수료 비교</title><div role="tablist"><button role="tab" aria-selected="false">신용카드</button><button role="tab" aria-selected="true">휴대폰결제</button></div><table><tr><th>회사</th><th>가입비</th></tr><tr><td>하나</td><td>110,000원</td></tr></table><button>상담 신청</button>',
    ],
  ]);
});

describe('lists and samples', () => {
  rows([
    [
      'what became of each order',
      'quiet',
      '<h1>주문 목록</h1><table><tr><th>주문번호</th><th>결제수단</th><th>상태</th></tr><tr><td>7</td><td>휴대폰결제</td><td>결제실패</td></tr></table>',
    ],
    [
      'a text message shown as an example',
      'quiet',
      '<title>결제 문자 예시</title><h1>결제 문자 예시</h1><p>[하나결제] 7,700원 결제 완료되었습니다. 휴대폰결제</p>',
    ],
    [
      'a sentence in a page laid out with empty cells',
      'failure limit',
      '<title>결제 결과</title><table><tr><td> </td><td>휴대폰 결제가 한도 초과로 실패하였습니다.</td><td><b> </b></td></tr></table>',
    ],
  ]);
});

describe('the name of a sum', () => {
  rows([
    [
      'after a coupon is the one charged',
      'pay 6500',
      `<p>쿠폰 적용 전 금액 8,000원</p><p>쿠폰 적용 후 결제금액 6,500원</p>${radios('휴대폰 결제')}<button>결제하기</button>`,
    ],
    [
      'a coupon’s own is not',
      'pay missing',
      `<p>쿠폰 결제금액 6,500원</p>${radios('휴대폰 결제')}<button>결제하기</button>`,
    ],
    [
      'of what was paid this month is not',
      'pay missing',
      `<p>이번 달 소액결제 금액 41,000원</p>${radios('휴대폰 결제')}<button>결제하기</button>`,
    ],
  ]);
});
