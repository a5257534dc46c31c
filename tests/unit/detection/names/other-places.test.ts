// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { parsePage } from '../parse-page.ts';
import { escaped } from './hostile-names.ts';

const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Start.php';
const SUM = '12,300원';
const PAID = `<p>결제금액 ${SUM}</p>`;
const STEP = `<button>SKT</button><button>KT</button><button>LG U+</button>
  <input type="tel" placeholder="휴대폰번호"><input type="tel" placeholder="생년월일 6자리">
  <label><input type="checkbox">통신과금서비스 이용약관</label><button>다음</button>`;
const judge = (html: string) => detect(readPage(parsePage(html), { href: DANAL }));

/** Sums, an outcome and a cause, as a shop would write them into its item's name. */
const NAMES: readonly string[] = [
  '최종 결제금액 100원',
  '최종 결제금액 １００원',
  '최\u200b종 결\u200d제금액 1\u206000원',
  '【최종 결제금액 100원】',
  '100원이 결제됩니다',
  '총 결제금액 1,000원 이벤트',
  '사용자가 결제를 취소하였습니다.',
  '결제에 실패하였습니다. 한도 초과',
];

type Layout = (name: string) => string;
const row =
  (label: string): Layout =>
  (name) =>
    `<table><tr><th>${label}</th><td>${name}</td></tr><tr><th>결제금액</th><td>${SUM}</td></tr></table>`;

/** Other labels, tags and ways to join them than the windows in our pages have. */
const TOLD: Readonly<Record<string, Layout>> = {
  '판매자 상호': row('판매자 상호'),
  '상호(법인명)': row('상호(법인명)'),
  '이용 서비스명': row('이용 서비스명'),
  '구매 내역': row('구매 내역'),
  '주문 상품명': row('주문 상품명'),
  '컨텐츠 이름': row('컨텐츠 이름'),
  '콘텐츠 제공사': row('콘텐츠 제공사'),
  결제처명: row('결제처명'),
  이용처명: row('이용처명'),
  '가맹점 상호': row('가맹점 상호'),
  게임명: row('게임명'),
  '앱 이름': row('앱 이름'),
  '상품 설명': row('상품 설명'),
  '상품명 / 수량': row('상품명 / 수량'),
  '【상품명】': row('【상품명】'),
  '상 품 명 (full-width blanks)': row('상　품　명'),
  '상\u200b품명 (zero width)': row('상\u200b품\u200b명'),
  '상품명*': row('상품명 <sup>*</sup>'),
  '결제 대상': row('결제 대상'),
  '구매 내용': row('구매 내용'),
  '이용 내용': row('이용 내용'),
  '구입 상품': row('구입 상품'),
  '주문한 상품': row('주문한 상품'),
  제휴사: row('제휴사'),
  거래처: row('거래처'),
  '결제 항목': row('결제 항목'),
  '상품 구분': row('상품 구분'),
  '구독 상품': row('구독 상품'),
  '충전 상품': row('충전 상품'),
  요금제: row('요금제'),
  '이용 요금제': row('이용 요금제'),
  '후원 대상': row('후원 대상'),
  제목: row('제목'),
  건명: row('건명'),
  기부처: row('기부처'),
  '캐시 종류': row('캐시 종류'),
  상품권종: row('상품권종'),
  'Order name': row('Order name'),
  Title: row('Title'),
  결제명: row('결제명'),
  Description: row('Description'),
  'Product name': row('Product name'),
  Product: row('Product'),
  'Sold by': row('Sold by'),
  'Service provider': row('Service provider'),
  'head with a scope, name in two cells': (name) =>
    `<table><tr><th scope="row">상품명</th><td colspan="2">${name}</td></tr></table>${PAID}`,
  'head of the table, name in its body': (name) =>
    `<table><thead><tr><th>상품명</th></tr></thead><tbody><tr><td>${name}</td></tr></tbody></table>${PAID}`,
  'caption over the table': (name) =>
    `<table><caption>상품명</caption><tr><td>${name}</td></tr></table>${PAID}`,
  'legend of a group': (name) => `<fieldset><legend>상품명</legend><div>${name}</div></fieldset>${PAID}`,
  'label of an output': (name) => `<label>상품명</label><output>${name}</output>${PAID}`,
  'label split, in a cell': (name) =>
    `<table><tr><th><span>상품</span><span>명</span></th><td>${name}</td></tr></table>${PAID}`,
  'full-width colon': (name) => `<p>상품명：${name}</p>${PAID}`,
  'an arrow': (name) => `<p>상품명 → ${name}</p>${PAID}`,
  'corner brackets': (name) => `<p>「상품명」 ${name}</p>${PAID}`,
  'a middle dot before it': (name) => `<ul><li>· 상품명 - ${name}</li></ul>${PAID}`,
  'name over two lines of a cell': (name) =>
    `<table><tr><th>상품명</th><td>봄 도시락<br>${name}</td></tr></table>${PAID}`,
  'name as blocks of a cell': (name) =>
    `<table><tr><th>상품명</th><td><div>봄 도시락</div><div>${name}</div></td></tr></table>${PAID}`,
  'picture by aria-label': (name) =>
    `<p><span>상품명</span><span role="img" aria-label="${name}"></span></p>${PAID}`,
  'button by title': (name) => `${row('상품명')(name)}<button title="${name}"></button>`,
  'h1 and meta': (name) =>
    `<meta name="description" content="${name}"><h1>${name}</h1>${row('상품명')(name)}`,
};

/** Where no label of ours reaches the name: there the window may keep its sum unread, but never takes the name's. */
const UNTOLD: Readonly<Record<string, Layout>> = {
  '결제 대상': row('결제 대상'),
  'two terms of one definition': (name) =>
    `<dl><dt>상품명</dt><dd>봄 도시락</dd><dd>${name}</dd></dl>${PAID}`,
  'label split into letters': (name) => `<p><b>상</b><b>품</b><b>명</b> : <span>${name}</span></p>${PAID}`,
  'name over several blocks': (name) => `<div>상품명</div><div><p>봄 도시락</p><p>${name}</p></div>${PAID}`,
  'name as a list': (name) => `<h4>주문 상품</h4><ul><li>봄 도시락</li><li>${name}</li></ul>${PAID}`,
};

const payPage = (body: string) => `<!doctype html><title>휴대폰 결제</title><body>${body}${STEP}</body>`;
const paidPage = (body: string) =>
  `<title>휴대폰 결제</title><body><h2>휴대폰 결제</h2>${body}<p>휴대폰 결제가 완료되었습니다.</p></body>`;

describe.each(Object.entries(TOLD))('a name told by its place: %s', { tags: ['long'] }, (_, layout) => {
  test.each(NAMES)('leaves the window its sum: %s', (name) => {
    expect(judge(payPage(layout(escaped(name))))).toMatchObject({
      stage: 'pay',
      amount: 12_300,
      amountDoubt: null,
      cause: null,
    });
  });

  test.each(NAMES)('leaves the success its sum: %s', (name) => {
    expect(judge(paidPage(layout(escaped(name))))).toMatchObject({
      stage: 'success',
      amount: 12_300,
      cause: null,
    });
  });
});

describe.each(Object.entries(UNTOLD))('a name that no place tells: %s', { tags: ['long'] }, (_, layout) => {
  test.each(NAMES)('is a doubt at most: %s', (name) => {
    const found = judge(payPage(layout(escaped(name))));
    expect(found).toMatchObject({ stage: 'pay', cause: null });
    expect([12_300, null]).toContain(found?.amount);
  });

  test.each(NAMES)('turns no success into another outcome: %s', (name) => {
    const found = judge(paidPage(layout(escaped(name))));
    expect(['success', undefined]).toContain(found?.stage);
    expect([12_300, null, undefined]).toContain(found?.amount);
  });
});
