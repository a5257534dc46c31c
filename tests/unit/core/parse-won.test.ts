import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWon, SUM_RANGE } from '../../../src/core/parse-won.ts';

describe('what a person types as an amount', () => {
  test.each([
    ['12000', 12_000],
    ['12,000', 12_000],
    [' 12,000 원 ', 12_000],
    ['₩12,000', 12_000],
    ['12,000 KRW', 12_000],
    ['１２，０００원', 12_000],
    ['1,000,000', 1_000_000],
    ['0012000', 12_000],
    ['1만', 10_000],
    ['1만2천', 12_000],
    ['1만2천원', 12_000],
    ['1만 2,500원', 12_500],
    ['3만5백', 30_500],
    ['12만3456', 123_456],
    ['1.5만', 15_000],
    ['만원', 10_000],
    ['5천', 5_000],
    ['천원', 1_000],
    ['삼만오천원', 35_000],
    ['십이만', 120_000],
    ['100만', 1_000_000],
    ['1', 1],
  ])('%s is %i won', (text, amount) => {
    expect(parseWon(text)).toEqual({ ok: true, amount });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['원', 'garbled'],
    ['-5,000', 'negative'],
    ['−5000원', 'negative'],
    ['₩-5000', 'negative'],
    ['12,000.50', 'fractional'],
    ['0.5', 'fractional'],
    ['12.000', 'fractional'],
    ['0', 'too-small'],
    ['0원', 'too-small'],
    ['1,000,001', 'too-large'],
    ['999,999,999,999원', 'too-large'],
    ['101만', 'too-large'],
    ['1억', 'too-large'],
    ['9'.repeat(40), 'too-large'],
    ['9'.repeat(41), 'garbled'],
    ['1,00,0', 'garbled'],
    ['12,00', 'garbled'],
    [',123', 'garbled'],
    ['1e9', 'garbled'],
    ['0x10', 'garbled'],
    ['Infinity', 'garbled'],
    ['NaN', 'garbled'],
    ['12,000원쯤', 'garbled'],
    ['1만2만', 'garbled'],
    ['2천1만', 'too-large'],
    ['1만12,000', 'garbled'],
    ['5백천', 'garbled'],
    ['12 000원 3', 'garbled'],
    ['٣٤٥', 'garbled'],
  ])('%s is refused as %s', (text, reason) => {
    expect(parseWon(text)).toEqual({ ok: false, reason });
  });

  test('a limit may be 0 and up to ten million', () => {
    expect(parseWon('0', SUM_RANGE)).toEqual({ ok: true, amount: 0 });
    expect(parseWon('1000만', SUM_RANGE)).toEqual({ ok: true, amount: 10_000_000 });
    expect(parseWon('10,000,001', SUM_RANGE)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('every amount is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (amount) => {
        const man = Math.floor(amount / 10_000);
        const rest = amount % 10_000;
        const ways = [
          String(amount),
          amount.toLocaleString('en-US'),
          `${amount.toLocaleString('en-US')}원`,
          String(amount).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
          ...(man > 0 ? [`${man}만${rest || ''}`] : []),
        ];
        for (const text of ways) expect(parseWon(text)).toEqual({ ok: true, amount });
      }),
    );
  });

  test('any text at all is read or refused, inside the range and at once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789,.만천백십억원-₩ 일이팔e\u200b１'), maxLength: 60 }),
        (text) => {
          const parsed = parseWon(text);
          if (parsed.ok) expect(parsed.amount >= 1 && parsed.amount <= 1_000_000).toBe(true);
        },
      ),
    );
  });

  test.each([
    '9'.repeat(100_000),
    ','.repeat(100_000),
    '천'.repeat(100_000),
    '1,'.repeat(50_000),
    '원'.repeat(100_000),
  ])('a text of 100,000 characters costs nothing (%#)', (text) => {
    const start = performance.now();
    expect(parseWon(text).ok).toBe(false);
    expect(parseWon(text.slice(0, 40)).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
