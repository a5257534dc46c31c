import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { withinFigures } from '../../../src/core/late-entries.ts';
import { tallyOf, usedOf } from '../../../src/core/usage.ts';
import { won } from '../../../src/core/won.ts';

const ACCOUNT = { line: 'line-0001', pool: 'phone', month: month('2026-11') } as const;
const entry = (id: string, amount: number, at: string, change: Partial<Entry> = {}): Entry => ({
  ...ACCOUNT,
  id,
  kind: 'payment',
  amount: won(amount),
  at: instant(at),
  status: 'confirmed',
  source: 'csv',
  commands: [],
  ...change,
});
const figure = (id: string, amount: number, at: string, change: Partial<Entry> = {}): Entry =>
  entry(id, amount, at, { kind: 'adjustment', source: 'carrier', ...change });

const NOON = '2026-11-10T03:00:00Z';
const at = (hour: number): Instant => instant(`2026-11-10T${String(hour).padStart(2, '0')}:00:00Z`);

function taken(added: readonly Entry[], there: readonly Entry[], restores = false) {
  const { within, adjusted } = withinFigures(added, { there, restores: () => restores, stated: new Map() });
  const left = there.map((one) => adjusted.find(({ id }) => id === one.id) ?? one);
  const used = usedOf(tallyOf([...left, ...added], ACCOUNT), restores);
  return { within: [...within], left: left.map(({ amount }) => amount), used };
}

describe('an entry that comes in after the carrier’s figure was taken over', () => {
  const FIGURE = figure('f-1', 10_000, '2026-11-10T05:00:00Z');

  test.each<[why: string, entry: Entry, there: Entry[], within: boolean]>([
    ['made before', entry('e', 4_000, '2026-11-10T04:59:00Z'), [FIGURE], true],
    ['made in its very minute', entry('e', 4_000, '2026-11-10T05:00:00Z'), [FIGURE], true],
    ['made after', entry('e', 4_000, '2026-11-10T05:01:00Z'), [FIGURE], false],
    ['without an hour, on its day', entry('e', 4_000, NOON), [FIGURE], false],
    ['without an hour, the day before', entry('e', 4_000, '2026-11-09T03:00:00Z'), [FIGURE], true],
    [
      'with an hour, on the day of a figure without one',
      entry('e', 4_000, '2026-11-10T01:00:00Z'),
      [{ ...FIGURE, at: instant(NOON) }],
      false,
    ],
    ['all of the difference', entry('e', 10_000, '2026-11-09T05:00:00Z'), [FIGURE], true],
    ['more than the difference', entry('e', 10_001, '2026-11-09T05:00:00Z'), [FIGURE], false],
    ['one that failed', entry('e', 4_000, '2026-11-09T05:00:00Z', { status: 'failed' }), [FIGURE], false],
    ['another line', entry('e', 4_000, '2026-11-09T05:00:00Z', { line: 'line-0002' }), [FIGURE], false],
    ['another pool', entry('e', 4_000, '2026-11-09T05:00:00Z', { pool: 'content' }), [FIGURE], false],
    [
      'an adjustment of a file is no figure of the carrier’s',
      entry('e', 4_000, '2026-11-09T05:00:00Z'),
      [{ ...FIGURE, source: 'csv' }],
      false,
    ],
  ])('%s', (_, one, there, within) => {
    expect(taken([one], there).within).toEqual(within ? ['e'] : []);
  });

  test('of two figures the first that held it, so that both still come to what the carrier said', () => {
    const two = [FIGURE, figure('f-2', 7_000, '2026-11-12T05:00:00Z')];
    expect(taken([entry('e', 4_000, '2026-11-09T05:00:00Z')], two).left).toEqual([6_000, 7_000]);
    expect(taken([entry('e', 4_000, '2026-11-11T05:00:00Z')], two).left).toEqual([10_000, 3_000]);
    expect(taken([entry('e', 9_000, '2026-11-11T05:00:00Z')], two).left).toEqual([10_000, 7_000]);
  });

  test('what was taken back before it leaves the month as it is, whatever the difference', () => {
    const paid = entry('p', 8_000, '2026-11-08T05:00:00Z');
    const back = entry('c', 8_000, '2026-11-09T05:00:00Z', { kind: 'cancellation', of: 'p' });
    expect(taken([back], [paid, figure('f-1', -8_000, '2026-11-10T05:00:00Z')])).toEqual({
      within: ['c'],
      left: [8_000, 0],
      used: 0,
    });
    const later = { ...back, at: instant('2026-11-11T05:00:00Z') };
    expect(taken([later], [paid, FIGURE])).toMatchObject({ within: [], used: 10_000 });
  });

  test('a prepayment that gives headroom back', () => {
    const prepaid = entry('e', 3_000, '2026-11-09T05:00:00Z', { kind: 'prepayment' });
    expect(taken([prepaid], [FIGURE], true)).toMatchObject({ within: ['e'], left: [13_000], used: 10_000 });
    expect(taken([prepaid], [FIGURE], false)).toMatchObject({ within: [], left: [10_000], used: 10_000 });
  });

  test('whatever comes in, the month grows by what no figure held, and by nothing else', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const sum = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sum, hour), { maxLength: 12 }),
        fc.array(fc.tuple(fc.integer({ min: -20_000, max: 200_000 }), hour), { maxLength: 3 }),
        (payments, figures) => {
          const added = payments
            .map(([amount, when], index) => entry(`e-${index}`, amount, at(when)))
            .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
          const there = [
            entry('p', 90_000, '2026-11-01T05:00:00Z'),
            ...figures.map(([amount, when], index) => figure(`f-${index}`, amount, at(when))),
          ];
          const before = usedOf(tallyOf(there, ACCOUNT), false);
          const { within, used } = taken(added, there);
          const more = added
            .filter(({ id }) => !within.includes(id))
            .reduce((all, one) => all + one.amount, 0);
          expect(used).toBe(before + more);
        },
      ),
    );
  });
});
