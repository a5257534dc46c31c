import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KOREA } from '../../../../src/detection/korea/korea.ts';
import { ordersOn } from '../../../../src/detection/page/order-numbers.ts';
import type { PageFacts } from '../../../../src/detection/page/page-facts.ts';
import { machineFieldsOf } from '../../../../src/detection/steps/handover.ts';
import { factsOf } from '../page-facts-of.ts';

const NUMBER_FIELDS = [...KOREA.numbers.order, ...KOREA.numbers.transaction];

const facts = (url: string, values: Record<string, string> = {}): PageFacts =>
  factsOf({ url, forms: [{ action: '', names: Object.keys(values), values }] });

describe('order and transaction numbers', () => {
  test.each<[string, PageFacts, string[]]>([
    [
      'a return address',
      facts('https://shop.example/done?orderId=20261122-0001&amount=1000'),
      ['o:20261122-0001'],
    ],
    ['a hidden field', facts('https://shop.example/', { p_oid: 'ORDER-12345' }), ['o:ORDER-12345']],
    [
      'both of one',
      facts('https://a.example/?oid=ORDER-12345', { tid: 'T2026112212' }),
      ['o:ORDER-12345', 't:T2026112212'],
    ],
    [
      'the same twice',
      facts('https://a.example/?oid=ORDER-12345', { moid: 'ORDER-12345' }),
      ['o:ORDER-12345'],
    ],
    ['too short to mean anything', facts('https://a.example/?oid=12345'), []],
    ['a telephone number', facts('https://a.example/?oid=01012345678'), []],
    [
      'a list of orders',
      facts('https://a.example/?oid=ORDER-00001&moid=ORDER-00002', { orderno: 'ORDER-00003' }),
      [],
    ],
    ['other names', facts('https://a.example/?session=ORDER-12345&phone=01012345678'), []],
    ['no address at all', facts('about:blank'), []],
    ['a number after the #', facts('https://a.example/#oid=ORDER-12345'), []],
  ])('%s', (_name, page, expected) => {
    expect(ordersOn(page, KOREA)).toEqual(expected);
  });

  test('whatever stands in an address: at most four, each short', () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...NUMBER_FIELDS, 'x'), fc.string({ maxLength: 90 })));
    fc.assert(
      fc.property(query, (pairs) => {
        const found = ordersOn(
          facts(`https://a.example/?${pairs.map((pair) => pair.join('=')).join('&')}`),
          KOREA,
        );
        return found.length <= 4 && found.every((number) => number.length <= 66);
      }),
    );
  });

  test('the hidden fields that hold them are read, by their lower-case names', () => {
    const read = machineFieldsOf(KOREA);
    expect(NUMBER_FIELDS.filter((name) => !read.has(name) || name !== name.toLowerCase())).toEqual([]);
  });
});
