// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { FIXTURES, fixturePages } from '../fixture-pages.ts';
import { parsePage } from '../parse-page.ts';
import { escaped, HOSTILE_NAMES, NAMED_ENDS, NAMED_SUMS } from './hostile-names.ts';

const judge = (html: string, url: string) => detect(readPage(parsePage(html), { href: url }));

const WINDOWS: readonly (readonly [gateway: string, url: string])[] = [
  ['danal', 'https://ui.teledit.com/Danal/Teledit/Web/Start.php'],
  ['mobilians', 'https://mup.mobilians.co.kr/MUP/goCashMain.mcash'],
  ['inicis', 'https://mobile.inicis.com/smart/mobile/'],
  ['payletter', 'https://pg.payletter.com/PGSVC/POQ.aspx'],
  ['kcp', 'https://smpay.kcp.co.kr/pay/mobile'],
  ['toss', 'https://pg-web.tosspayments.com/pay/checkout'],
  ['nice', 'https://web.nicepay.co.kr/v3/v3Payment.jsp'],
  ['galaxia', 'https://pay.billgate.net/mobile/certify.jsp'],
];

let turn = 0;
/** Each with the next of the windows: every name meets every window in one layout or another. */
const inTurn = (names: readonly string[]) =>
  names.map((name) => {
    turn += 1;
    const [gateway, url] = WINDOWS[turn % WINDOWS.length] ?? ['', ''];
    return [name, gateway, url] as const;
  });

const SUM = '12,300원';
const STEP = `<button>SKT</button><button>KT</button><button>LG U+</button>
  <input type="tel" placeholder="휴대폰번호"><input type="tel" placeholder="생년월일 6자리">
  <label><input type="checkbox">통신과금서비스 이용약관</label><button>다음</button>`;

const pageOf = (body: string, title = '휴대폰 결제') =>
  `<!doctype html><title>${escaped(title)}</title><body><h1>휴대폰 결제</h1>${body}${STEP}</body>`;

type Layout = (name: string) => string;

/** Ways in which windows write a name under its label, before and after the sum. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'rows of a table': (name) =>
    `<table><tr><th>상품명</th><td>${name}</td></tr><tr><th>결제금액</th><td>${SUM}</td></tr></table>`,
  'rows, after the sum': (name) =>
    `<table><tr><td>결제금액</td><td>${SUM}</td></tr><tr><td>상품 명</td><td>${name}</td></tr></table>`,
  'one row of two pairs': (name) =>
    `<table><tr><th>상품명</th><td>${name}</td><th>결제금액</th><td>${SUM}</td></tr></table>`,
  'cells with a colon between': (name) =>
    `<table><tr><td>상품명</td><td>:</td><td>${name}</td></tr><tr><td>결제금액</td><td>:</td><td>${SUM}</td></tr></table>`,
  columns: (name) =>
    `<table><tr><th>주문상품</th><th>수량</th><th>상품금액</th></tr><tr><td>${name}</td><td>1</td><td>${SUM}</td></tr></table><p>총 결제금액 ${SUM}</p>`,
  'a list of terms': (name) =>
    `<dl><dt>제공업체</dt><dd>${name}</dd><dt>상품명</dt><dd>${name}</dd><dt>결제금액</dt><dd>${SUM}</dd></dl>`,
  'terms in boxes': (name) =>
    `<dl><div><dt>결제금액</dt><dd>${SUM}</dd></div><div><dt>구매상품</dt><dd><span>${name}</span></dd></div></dl>`,
  'blocks in blocks': (name) =>
    `<div><div>상점명</div><div>${name}</div></div><div><div>결제금액</div><div>${SUM}</div></div>`,
  'spans of one block': (name) =>
    `<p><span>가맹점</span><span>${name}</span></p><p><span>결제금액</span><span>${SUM}</span></p>`,
  'spans, all in one block': (name) =>
    `<p><em>결제금액</em><span>${SUM}</span><em>판매자</em><span>${name}</span><em>이용기간</em><span>없음</span></p>`,
  'a line with a colon': (name) => `<p>상품명 : ${name}</p><p>결제금액 : ${SUM}</p>`,
  'a line with a colon, no blank': (name) => `<p>결제금액:${SUM}</p><p>서비스명:${name}</p>`,
  'a line with a blank': (name) => `<ul><li>상품명 ${name}</li><li>결제금액 ${SUM}</li></ul>`,
  'a label in bold': (name) => `<p><b>상품명</b> ${name}</p><p><b>결제금액</b> ${SUM}</p>`,
  'a label in brackets': (name) => `<p>[상품명] ${name}</p><p>[결제금액] ${SUM}</p>`,
  'a label behind a mark': (name) => `<p>▶ 상품명(수량) : ${name}</p><p>▶ 결제금액 : ${SUM}</p>`,
  'a label as a picture': (name) =>
    `<div><img alt="상품명"> ${name}</div><div><img alt="결제금액"> ${SUM}</div>`,
  'a heading over it': (name) => `<h3>상품 정보</h3><p>${name}</p><h3>결제금액</h3><p>${SUM}</p>`,
  'lines of one cell': (name) => `<table><tr><td>상품명<br>${name}<br>결제금액<br>${SUM}</td></tr></table>`,
  'lines of a block': (name) => `<div>상품명<br>${name}<br><br>결제금액<br>${SUM}</div>`,
  'heads and values as spans': (name) =>
    `<div><span>상품명</span><span>결제금액</span></div><div><span>${name}</span><span>${SUM}</span></div><p>결제금액 ${SUM}</p>`,
  'English rows': (name) =>
    `<table><tr><td>Item name</td><td>${name}</td></tr><tr><td>Merchant</td><td>${name}</td></tr><tr><td>Amount</td><td>${SUM}</td></tr></table>`,
};

describe('what stands under the name of a name', { tags: ['long'] }, () => {
  describe.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    test.each(inTurn(HOSTILE_NAMES))('%s at %s', (name, gateway, url) => {
      expect(judge(pageOf(layout(escaped(name))), url)).toMatchObject({
        stage: 'pay',
        gateway,
        amount: 12_300,
        amountDoubt: null,
        cause: null,
        recurring: false,
      });
    });
  });
});

describe('names in the windows of every gateway', { tags: ['long'] }, () => {
  const pages = fixturePages().flatMap(({ file, url, expect: right }) => {
    const item = right?.item;
    return right?.stage !== 'pay' || typeof item !== 'string' || right.amount == null
      ? []
      : [{ file, url, item, right }];
  });

  test('are those of twelve gateways at least', () => {
    expect(new Set(pages.map(({ right }) => right.rule)).size).toBeGreaterThan(12);
  });

  test.each(pages)('$file', ({ file, url, item, right }) => {
    const html = readFileSync(join(FIXTURES, file), 'utf8');
    expect(html).toContain(item);
    for (const name of HOSTILE_NAMES) {
      const found = judge(html.replaceAll(item, escaped(name)), url);
      expect.soft(found, name).toMatchObject({
        stage: 'pay',
        amount: right.amount,
        recurring: right.recurring ?? false,
      });
    }
  });
});

describe('the very text of a name, elsewhere on the page', { tags: ['long'] }, () => {
  const named = (name: string) =>
    `<table><tr><td>상품명</td><td>${name}</td></tr><tr><td>결제금액</td><td>${SUM}</td></tr></table>`;
  const PLACES: Readonly<Record<string, Layout>> = {
    heading: (name) => `<h2>${name}</h2>${named(name)}`,
    'heading in brackets': (name) => `${named(name)}<h3>[${name}] 주문</h3>`,
    sentence: (name) => `${named(name)}<p>'${name}' 상품을 결제합니다.</p>`,
    'wrapped in elements': (name) => `<p>${name.replace(/ /g, ' </span><span>')}</p>${named(name)}`,
    'every letter in an element': (name) =>
      `${named(name)}<p>${[...name].map((letter) => `<i>${letter}</i>`).join('')}</p>`,
    'broken into lines': (name) => `<div>${name.replace(/ /g, '<br>')}</div>${named(name)}`,
    'broken into lines, under its label': (name) => named(name.replace(/ /g, '<br>')),
    picture: (name) => `${named(name)}<img alt="${name}">`,
    button: (name) => `${named(name)}<button>${name}</button>`,
    'beside a field': (name) => `${named(name)}<p>${name} <input name="memo"></p>`,
  };
  const PLAIN = [...NAMED_SUMS.filter((name) => name !== '12,300원'), ...NAMED_ENDS].filter(
    (name) => !name.includes('&'),
  );

  describe.each(Object.entries(PLACES))('%s', (_, place) => {
    test.each(inTurn(PLAIN))('%s at %s', (name, _gateway, url) => {
      expect(judge(pageOf(place(escaped(name)), `${name} - 결제`), url)).toMatchObject({
        stage: 'pay',
        amount: 12_300,
      });
    });
  });

  test('written out where its label cuts it', () => {
    const body = `${named('총 결제금액 100원 한정 특…')}<h2>총 결제금액 100원 한정 특가</h2>`;
    expect(judge(pageOf(body), WINDOWS[0]?.[1] ?? '')).toMatchObject({ amount: 12_300 });
  });

  test.each(PLAIN)('told by a hidden field alone: %s', (name) => {
    const hidden = `<form><input type="hidden" name="ItemName" value="${escaped(name)}"></form>`;
    const found = judge(
      pageOf(`${hidden}<h2>${escaped(name)}</h2><p>결제금액 ${SUM}</p>`),
      WINDOWS[0]?.[1] ?? '',
    );
    expect(found).toMatchObject({ stage: 'pay', amount: 12_300 });
  });
});

describe('a name that no label tells', () => {
  const unlabelled = (name: string) => [
    `<h2>${name}</h2><p>결제금액 ${SUM}</p>`,
    `<p>결제금액 ${SUM}</p><p>${name}</p>`,
  ];

  test.each(inTurn(NAMED_SUMS))('never gives its own sum: %s at %s', (name, _gateway, url) => {
    for (const body of unlabelled(name)) expect([12_300, null]).toContain(judge(pageOf(body), url)?.amount);
  });

  test.each(NAMED_SUMS)('never gives its own sum, whatever the window: %s', { tags: ['long'] }, (name) => {
    for (const [, url] of WINDOWS)
      for (const body of unlabelled(name)) expect([12_300, null]).toContain(judge(pageOf(body), url)?.amount);
  });

  test.each(NAMED_SUMS)("against the window's hidden sum: %s", (name) => {
    const [mobilians] = WINDOWS.slice(1);
    const hidden = '<form><input type="hidden" name="Prdtprice" value="12300"></form>';
    const found = judge(
      pageOf(`${hidden}<h2>${escaped(name)}</h2><img src="sum.png">`),
      mobilians?.[1] ?? '',
    );
    expect(found?.stage).toBe('pay');
    expect([12_300, null]).toContain(found?.amount);
  });
});

const ended = (name: string, sentence: string, place = '') =>
  judge(
    `<title>${escaped(name)} 결제</title><body><h2>휴대폰 결제</h2>${place}<dl><dt>상품명</dt><dd>${escaped(name)}</dd><dt>결제금액</dt><dd>${SUM}</dd></dl><p>${sentence}</p></body>`,
    WINDOWS[0]?.[1] ?? '',
  );

describe.each([
  // Those that state an end themselves are what an outcome could be mistaken by.
  ['under names that state one', [], NAMED_ENDS],
  ['under every other name', ['long'], HOSTILE_NAMES.filter((name) => !NAMED_ENDS.includes(name))],
] as const)('outcomes %s', (_, tags, names) => {
  test.each(names)('a success stays one: %s', { tags: [...tags] }, (name) => {
    expect(ended(name, '휴대폰 결제가 완료되었습니다.')).toMatchObject({
      stage: 'success',
      amount: 12_300,
      cause: null,
    });
    expect(ended(name, '휴대폰 결제가 완료되었습니다.', `<h3>${escaped(name)}</h3>`)).toMatchObject({
      stage: 'success',
      amount: 12_300,
    });
  });

  test.each(names)('a refusal keeps its cause: %s', { tags: [...tags] }, (name) => {
    expect(ended(name, '월 결제한도를 초과하여 결제에 실패하였습니다.')).toMatchObject({
      stage: 'failure',
      cause: 'limit',
      statedHeadroom: null,
    });
    expect(ended(name, '알 수 없는 이유로 결제에 실패하였습니다.')).toMatchObject({
      stage: 'failure',
      cause: null,
    });
  });

  test.each(names.filter((name) => !name.startsWith('사용자가')))(
    'what was given up stays so: %s',
    { tags: [...tags] },
    (name) => {
      expect(ended(name, '사용자가 결제를 취소하였습니다.')?.stage).toBe('cancelled');
    },
  );
});

test.each(NAMED_ENDS)(
  "a name that is the page's own sentence leaves no outcome of another kind: %s",
  (name) => {
    expect(['success', undefined]).toContain(
      ended(name, `${escaped(name)} 상품의 결제가 완료되었습니다.`)?.stage,
    );
  },
);

describe('an outcome that no label tells from a name', () => {
  test.each(NAMED_ENDS)('is believed against no other: %s', (name) => {
    const body = `<h2>휴대폰 결제</h2><h3>${name}</h3><p>결제금액 ${SUM}</p>`;
    const page = `<title>휴대폰 결제</title><body>${body}<p>휴대폰 결제가 완료되었습니다.</p></body>`;
    expect(['success', undefined]).toContain(judge(page, WINDOWS[0]?.[1] ?? '')?.stage);
  });
});

describe('two totals', () => {
  const DANAL = WINDOWS[0]?.[1] ?? '';
  test.each([
    ['a smaller one of a surer name', '<p>최종 결제금액 100원</p><p>결제금액 12,300원</p>'],
    ['a smaller one of the order', '<p>결제금액 100원</p><p>총 주문금액 12,300원</p>'],
    ['a greater one of a surer name', '<p>최종 결제금액 99,000원</p><p>결제금액 12,300원</p>'],
    ['a button that pays another sum', '<button>100원 결제하기</button><p>결제금액 12,300원</p>'],
    [
      'a difference told by the same line',
      '<p>최종 결제금액 100원 12,200원 할인</p><p>결제금액 12,300원</p>',
    ],
    ["the window's hidden sum", '<input type="hidden" name="ItemAmt" value="12300"><p>결제금액 100원</p>'],
    [
      'a hidden sum of a common name',
      '<input type="hidden" name="Amount" value="12300"><p>결제금액 100원</p>',
    ],
    ['a hidden price', '<form><input type="hidden" name="price" value="12,300"></form><p>결제금액 100원</p>'],
  ])('give none, with the doubt that says so: %s', (_, body) => {
    expect(judge(pageOf(body), DANAL)).toMatchObject({ stage: 'pay', amount: null, amountDoubt: 'several' });
  });

  test.each([
    ['a fee on top', '<p>결제금액 11,000원</p><p>휴대폰결제 수수료 1,300원</p><p>총 결제금액 12,300원</p>'],
    ['a coupon', '<p>총 결제금액 15,300원</p><p>쿠폰 할인 -3,000원</p><p>최종 결제금액 12,300원</p>'],
    [
      'two things taken off',
      '<p>총 결제금액 15,300원</p><p>쿠폰 할인 2,000원</p><p>포인트 사용 1,000원</p><p>최종 결제금액 12,300원</p>',
    ],
    [
      'the same sum twice',
      '<p>총 결제금액 12,300원</p><p>결제금액 12,300원</p><button>12,300원 결제하기</button>',
    ],
    ['a hidden sum that agrees', '<input type="hidden" name="Amount" value="12300"><p>결제금액 12,300원</p>'],
    ['a hidden sum of nothing', '<input type="hidden" name="Amount" value="0"><p>결제금액 12,300원</p>'],
  ])('are one where the page says what lies between: %s', (_, body) => {
    expect(judge(pageOf(body), DANAL)).toMatchObject({ stage: 'pay', amount: 12_300, amountDoubt: null });
  });
});

describe("names of the page's own words", () => {
  const OWN_WORDS = ['휴대폰 결제', '결제금액', '통신과금서비스 이용약관', '상품명', '판매자', '다음', 'SKT'];
  const layouts = Object.entries(LAYOUTS);

  /** Each word in three or four of the layouts, all of them together in each. */
  test.each(OWN_WORDS.map((name, at) => [name, layouts.filter((_, place) => place % 7 === at)] as const))(
    'hide no window: %s',
    (name, some) => {
      for (const [how, layout] of some)
        for (const [, gateway, url] of inTurn([name]))
          expect
            .soft(judge(pageOf(layout(name)), url), how)
            .toMatchObject({ stage: 'pay', gateway, amount: 12_300 });
    },
  );

  test.each(OWN_WORDS)('hide no window, however it is laid out: %s', { tags: ['long'] }, (name) => {
    for (const [how, layout] of layouts)
      for (const [, gateway, url] of inTurn([name]))
        expect
          .soft(judge(pageOf(layout(name)), url), how)
          .toMatchObject({ stage: 'pay', gateway, amount: 12_300 });
  });

  test('a price under what only may name a name stays a price', () => {
    const body =
      '<table><tr><td>상품</td><td>9,300원</td></tr><tr><td>배송</td><td>3,000원</td></tr><tr><td>합계</td><td>12,300원</td></tr></table>';
    expect(judge(pageOf(body), WINDOWS[0]?.[1] ?? '')).toMatchObject({ amount: 12_300 });
  });

  test('a section headed by its goods may begin with its sum', () => {
    expect(judge(pageOf(`<h3>주문상품</h3><p>결제금액 ${SUM}</p>`), WINDOWS[0]?.[1] ?? '')).toMatchObject({
      amount: 12_300,
    });
  });
});
