import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyIn } from '../../../../src/detection/amounts/money.ts';
import { KOREA } from '../../../../src/detection/korea/korea.ts';
import { BREAK } from '../../../../src/detection/page/page-facts.ts';

const P = BREAK.piece;
const sums = (text: string) => moneyIn(text, KOREA.money).mentions.map(({ value, fault }) => value ?? fault);

describe('sums in a row of text', () => {
  test.each([
    ['12,300원', [12_300]],
    ['₩12,300', [12_300]],
    ['￦ 12,300', [12_300]],
    ['\\ 12,300', [12_300]],
    ['KRW 12300', [12_300]],
    ['12300 KRW', [12_300]],
    ['12,300 원(VAT 포함)', [12_300]],
    ['1만 2천원', [12_000]],
    ['1만2,300원', [12_300]],
    ['1.5만원', [15_000]],
    ['2만천원', [21_000]],
    ['50만원', [500_000]],
    ['1억원', [100_000_000]],
    ['１２，３００원', [12_300]],
    ['총 12,300원 (배송비 2,500원)', [12_300, 2_500]],
    [`12${P},300${P}원`, [12_300]],
    [`${P}3,000${P} ${P}원${P}`, [3_000]],
    [`1${P}2${P},${P}3${P}0${P}0${P}원`, [12_300]],
    ['12,300', [12_300]],
    ['금액 : 12,300', [12_300]],
    ['수량 2', []],
    ['2026년 11월 30', []],
    ['0원', [0]],
    ['수량 2 12,300원', [12_300]],
    ['수량 2 1200원', [1_200]],
    ['수량 2 123,000원', [123_000]],
    // The end of a word that is spelt like a unit counts nothing.
    ['오늘만 3,000원', [3_000]],
    ['10명만 9,900원', [9_900]],
    ['인천 5,000원', [5_000]],
    [`회원만${P} 7,700원`, [7_700]],
    ['만 3천원', [13_000]],
    ['총 천 5백원', [1_500]],
    ['월 1만 3,000원', [13_000]],
    ['1 x 12,300원', [12_300]],
    ['예약 13,500원', [13_500]],
    ['1일·9,900원', [9_900]],
    ['1️⃣ 2,300원', [2_300]],
    ['수량 10 2,300원', [2_300]],
  ])('%j is %j', (text, values) => {
    expect(sums(text)).toEqual(values);
  });

  test.each([
    ['-12,300원', 'negative'],
    ['₩-12,300', 'negative'],
    ['△12,300원', 'negative'],
    ['12,300.50원', 'fractional'],
    ['12.300원', 'fractional'],
    ['999,999,999,999원', 'too-large'],
    ['99999999999999999999원', 'too-large'],
    ['12,3OO원', 'garbled'],
    ['l2,300원', 'garbled'],
    ['12,\u200b300원', 'garbled'],
    ['\u202e003,21\u202c원', 'garbled'],
    ['①②,300원', 'garbled'],
    ['𝟭𝟮,𝟯𝟬𝟬원', 'garbled'],
    ['١٢٣٠٠원', 'garbled'],
    ['12 300원', 'garbled'],
    ['12, 300원', 'garbled'],
    ['1,23,00원', 'garbled'],
    // Numerals in letters before the figure belong to it, and a word may be one.
    ['삼만3천원', 'garbled'],
    ['이만 3천원', 'garbled'],
    [`삼${P}만 3천원`, 'garbled'],
    ['오천2백원', 'garbled'],
    ['이십3,000원', 'garbled'],
    ['오늘만 3천원', 'garbled'],
    ['Ⅰ2,300원', 'garbled'],
    // So do marks on a digit, fillers without ink and spaces of a hair's breadth.
    ['1\u03052,300원', 'garbled'],
    ['1\ufe0f\u20e32,300원', 'garbled'],
    ['1\u034f2,300원', 'garbled'],
    ['1\u{e0031}2,300원', 'garbled'],
    ['1\u115f2,300원', 'garbled'],
    ['1\u31642,300원', 'garbled'],
    ['1\uffa02,300원', 'garbled'],
    ['1\u28002,300원', 'garbled'],
    ['1\u200a2,300원', 'garbled'],
    ['１\u034f２３00원', 'garbled'],
    ['1\u202f2,300원', 'garbled'],
    ["1'230원", 'garbled'],
    ['1·2,300원', 'garbled'],
    ['12\u066c300원', 'garbled'],
    // What is multiplied or about so much is not what is charged.
    ['2개 × 12,300원', 'garbled'],
    ['3 x 12,300원', 'garbled'],
    ['12장 * 1,000원', 'garbled'],
    ['약 13,500원', 'garbled'],
    [`2${P}12,300원`, 'garbled'],
    [`12${P}300원`, 'garbled'],
  ])('%j is no sum: %s', (text, fault) => {
    const [first] = moneyIn(text, KOREA.money).mentions;
    expect(first?.fault).toBe(fault);
  });

  test.each(['회원 가입', '직원 3명', '2026-11-22', '010-1234-5678', '제1조', ''])(
    '%j holds none',
    (text) => {
      expect(sums(text)).toEqual([]);
    },
  );

  test('every whole sum up to the highest payment is read back, however it is written', () => {
    const forms = [
      (won: number) => `${won}원`,
      (won: number) => `${won.toLocaleString('en')} 원`,
      (won: number) => `₩${won.toLocaleString('en')}`,
      (won: number) => `KRW ${won}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...forms), (won, write) => {
        expect(sums(write(won))).toEqual([won]);
      }),
    );
  });

  test('no text makes it throw or give a sum that is no whole won', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('1', ',', '.', '원', '만', ' ', P, '-', '₩', 'K', '\u200b'),
      maxLength: 2_000,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { value, fault } of moneyIn(text, KOREA.money).mentions) {
          expect(fault === undefined ? Number.isSafeInteger(value) : true).toBe(true);
        }
      }),
    );
  });
});
