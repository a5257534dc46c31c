import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant, instant } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { likeness, type PaymentFacts, resembling } from '../../../src/core/same-payment.ts';
import { won } from '../../../src/core/won.ts';

const NOON = instant('2026-11-22T03:00:00.000Z');
const payment = (change: Partial<PaymentFacts> = {}): PaymentFacts => ({
  line: 'mine',
  amount: won(10_000),
  at: NOON,
  merchant: '달토끼 상점',
  ...change,
});
const entry = (id: string, at: Instant, change: Partial<Entry> = {}): Entry =>
  ({
    id,
    line: 'mine',
    pool: 'phone',
    kind: 'payment',
    amount: won(10_000),
    at,
    month: '2026-11',
    status: 'confirmed',
    source: 'hand',
    commands: [id],
    ...change,
  }) as Entry;

describe('how alike two payments are', () => {
  test.each<[string, Partial<PaymentFacts>, string]>([
    ['equal in everything', {}, 'same'],
    ['ten minutes later', { at: addMinutes(NOON, 10) }, 'same'],
    ['ten minutes before', { at: addMinutes(NOON, -10) }, 'same'],
    ['eleven minutes later', { at: addMinutes(NOON, 11) }, 'different'],
    ['eleven minutes before', { at: addMinutes(NOON, -11) }, 'different'],
    ['another line', { line: 'work' }, 'different'],
    ['a won more', { amount: won(10_001) }, 'different'],
    ['a company as an SMS writes it', { merchant: '(주)달토끼' }, 'same'],
    ['other spaces and letters', { merchant: '달토끼상점 ' }, 'same'],
    ['full-width letters', { merchant: '㈜달토끼 상점' }, 'same'],
    ['the item named as the shop', { merchant: undefined, item: '달토끼 상점 코인' }, 'same'],
    ['another shop', { merchant: '별나라' }, 'different'],
    ['no name', { merchant: undefined }, 'maybe'],
    ['a name of signs alone', { merchant: '…' }, 'maybe'],
    ['one letter of it', { merchant: '달' }, 'different'],
  ])('%s: %#', (_name, change, expected) => {
    expect(likeness(payment(), payment(change))).toBe(expected);
  });

  test('it makes no difference which of the two came first', () => {
    const facts = fc.record({
      line: fc.constantFrom('mine', 'work'),
      amount: fc.constantFrom(won(1), won(2)),
      at: fc.integer({ min: -15, max: 15 }).map((minutes) => addMinutes(NOON, minutes)),
      merchant: fc.constantFrom(undefined, '달토끼', '달토끼 상점', '별나라', '(주)별나라'),
      item: fc.constantFrom(undefined, '코인', '별나라 이용권'),
    });
    fc.assert(fc.property(facts, facts, (a, b) => likeness(a, b) === likeness(b, a)));
  });
});

describe('entries that may be this payment', () => {
  test('the nearest first; nothing that failed, was taken back or is another payment', () => {
    const entries = [
      entry('far', addMinutes(NOON, -9)),
      entry('near', addMinutes(NOON, 2)),
      entry('failed', NOON, { status: 'failed' }),
      entry('cancelled', NOON, { status: 'cancelled' }),
      entry('other shop', NOON, { merchant: '별나라' }),
      entry('prepaid', NOON, { kind: 'prepayment' }),
      entry('an hour ago', addMinutes(NOON, -60)),
    ];
    expect(resembling(entries, payment()).map(({ id }) => id)).toEqual(['near', 'far']);
  });
});
