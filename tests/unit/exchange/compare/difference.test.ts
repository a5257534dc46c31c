import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, monthOf, seoulNoon } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { type Difference, differenceOf, monthsAround } from '../../../../src/exchange/compare/difference.ts';
import type { CarrierRow } from '../../../../src/exchange/compare/fold.ts';
import type { Draft } from '../../../../src/exchange/drafts/draft.ts';

const TODAY = day('2026-11-22');

let made = 0;
function entry(on: string, amount: number, merchant?: string, change: Partial<Entry> = {}): Entry {
  made += 1;
  return {
    id: `entry-${String(made).padStart(4, '0')}`,
    line: 'line-0001',
    pool: 'phone',
    kind: 'payment',
    amount: won(amount),
    at: seoulNoon(day(on)),
    month: monthOf(day(on)),
    status: 'confirmed',
    source: 'hand',
    commands: [],
    ...(merchant !== undefined && { merchant }),
    ...change,
  };
}

function rows(
  ...drafts: readonly (readonly [string, number, (string | undefined)?, Partial<Draft>?])[]
): CarrierRow[] {
  return drafts.map(([on, amount, merchant, change], at) => ({
    at,
    draft: {
      day: day(on),
      amount: won(amount),
      kind: 'payment',
      status: 'confirmed',
      source: 'history',
      ...(merchant !== undefined && { merchant }),
      ...change,
    },
  }));
}

const compared = (given: readonly CarrierRow[], entries: readonly Entry[]) =>
  differenceOf(given, entries, TODAY);
/** How many of each: same, asked, only there, only here. */
const counts = ({ same, asked, onlyThere, onlyHere }: Difference) => [
  same.length,
  asked.length,
  onlyThere.length,
  onlyHere.length,
];

test('what stands only there is told by its days, the newest first, and within a day as listed', () => {
  const given = rows(
    ['2026-11-20', 1_000, '하늘서점'],
    ['2026-11-21', 2_000, '푸른서점'],
    ['2026-11-21', 3_000, '도서상점'],
    ['2026-11-21', 4_000, '새벽서점'],
  );
  const { onlyThere } = compared(given, []);
  expect(onlyThere.map(({ draft }) => draft.amount)).toEqual([2_000, 3_000, 4_000, 1_000]);
});

describe('what is one payment', () => {
  test('the day may be one or two off, the name written otherwise', () => {
    const given = rows(['2026-11-21', 30_000, '(주)도서상점'], ['2026-11-18', 55_000]);
    const { same } = compared(given, [
      entry('2026-11-19', 30_000, '도서상점'),
      entry('2026-11-19', 55_000, '게임나라'),
    ]);
    expect(same.map(({ daysOff }) => daysOff)).toEqual([2, -1]);
    expect(counts(compared(given, [entry('2026-11-18', 30_000, '도서상점')]))).toEqual([0, 0, 2, 1]);
  });

  test('a gateway for a name is no other shop', () => {
    const log = [entry('2026-11-21', 30_000, '도서상점')];
    expect(counts(compared(rows(['2026-11-21', 30_000, '다날']), log))).toEqual([1, 0, 0, 0]);
    expect(counts(compared(rows(['2026-11-21', 30_000, '영화관']), log))).toEqual([0, 1, 0, 0]);
  });

  test('equal payments stay equal: two there and one here is one more there', () => {
    const twice = rows(['2026-11-20', 9_000, '영화관'], ['2026-11-20', 9_000, '영화관']);
    const one = entry('2026-11-20', 9_000, '영화관');
    expect(counts(compared(twice, [one]))).toEqual([1, 0, 1, 0]);
    expect(counts(compared(twice, [one, entry('2026-11-20', 9_000, '영화관')]))).toEqual([2, 0, 0, 0]);
  });

  test('several that could be meant are asked about together', () => {
    const log = [entry('2026-11-20', 9_000, '영화관'), entry('2026-11-20', 9_000, '도서상점')];
    const { asked, same } = compared(rows(['2026-11-20', 9_000]), log);
    expect(same).toEqual([]);
    expect(asked).toMatchObject([{ rows: [{ at: 0 }], entries: [log[1], log[0]] }]);
  });

  test('two numbers are two payments, and one number is one', () => {
    const numbered = (approval: string) => rows(['2026-11-20', 9_000, '영화관', { approval }]);
    const log = [entry('2026-11-20', 9_000, '영화관', { approval: '00451236' })];
    expect(counts(compared(numbered('451236'), log))).toEqual([1, 0, 0, 0]);
    expect(counts(compared(numbered('451299'), log))).toEqual([0, 0, 1, 1]);
  });

  test('around the end of a month', () => {
    const given = rows(['2026-11-01', 9_000, '영화관'], ['2026-11-05', 3_000, '카페']);
    expect(monthsAround(given, TODAY)).toEqual(['2026-10', '2026-11']);
    const log = [entry('2026-10-31', 9_000, '영화관'), entry('2026-10-12', 7_000, '카페')];
    expect(counts(compared(given, log))).toEqual([1, 0, 1, 0]);
  });
});

describe('what was taken back', () => {
  test('a payment and the row that takes it back are one cancelled payment', () => {
    const given = rows(
      ['2026-11-12', 50_000, '문화상점'],
      ['2026-11-13', 50_000, '문화상점', { kind: 'cancellation' }],
    );
    const { same } = compared(given, [entry('2026-11-12', 50_000, '문화상점')]);
    expect(same).toMatchObject([
      { row: { at: 0, takenBackBy: 1, draft: { status: 'cancelled' } }, news: 'cancel' },
    ]);
  });

  test('of two that differ none is taken for the other', () => {
    const given = rows(
      ['2026-11-11', 50_000, '문화상점'],
      ['2026-11-12', 50_000, '도서상점'],
      ['2026-11-13', 50_000, undefined, { kind: 'cancellation' }],
    );
    expect(compared(given, []).onlyThere.map(({ at }) => at)).toEqual([2, 1, 0]);
  });

  test('a part taken back is beside its payment, and matches the same part here', () => {
    const given = rows(
      ['2026-11-09', 60_000, '음악상점'],
      ['2026-11-09', 10_000, '음악상점', { kind: 'cancellation' }],
    );
    const paid = entry('2026-11-09', 60_000, '음악상점');
    expect(counts(compared(given, [paid]))).toEqual([1, 0, 1, 0]);
    const part = entry('2026-11-09', 10_000, undefined, { kind: 'cancellation', of: paid.id });
    expect(counts(compared(given, [paid, part]))).toEqual([2, 0, 0, 0]);
  });

  test('what the log would learn', () => {
    const newsOf = (change: Partial<Entry>, draft: Partial<Draft> = {}) =>
      compared(rows(['2026-11-12', 5_000, '카페', draft]), [entry('2026-11-12', 5_000, '카페', change)])
        .same[0]?.news;
    expect(newsOf({})).toBeUndefined();
    expect(newsOf({ status: 'pending' })).toBe('confirm');
    expect(newsOf({ status: 'cancelled' })).toBe('kept');
    expect(newsOf({ status: 'cancelled' }, { status: 'cancelled' })).toBeUndefined();
    expect(newsOf({ status: 'pending' }, { status: 'cancelled' })).toBe('cancel');
  });
});

test('why a payment stands only here', () => {
  const given = rows(['2026-11-15', 1_000, '카페']);
  const log = [
    entry('2026-11-10', 2_000, '가', { status: 'pending' }),
    entry('2026-11-10', 3_000, '나', { status: 'cancelled' }),
    entry('2026-11-18', 4_000, '다'),
    entry('2026-11-10', 5_000, '라'),
    entry('2026-11-10', 6_000, '마', { kind: 'adjustment' }),
  ];
  const { onlyHere, aside } = compared(given, log);
  expect(onlyHere.map(({ why }) => why)).toEqual(['recent', 'pending', 'elsewhere', 'cancelled']);
  expect(aside.entries).toEqual([log[4]]);
  const behindUnread = differenceOf(given, log, TODAY, false).onlyHere;
  expect(behindUnread.map(({ why }) => why)).toEqual(['recent', 'pending', 'unread', 'cancelled']);
});

const shop = fc.constantFrom('도서상점', '(주)도서상점', '영화관', '다날', '');
const near = fc.integer({ min: 0, max: 6 });
const sum = fc.constantFrom(1_000, 9_000);
const aRow = fc.record({
  off: near,
  sum,
  shop,
  kind: fc.constantFrom('payment', 'payment', 'cancellation' as const),
  status: fc.constantFrom('confirmed', 'confirmed', 'cancelled', 'failed' as const),
});
const anEntry = fc.record({
  off: near,
  sum,
  shop,
  status: fc.constantFrom('confirmed', 'pending', 'cancelled', 'failed'),
});

test('every row of both sides stands in the difference exactly once, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 12 }), fc.array(anEntry, { maxLength: 12 }), (theirs, ours) => {
      const given = rows(
        ...theirs.map(
          ({ off, sum: amount, shop: merchant, kind, status }) =>
            [
              addDays(day('2026-11-10'), off),
              amount,
              merchant || undefined,
              { kind, status } as Partial<Draft>,
            ] as const,
        ),
      );
      const log = ours.map(({ off, sum: amount, shop: merchant, status }) =>
        entry(addDays(day('2026-11-10'), off), amount, merchant || undefined, { status } as Partial<Entry>),
      );
      const { same, asked, onlyThere, onlyHere, aside } = compared(given, log);
      const told = [
        ...same.map(({ row }) => row),
        ...asked.flatMap((each) => each.rows),
        ...onlyThere,
        ...aside.rows,
      ];
      const places = told.flatMap(({ at, takenBackBy }) =>
        takenBackBy === undefined ? [at] : [at, takenBackBy],
      );
      expect(places.sort((a, b) => a - b)).toEqual(given.map(({ at }) => at));
      const entries = [
        ...same.map((each) => each.entry),
        ...asked.flatMap((each) => each.entries),
        ...onlyHere.map((each) => each.entry),
        ...aside.entries,
      ];
      expect(new Set(entries).size).toBe(entries.length);
      // Without a row in its month nothing is said of an entry; here all are of one month.
      expect(new Set(entries)).toEqual(new Set(log));
      const turned = compared([...given].reverse(), [...log].reverse());
      expect([turned.same.length, turned.onlyThere.length]).toEqual([same.length, onlyThere.length]);
    }),
  );
});
