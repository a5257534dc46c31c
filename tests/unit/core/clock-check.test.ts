import { describe, expect, test } from 'vitest';
import { type ClockCheck, checkClock, mayForget, mayRemind } from '../../../src/core/clock-check.ts';
import { instant } from '../../../src/core/day.ts';

/** What is believed after looks at these times, one after the other. */
const after = (...looks: string[]): ClockCheck | undefined =>
  looks.reduce<ClockCheck | undefined>(
    (check, iso) => checkClock(check, instant(`${iso}:00.000Z`)),
    undefined,
  );

describe('what is believed of the clock', () => {
  test.each<[why: string, looks: string[], doubt: string | undefined, forgets: boolean, reminds: boolean]>([
    ['the first look has nothing to compare with', ['2026-11-22T03:00'], undefined, true, true],
    ['six hours on', ['2026-11-22T03:00', '2026-11-22T09:00'], undefined, true, true],
    ['closed over a night', ['2026-11-22T13:00', '2026-11-23T01:00'], undefined, true, true],
    ['set right by minutes', ['2026-11-22T03:00', '2026-11-22T02:10'], undefined, true, true],
    ['set back by hours', ['2026-11-22T03:00', '2026-11-22T01:00'], 'behind', false, false],
    ['an empty battery: years back', ['2026-11-22T03:00', '2010-01-01T00:00'], 'behind', false, false],
    ['closed for a week, or a week ahead', ['2026-11-22T03:00', '2026-11-29T03:00'], 'ahead', false, true],
    ['a year ahead', ['2026-11-22T03:00', '2027-11-22T03:00'], 'far-ahead', false, false],
    [
      'a year ahead, and back where it was: believed at once',
      ['2026-11-22T03:00', '2027-11-22T03:00', '2026-11-22T09:00'],
      undefined,
      true,
      true,
    ],
    [
      'years back, and right again',
      ['2026-11-22T03:00', '2010-01-01T00:00', '2026-11-22T03:30'],
      undefined,
      true,
      true,
    ],
    [
      'two jumps in the wrong: the time before the first is what counts',
      ['2026-11-22T03:00', '2027-11-22T03:00', '2010-01-01T00:00', '2026-11-22T05:00'],
      undefined,
      true,
      true,
    ],
    [
      'twenty hours after a jump ahead',
      ['2026-11-22T03:00', '2027-11-22T03:00', '2027-11-22T23:00'],
      'far-ahead',
      false,
      false,
    ],
    [
      'a day of going on from there: it is the time',
      ['2026-11-22T03:00', '2027-11-22T03:00', '2027-11-22T15:00', '2027-11-23T03:00'],
      undefined,
      true,
      true,
    ],
    [
      'back from a week away, a day later',
      ['2026-11-22T03:00', '2026-11-29T03:00', '2026-11-30T03:00'],
      undefined,
      true,
      true,
    ],
  ])('%s', (_why, looks, doubt, forgets, reminds) => {
    const check = after(...looks);
    expect([check?.doubt?.kind, mayForget(check), mayRemind(check)]).toEqual([doubt, forgets, reminds]);
    expect(check?.seenAt).toBe(`${looks.at(-1)}:00.000Z`);
  });

  test('where nothing can be kept, no clock is doubted', () => {
    expect([mayForget(undefined), mayRemind(undefined)]).toEqual([true, true]);
  });
});
