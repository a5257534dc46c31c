// @vitest-environment test-dom
import { describe } from 'vitest';
import { rows } from './rows.ts';

// What pages drawn in the manner of other developers taught: a line each, with the page that is nearest and is another.

const MOBILIANS = 'https://mup.mobilians.co.kr/MUP/goCashMain.mcash?CASH_GB=MC';
const METHODS = ['신용카드 결제', '휴대폰 결제', '문화상품권 결제'];
const radios = (chosen: string) =>
  METHODS.map(
    (name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`,
  ).join('');
const BY_PHONE = radios('휴대폰 결제');
const PAY = '<button>결제하기</button>';
const SUM = '<p>결제금액 6,700원</p>';

describe('sums that are set out apart from their names', () => {
  const order = (summary: string) => `${BY_PHONE}${summary}${PAY}`;
  const box = (sum: string, name: string) => `<div><b>${sum}</b>원<p>${name}</p></div>`;
  rows([
    [
      'names below their sums',
      'pay 41000',
      order(
        `${box('44,000', '총 상품금액')}<i>-</i>${box('3,000', '할인금액')}<i>=</i>${box('41,000', '총 결제금액')}`,
      ),
    ],
    [
      'the same under a heading that is a name, too',
      'pay 41000',
      order(
        `<h3>결제금액</h3>${box('44,000', '총 상품금액')}<i>-</i>${box('3,000', '할인금액')}<i>=</i>${box('41,000', '최종 결제금액')}`,
      ),
    ],
    [
      'two of them, the total first',
      'pay 41000',
      order(`${box('41,000', '결제금액')}${box('44,000', '상품금액')}`),
    ],
    [
      'a row of names above a row of sums',
      'pay 46500',
      order(
        '<div><span>상품금액</span><span>배송비</span><span>결제예정금액</span></div><div><span>44,000원</span><span>+</span><span>2,500원</span><span>=</span><span>46,500원</span></div>',
      ),
    ],
    [
      'the same with each name in a block of its own',
      'pay 46500',
      order(
        '<div><div>총 상품금액</div><div>총 배송비</div><div>총 결제금액</div></div><div><span>44,000원</span><span>+</span><span>2,500원</span><span>=</span><span>46,500원</span></div>',
      ),
    ],
    [
      'more sums than names',
      'pay missing',
      order(
        '<div><div>상품금액</div><div>결제금액</div></div><div><p>44,000원</p><p>2,500원</p><p>46,500원</p></div>',
      ),
    ],
    [
      'an equation under one name',
      'pay 46500',
      order('<h3>결제금액</h3><p>44,000원 + 2,500원 = 46,500원</p>'),
    ],
    [
      'an equation with its names in it',
      'pay 46500',
      order('<p>총 구매금액 : 44,000원 + 배송료 : 2,500원 = 합계 : 46,500원</p>'),
    ],
    [
      'names above, as ever',
      'pay 46500',
      order('<p>상품금액</p><p>46,500원</p><p>결제금액</p><p>46,500원</p>'),
    ],
  ]);
});

describe('the price of what is chosen, beside it', () => {
  const row = (name: string, price: string, on: boolean) =>
    `<tr><td><input type="radio" name="t"${on ? ' checked' : ''}></td><td>${name}</td><td>${price}</td></tr>`;
  const table = (chosen: string) =>
    `<table>${row('별 50개', '5,500원', chosen === '50')}${row('별 120개', '12,000원', chosen === '120')}</table>`;
  rows([
    ['in the row of a radio button', 'pay 12000', `${table('120')}${BY_PHONE}<button>충전하기</button>`],
    ['of another row', 'pay 5500', `${table('50')}${BY_PHONE}<button>충전하기</button>`],
    ['of none', 'pay missing', `${table('')}${BY_PHONE}<button>충전하기</button>`],
    [
      'under a head that names it',
      'pay 12000',
      `${table('120').replace('<table>', '<table><tr><th>선택</th><th>상품</th><th>가격</th></tr>')}${BY_PHONE}<button>구매하기</button>`,
    ],
    [
      'two prices in the row',
      'pay several',
      `<table>${row('별 50개', '5,500원', false)}${row('별 120개', '13,000원 12,000원', true)}</table>${BY_PHONE}<button>충전하기</button>`,
    ],
    [
      'a fee beside a way to pay',
      'pay 6700',
      `<table><tr><td><input type="radio" name="m"></td><td>신용카드</td><td>0원</td></tr><tr><td><input type="radio" name="m" checked></td><td>휴대폰 결제</td><td>700원</td></tr></table>${SUM}${PAY}`,
    ],
  ]);
});

describe('how the chosen one is shown', () => {
  const switched = (...on: readonly string[]) =>
    METHODS.map(
      (name) =>
        `<div><span>${name}</span><button role="switch" aria-checked="${on.includes(name)}"></button></div>`,
    ).join('');
  rows([
    ['by a switch in its row', 'pay 6700', `${switched('휴대폰 결제')}${SUM}${PAY}`],
    ['by a switch in another row', 'quiet', `${switched('신용카드 결제')}${SUM}${PAY}`],
    [
      'by several switches, which set what may be used',
      'quiet',
      `${switched('휴대폰 결제', '신용카드 결제')}${SUM}${PAY}`,
    ],
  ]);

  const ring = '<circle cx="9" cy="9" r="8" stroke="#ccc" fill="none"/>';
  const full = '<circle cx="9" cy="9" r="4" fill="#222"/>';
  const vector = (chosen: string, on: string, off: string) =>
    METHODS.map((name) => `<div><svg>${name === chosen ? on : off}</svg><span>${name}</span></div>`).join('');
  const drawn = (chosen: string, on: string, off: string) =>
    METHODS.slice(0, 2)
      .map((name) => `<div><i class="${name === chosen ? on : off}"></i><span>${name}</span></div>`)
      .join('');
  rows([
    ['by an icon', 'pay 6700', `${drawn('휴대폰 결제', 'i i-radio-marked', 'i i-radio-blank')}${SUM}${PAY}`],
    [
      'by a radio button drawn of circles',
      'pay 6700',
      `${vector('휴대폰 결제', ring + full, ring)}${SUM}${PAY}`,
    ],
    ['by such a one beside another', 'quiet', `${vector('신용카드 결제', ring + full, ring)}${SUM}${PAY}`],
    [
      'by its colour alone',
      'pay 6700',
      `${vector('휴대폰 결제', '<circle r="8" fill="#06f"/>', '<circle r="8" fill="none"/>')}${SUM}${PAY}`,
    ],
    [
      'by a drawing that is used from elsewhere',
      'pay 6700',
      `${vector('휴대폰 결제', '<use href="#radio-on"/>', '<use href="#radio-off"/>')}${SUM}${PAY}`,
    ],
    ['by none of them', 'quiet', `${vector('', ring + full, ring)}${SUM}${PAY}`],
    [
      'by no icon of its own, which says what it is',
      'quiet',
      `${vector('휴대폰 결제', '<path d="M1 2"/><path d="M3 4"/>', '<path d="M5 6"/>')}${SUM}${PAY}`,
    ],
    [
      'by no icon that is used from elsewhere',
      'quiet',
      `${vector('휴대폰 결제', '<use href="#ic-phone"/>', '<use href="#ic-bank"/>')}${SUM}${PAY}`,
    ],
    [
      'by an icon beside another',
      'quiet',
      `${drawn('신용카드 결제', 'i i-radio-marked', 'i i-radio-blank')}${SUM}${PAY}`,
    ],
    [
      'by a font that draws words as signs',
      'pay 6700',
      `<ul><li><i>radio_button_unchecked</i>신용카드</li><li><i>radio_button_checked</i>휴대폰 결제</li></ul>${SUM}${PAY}`,
    ],
  ]);

  const coloured = (...colours: readonly string[]) =>
    METHODS.map((name, index) => `<button class="btn btn-${colours[index]}">${name}</button>`).join('');
  rows([
    ['by the colour that only one has', 'pay 6700', `${coloured('light', 'primary', 'light')}${SUM}${PAY}`],
    ['not where each has its own', 'quiet', `${coloured('success', 'primary', 'dark')}${SUM}${PAY}`],
  ]);

  const pictured = (chosen: string) =>
    ['CARD', 'VBANK', 'CELLPHONE']
      .map(
        (value) =>
          `<label><input type="radio" style="display:none" name="m" value="${value}"${value === chosen ? ' checked' : ''}><img src="/${value}.png"></label>`,
      )
      .join('');
  rows([
    [
      'a hidden button under a picture without words',
      'pay 6700',
      `<title>휴대폰·카드 주문</title>${pictured('CELLPHONE')}${SUM}${PAY}`,
    ],
    ['the same of a card', 'quiet', `<title>휴대폰·카드 주문</title>${pictured('CARD')}${SUM}${PAY}`],
  ]);
});

describe('what an item is made of', () => {
  const cards = (chosen: string) =>
    METHODS.slice(0, 2)
      .map(
        (name, at) =>
          `<input type="radio" id="c${at}" name="c"${name === chosen ? ' checked' : ''}><label for="c${at}"><div><h4>${name}</h4><p>지금 바로 쓸 수 있어요</p><span>선택</span></div></label>`,
      )
      .join('');
  const buttons = (chosen: string) =>
    METHODS.map(
      (name) =>
        `<button${name === chosen ? ' class="choice"' : ''}><img src="/i.png" alt="${name}"><br><b>${name}</b></button>`,
    ).join('');
  rows([
    ['a card whose label is long', 'pay 6700', `${cards('휴대폰 결제')}${SUM}${PAY}`],
    ['the same of another way to pay', 'quiet', `${cards('신용카드 결제')}${SUM}${PAY}`],
    ['a picture, and its words once more', 'pay 6700', `${buttons('휴대폰 결제')}${SUM}${PAY}`],
    ['the same beside another', 'quiet', `${buttons('신용카드 결제')}${SUM}${PAY}`],
    [
      'one name below the only sum',
      'pay 15800',
      `${BY_PHONE}<section><div><div>15,800원</div><div>결제금액</div></div></section>${PAY}`,
    ],
    [
      'a name below a sum that is that of the next',
      'pay 18300',
      `${BY_PHONE}<div>15,800원</div><div>결제금액</div><div>18,300원 (배송비 포함)</div>${PAY}`,
    ],
    [
      'the method and the sum in a table with bars',
      'pay 47000',
      `<table><tr><td>결제방식</td><td>|</td><td>핸드폰결제</td></tr><tr><td>결제액</td><td>|</td><td>47,000원</td></tr></table>${PAY}`,
    ],
  ]);
});

describe('a shop’s result amid its furniture', () => {
  const goods = Array.from(
    { length: 160 },
    (_, at) => `<li><a>따뜻한 겨울 이불과 포근한 베개 묶음 ${at}</a> 리뷰</li>`,
  ).join('');
  const around = (part: string) => `<title>이불나라</title><ul>${goods}</ul>${part}<ul>${goods}</ul>`;
  rows([
    [
      'an order that is done',
      'success 31000',
      around(
        '<h2>주문이 정상적으로 완료되었습니다.</h2><dl><dt>결제수단</dt><dd>휴대폰 결제</dd><dt>결제금액</dt><dd>31,000원</dd></dl>',
      ),
    ],
    [
      'the same paid by card',
      'quiet',
      around(
        '<h2>주문이 정상적으로 완료되었습니다.</h2><dl><dt>결제수단</dt><dd>신용카드</dd><dt>결제금액</dt><dd>31,000원</dd></dl>',
      ),
    ],
    [
      'a refusal',
      'failure unpaid',
      around('<h2>휴대폰 결제에 실패했습니다</h2><p>통신요금이 미납되어 결제할 수 없습니다.</p>'),
    ],
    [
      'a long text with several such headlines',
      'quiet',
      around(
        '<h2>휴대폰 결제에 실패했습니다</h2><p>요금 미납</p><h2>휴대폰 결제가 완료되었습니다</h2><p>문자가 옵니다</p>',
      ),
    ],
    [
      'a sentence that is no headline',
      'quiet',
      around('<p>휴대폰 결제에 실패했습니다</p><p>통신요금이 미납되어 결제할 수 없습니다.</p>'),
    ],
  ]);
});

describe('outcomes told elsewhere', () => {
  rows([
    [
      'what was given back',
      'quiet',
      '<title>취소 완료</title><h2>주문 취소가 완료되었습니다</h2><dl><dt>환불수단</dt><dd>휴대폰결제 취소</dd><dt>환불금액</dt><dd>52,000원</dd></dl>',
    ],
    [
      'nothing given back yet',
      'success 52000',
      '<title>결제 완료</title><h2>휴대폰 결제가 완료되었습니다</h2><dl><dt>결제금액</dt><dd>52,000원</dd><dt>취소금액</dt><dd>0원</dd></dl>',
    ],
    [
      'a box of messages',
      'quiet',
      '<title>알림함</title><h1>알림함</h1><p>휴대폰 결제 실패 안내</p><p>한도를 초과하였습니다.</p>',
    ],
    [
      'terms in articles',
      'quiet',
      '<title>유료서비스 약관</title><p>제1조(목적) 이 약관은 이용 조건을 정합니다.</p><p>제7조 휴대폰 결제는 월 한도를 초과하여 결제할 수 없습니다.</p>',
    ],
    [
      'a rule about sums',
      'quiet',
      '<title>결제 안내</title><h2>휴대폰 결제</h2><p>총 결제금액 10만원 이상은 나누어 결제가 불가합니다.</p>',
    ],
    [
      'a refusal in English',
      'failure limit',
      '<title>Payment failed</title><h1>Payment failed</h1><p>Payment method: Mobile phone billing</p><p>You have exceeded your monthly payment limit.</p><p>Amount: KRW 5,500</p>',
    ],
    [
      'the same in another country',
      'quiet',
      '<title>Payment failed</title><h1>Payment failed</h1><p>Payment method: Mobile phone billing</p><p>You have exceeded your monthly payment limit.</p><p>Amount: $5.50</p>',
    ],
    [
      'given up in English',
      'cancelled',
      '<title>Payment canceled</title><h1>Payment canceled</h1><p>Paid with mobile phone billing</p><p>Amount: KRW 5,500</p>',
    ],
    [
      'a report of sales',
      'quiet',
      `<title>매출 리포트</title><div><b class="on">휴대폰결제</b><b>신용카드</b></div><table><tr><th>결제수단</th><th>결제금액</th></tr><tr><td>휴대폰결제</td><td>43,000원</td></tr></table>`,
    ],
  ]);
});

describe('windows that say it otherwise', () => {
  const CARRIERS = '<select><option>SKT<option>KT<option>LG U+</select>';
  rows([
    [
      'the method in a row of facts, and a call to answer',
      'pay 23000',
      '<title>결제</title><h2>전화 인증</h2><table><tr><th>결제수단</th><td>휴대폰</td></tr><tr><th>결제금액</th><td>23,000원</td></tr></table><p>걸려온 전화에서 1번을 눌러 승인해 주세요.</p>',
      'https://pay.billgate.net/phone/call',
    ],
    [
      'the same of a card',
      'quiet',
      '<title>결제</title><h2>전화 인증</h2><table><tr><th>결제수단</th><td>신용카드</td></tr><tr><th>결제금액</th><td>23,000원</td></tr></table><p>걸려온 전화에서 1번을 눌러 승인해 주세요.</p>',
      'https://pay.billgate.net/phone/call',
    ],
    [
      'the tax that is in the sum',
      'pay 7700',
      '<p>이용권</p><p>7,700원 <small>(부가세 포함)</small></p><p>문자로 받은 인증번호를 입력해 주세요.</p><input name="no"><button>확인</button><p>다음 달 휴대폰 요금에 합산되어 청구됩니다.</p>',
    ],
    [
      'carriers and a code, the number in a field that says nothing',
      'pay missing',
      `<h1>핸드폰 결제</h1><p>${CARRIERS}</p><p><input name="n1"></p><p>인증번호 <input name="n2"></p>${PAY}`,
    ],
    [
      'the same to know somebody',
      'quiet',
      `<h1>핸드폰 본인인증</h1><p>${CARRIERS}</p><p><input name="n1"></p><p>인증번호 <input name="n2"></p><button>확인</button>`,
    ],
    [
      'one bill on a gateway’s page, its only sum without a name',
      'pay 45000',
      `<h3>도자기 공방 체험</h3><p><b>45,000</b> 원</p>${BY_PHONE}${PAY}`,
      'https://lite.payapp.kr/k1x',
    ],
    [
      'the same with a second sum',
      'pay missing',
      `<h3>도자기 공방 체험</h3><p><b>45,000</b> 원</p><p>재료비 5,000원</p>${BY_PHONE}${PAY}`,
      'https://lite.payapp.kr/k1x',
    ],
    [
      'only the ways to be asked, and where to look up what is left',
      'pay 2300',
      '<title>다날</title><h1>휴대폰결제</h1><p>스티커 묶음</p><p>2,300원</p><button>PASS로 결제</button><button>문자로 결제</button><p>한도 조회하기</p>',
      'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
    ],
    [
      'its manual',
      'quiet',
      '<title>다날 휴대폰결제 이용안내</title><h1>휴대폰결제</h1><p>한도 조회</p><p>건당 2,300원</p><p>PASS나 문자로 결제합니다.</p>',
      'https://ui.teledit.com/Danal/Teledit/Web/Guide.php',
    ],
    [
      'a tax that there is not',
      'pay 3000',
      `<h1>핸드폰 결제</h1><table><tr><td>이용금액</td><td>3,000원 (부가세 별도 없음)</td></tr></table>${CARRIERS}<input type="tel" name="hp"><button>인증번호 받기</button>`,
      MOBILIANS,
    ],
  ]);
});

describe('a window on a host of every method', () => {
  const TOSS = 'https://payment-gateway.tosspayments.com/pc/payment-method/x/option';
  const EASYPAY = 'https://pgapi.easypay.co.kr/m/step';
  const form = (heading: string, birth = '생년월일') =>
    `<aside><span>들꽃공방</span><strong>38,000원</strong></aside><h3>${heading}</h3><p>휴대폰 번호</p><input placeholder="010-0000-0000" inputmode="tel" name="phone"><p>${birth}</p><input placeholder="${birth}"><button>인증번호 요청</button>`;
  const code = (to: string, more = '') =>
    `<p>상품금액 45,000원</p><p>${to}</p>${more}<p>승인번호를 입력하세요</p><input placeholder="승인번호"><button>결제</button>`;
  rows([
    ['headed by the short name, over number and birth date', 'pay 38000', form('휴대폰'), TOSS],
    ['headed by another method', 'quiet', form('카카오페이'), TOSS],
    ['headed by several methods', 'quiet', `<h3>계좌이체</h3>${form('휴대폰')}`, TOSS],
    ['that asks for a number alone, as for a receipt', 'quiet', form('휴대폰', '입금자명'), TOSS],
    ['whose code goes to a number of a carrier', 'pay 45000', code('휴대폰 KT 010-12**-5**8'), EASYPAY],
    ['whose code goes to a number of nobody known', 'quiet', code('휴대폰 010-12**-5**8'), EASYPAY],
    [
      'that asks for a card as well',
      'quiet',
      code('KT 010-12**-5**8', '<p>카드번호 유효기간</p><input>'),
      EASYPAY,
    ],
    ['that checks who somebody is', 'quiet', code('본인확인 KT 010-12**-5**8'), EASYPAY],
    ['elsewhere', 'quiet', code('휴대폰 KT 010-12**-5**8'), 'https://shop.example.kr/step'],
  ]);
});

describe('buttons that pay', () => {
  const order = (button: string) => `<p>감자칩 22,900원 2개</p>${BY_PHONE}<button>${button}</button>`;
  rows([
    ['with the number of things before the sum', 'pay 45800', order('총 2개 | 45,800원 결제하기')],
    ['with a number that may be of another price', 'pay missing', order('2건 45,800원 결제하기')],
    ['with a thing before the sum', 'pay missing', order('감자칩 2개 | 45,800원 결제하기')],
    [
      'that begin a free trial, whose later sum is none of this payment',
      'pay missing',
      `<p>무료체험 종료 후 월 9,900원이 자동 결제됩니다.</p>${BY_PHONE}<button>무료체험 시작하기</button>`,
    ],
  ]);
});
