import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Instant, type Month, month } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { rowsOf, yearSums } from '../../../../src/core/year.ts';
import {
  entryAt,
  listedMonths,
  type MonthShare,
  outlineOf,
  PAGE,
  type Pages,
  pagesIn,
  type RowPlace,
  rowKeys,
} from '../../../../src/history/state/outline.ts';
import { entry } from '../../fakes/snapshot.ts';

const share = (back: number, entries: number): MonthShare => ({
  month: addMonths(month('2026-11'), -back),
  entries,
  payments: entries,
  total: won(entries * 1_000),
});

/** The list as it would stand written out. */
const written = (months: readonly MonthShare[], hasHeadings: boolean): RowPlace[] =>
  months.flatMap((own) => [
    ...(hasHeadings ? [{ kind: 'month', share: own } as const] : []),
    ...Array.from({ length: own.entries }, (_, at) => ({ kind: 'entry', month: own.month, at }) as const),
  ]);

describe('the outline of a list', () => {
  test('says what stands where, as if every row were there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
        fc.boolean(),
        (counts, has) => {
          const months = counts.map((entries, back) => share(back, entries));
          const outline = outlineOf(months, has);
          const all = written(months, has);
          expect(outline.count).toBe(all.length);
          expect(Array.from({ length: all.length }, (_, index) => outline.placeAt(index))).toEqual(all);
          expect(outline.placeAt(-1)).toBeUndefined();
          expect(outline.placeAt(all.length)).toBeUndefined();
        },
      ),
    );
  });

  test('knows a row by its entry wherever it moves, and each row by a key of its own', () => {
    const { month } = share(0, 60);
    const read = (...ids: string[]): Pages => new Map([[`${month}/0`, ids.map((id) => entry({ id }))]]);
    const keysOf = (pages: Pages, entries: number) => {
      const outline = outlineOf([share(0, entries), share(1, 2)], true);
      return Array.from({ length: outline.count }, (_, index) => rowKeys(outline, pages)(index));
    };
    const before = keysOf(read('a', 'b'), 60);
    const after = keysOf(read('new', 'a', 'b'), 61);
    expect(before.slice(0, 4)).toEqual([month, 'a', 'b', 3]);
    expect(after.slice(0, 4)).toEqual([month, 'new', 'a', 'b']);
    expect(new Set(after).size).toBe(after.length);
  });

  test('of a hundred thousand rows answers at once', () => {
    const outline = outlineOf(
      Array.from({ length: 240 }, (_, back) => share(back, 417)),
      true,
    );
    expect(outline.count).toBe(240 * 418);
    expect(outline.placeAt(50_000)).toMatchObject({ kind: 'entry' });
  });
});

const of2026 = (counts: readonly number[]): Entry[] =>
  counts.flatMap((count, index) => {
    const own = month(`2026-${String(index + 1).padStart(2, '0')}`);
    return Array.from({ length: count }, (_, n) =>
      entry({
        id: `entry-${own}-${n}`,
        month: own,
        at: `${own}-${String(1 + (n % 28)).padStart(2, '0')}T03:00:00.000Z` as Instant,
      }),
    );
  });

/** The months of a year, the first with `counts[0]` entries. */
const monthsWith = (counts: readonly number[]) => {
  const entries = of2026(counts);
  return new Map(
    counts.map((_, index) => {
      const own = month(`2026-${String(index + 1).padStart(2, '0')}`);
      return [own, entries.filter((one) => one.month === own)] as const;
    }),
  );
};

describe('the newest rows of a year', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1, maxLength: 4 });

  test('are pages that the month itself would give, and none that is not whole', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const months = monthsWith(given);
        const pages = pagesIn({ year: 2026, ...yearSums(months), lateFees: [], problems: [] });
        for (const [name, found] of pages) {
          const [own, page] = [name.slice(0, 7) as Month, Number(name.slice(8))];
          expect(found).toEqual(rowsOf(months.get(own) ?? []).slice(page * PAGE, (page + 1) * PAGE));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('hold the first row of the list', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const months = monthsWith(given);
        const year = { year: 2026, ...yearSums(months), lateFees: [], problems: [] };
        const [newest] = listedMonths([year]);
        if (newest === undefined) return;
        expect(entryAt(pagesIn(year), newest.month, 0)).toEqual(rowsOf(months.get(newest.month) ?? [])[0]);
      }),
      { numRuns: 40 },
    );
  });
});
