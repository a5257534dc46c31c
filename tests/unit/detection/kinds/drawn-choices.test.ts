// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

const page = (methods: string) => `${methods}<p>총 결제금액 21,400원</p><button>결제하기</button>`;
const english = (methods: string) => `${methods}<p>Order total ₩21,400</p><button>Pay now</button>`;

describe('radio buttons that a page draws itself', () => {
  const aria = (chosen: number, ...labels: readonly string[]) =>
    `<div role="radiogroup">${labels
      .map((label, at) => `<div role="radio" aria-checked="${at === chosen}"><b>${label}</b></div>`)
      .join('')}</div>`;
  test.each([
    ['Mobile beside a card', aria(1, 'Debit card', 'Mobile', 'PayPal'), 'pay 21400'],
    ['the card chosen', aria(0, 'Debit card', 'Mobile', 'PayPal'), 'quiet'],
    ['ways to be reached', aria(0, 'Mobile', 'Email') + aria(0, 'Debit card', 'PayPal'), 'quiet'],
    ['a link of that name is no method', '<a>Mobile</a><a class="on">Debit card</a>', 'quiet'],
  ])('%s', (_, methods, right) => {
    expect(told(judge(english(methods)))).toBe(right);
  });
});

describe('a picture that shows which one is chosen', () => {
  const led = (...files: readonly string[]) =>
    `<div>${['신용카드', '휴대폰', '계좌이체'].map((name, at) => `<img src="/i/${files[at]}"><a href="#">${name}</a>`).join(' ')}</div>`;
  const boxed = (...files: readonly string[]) =>
    `<div>${['신용카드', '휴대폰', '계좌이체'].map((name, at) => `<p><img src="/i/${files[at]}"><a href="#">${name}</a></p>`).join('')}</div>`;
  const cells = (...files: readonly string[]) =>
    `<table><tr>${['신용카드', '휴대폰', '계좌이체'].map((name, at) => `<td><img src="/i/${files[at]}"><a href="javascript:m(${at})">${name}</a></td>`).join('')}</tr></table>`;
  test.each([
    ['before each link', led('r_off.gif', 'r_on.gif', 'r_off.gif'), 'pay 21400'],
    ['before each link, of a card', led('r_on.gif', 'r_off.gif', 'r_off.gif'), 'quiet'],
    ['with a word for it', led('r.gif', 'r.gif" alt="선택됨', 'r.gif').replaceAll('""', '"'), 'pay 21400'],
    ['in cells', cells('r_off.gif', 'r_on.gif', 'r_off.gif'), 'pay 21400'],
    ['in cells, of a card', cells('r_on.gif', 'r_off.gif', 'r_off.gif'), 'quiet'],
    ['a drawing of another name', boxed('circle.svg', 'circle-check.svg', 'circle.svg'), 'pay 21400'],
    ['icons of the methods', boxed('creditcard.png', 'phone.png', 'bank.png'), 'quiet'],
    ['an icon of a check card', boxed('check_card.png', 'phone.png', 'bank.png'), 'quiet'],
  ])('%s', (_, methods, right) => {
    expect(told(judge(page(methods)))).toBe(right);
  });
  test('behind each link, a picture is not that of the next one', () => {
    const methods = '<a>신용카드</a><img src="r_on.gif"><a>휴대폰</a><img src="r_off.gif"><a>계좌이체</a>';
    expect(told(judge(page(`<div>${methods}<img src="r_off.gif"></div>`)))).toBe('quiet');
  });
});

describe('folds whose names are headings', () => {
  const folds = (open: number) =>
    `<ul>${['신용카드', '휴대폰 결제', '토스페이'].map((name, at) => `<li class="item${at === open ? ' is-open' : ''}"><h5>${name}</h5></li>`).join('')}</ul>`;
  test.each([
    ['the phone open', 1, 'pay 21400'],
    ['a card open', 0, 'quiet'],
    ['none open', 3, 'quiet'],
  ])('%s', (_, open, right) => {
    expect(told(judge(page(folds(open))))).toBe(right);
  });
  test('a page of help with the same folds', () => {
    expect(told(judge(`<h1>결제수단 안내</h1>${folds(1)}`))).toBe('quiet');
  });
});

describe('a method told before its name', () => {
  const items = (chosen: string) =>
    `<ul>${['카드 결제수단', '휴대폰(LG U+) 결제수단', '계좌이체 결제수단'].map((name) => `<li class="${name.startsWith(chosen) ? 'on' : ''}"><a href="#">${name}</a></li>`).join('')}</ul>`;
  test.each([
    ['in a list to choose from', items('휴대폰'), 'pay 21400'],
    ['of a card', items('카드'), 'quiet'],
    ['in a row of its own', '<p><b>휴대폰(KT)</b> 결제수단</p>', 'pay 21400'],
    ['as a heading above a choice', '<h3>휴대폰 결제수단</h3>', 'quiet'],
  ])('%s', (_, methods, right) => {
    expect(told(judge(page(methods)))).toBe(right);
  });
});
