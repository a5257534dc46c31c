// @vitest-environment test-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HalfSms } from '../../../src/contract/half-typed.ts';
import { day, instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { halfAmountBox, halfEditedBox, halfTypedBox } from '../../../src/platform/half-typed-box.ts';

const typed = { text: '12,0', merchant: '도서상점', on: day('2026-11-22'), pool: 'content' } as const;
const HOUR = 60 * 60 * 1_000;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: Date.parse('2026-11-22T05:00:00.000Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was typed is there for a day, fresh for ten minutes, and gone once it is cleared', () => {
  expect(halfTypedBox.last()).toBeUndefined();
  halfTypedBox.keep(typed);
  expect(halfTypedBox.last()).toEqual({ typed, isFresh: true });
  vi.setSystemTime(Date.now() + 11 * 60 * 1_000);
  expect(halfTypedBox.last()).toEqual({ typed, isFresh: false });
  vi.setSystemTime(Date.now() + 23 * HOUR);
  expect(halfTypedBox.last()).toEqual({ typed, isFresh: false });
  vi.setSystemTime(Date.now() + HOUR);
  expect(halfTypedBox.last()).toBeUndefined();
  halfTypedBox.keep(typed);
  halfTypedBox.clear();
  expect(halfTypedBox.last()).toBeUndefined();
});

test('a correction is kept beside a new payment, with the entry it is of', () => {
  const correction = { ...typed, entry: 'entry-0001', line: 'line-0001' };
  halfTypedBox.keep(typed);
  halfEditedBox.keep(correction);
  halfTypedBox.clear();
  expect(halfTypedBox.last()).toBeUndefined();
  expect(halfEditedBox.last()?.typed).toEqual(correction);
});

test('a form of one amount is kept with its name and its day, and a damaged one is none', () => {
  halfAmountBox.keep({ form: 'part line-0001 2026-10', text: '12,0', on: '2026-11-20' });
  expect(halfAmountBox.last()?.typed).toEqual({
    form: 'part line-0001 2026-10',
    text: '12,0',
    on: '2026-11-20',
  });
  expect(halfTypedBox.last()).toBeUndefined();
  for (const wrong of [{ form: 5 }, { text: '5'.repeat(300) }, { at: undefined }]) {
    const typed = { form: 'limit line-0001', text: '12,0', at: Date.now(), ...wrong };
    localStorage.setItem('half-amount', JSON.stringify(typed));
    expect(halfAmountBox.last()).toBeUndefined();
  }
});

test.each([
  'not JSON',
  '[]',
  '{}',
  '{"text":5,"merchant":"a","on":"2026-11-22","at":1}',
  `{"text":"5","merchant":"a","on":"2026-13-99","at":${Date.parse('2026-11-22T05:00:00.000Z')}}`,
  `{"text":"${'5'.repeat(300)}","merchant":"a","on":"2026-11-22","at":${Date.parse('2026-11-22T05:00:00.000Z')}}`,
  '{"text":"5","merchant":"a","on":"2026-11-22"}',
])('a damaged one is none: %#', (kept) => {
  localStorage.setItem('half-typed', kept);
  expect(halfTypedBox.last()).toBeUndefined();
});

test('an unknown pool is left out, and a clock set back by a year keeps nothing', () => {
  localStorage.setItem('half-typed', JSON.stringify({ ...typed, pool: 'other', at: Date.now() }));
  expect(halfTypedBox.last()?.typed).not.toHaveProperty('pool');
  vi.setSystemTime(Date.now() - 365 * 24 * HOUR);
  expect(halfTypedBox.last()).toBeUndefined();
});

const sms: HalfSms = {
  facts: {
    at: instant('2026-11-22T00:05:00.000Z'),
    item: '이용권',
    gateway: 'danal',
    approval: '00451236',
    monthUsed: won(31_000),
  },
  offer: {
    match: { pool: 'phone', limit: won(500_000), used: won(231_300), isDated: true },
    line: 'line-0001',
    on: day('2026-11-22'),
    used: won(219_000),
  },
};

test('what a pasted text said beyond the fields is kept as well, and nothing but that', () => {
  halfTypedBox.keep({ ...typed, sms });
  expect(halfTypedBox.last()?.typed).toEqual({ ...typed, sms });
  const more = { ...sms, text: '[Web발신]', facts: { ...sms.facts, told: '[Web발신]' } };
  localStorage.setItem('half-typed', JSON.stringify({ ...typed, sms: more, at: Date.now() }));
  expect(halfTypedBox.last()?.typed).toEqual({ ...typed, sms });
});

test.each<[string, unknown, HalfSms | undefined]>([
  ['no facts at all', 'sms', undefined],
  ['facts of another kind', { facts: 7, offer: [] }, { facts: {} }],
  [
    'a fact that the background would refuse',
    { facts: { approval: '=1+1', at: 'noon', item: 5 } },
    { facts: {} },
  ],
  [
    'an offer without a figure',
    { ...sms, offer: { ...sms.offer, match: { pool: 'phone', isDated: true } } },
    { facts: sms.facts },
  ],
  ['an offer for no day', { ...sms, offer: { ...sms.offer, on: 'today' } }, { facts: sms.facts }],
  ['an offer below zero', { ...sms, offer: { ...sms.offer, used: -1 } }, { facts: sms.facts }],
])('of a damaged one, %s, what is sound stays', (_, kept, sound) => {
  localStorage.setItem('half-typed', JSON.stringify({ ...typed, sms: kept, at: Date.now() }));
  expect(halfTypedBox.last()?.typed).toEqual({ ...typed, ...(sound !== undefined && { sms: sound }) });
});

test('a full or blocked store is no trouble', () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
  expect(() => halfTypedBox.keep(typed)).not.toThrow();
  expect(halfTypedBox.last()).toBeUndefined();
  expect(() => halfTypedBox.clear()).not.toThrow();
});
