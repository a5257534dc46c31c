// @vitest-environment test-dom

import { beforeEach, describe, expect, test } from 'vitest';
import { lastingPath } from '../../../../src/content/picker/path-of.ts';
import {
  again,
  choose,
  FIRST,
  mayPick,
  type PickerState,
  pointAt,
  stepBack,
  stepBy,
} from '../../../../src/content/picker/picking.ts';
import { selectorOf } from '../../../../src/content/picker/selector-of.ts';
import { partReading, sumsHere } from '../../../../src/content/picker/sums-here.ts';
import { selectorFault } from '../../../../src/core/plain-selector.ts';

const page = (html: string) => {
  document.body.innerHTML = html;
};
const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};

describe('the path that pages like this one share', () => {
  test.each([
    ['/order/checkout', '/order/checkout'],
    ['/order/20261129001/pay', '/order'],
    ['/order/b3f1c9d2-77aa-4e1b-9d55-0123456789ab', '/order'],
    ['/o/Zk3nQ9x2Lm8vB4tR7wYp1', '/o'],
    ['/pay/step2', '/pay/step2'],
    ['/shop2024.html', '/shop2024.html'],
    ['/', '/'],
    ['/123456', '/'],
    ['/order/pay.do;jsessionid=0A1B.node1', '/order/pay.do'],
    ['/order;jsessionid=0123456789ABCDEF', '/order'],
    [`/${'a'.repeat(400)}`, '/'],
  ])('%s: %s', (path, lasting) => expect(lastingPath(path)).toBe(lasting));
});

describe('a selector for what was pointed at', () => {
  test.each([
    ['an id', '<b id="total">1</b><b>2</b>', 'b', '#total'],
    [
      'a name for machines before a look',
      '<b class="x" data-testid="sum">1</b>',
      'b',
      'b[data-testid="sum"]',
    ],
    ['its classes', '<b class="price big">1</b><b class="price">2</b>', 'b', 'b.price.big'],
    ['no id of one order', '<b id="order-20261129">1</b>', 'b', 'b:nth-of-type(1)'],
    ['no class of one build', '<b class="css-1a2b3c4d">1</b>', 'b', 'b:nth-of-type(1)'],
    [
      'what it stands in',
      '<div id="sum"><p><b>1</b></p></div><p><b>2</b></p>',
      '#sum b',
      '#sum > p:nth-of-type(1) > b:nth-of-type(1)',
    ],
  ])('by %s', (_what, html, target, selector) => {
    page(html);
    expect(selectorOf(at(target))).toBe(selector);
  });

  test('leads back to that element alone, and may be kept in a rule', () => {
    const cell = '<td><b class="a:b">1</b><i>2</i></td>';
    page(`<table><tr>${cell}${cell}</tr><tr>${cell}</tr></table><my-x><b>3</b></my-x><b id="1">4</b>`);
    for (const element of document.body.querySelectorAll('b, i')) {
      const selector = selectorOf(element) ?? '';
      expect(selectorFault(selector)).toBeUndefined();
      expect([...document.querySelectorAll(selector)]).toEqual([element]);
    }
  });

  test('is none where only a crowd of steps would lead there', () => {
    page(`<div>${'<div>'.repeat(12)}<b>1</b>${'</div>'.repeat(12)}</div>`.repeat(2));
    expect(selectorOf(at('b'))).toBeUndefined();
  });
});

describe('what would be read', () => {
  test('of a field it says only that it is one', () => {
    page('<input value="9,900원"><p contenteditable>9,900원</p>');
    expect(partReading(at('input'))).toEqual({ amount: null, doubt: 'missing', name: '', isField: true });
    expect(partReading(at('p'))).toMatchObject({ amount: null, name: '' });
  });

  test('the sums of a page, in its order, each in its smallest part, and none that somebody typed', () => {
    page(`<p id="a">1,000원</p><p>3개</p><p id="b"><i>2</i>,<i>000</i>원</p><p hidden>9,000원</p>
      <p contenteditable>8,000원</p><textarea>7,000원</textarea><div id="c"><b>3,000</b>원</div>`);
    expect(sumsHere().map((part) => part.id || part.localName)).toEqual(['a', 'b', 'b']);
    expect(sumsHere().map((part) => partReading(part).amount)).toEqual([1_000, 2_000, 3_000]);
  });
});

describe('pointing, step by step', () => {
  let state: PickerState;
  beforeEach(() => {
    page('<h1>별빛 이용권</h1><p id="a">1,000원</p><div id="d"><p id="b">14,300원</p></div>');
    state = FIRST;
  });
  const partOf = (now: PickerState) => now.at?.part.id;

  test('only what can be read is chosen', () => {
    state = choose(pointAt(state, at('h1')));
    expect(state.phase).toBe('point');
    expect(mayPick(state)).toBe(false);
    state = choose(pointAt(state, at('#b')));
    expect(state).toMatchObject({ phase: 'chosen', sum: { reading: { amount: 14_300 } } });
    expect(pointAt(state, at('#a'))).toBe(state);
  });

  test('left and right go from sum to sum and round, up and down out and in', () => {
    state = stepBy(state, 'ArrowRight');
    expect(partOf(state)).toBe('a');
    state = stepBy(state, 'ArrowRight');
    expect(partOf(state)).toBe('b');
    expect(partOf(stepBy(state, 'ArrowRight'))).toBe('a');
    expect(partOf(stepBy(state, 'ArrowLeft'))).toBe('a');
    state = stepBy(state, 'ArrowUp');
    expect(partOf(state)).toBe('d');
    expect(partOf(stepBy(state, 'ArrowDown'))).toBe('b');
    expect(partOf(stepBy(FIRST, 'ArrowLeft'))).toBe('b');
  });

  test('a name is added to the sum; Escape goes back a step at a time and then out', () => {
    state = choose(pointAt(state, at('#b')));
    state = again(state, 'name');
    state = choose(pointAt(state, at('h1')));
    expect(state).toMatchObject({ phase: 'chosen', name: { reading: { name: '별빛 이용권' } } });
    expect(state.sum?.reading.amount).toBe(14_300);
    const naming = again(state, 'name');
    expect(stepBack(naming)).toMatchObject({ phase: 'chosen', sum: { reading: { amount: 14_300 } } });
    expect(stepBack(state)).toMatchObject({ phase: 'point', goal: 'sum' });
    expect(stepBack(FIRST)).toBeUndefined();
  });
});
