// @vitest-environment test-dom

import { afterEach, describe, expect, test } from 'vitest';
import { openRootsIn } from '../../../../src/content/own/open-roots.ts';
import { partText } from '../../../../src/content/own/part-text.ts';
import { readRules } from '../../../../src/content/own/read-rules.ts';
import { sightOf } from '../../../../src/content/read/read-visible.ts';
import type { OwnRule } from '../../../../src/core/own-rule.ts';

const SHOP = 'https://shop.example/order/2';
const rule = (sum: string, change: Partial<OwnRule> = {}): OwnRule => ({
  id: 'rule-0001',
  host: 'shop.example',
  path: '/order',
  sum,
  isOn: true,
  ...change,
});
const read = (rules: readonly OwnRule[], href = SHOP) =>
  readRules(rules, {
    doc: document,
    href,
    roots: openRootsIn(document),
    text: () => partText(document.body, sightOf(document), 16_000) ?? '',
  });
const page = (html: string) => {
  document.body.innerHTML = html;
};

const undo: (() => void)[] = [];
afterEach(() => {
  for (const back of undo.splice(0)) back();
});

describe('what a rule reads', () => {
  test('the sum and the name, where they stand', () => {
    page('<p class="item">문화 <b>캐시</b></p><p class="was">30,000원</p><p class="now"><b>14,300</b>원</p>');
    expect(read([rule('.now', { name: '.item' })])).toMatchObject({ amount: 14_300, item: '문화 캐시' });
  });

  test('nothing where there is none, several, or only half of one', () => {
    page('<p class="now">14,300원 <span>16,800원</span></p><p class="free">무료</p>');
    expect(read([rule('.gone')])).toMatchObject({ amount: null, doubt: 'missing', isThere: false });
    expect(read([rule('.now')])).toMatchObject({ amount: null, doubt: 'several', isThere: true });
    expect(read([rule('.free')])).toMatchObject({ amount: null, doubt: 'missing', isThere: true });
  });

  test('several places that agree are one, and others are none', () => {
    page(
      '<b class="a">14,300원</b><i class="a">14,300원</i><b class="b">1,000원</b><i class="b">2,000원</i>',
    );
    expect(read([rule('.a')])).toMatchObject({ amount: 14_300 });
    expect(read([rule('.b')])).toMatchObject({ amount: null, doubt: 'several' });
    expect(read([rule('b.a'), rule('i.a', { id: 'rule-0002' })])).toMatchObject({ amount: 14_300 });
    expect(read([rule('b.a'), rule('b.b', { id: 'rule-0002' })])).toMatchObject({ doubt: 'several' });
    expect(read([rule('b.a'), rule('.gone', { id: 'rule-0002' })])).toMatchObject({ amount: null });
  });

  test('a crowd of places is none, and costs no more than a few', () => {
    page('<i class="a">14,300원</i>'.repeat(500));
    expect(read([rule('.a')])).toMatchObject({ amount: null, doubt: 'several' });
  });

  test('what is out of sight is not there', () => {
    page(
      '<p class="a" style="display:none">1,000원</p><p class="a">14,300원</p><del class="b">9,000원</del>',
    );
    expect(read([rule('.a')])).toMatchObject({ amount: 14_300 });
    expect(read([rule('.b')])).toMatchObject({ amount: null, isThere: false });
    page('<div hidden><p class="a">1,000원</p></div>');
    expect(read([rule('.a')])).toMatchObject({ amount: null, isThere: false });
  });

  test('in an open shadow root, too', () => {
    page('<my-cart></my-cart>');
    const root = document.querySelector('my-cart')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b class="total">14,300원</b>';
    expect(read([rule('b.total')])).toMatchObject({ amount: 14_300 });
  });

  test('a selector that the browser does not take reads nothing', () => {
    page('<b class="total">14,300원</b>');
    expect(read([rule('.total:nope')])).toMatchObject({ amount: null, isThere: false });
  });
});

describe('what a person types is not read, whatever a rule points at', () => {
  test.each([
    ['input', '<input class="sum" value="14,300">'],
    ['locked input', '<input class="sum" readonly value="14,300">'],
    ['textarea', '<textarea class="sum">14,300원</textarea>'],
    ['select', '<select class="sum"><option selected>14,300원</option></select>'],
    ['editable text', '<p class="sum" contenteditable>14,300원</p>'],
    ['text in an editable part', '<div contenteditable="true"><p class="sum">14,300원</p></div>'],
    ['a textbox by its role', '<p class="sum" role="textbox">14,300원</p>'],
    ['a part that holds a field', '<p class="sum"><input value="14,300원"></p>'],
  ])('%s', (_what, html) => {
    page(html);
    for (const owner of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement])
      trap(owner.prototype, 'value');
    expect(read([rule('.sum', { name: '.sum' })])).toMatchObject({ amount: null, item: null });
    expect(touched).toEqual([]);
  });

  let touched: string[] = [];
  function trap(owner: object, name: string): void {
    const old = Object.getOwnPropertyDescriptor(owner, name);
    if (old === undefined) throw new Error(`no ${name}`);
    touched = [];
    Object.defineProperty(owner, name, {
      ...old,
      get() {
        touched.push(name);
        return '';
      },
    });
    undo.push(() => Object.defineProperty(owner, name, old));
  }
});

describe('where and when a rule holds', () => {
  const TOTAL = '<b class="total">14,300원</b>';

  test('on its own host and below its path, over either scheme', () => {
    page(TOTAL);
    expect(read([rule('.total')], 'http://shop.example/order')).toMatchObject({ amount: 14_300 });
    for (const href of ['https://shop.example/', 'https://m.shop.example/order', 'about:blank'])
      expect(read([rule('.total')], href)).toBeUndefined();
  });

  test('never on a host of payment windows, though it was written for one', () => {
    page(TOTAL);
    for (const host of ['ui.teledit.com', 'pay.danalpay.com', 'wauth.teledit.com'])
      expect(read([rule('.total', { host, path: '/' })], `https://${host}/pay`)).toBeUndefined();
  });

  test('while words are in sight', () => {
    const when = { text: '휴대폰 결제로 주문' };
    page(`${TOTAL}<p>휴대폰결제로 주문</p>`);
    expect(read([rule('.total', { when })])).toMatchObject({ amount: 14_300, isMet: true });
    page(`${TOTAL}<p hidden>휴대폰결제로 주문</p>`);
    expect(read([rule('.total', { when })])).toBeUndefined();
    page(`${TOTAL}<textarea>휴대폰결제로 주문</textarea>`);
    expect(read([rule('.total', { when })])).toBeUndefined();
  });

  test('while an element is there, drawn or chosen', () => {
    const when = { selector: '#phone:checked' };
    page(`${TOTAL}<input type="radio" id="phone" checked style="opacity:0">`);
    expect(read([rule('.total', { when })])).toMatchObject({ amount: 14_300 });
    page(`${TOTAL}<input type="radio" id="phone">`);
    expect(read([rule('.total', { when })])).toBeUndefined();
    page(`${TOTAL}<div id="phone" hidden></div>`);
    expect(read([rule('.total', { when: { selector: '#phone' } })])).toBeUndefined();
  });
});
