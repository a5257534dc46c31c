import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, day, month } from '../../../../src/core/day.ts';
import { linkTo, viewFrom } from '../../../../src/history/state/link.ts';
import {
  contradictionOf,
  filterOf,
  type HistoryView,
  PARTS,
  type ViewFilters,
  withFilters,
  yearsOf,
} from '../../../../src/history/state/view.ts';

const NOW = month('2026-11');

const filters = fc.record(
  {
    text: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text !== ''),
    line: fc.constantFrom('line-0001', 'first-line'),
    pool: fc.constantFrom('phone' as const, 'content' as const),
    status: fc.constantFrom('pending' as const, 'cancelled' as const),
    least: fc.integer({ min: 0, max: 10_000_000 }),
    most: fc.integer({ min: 0, max: 10_000_000 }),
  },
  { requiredKeys: [] },
);
const months = fc.integer({ min: -400, max: 0 }).map((back) => addMonths(NOW, back));
const days = fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-03-${String(date).padStart(2, '0')}`));

describe('a link', () => {
  test('leads to the view it was made of, whatever the view', () => {
    const views: fc.Arbitrary<HistoryView> = fc.oneof(
      fc.record({ month: months, filters: filters, part: fc.constantFrom(...PARTS) }),
      fc
        .tuple(filters, fc.option(days, { nil: undefined }), fc.constantFrom(...PARTS))
        .map(([filters, from, part]) => ({
          filters: { ...filters, ...(from && { since: from }) } as ViewFilters,
          part,
        })),
    );
    fc.assert(
      fc.property(views, (view) => {
        const link = linkTo(view);
        expect(viewFrom(link, NOW)).toEqual({ ok: true, view });
        expect(linkTo(view)).toBe(link);
      }),
    );
  });

  test('of a person, as people write it', () => {
    expect(viewFrom('', NOW)).toEqual({ ok: true, view: { month: NOW, filters: {}, part: 'list' } });
    expect(viewFrom('#2026-10?shop=서점', NOW)).toMatchObject({
      view: { month: '2026-10', filters: { text: '서점' } },
    });
    expect(viewFrom('#2026-10?shop=%EC%84%9C%EC%A0%90+%EA%B0%80%EA%B2%8C', NOW)).toMatchObject({
      view: { filters: { text: '서점 가게' } },
    });
    // A month is a period of its own.
    expect(viewFrom('#2026-10?from=2026-01-01', NOW)).toMatchObject({ view: { filters: {} } });
  });

  test.each([
    '#2026-13',
    '#2026-1',
    '#october',
    '#0000-12',
    '#0001-01',
    '#1989-12',
    '#3000-01',
    '#all?from=0202-10-15',
    '#all?to=0000-12-31',
    '#all?pool=gold',
    '#all?from=2026-02-30',
    '#all?least=-5',
    '#all?least=1e9',
    '#all?most=99999999',
    '#all?shop=',
    '#all?shop=a&shop=b',
    '#all?unknown=1',
    '#all?__proto__=1',
    '#all?toString=1',
    '#all?show=everything',
    `#all?shop=${'가'.repeat(81)}`,
    '#all?line=<b>',
  ])('that cannot be read is not half believed: %s', (hash) => {
    expect(viewFrom(hash, NOW)).toEqual({ ok: false, fault: 'broken' });
  });

  test('of 10,000 characters is not looked at', () => {
    expect(viewFrom(`#all?shop=${'a'.repeat(10_000)}`, NOW)).toEqual({ ok: false, fault: 'too-long' });
  });

  test('never throws, and leads to a link that is read again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (hash) => {
        const read = viewFrom(hash, NOW);
        if (read.ok) expect(viewFrom(linkTo(read.view), NOW)).toEqual(read);
      }),
    );
  });
});

describe('a view', () => {
  test('of a month is that month from its first day to its last', () => {
    expect(filterOf({ month: month('2028-02'), filters: { text: '서점' }, part: 'list' })).toEqual({
      text: '서점',
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  test('needs the years of its days alone, newest first', () => {
    const all = (filters: ViewFilters): HistoryView => ({ filters, part: 'list' });
    expect(yearsOf(all({}), [2024, 2025, 2026])).toEqual([2026, 2025, 2024]);
    expect(yearsOf(all({ since: day('2025-06-01') }), [2024, 2025, 2026])).toEqual([2026, 2025]);
    expect(yearsOf(all({ until: day('2024-01-01') }), [2024, 2025, 2026])).toEqual([2024]);
    expect(yearsOf({ month: month('2019-05'), filters: {}, part: 'list' }, [2026])).toEqual([2019]);
  });

  test('that ends before it begins is said to', () => {
    expect(contradictionOf({ since: day('2026-02-01'), until: day('2026-01-01') })).toBe('days');
    expect(contradictionOf({ least: 2, most: 1 })).toBe('amounts');
    expect(
      contradictionOf({ least: 2, most: 2, since: day('2026-02-01'), until: day('2026-02-01') }),
    ).toBeUndefined();
  });

  test('without a filter has no trace of it', () => {
    const view: HistoryView = { month: NOW, filters: { text: '서점', pool: 'phone' }, part: 'list' };
    expect(withFilters(view, { text: undefined }).filters).toStrictEqual({ pool: 'phone' });
  });
});
