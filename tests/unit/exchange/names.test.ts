import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, instant, seoulClock, seoulDay, seoulInstant } from '../../../src/core/day.ts';
import { gatewayIdOf, gatewayNameOf } from '../../../src/exchange/drafts/gateways.ts';
import { tidyApproval, tidyName } from '../../../src/exchange/drafts/tidy.ts';
import { traitsOf } from '../../../src/exchange/traits.ts';
import { entry } from '../core/money.ts';

test('a gateway is written by its name and read back by its id', () => {
  for (const id of [
    'danal',
    'mobilians',
    'kcp',
    'toss',
    'portone',
    'something-new',
    '달빛결제',
    '__proto__',
  ]) {
    expect(gatewayIdOf(gatewayNameOf(id))).toBe(id);
  }
  expect(gatewayIdOf('㈜다날')).toBe('danal');
});

test('a name is one line of what can be seen, cut to fit', () => {
  expect(tidyName(' 도서\n상점\u202e\u200b ')).toBe('도서 상점');
  expect(tidyName('가'.repeat(100))).toHaveLength(80);
  expect(tidyName('😀'.repeat(100))).not.toMatch(/\p{Cs}/u);
  expect(tidyName('  ')).toBeUndefined();
  expect(tidyName('010-1234-5678')).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = tidyName(text) ?? '';
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(tidyName(name) ?? '').toBe(name);
    }),
  );
});

test('an approval number has four signs at least, and no phone number passes for one', () => {
  expect(tidyApproval(' [2026-1121_A] ')).toBe('2026-1121_A');
  for (const text of ['', 'A1', '010-1234-5678', '가나다라', 'a b', '1'.repeat(41)])
    expect(tidyApproval(text.replace('a b', 'a'))).toBeUndefined();
});

test('a time of day in Seoul and back, to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
      const at = instant(new Date(seconds * 1_000).toISOString());
      expect(seoulInstant(seoulDay(at), seoulClock(at))).toBe(at);
    }),
  );
  expect(seoulInstant(day('2026-11-22'), '00:00:00')).toBe('2026-11-21T15:00:00.000Z');
});

test('the traits of an entry: its day is the one in Seoul', () => {
  const late = entry(1_000, { on: '2026-11-30T15:30:00.000Z', status: 'failed', merchant: '도서상점' });
  const traits = traitsOf({ ...late, kind: 'payment', approval: 'A-100' });
  expect(traits).toMatchObject({
    day: '2026-12-01',
    isFailed: true,
    merchant: '도서상점',
    approval: 'A-100',
  });
});
