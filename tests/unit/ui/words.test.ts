import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BillView } from '../../../src/contract/snapshot.ts';
import { day, month } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { billWhen } from '../../../src/ui/bill-when.ts';
import { formatDay } from '../../../src/ui/format-day.ts';
import { formatMonth } from '../../../src/ui/format-month.ts';
import { formatWon } from '../../../src/ui/format-won.ts';
import { gatewayName } from '../../../src/ui/gateway-name.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

test.each([
  [0, '0원', '₩0'],
  [900, '900원', '₩900'],
  [12_300, '12,300원', '₩12,300'],
  [1_000_000, '1,000,000원', '₩1,000,000'],
  [-12_000, '−12,000원', '−₩12,000'],
])('%d is said %s and %s', (amount, korean, english) => {
  expect(formatWon(KOREAN, won(amount))).toBe(korean);
  expect(formatWon(ENGLISH, won(amount))).toBe(english);
});

test('no won is lost in the words', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      const digits = formatWon(KOREAN, won(amount)).replace(/[,원]/g, '').replace('−', '-');
      expect(Number(digits)).toBe(amount === 0 ? 0 : amount);
    }),
  );
});

test.each([
  ['2026-12-21', '12월 21일', 'Dec 21'],
  ['2026-01-01', '1월 1일', 'Jan 1'],
  ['2026-12-31', '12월 31일', 'Dec 31'],
])('%s is the same calendar day in words, whatever the device’s zone', (iso, korean, english) => {
  const zone = process.env['TZ'];
  for (const other of ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env['TZ'] = other;
    expect(formatDay('ko', day(iso))).toBe(korean);
    expect(formatDay('en', day(iso))).toBe(english);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('months', () => {
  expect(formatMonth('ko', month('2026-12'))).toBe('12월');
  expect(formatMonth('en', month('2026-01'))).toBe('January');
});

describe('when a bill is due', () => {
  const bill = (status: BillView['status'], daysLeft: number): BillView => ({
    line: 'line-0001',
    month: month('2026-10'),
    amount: won(45_000),
    due: day('2026-11-23'),
    status,
    parts: [],
    rest: won(status === 'paid' ? 0 : 45_000),
    daysLeft,
    missed: 0,
    lateFee: won(0),
    holidaysKnown: true,
    ...(status === 'paid' && { paidOn: day('2026-11-20') }),
  });
  test.each([
    ['overdue', -6, '11월 23일까지였어요 · 6일\u00a0지났어요', 'Was due Nov 23 · 6\u00a0days\u00a0late'],
    ['overdue', -1, '11월 23일까지였어요 · 1일\u00a0지났어요', 'Was due Nov 23 · 1\u00a0day\u00a0late'],
    ['due', 0, '11월 23일 · 오늘까지예요', 'Due today, Nov 23'],
    ['soon', 1, '11월 23일까지 · 내일이에요', 'Due Nov 23 · tomorrow'],
    ['soon', 3, '11월 23일까지 · 3일\u00a0남았어요', 'Due Nov 23 · 3\u00a0days\u00a0left'],
    ['paid', -6, '11월 20일에 냈어요', 'Paid Nov 20'],
  ] as const)('%s, %d days', (status, daysLeft, korean, english) => {
    expect(billWhen(KOREAN, bill(status, daysLeft))).toBe(korean);
    expect(billWhen(ENGLISH, bill(status, daysLeft))).toBe(english);
  });
});

test.each([
  ['danal', '다날'],
  ['nobody-knows', undefined],
  ['constructor', undefined],
  [null, undefined],
])('gateway %s is called %s', (id, name) => {
  expect(gatewayName(KOREAN, id)).toBe(name);
});
