import { expect, test } from 'vitest';
import { day, instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { newestOfMonth } from '../../../src/exchange/month-match.ts';
import type { SmsReading } from '../../../src/exchange/texts/sms.ts';

const TODAY = day('2026-11-22');
const told = (
  on: string | undefined,
  used: number | undefined,
  limit: number | undefined = 500_000,
  change: Partial<SmsReading> = {},
): SmsReading => ({
  kind: 'payment',
  doubts: [],
  ...(on !== undefined && { day: day(on.slice(0, 10)) }),
  ...(on !== undefined && on.length > 10 && { at: instant(`${on}:00.000Z`) }),
  month: {
    ...(used !== undefined && { used: won(used) }),
    ...(limit !== undefined && { limit: won(limit) }),
  },
  ...change,
});

test.each<[why: string, readings: SmsReading[], isOneLine: boolean, month: object | undefined]>([
  ['the newest day', [told('2026-11-03', 1), told('2026-11-05', 2)], true, { limit: 500_000, used: 2 }],
  [
    'the latest hour, whichever was pasted first',
    [told('2026-11-05T09:00', 2), told('2026-11-05T08:00', 1)],
    true,
    { limit: 500_000, used: 2 },
  ],
  [
    'two texts of a day, one without an hour: what they agree on',
    [told('2026-11-05T09:00', 2), told('2026-11-05', 1)],
    true,
    { limit: 500_000 },
  ],
  [
    'one with a day is known to be of this month, one without may be older',
    [told(undefined, 9), told('2026-11-05', 1)],
    true,
    { limit: 500_000, used: 1 },
  ],
  [
    'several without a day that say different things',
    [told(undefined, 9, 1_000), told(undefined, 8, 2_000)],
    true,
    undefined,
  ],
  ['of another month', [told('2026-10-31', 9)], true, undefined],
  ['of the other pool', [told('2026-11-05', 9, 1_000, { pool: 'content' })], true, undefined],
  [
    'a limit that was changed',
    [told('2026-11-03', 1, 300_000), told('2026-11-05', 2)],
    true,
    { limit: 500_000, used: 2 },
  ],
  [
    'the same, where it may be the limit of another line',
    [told('2026-11-03', 1, 300_000), told('2026-11-05', 2)],
    false,
    undefined,
  ],
  [
    'several lines, one limit',
    [told('2026-11-03', 1), told('2026-11-05', 2)],
    false,
    { limit: 500_000, used: 2 },
  ],
  [
    'a text without figures says nothing',
    [told('2026-11-05', 2), { kind: 'payment', doubts: [], day: day('2026-11-06') }],
    true,
    { limit: 500_000, used: 2 },
  ],
])('%s', (_, readings, isOneLine, month) => {
  expect(newestOfMonth(readings, 'phone', TODAY, isOneLine)?.month).toEqual(month);
});
