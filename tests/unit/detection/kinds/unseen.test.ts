// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Kinds met on pages of which nobody here had seen one before: a line each, with the page that is nearest and is none. */
type Row = readonly [name: string, right: string, html: string, href?: string];

const NUMBER = '<p>휴대폰번호 <input type="tel" name="hp"></p>';
const CARRIERS = '<p>통신사 <select><option>SKT<option>KT<option>LG U+</select></p>';
const METHODS = ['신용카드', '휴대폰 결제', '무통장입금'];
const radios = (chosen: string) =>
  METHODS.map(
    (name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`,
  ).join('');
const MOBILIANS = 'https://mup.mobilians.co.kr/MUP/result.mcash';
const refused = (says: string) =>
  `<title>결제 결과</title><h1>결제 실패</h1><p>${says}</p><dl><dt>결제금액</dt><dd>22,000원</dd></dl><button>닫기</button>`;

const WINDOWS: readonly Row[] = [
  [
    'the item in a locked field that is not read, the sum in the next',
    'pay 15400',
    `<h3>휴대폰 결제</h3><div><label>상품명</label><input readonly value="앨범"></div><div><label>결제금액</label><input readonly value="15,400"></div>${CARRIERS}${NUMBER}<button>인증번호 요청</button>`,
  ],
  [
    'a gift of one’s own size',
    'pay missing',
    `<h1>휴대폰 소액결제 기부</h1><label>기부금액 <input name="amt" value="10,000"> 원</label>${CARRIERS}${NUMBER}<label><input type="checkbox">통신과금서비스 이용약관에 동의합니다</label><label>인증번호 <input name="otp"></label><button>기부하기</button>`,
  ],
  [
    'the same form without a field for a sum',
    'quiet',
    `<h1>통신과금서비스 이용 동의</h1>${CARRIERS}${NUMBER}<label><input type="checkbox">통신과금서비스 이용약관에 동의합니다</label><button>동의하고 다음</button>`,
  ],
  [
    'one sum without a name, over the form that opened under the method chosen',
    'pay 38000',
    `<h2>원데이클래스</h2><p>38,000원</p>${radios('휴대폰 결제')}<div>${CARRIERS}${NUMBER}</div><button>결제요청</button>`,
    'https://www.payapp.kr/L8f3Kd',
  ],
];

const CODE = '<p>인증번호 <input name="otp" placeholder="인증번호 입력"></p>';
const AFTER_NUMBER: readonly Row[] = [
  [
    'the code’s own step, the number given before it',
    'pay 8900',
    `<h1>휴대폰 결제</h1><p>결제금액 8,900원</p>${CODE}<button>결제하기</button>`,
  ],
  [
    'the same step of another method',
    'quiet',
    `<h1>간편결제</h1><p>결제금액 8,900원</p>${CODE}<button>결제하기</button><p>휴대폰 결제는 월 한도 안에서 됩니다.</p>`,
  ],
  [
    'who somebody is, before anything is paid',
    'quiet',
    `<h1>휴대폰 결제</h1><h2>본인인증</h2><p>결제금액 8,900원</p>${CODE}<button>인증하기</button>`,
  ],
];

const DRAWN_KEYS = '<p>6자리 비밀번호를 눌러 주세요</p><div><b>1</b><b>2</b><b>3</b></div>';
const KEYS: readonly Row[] = [
  [
    'keys drawn for the password, and one sum',
    'pay 14300',
    `<title>휴대폰 간편결제</title><h2>휴대폰 간편결제</h2><div>14,300원</div>${DRAWN_KEYS}`,
    'https://pg.payletter.com/PGSVC/phone/app',
  ],
  [
    'the same of a card',
    'quiet',
    `<title>카드 간편결제</title><h2>카드 간편결제</h2><div>14,300원</div>${DRAWN_KEYS}`,
    'https://pg.payletter.com/PGSVC/card/app',
  ],
];

const item = (name: string, note: string, on: boolean) =>
  `<div class="opt${on ? ' is-on' : ''}"><strong>${name}</strong><p>${note}</p></div>`;
const withNotes = (chosen: string) =>
  [
    ['간편결제', '카카오페이, 네이버페이'],
    ['휴대폰 결제', '통신사 요금에 합산해 청구돼요'],
    ['신용·체크카드', '무이자 할부 안내'],
  ]
    .map(([name = '', note = '']) => item(name, note, name === chosen))
    .join('');

const CHECKOUTS: readonly Row[] = [
  [
    'methods with notes that name other methods',
    'pay 41800',
    `<div>${withNotes('휴대폰 결제')}</div><p>최종 결제금액 41,800원</p><button>결제하기</button>`,
  ],
  [
    'the same, another chosen',
    'quiet',
    `<div>${withNotes('간편결제')}</div><p>최종 결제금액 41,800원</p><button>결제하기</button>`,
  ],
  [
    'a survey of how people pay, and how much',
    'quiet',
    `<h1>결제수단 조사</h1>${radios('휴대폰 결제')}<p>월 평균 결제금액</p><label><input type="radio" name="w">10,000원 미만</label><label><input type="radio" name="w" checked>50,000원 이상</label><button>제출하기</button>`,
  ],
  [
    'signing up with a carrier to pay by phone, up to a limit',
    'quiet',
    `<title>소액결제 서비스 신청</title><h1>휴대폰 소액결제 서비스 이용 신청</h1><p>이용한도 <select><option>10만원<option selected>30만원</select></p><label><input type="checkbox">통신과금서비스 이용약관에 동의</label>${NUMBER}<p>인증번호 <input name="otp"></p><button>신청하기</button>`,
  ],
  [
    'the sign of won behind its sums, and a button that confirms the order',
    'pay 28000',
    `<table><tr><th>소계<td><bdi>25,000<span>₩</span></bdi><tr><th>배송<td>고정 요금: <bdi>3,000<span>₩</span></bdi><tr><th>총계<td><bdi>28,000<span>₩</span></bdi></table>${radios('휴대폰 결제')}<button>주문 확정하기</button>`,
  ],
  [
    'a row of sums to give, and the total of the gift',
    'pay 20000',
    `<p>후원금액</p><div><button>1만원</button><button>2만원</button></div>${radios('휴대폰 결제')}<dl><dt>총 후원금액</dt><dd>월 20,000원</dd></dl><button>후원하기</button>`,
  ],
  [
    'paying this month’s bill before its day',
    'quiet',
    '<h1>소액결제 내역</h1><p>11월 이용금액 합계 87,300원</p><button>선결제 신청</button><p>다음 달 휴대폰 요금에 합산 청구됩니다.</p>',
  ],
  [
    'a guide with the window drawn',
    'quiet',
    `<title>휴대폰결제 이용안내</title><h1>휴대폰결제 이용안내</h1>${radios('휴대폰 결제')}<p>결제금액 10,900원</p><button disabled>결제하기</button>`,
  ],
];

const CODED = `${MOBILIANS}?CASH_GB=MC`;
const SAID: readonly Row[] = [
  [
    'no password yet',
    'failure extra-check',
    refused('결제 비밀번호가 등록되지 않았습니다. 통신사에서 등록해 주세요.'),
    CODED,
  ],
  [
    'the line to the carrier',
    'failure system',
    refused('통신사와의 통신이 원활하지 않습니다. 잠시 후 이용해 주세요.'),
    CODED,
  ],
  [
    'what a shop takes at once',
    'failure merchant-cap',
    refused('해당 쇼핑몰에서 1회에 결제 가능한 금액은 30,000원까지입니다.'),
    CODED,
  ],
  [
    'the carrier’s own reasons',
    'failure carrier-policy',
    refused('통신사의 사정으로 휴대폰결제가 허용되지 않는 고객님입니다.'),
    CODED,
  ],
  [
    'nobody of that number',
    'failure mistyped',
    refused('입력하신 번호로 가입된 고객 정보를 찾을 수 없습니다.'),
    CODED,
  ],
];

const OUTCOMES: readonly Row[] = [
  [
    'the method and its sum in one text',
    'success 66000',
    '<h2>결제가 완료됐어요</h2><p>PT 5회권</p><p>휴대폰 결제 · 66,000원</p>',
  ],
  [
    'entering for an examination',
    'success 37000',
    '<h2>원서접수가 완료되었습니다.</h2><table><tr><th>결제방법</th><td>휴대폰결제</td></tr><tr><th>응시료</th><td>37,000원</td></tr></table>',
  ],
  [
    'asking for one’s money back',
    'quiet',
    '<h2>환불 신청이 완료되었습니다.</h2><table><tr><th>결제방법</th><td>휴대폰결제</td></tr><tr><th>결제금액</th><td>37,000원</td></tr></table>',
  ],
  [
    'a dialog whose only method is the one it was paid by',
    'success 9900',
    '<div role="dialog"><h2>충전 완료!</h2><ul><li>결제수단 <b>휴대폰 소액결제</b><li>결제금액 <b>9,900원</b></ul><button>보러가기</button></div>',
  ],
  [
    'the sum in the sentence',
    'success 20000',
    '<h1>감사합니다</h1><p>휴대폰 결제로 20,000원의 후원이 완료되었습니다.</p>',
  ],
  [
    'in English, in won',
    'success 44000',
    '<h1>Payment successful</h1><dl><dt>Payment method</dt><dd>Mobile phone bill (KT)</dd><dt>Amount paid</dt><dd>₩44,000</dd></dl>',
  ],
  [
    'in English, in another money',
    'quiet',
    '<h1>Payment successful</h1><dl><dt>Payment method</dt><dd>Mobile phone bill</dd><dt>Amount paid</dt><dd>€4.40</dd></dl>',
  ],
  [
    'somebody tells what the screen said',
    'quiet',
    '<h1>[후기] 휴대폰결제 해 봤어요</h1><p>결제금액 12,000원</p><p>결제가 완료되었습니다 뜨고 바로 들어왔네요.</p>',
  ],
  [
    'on a window all methods share: it sends to the carrier',
    'failure limit',
    refused('고객님의 생년월일 기준으로 제공되는 이용 한도가 초과되었습니다. 이동통신사에 문의 바랍니다.'),
    MOBILIANS,
  ],
  [
    'there, a locked password',
    'failure extra-check',
    refused('결제 비밀번호를 5회 잘못 입력하여 잠겼습니다. 통신사 고객센터에서 초기화 후 이용해 주세요.'),
    MOBILIANS,
  ],
  [
    'there, facts of the line’s owner',
    'failure mistyped',
    refused('입력하신 주민등록번호가 휴대폰 가입자 정보와 다릅니다. 다시 확인해 주세요.'),
    MOBILIANS,
  ],
  [
    'there, of a card',
    'quiet',
    refused('카드 한도가 초과되었습니다. 문자 수신은 통신사 고객센터로 문의 바랍니다.'),
    MOBILIANS,
  ],
  [
    'a shop’s monthly cap said as what one may pay there',
    'failure merchant-cap',
    refused('본 가맹점에서 한 달 동안 결제하실 수 있는 금액을 넘어섰습니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
  [
    'a foreigner’s line',
    'failure owner',
    refused('외국인 명의의 휴대폰은 결제가 제한됩니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
  [
    'too many tries',
    'failure policy',
    refused('잦은 결제 시도로 오늘은 더 이상 결제하실 수 없습니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
  [
    'no code in time',
    'failure code',
    refused('제한 시간 안에 승인번호가 입력되지 않아 결제가 취소되었습니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
  [
    'a line opened of late',
    'failure new-line',
    refused('휴대폰을 새로 개통하신 후 60일이 지나지 않아 결제가 제한됩니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
  [
    'who pays is still to be shown',
    'failure policy',
    refused('본인 확인이 되어야 결제하실 수 있습니다. KG모빌리언스 고객센터로 연락 주시기 바랍니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  ],
];

const ROWS = [...WINDOWS, ...AFTER_NUMBER, ...KEYS, ...CHECKOUTS, ...OUTCOMES, ...SAID];
test.each(ROWS.map(([name, right, html, href]) => [name, right, html, href] as const))(
  '%s',
  (_, right, html, href) => {
    expect(told(judge(html, href))).toBe(right);
  },
);

test('what a refusal says one may still pay', () => {
  const found = judge(
    refused('한도가 부족하여 결제할 수 없습니다. 현재 사용 가능하신 금액은 8,400원입니다.'),
    `${MOBILIANS}?CASH_GB=MC`,
  );
  expect(found?.statedHeadroom).toBe(8_400);
  const capped = judge(refused('해당 쇼핑몰에서 1회에 결제 가능한 금액은 30,000원까지입니다.'), CODED);
  expect(capped?.statedHeadroom).toBeNull();
});
