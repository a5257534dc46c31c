import { describe, expect, test } from 'vitest';
import { instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { billedOf, type MonthAccount, tallyOf } from '../../../src/core/usage.ts';
import { entry } from './money.ts';

const usedIn = (entries: readonly Entry[], account: MonthAccount, except?: string) =>
  billedOf(tallyOf(entries, account, except));
const november = { month: month('2026-11'), line: 'first-line', pool: 'phone' } as const;

describe('what counts against headroom', () => {
  test.each([
    ['pending', undefined, 10_000],
    ['confirmed', undefined, 10_000],
    ['failed', undefined, 0],
    ['cancelled', '2026-11-11T00:00:00.000Z', 0],
    ['cancelled', '2026-11-30T14:59:59.999Z', 0],
    ['cancelled', '2026-11-30T15:00:00.000Z', 10_000],
    ['cancelled', '2027-11-11T00:00:00.000Z', 10_000],
    ['cancelled', undefined, 10_000],
  ] as const)('%s (cancelled at %s): %i won', (status, at, used) => {
    const cancelled = at === undefined ? {} : { cancelledAt: instant(at) };
    expect(usedIn([entry(10_000, { status, ...cancelled })], november)).toBe(used);
  });

  test.each([
    ['2026-10-31T14:59:59.999Z', 0],
    ['2026-10-31T15:00:00.000Z', 10_000],
    ['2026-11-30T14:59:59.999Z', 10_000],
    ['2026-11-30T15:00:00.000Z', 0],
  ])('a payment at %s is in November in Seoul: %i won', (on, used) => {
    expect(usedIn([entry(10_000, { on })], november)).toBe(used);
  });

  test('lines and pools are counted apart, and one entry can be left out', () => {
    const mine = entry(1_000);
    const others = [entry(2_000, { pool: 'content' }), entry(4_000, { line: 'second-line' })];
    expect(usedIn([mine, ...others], november)).toBe(1_000);
    expect(usedIn([mine, ...others], { ...november, pool: 'content' })).toBe(2_000);
    expect(usedIn([mine, ...others], { ...november, line: 'second-line' })).toBe(4_000);
    expect(usedIn([mine, ...others], november, mine.id)).toBe(0);
  });

  test('what was taken back counts where its payment stands, wherever its own row was put', () => {
    const back = { kind: 'cancellation', pool: 'phone' } as const;
    const moved = entry(20_000, { pool: 'content', line: 'second-line' });
    const rows = [moved, entry(5_000, { ...back, of: moved.id }), entry(3_000)];
    const where = { ...november, pool: 'content', line: 'second-line' } as const;
    expect(usedIn(rows, where)).toBe(15_000);
    expect(usedIn(rows, november)).toBe(3_000);
  });
});
