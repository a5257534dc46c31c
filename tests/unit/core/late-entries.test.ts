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
  return { within: [...within.keys()], left: left.map(({ amount }) => amount), used };
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

  describe('what it was worth by then, where what takes it back comes in with it', () => {
    const paid = (amount: number, when: string, change: Partial<Entry> = {}) =>
      entry('p', amount, when, change);
    const back = (amount: number, when: string) =>
      entry('c', amount, when, { kind: 'cancellation', of: 'p' });
    const [DAY_8, DAY_9, DAY_11] = ['2026-11-08T05:00:00Z', '2026-11-09T05:00:00Z', '2026-11-11T05:00:00Z'];
    const NO_HOUR = '2026-11-08T03:00:00Z';

    test.each<[why: string, added: Entry[], used: number]>([
      ['more than the difference, all of it back before', [paid(15_000, DAY_8), back(15_000, DAY_9)], 10_000],
      [
        'more than the difference, most of it back before',
        [paid(15_000, DAY_8), back(12_000, DAY_9)],
        10_000,
      ],
      ['no more than the difference, back before', [paid(8_000, DAY_8), back(8_000, DAY_9)], 10_000],
      ['a list with the newest first, without hours', [back(8_000, NO_HOUR), paid(8_000, NO_HOUR)], 10_000],
      ['the same, beyond the difference', [back(15_000, NO_HOUR), paid(15_000, NO_HOUR)], 10_000],
      ['part of it back after', [paid(8_000, DAY_8), back(3_000, DAY_11)], 7_000],
      [
        'cancelled after, in one row',
        [paid(8_000, DAY_8, { status: 'cancelled', cancelledAt: instant(DAY_11) })],
        2_000,
      ],
      [
        'cancelled before, in one row',
        [paid(8_000, DAY_8, { status: 'cancelled', cancelledAt: instant(DAY_9) })],
        10_000,
      ],
      [
        'cancelled on the day of the figure, who knows when',
        [paid(8_000, DAY_8, { status: 'cancelled', cancelledAt: instant(NOON) })],
        10_000,
      ],
      ['more than the difference, and back after', [paid(15_000, DAY_8), back(15_000, DAY_11)], 10_000],
    ])('%s', (_, added, used) => {
      expect(taken(added, [FIGURE]).used).toBe(used);
    });

    test('of two figures each still comes to what the carrier said then', () => {
      const two = [FIGURE, figure('f-2', -2_000, '2026-11-12T05:00:00Z')];
      const added = [paid(8_000, DAY_8), back(8_000, DAY_11)];
      expect(taken(added, two)).toMatchObject({ left: [2_000, 6_000], used: 8_000 });
      const one = [paid(8_000, DAY_8, { status: 'cancelled', cancelledAt: instant(DAY_11) })];
      expect(taken(one, two)).toMatchObject({ left: [2_000, 6_000], used: 8_000 });
    });

    test('what the difference has room for changes the month by what was taken back after the figure alone', () => {
      const one = fc.record({
        amount: fc.integer({ min: 1, max: 10_000 }),
        back: fc.integer({ min: 0, max: 100 }),
        on: fc.constantFrom(DAY_9, DAY_11),
        inOneRow: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.array(one, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (all, order) => {
          const added = all.flatMap(({ amount, back: share, on, inOneRow }, index) => {
            const [id, of] = [`c-${index}`, `p-${index}`];
            const whole = { status: 'cancelled', cancelledAt: instant(on) } as const;
            const part = Math.floor((amount * share) / 100);
            if (inOneRow) return [entry(of, amount, DAY_8, whole)];
            const row = entry(id, part, on, { kind: 'cancellation', of });
            return [entry(of, amount, DAY_8), ...(part === 0 ? [] : [row])];
          });
          const after = all
            .filter(({ on }) => on === DAY_11)
            .reduce((sum, { amount, back: share, inOneRow }) => {
              return sum + (inOneRow ? amount : Math.floor((amount * share) / 100));
            }, 0);
          const mixed = added
            .map((each) => ({ each, at: order.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
          const there = [figure('f-1', 60_000, '2026-11-10T05:00:00Z')];
          expect(taken(mixed, there).used).toBe(60_000 - after);
        }),
      );
    });
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
