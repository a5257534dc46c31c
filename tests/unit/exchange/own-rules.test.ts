import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_RULES, type OwnRule } from '../../../src/core/own-rule.ts';
import { LONGEST_RULES_FILE, readRulesFile, rulesFile } from '../../../src/exchange/own-rules.ts';
import { runs } from '../fakes/runs.ts';

const RULES: readonly OwnRule[] = [
  { id: 'rule-0001', host: 'shop.example', path: '/order', sum: '#total > b', name: '.item', isOn: true },
  { id: 'rule-0002', host: 'books.example', path: '/', sum: 'dd', when: { text: '"휴대폰"\\' }, isOn: false },
];
const file = (rules: unknown, change: object = {}) =>
  JSON.stringify({ app: 'carrier-billing-guard', ownRules: 1, rules, ...change });

describe('a file of rules', () => {
  test('brings back what it took, without the names it had here, one rule a line', () => {
    const text = rulesFile(RULES);
    expect(readRulesFile(text)).toEqual({
      ok: true,
      rules: RULES.map(({ id: _own, ...rule }) => rule),
      refused: [],
    });
    expect(text.split('\n').filter((line) => line.includes('"host"'))).toHaveLength(RULES.length);
    expect(text).not.toContain('rule-0001');
  });

  test('names each rule that cannot be used, and keeps the others', () => {
    const read = readRulesFile(
      file([
        { host: 'shop.example', sum: '.total' },
        { host: 'shop.example', sum: 'input[value]' },
        { host: 'shop.example', sum: '.total', name: 'a:has(b)' },
        { host: 'x'.repeat(400), sum: '.total' },
        { host: 'shop.example', path: 'order', sum: '.total' },
        { host: 'shop.example', sum: '.total', when: { regex: '(a+)+$' } },
        { host: 'shop.example', sum: '.total', run: 'alert(1)' },
        null,
      ]),
    );
    expect(read).toMatchObject({ ok: true, rules: [{ host: 'shop.example', path: '/', sum: '.total' }] });
    expect(read.ok && read.refused).toEqual([
      { at: 2, host: 'shop.example', fault: 'sum' },
      { at: 3, host: 'shop.example', fault: 'name' },
      { at: 4, host: 'x'.repeat(60), fault: 'host' },
      { at: 5, host: 'shop.example', fault: 'path' },
      { at: 6, host: 'shop.example', fault: 'when' },
      { at: 7, host: 'shop.example', fault: 'shape' },
      { at: 8, host: '', fault: 'shape' },
    ]);
  });

  test.each([
    ['nothing', '', 'not-rules'],
    ['no JSON', '{', 'not-rules'],
    ['a list', '[]', 'not-rules'],
    ['a number', '1', 'not-rules'],
    ['another app’s file', file([], { app: 'other' }), 'not-rules'],
    ['a backup', JSON.stringify({ app: 'carrier-billing-guard', backup: 1, keys: {} }), 'not-rules'],
    ['rules that are no list', file({}), 'not-rules'],
    ['a newer file', file([], { ownRules: 2 }), 'from-newer-version'],
    ['a newer file in another shape', file({ byHost: [] }, { ownRules: 2 }), 'from-newer-version'],
    ['more than are kept', file(Array(MOST_RULES + 1).fill({ host: 'a.example', sum: 'b' })), 'too-many'],
    ['a flood', ' '.repeat(LONGEST_RULES_FILE + 1), 'too-large'],
    ['endless brackets', '['.repeat(200_000), 'not-rules'],
  ])('%s is refused as a whole: %s', (_what, text, reason) => {
    expect(readRulesFile(text)).toEqual({ ok: false, reason });
  });

  test('a prototype is not reached by a name', () => {
    const text =
      '{"app":"carrier-billing-guard","ownRules":1,"rules":[{"__proto__":{"isOn":1},"host":"a.example","sum":"b"}]}';
    expect(readRulesFile(text)).toMatchObject({ ok: true, rules: [], refused: [{ fault: 'shape' }] });
    expect(Reflect.get({}, 'isOn')).toBeUndefined();
  });

  test('whatever stands in it, it is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (rules) => {
        const read = readRulesFile(file(rules));
        expect(read.ok && read.rules.length + read.refused.length).toBe(rules.length);
      }),
      runs(200),
    );
  });
});
