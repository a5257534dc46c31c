import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearntCap } from '../../../src/core/cap.ts';
import { day, instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { expectedIn } from '../../../src/core/expected.ts';
import { capHit, withCap } from '../../../src/core/learnt-caps.ts';
import type { Recurring } from '../../../src/core/recurring.ts';
import { isSameShop, shopKey } from '../../../src/core/shop.ts';
import { won } from '../../../src/core/won.ts';
import { yearSums } from '../../../src/core/year.ts';

const NOVEMBER = month('2026-11');
/** Ways in which a shop, its receipt and a carrier's list write one name. */
const SAME: readonly (readonly [string, string])[] = [
  ['넷플릭스', '(주)넷플릭스'],
  ['넷플릭스', '㈜ 넷플릭스'],
  ['넷플릭스', '주식회사 넷플릭스'],
  ['넷플릭스', '넷플릭스 주식회사'],
  ['달빛서점', '달빛 서점'],
  ['달빛서점', '유한책임회사 달빛서점'],
  ['NETFLIX', 'Netflix'],
  ['NETFLIX', 'ＮＥＴＦＬＩＸ'],
  ['Moon Books Co., Ltd.', 'moonbooks'],
  ['달빛-서점', '달빛서점.'],
  ['구글플레이', 'Google Play'],
  ['넷플릭스', 'NETFLIX'],
  ['원스토어(주)', 'ONE store'],
];
const OTHER: readonly (readonly [string, string])[] = [
  ['넷플릭스', '왓챠'],
  ['쿠팡', '쿠팡이츠'],
  ['달빛서점', '달빛서점 2호점'],
  ['Moon Books', '문북스'],
  ['구글', '구글플레이'],
  ['★', '♥'],
  ['주식회사', '유한회사'],
];

const cameAs = (merchant: string) =>
  ({
    id: 'entry-1',
    line: 'first-line',
    pool: 'phone',
    kind: 'payment',
    amount: won(13_500),
    at: instant('2026-11-15T03:00:00.000Z'),
    month: NOVEMBER,
    status: 'confirmed',
    source: 'page',
    merchant,
    commands: ['entry-1'],
  }) satisfies Entry;
const monthly = (merchant: string): Recurring => ({
  id: 'recurring-1',
  line: 'first-line',
  pool: 'phone',
  merchant,
  amount: won(13_500),
  day: 15,
  since: NOVEMBER,
  commands: [],
});
const capAt = (name: string): LearntCap => ({
  line: 'first-line',
  kind: 'merchant',
  name,
  amount: won(30_000),
  learntOn: day('2026-11-01'),
});

describe('the same shop', () => {
  test.each(SAME)('%s is %s: expected once, capped alike, summed together', (one, other) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(isSameShop(a, b)).toBe(true);
      expect(expectedIn(NOVEMBER, [monthly(a)], [cameAs(b)])).toEqual([]);
      expect(capHit([capAt(a)], won(30_000), { line: 'first-line', merchant: b })).toBeDefined();
      expect(withCap([capAt(a)], capAt(b))).toHaveLength(1);
      const two = [cameAs(a), { ...cameAs(b), id: 'entry-2' }];
      expect(yearSums(new Map([[NOVEMBER, two]])).merchants).toEqual([
        { name: a, entries: 2, payments: 2, total: 27_000 },
      ]);
    }
  });

  test.each(OTHER)('%s is not %s', (one, other) => {
    expect(isSameShop(one, other)).toBe(false);
    expect(expectedIn(NOVEMBER, [monthly(one)], [cameAs(other)])).toHaveLength(1);
    expect(capHit([capAt(one)], won(30_000), { line: 'first-line', merchant: other })).toBeUndefined();
  });

  test('nobody is the same as a shop without a name', () => {
    expect([isSameShop(undefined, undefined), isSameShop(null, '달빛서점')]).toEqual([false, false]);
  });

  test('is one question with one answer: reflexive, symmetric, transitive, never empty', () => {
    const name = fc.oneof(
      fc.constantFrom(...[...SAME, ...OTHER].flat()),
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(isSameShop(a, a)).toBe(true);
        expect(isSameShop(a, b)).toBe(isSameShop(b, a));
        if (isSameShop(a, b) && isSameShop(b, c)) expect(isSameShop(a, c)).toBe(true);
        expect(shopKey(a)).not.toBe('');
      }),
    );
  });
});
