import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkoutSeenSchema, detectionSchema } from '../../../src/contract/checkout-seen.ts';
import { MESSAGES, type MessageName } from '../../../src/contract/messages.ts';
import { detection } from '../fakes/page.ts';
import { runs } from '../fakes/runs.ts';

const names = Object.keys(MESSAGES) as MessageName[];
const accepts = (name: MessageName, content: unknown) => v.is(MESSAGES[name].ask, content);

describe('who may send what', () => {
  test('a page may report and log what it shows, and say what was pointed at in it, and nothing else', () => {
    expect(names.filter((name) => (MESSAGES[name].from as readonly string[]).includes('page'))).toEqual([
      'frame/suspect',
      'frame/banner',
      'frame/awake',
      'checkout/seen',
      'checkout/left',
      'checkout/submitted',
      'banner/log',
      'banner/account',
      'banner/cancel-entry',
      'banner/recurring',
      'banner/reconcile',
      'banner/open-popup',
      'banner/open-page',
      'checkout/on-behalf',
      'banner/evicted',
      'banner/go-on',
      'banner/mute',
      'own-rule/picked',
    ]);
  });

  test('every message that changes what is kept carries a command id', () => {
    const reads = [
      'frame/suspect',
      'frame/banner',
      'frame/awake',
      'checkout/seen',
      'checkout/left',
      'banner/open-popup',
      'banner/open-page',
      'checkout/on-behalf',
      'banner/evicted',
      'banner/go-on',
      'snapshot/get',
      'diagnostics/get',
      'safekeeping/get',
      'backup/make',
      'backup/check',
      'entries/get',
      'ledger/year',
      'ledger/rows',
      'page/check',
      'own-rules/get',
      'own-rules/check',
      'own-rule/try',
      'own-rule/pick',
    ];
    const tells = ['snapshot/changed', 'frame/refresh', 'frame/mute'];
    for (const name of names.filter((other) => ![...reads, ...tells].includes(other))) {
      expect(Object.keys(MESSAGES[name].ask.entries), name).toContain('command');
    }
  });
});

describe('what a message may carry', () => {
  const log = { command: 'command-1', line: 'first-line', pool: 'phone', amount: 12_000, day: '2026-11-22' };

  test('a payment logged by hand', () => {
    expect(accepts('entry/log', log)).toBe(true);
  });

  test.each([
    [
      'amount',
      [
        0,
        -1,
        0.5,
        1_000_001,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        '12000',
        null,
        undefined,
        999_999_999_999,
      ],
    ],
    ['day', ['2026-02-31', '2026-13-01', '22.11.2026', '2026-11-22T00:00:00Z', '', null, 20_261_122]],
    ['pool', ['card', '', null]],
    ['command', ['', 'short', 'x'.repeat(65), '한글한글한글한글', '../../etc', null]],
    ['merchant', ['x'.repeat(81), 5]],
    ['status', ['cancelled', 'failed', 'paid']],
    ['extra', [1]],
    ['__proto__x', [{}]],
  ])('%s out of bounds is refused', (field, values) => {
    for (const value of values)
      expect(accepts('entry/log', { ...log, [field]: value }), String(value)).toBe(false);
  });

  test('a page of ours is named by a topic or a month, never by an address', () => {
    for (const place of [{}, { month: '2026-10' }, { guide: 'unpaid' }])
      expect(accepts('banner/open-page', place), JSON.stringify(place)).toBe(true);
    for (const guide of [
      'https://evil.example/',
      '../popup/index.html',
      'unpaid?q=x',
      '__proto__',
      '',
      null,
      1,
    ])
      expect(accepts('banner/open-page', { guide }), String(guide)).toBe(false);
    expect(accepts('banner/open-page', { url: 'https://evil.example/' })).toBe(false);
  });

  test('a detection of the shape the page reader makes', () => {
    expect(v.is(detectionSchema, detection())).toBe(true);
    expect(
      v.is(checkoutSeenSchema, { ...detection(), url: 'https://x.example/', at: '2026-11-22T03:00:00.000Z' }),
    ).toBe(true);
  });

  test.each([
    { amount: 0 },
    { amount: -5 },
    { amount: 1_000_001 },
    { amount: 12.5 },
    { stage: 'done' },
    { cause: 'because' },
    { item: 'x'.repeat(121) },
    { reasons: Array.from({ length: 41 }, () => 'x') },
    { phoneNumber: '01012345678' },
  ])('a detection with %o is refused', (change) => {
    expect(v.is(detectionSchema, { ...detection(), ...change })).toBe(false);
  });

  test('anything at all is accepted or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, content) => {
        expect(typeof accepts(name, content)).toBe('boolean');
      }),
      runs(300),
    );
  });
});
