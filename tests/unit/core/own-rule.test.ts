import { describe, expect, test } from 'vitest';
import {
  faultOf,
  isOfOnePlace,
  nearestRules,
  type OwnRule,
  type RuleCondition,
  ruleFrom,
  ruleKey,
  rulesFor,
} from '../../../src/core/own-rule.ts';
import { selectorFault } from '../../../src/core/plain-selector.ts';

const rule = (change: Partial<OwnRule> = {}): OwnRule => ({
  id: 'rule-0001',
  host: 'shop.example',
  path: '/order',
  sum: '.total',
  isOn: true,
  ...change,
});

describe('a selector says where an element stands', () => {
  test.each([
    'b',
    '#total',
    '.total.price',
    'dl > dd:nth-of-type(2)',
    'main .sum ~ p + strong',
    'td[data-role="total"]',
    "span[class^='price']",
    '#pay-phone:checked',
    'li:last-child',
    '.\\31 st',
    '.가격',
    'my-price.big',
  ])('%s may be tried', (selector) => expect(selectorFault(selector)).toBeUndefined());

  test.each([
    ['', 'empty'],
    [' ', 'unreadable'],
    ['input[value^="010"]', 'unreadable'],
    ['input:valid', 'unreadable'],
    ['input:placeholder-shown', 'unreadable'],
    ['div:has(input)', 'unreadable'],
    ['div:not(.a)', 'unreadable'],
    ['a, b', 'unreadable'],
    ['a >', 'unreadable'],
    ['> a', 'unreadable'],
    ['.a{color:red}', 'unreadable'],
    ['.a:hover', 'unreadable'],
    ['a:nth-child(2n+1)', 'unreadable'],
    ['[onclick]', 'unreadable'],
    ['.a\n.b', 'unreadable'],
    ['javascript:alert(1)', 'unreadable'],
    ['a b c d e f g h i j k l m', 'unreadable'],
    [`.${'a'.repeat(300)}`, 'too-long'],
  ])('%s is refused', (selector, fault) => expect(selectorFault(selector)).toBe(fault));

  test('the cost of looking at one does not grow faster than it does', () => {
    const hostile = ['\\', '-', '[data-', '"', 'a', ' '].map((part) => part.repeat(300).slice(0, 300));
    const start = performance.now();
    for (let round = 0; round < 50; round += 1) for (const text of hostile) selectorFault(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('what cannot be used of a rule is named', () => {
  test.each<[Partial<OwnRule>, string | undefined]>([
    [{}, undefined],
    [{ host: 'SHOP.example' }, 'host'],
    [{ host: '*.example' }, 'host'],
    [{ host: 'shop.example/path' }, 'host'],
    [{ host: 'user@shop.example' }, 'host'],
    [{ host: '' }, 'host'],
    [{ path: 'order' }, 'path'],
    [{ path: '/order?x=1' }, 'path'],
    [{ path: `/${'a'.repeat(300)}` }, 'path'],
    [{ sum: 'a, b' }, 'sum'],
    [{ sum: '#pay:checked' }, 'sum'],
    [{ name: ':has(a)' }, 'name'],
    [{ when: { selector: 'input[value]' } }, 'when'],
    [{ when: { selector: '#pay:checked' } }, undefined],
    [{ when: { text: ' ' } }, 'when'],
    [{ when: { text: 'a'.repeat(61) } }, 'when'],
  ])('%j: %s', (change, fault) => expect(faultOf(rule(change))).toBe(fault));

  test.each([
    [null, 'shape'],
    [[], 'shape'],
    ['rule', 'shape'],
    [{ host: 'shop.example', sum: '.a', run: 'alert(1)' }, 'shape'],
    [{ host: 'shop.example', sum: '.a', isOn: 'yes' }, 'shape'],
    [{ host: 1, sum: '.a' }, 'host'],
    [{ host: 'shop.example', sum: ['.a'] }, 'sum'],
    [{ host: 'shop.example', sum: '.a', name: 3 }, 'name'],
    [{ host: 'shop.example', sum: '.a', when: { selector: '.b', text: 'c' } }, 'when'],
    [{ host: 'shop.example', sum: '.a', when: 'always' }, 'when'],
  ])('%j: %s', (raw, fault) => expect(ruleFrom(raw)).toBe(fault));

  test('a rule is on and of the whole host where nothing else is said', () => {
    expect(ruleFrom({ host: 'shop.example', sum: '.a' })).toEqual({
      host: 'shop.example',
      path: '/',
      sum: '.a',
      isOn: true,
    });
  });

  test('two rules that say the same are one, on or off', () => {
    expect(ruleKey(rule({ isOn: false, id: 'other-one' }))).toBe(ruleKey(rule()));
    expect(ruleKey(rule({ name: '.b' }))).not.toBe(ruleKey(rule()));
  });
});

describe('which rule speaks of a page', () => {
  const met: RuleCondition = { text: 'met' };
  const at = (path: string, rules: readonly OwnRule[], host = 'shop.example') =>
    nearestRules(rules, { host, path }, (when) => when === met).map(({ id }) => id);

  test.each([
    ['/order', true],
    ['/order/', true],
    ['/order/2', true],
    ['/ORDER/2', true],
    ['/order;jsessionid=0A1B.node1', true],
    ['/order;v=1/2', true],
    ['/orders', false],
    ['/orders;order', false],
    ['/', false],
  ])('a rule for /order on %s: %s', (path, speaks) => {
    expect(at(path, [rule()])).toEqual(speaks ? ['rule-0001'] : []);
  });

  test('none of another host, a name under it among them, and none that is off', () => {
    expect(at('/order', [rule()], 'evil.example')).toEqual([]);
    expect(at('/order', [rule()], 'm.shop.example')).toEqual([]);
    expect(at('/order', [rule({ isOn: false })])).toEqual([]);
    expect(rulesFor([rule(), rule({ isOn: false })], 'shop.example')).toHaveLength(1);
    expect(rulesFor([rule()], undefined)).toEqual([]);
  });

  test('the nearest, and before its equals one whose condition is met', () => {
    const whole = rule({ id: 'whole', path: '/' });
    const near = rule({ id: 'near' });
    const chosen = rule({ id: 'chosen', when: met });
    const other = rule({ id: 'other', path: '/order/pay', when: { text: 'not met' } });
    expect(at('/order/pay', [whole, near, other])).toEqual(['near']);
    expect(at('/order/pay', [whole, near, chosen, other])).toEqual(['chosen']);
    expect(at('/else', [whole, near])).toEqual(['whole']);
    expect(at('/order', [near, rule({ id: 'twin', sum: '.b' })])).toEqual(['near', 'twin']);
  });

  test('of one place is what has a path or a condition', () => {
    expect([rule(), rule({ path: '/' }), rule({ path: '/', when: met })].map(isOfOnePlace)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
