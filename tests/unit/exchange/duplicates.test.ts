import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { findDuplicates } from '../../../src/exchange/duplicates.ts';
import type { Traits } from '../../../src/exchange/traits.ts';
import { runs } from '../fakes/runs.ts';

const row = (change: Partial<Traits> = {}): Traits => ({
  line: 'first-line',
  kind: 'payment',
  amount: won(10_000),
  day: day('2026-11-10'),
  merchant: '도서상점',
  isFailed: false,
  ...change,
});
const entry = (id: string, change: Partial<Traits> = {}) => ({ ...row(change), id });
const whys = (rows: readonly Traits[], entries: ReturnType<typeof entry>[]) =>
  findDuplicates(rows, entries).map((found) => found?.why);

/** `new`, or why a row is there already; with a question mark where only the person knows. */
const toldOf = (rows: readonly Traits[], entries: ReturnType<typeof entry>[]) =>
  findDuplicates(rows, entries).map((found) =>
    found === undefined ? 'new' : `${found.why}${found.isSure ? '' : '?'}`,
  );

describe('findDuplicates', () => {
  test('the same line, amount, merchant and day is there already', () => {
    expect(findDuplicates([row()], [entry('entry-0001')])).toEqual([
      { why: 'same', isSure: true, of: 'entry-0001' },
    ]);
  });

  test.each<[string, Partial<Traits>]>([
    ['line', { line: 'other-line' }],
    ['amount', { amount: won(10_001) }],
    ['day', { day: day('2026-11-11') }],
    ['merchant', { merchant: '영화관' }],
    ['kind', { kind: 'cancellation' }],
    ['outcome', { isFailed: true }],
  ])('another %s is another payment', (_, change) => {
    expect(whys([row()], [entry('entry-0001', change)])).toEqual([undefined]);
  });

  test('a shop that the other record knows by what was bought is the same shop', () => {
    const page = entry('entry-0001', { merchant: '다날', item: '가을 소설' });
    expect(whys([row({ item: '가을 소설' })], [page])).toEqual(['same']);
  });

  test('two true equal payments of one file stay two', () => {
    expect(whys([row(), row()], [])).toEqual([undefined, undefined]);
    expect(whys([row(), row()], [entry('entry-0001')])).toEqual(['same', undefined]);
    expect(whys([row(), row()], [entry('entry-0001'), entry('entry-0002')])).toEqual(['same', 'same']);
  });

  test('of two equal payments the one at the logged time is the one that is there', () => {
    const [morning, night] = [instant('2026-11-10T01:00:00Z'), instant('2026-11-10T12:00:00Z')];
    const rows = [row({ at: morning }), row({ at: night })];
    expect(whys(rows, [entry('entry-0001', { at: night })])).toEqual([undefined, 'same']);
  });

  describe('around midnight', () => {
    const late = { day: day('2026-11-30'), at: instant('2026-11-30T14:58:00Z') };
    const early = { day: day('2026-12-01'), at: instant('2026-11-30T15:01:00Z') };

    test('ten minutes are one payment, whichever record is of the next day', () => {
      expect(whys([row(late)], [entry('entry-0001', early)])).toEqual(['same']);
      expect(whys([row(early)], [entry('entry-0001', late)])).toEqual(['same']);
    });

    test('more than that are two, and so are a day without its hour, and another shop', () => {
      const later = { ...early, at: instant('2026-11-30T15:09:00Z') };
      expect(whys([row(late)], [entry('entry-0001', later)])).toEqual([undefined]);
      expect(whys([row({ day: late.day })], [entry('entry-0001', early)])).toEqual([undefined]);
      expect(whys([row({ ...late, merchant: '영화관' })], [entry('entry-0001', early)])).toEqual([undefined]);
    });

    test('the record of its own day is the nearer one', () => {
      const entries = [entry('entry-0001', early), entry('entry-0002', late)];
      expect(findDuplicates([row(late)], entries)).toEqual([{ why: 'same', isSure: true, of: 'entry-0002' }]);
    });
  });

  describe('numbers', () => {
    const there = entry('entry-0001', { approval: '00451236', merchant: '다날' });

    test.each<[string, Partial<Traits>, string]>([
      ['as it was', { approval: '00451236' }, 'approval'],
      ['saved by a spreadsheet, which drops zeros', { approval: '451236' }, 'approval'],
      ['with blanks', { approval: ' 0045 1236 ' }, 'approval'],
      ['with another number', { approval: '451237' }, 'new'],
      ['of another day, as a subscription keeps it', { approval: '00451236', day: day('2026-11-09') }, 'new'],
      ['of another month', { approval: '00451236', day: day('2026-10-10') }, 'new'],
      ['of another amount', { approval: '00451236', amount: won(9_900) }, 'new'],
      ['of a line that is ours, too', { approval: '451236', line: 'other-line' }, 'approval?'],
      ['of zeros alone, which number nothing', { approval: '0000', merchant: '다날' }, 'same'],
    ])('%s', (_, change, wanted) => {
      expect(toldOf([row({ merchant: '도서상점', ...change })], [there])).toEqual([wanted]);
    });

    test('letters count whatever their case', () => {
      expect(
        toldOf([row({ approval: 'A-100' })], [entry('entry-0001', { approval: 'a-100', merchant: '다날' })]),
      ).toEqual(['approval']);
    });

    test('a long number that a spreadsheet has rounded is asked about', () => {
      const long = entry('entry-0001', { approval: '20261110123456789' });
      expect(toldOf([row({ approval: '20261110123456700' })], [long])).toEqual(['same?']);
      expect(toldOf([row({ approval: '20261110123456800' })], [long])).toEqual(['same?']);
      expect(toldOf([row({ approval: '20261110123456900' })], [long])).toEqual(['new']);
      expect(toldOf([row({ approval: '20261110123456000' })], [long])).toEqual(['new']);
      expect(toldOf([row({ approval: '20261110123456781' })], [long])).toEqual(['new']);
      // What holds a letter is a text to every spreadsheet.
      expect(toldOf([row({ approval: '2026111012345A700' })], [long])).toEqual(['new']);
    });
  });

  test('a cancellation carries the number of its payment and is no duplicate of it', () => {
    const rows = [row({ approval: 'A-100' }), row({ approval: 'A-100', kind: 'cancellation' })];
    expect(whys(rows, [])).toEqual([undefined, undefined]);
  });

  test('two different numbers are two payments', () => {
    expect(whys([row({ approval: 'A-101' })], [entry('entry-0001', { approval: 'A-100' })])).toEqual([
      undefined,
    ]);
  });

  test('a row whose number stood above is that row again', () => {
    expect(whys([row({ approval: 'A-100' }), row({ approval: 'A-100' })], [])).toEqual([
      undefined,
      'in-file',
    ]);
  });

  test('our own export is known by its ids, and a file of it put together twice counts once', () => {
    expect(whys([row({ id: 'entry-0001', amount: won(5) })], [entry('entry-0001')])).toEqual(['id']);
    expect(whys([row({ id: 'entry-0009' }), row({ id: 'entry-0009' })], [])).toEqual([undefined, 'in-file']);
  });

  test('an entry found by its number stands for no second row', () => {
    const rows = [row(), row({ approval: 'A-100' })];
    expect(whys(rows, [entry('entry-0001', { approval: 'A-100' })])).toEqual([undefined, 'approval']);
  });

  const traits = fc
    .record({
      amount: fc.constantFrom(1_000, 2_000).map(won),
      day: fc.constantFrom(day('2026-11-10'), day('2026-11-11')),
      merchant: fc.option(fc.constantFrom('도서상점', '(주)도서상점', '영화관'), { nil: undefined }),
      approval: fc.option(fc.constantFrom('A-1', 'A-2', 'A-3'), { nil: undefined }),
      kind: fc.constantFrom('payment', 'cancellation'),
    })
    .map(({ merchant, approval, ...rest }) =>
      row({ ...rest, ...(merchant && { merchant }), ...(approval && { approval }) }),
    );

  test('whatever was taken in once is there when it comes again', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(fc.array(traits, { maxLength: 12 }), fc.array(traits, { maxLength: 6 }), (rows, before) => {
        const known = before.map((each, index) => ({ ...each, id: `before-${index}` }));
        const first = findDuplicates(rows, known);
        const added = rows.flatMap((each, index) =>
          first[index] === undefined ? [{ ...each, id: `added-${index}` }] : [],
        );
        const again = findDuplicates(rows, [...known, ...added]);
        expect(again.filter((found) => found === undefined)).toEqual([]);
      }),
      runs(1_000),
    );
  });
});
