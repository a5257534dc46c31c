import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Instant, instant, month, monthOf, seoulDay } from '../../../../src/core/day.ts';
import { type Won, won } from '../../../../src/core/won.ts';
import { findDuplicates } from '../../../../src/exchange/duplicates.ts';
import { csvOf } from '../../../../src/exchange/tables/csv-export.ts';
import { readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { traitsOf } from '../../../../src/exchange/traits.ts';
import { runs } from '../../fakes/runs.ts';
import { readTable } from './read-table.ts';
import { parseCsv } from './rfc4180.ts';

const TODAY = day('2026-11-22');
const NICKNAMES = new Map([
  ['first-line', '내 폰'],
  ['line-0002', '=업무폰'],
]);
type Exported = Parameters<typeof csvOf>[0][number];

const exported = (change: Partial<Exported> = {}): Exported => ({
  id: 'entry-0001',
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  amount: won(12_300),
  at: instant('2026-11-21T05:05:09.000Z'),
  month: month('2026-11'),
  status: 'confirmed',
  source: 'hand',
  commands: [],
  ...change,
});

const readBack = (text: string) => {
  const columns = readColumns(parseCsv(text), TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  return readTable(columns, TODAY);
};

describe('csvOf', () => {
  test('starts with the mark of UTF-8, has its columns in order, and whole won without signs', () => {
    const [head, row, end] = csvOf(
      [exported({ merchant: '도서상점', gateway: 'danal', fee: won(300) })],
      NICKNAMES,
    ).split('\r\n');
    expect(head).toBe(
      '\ufeff일시,종류,상태,금액,구분,회선,가맹점,상품,결제대행사,승인번호,수수료,취소일시,entry id',
    );
    expect(row).toBe('2026-11-21 14:05:09,결제,완료,12300,소액결제,내 폰,도서상점,,다날,,300,,entry-0001');
    expect(end).toBe('');
  });

  test('oldest first', () => {
    const older = exported({ id: 'entry-0002', at: instant('2026-10-01T00:00:00Z') });
    expect(readBack(csvOf([exported(), older], NICKNAMES)).good.map(({ draft }) => draft.id)).toEqual([
      'entry-0002',
      'entry-0001',
    ]);
  });

  test('a cancelled payment stays one, though a paid one of its month has its number', () => {
    const paid = exported({ approval: 'A-1000', at: instant('2026-11-03T05:05:09.000Z') });
    const cancelled = exported({
      id: 'entry-0002',
      approval: 'A-1000',
      status: 'cancelled',
      cancelledAt: instant('2026-11-21T06:00:00.000Z'),
    });
    expect(readBack(csvOf([paid, cancelled], NICKNAMES)).good.map(({ draft }) => draft)).toMatchObject([
      { id: 'entry-0001', kind: 'payment', status: 'confirmed' },
      { id: 'entry-0002', kind: 'payment', status: 'cancelled', cancelledAt: '2026-11-21T06:00:00.000Z' },
    ]);
  });

  test('no cell of ours runs in a spreadsheet', () => {
    const text = csvOf(
      [exported({ line: 'line-0002', merchant: '=HYPERLINK("http://a","b")', item: ' \n@x' })],
      NICKNAMES,
    );
    expect(text).toContain(`"'=HYPERLINK(""http://a"",""b"")"`);
    expect(text).toContain(`,'=업무폰,`);
  });
});

const name = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '-내 가게',
      '@도서',
      '+82 가게',
      "'=x",
      "'90년대",
      '"따옴표"',
      'a,b',
      'a;b',
      '도서상점',
      '＝x',
      '1,000원',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  // Names in the ledger are tidy already: one line, nothing unseen.
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text.length > 0 && text.length <= 80 && !/\p{Cs}/u.test(text));
const second = fc
  .integer({ min: 1_262_304_000, max: 1_795_000_000 })
  .map((each) => new Date(each * 1_000).toISOString() as Instant);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const entries = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      line: fc.constantFrom('first-line', 'line-0002'),
      pool: fc.constantFrom('phone', 'content'),
      kind: fc.constantFrom('payment', 'cancellation', 'prepayment', 'adjustment'),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      isNegative: fc.boolean(),
      at: second,
      status: fc.constantFrom('pending', 'confirmed', 'cancelled', 'failed'),
      merchant: maybe(name),
      item: maybe(name),
      gateway: maybe(fc.constantFrom('danal', 'mobilians', '달빛결제', 'kcp')),
      approval: maybe(fc.stringMatching(/^[A-Z0-9]{2}[0-9]{6}[a-z]$/)),
      fee: maybe(fc.integer({ min: 1, max: 9_000 })),
      hasEnd: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ isNegative, hasEnd, amount, ...rest }): Exported => {
      const isWhollyCancelled = rest.kind === 'payment' && rest.status === 'cancelled';
      return {
        ...(JSON.parse(JSON.stringify(rest)) as Exported), // optional fields that are undefined are absent
        amount: (rest.kind === 'adjustment' && isNegative ? -amount : amount) as Won,
        source: 'page',
        month: monthOf(seoulDay(rest.at)),
        commands: [],
        ...(isWhollyCancelled && hasEnd && { cancelledAt: rest.at as Instant }),
      };
    }),
  );

describe('export and import', () => {
  test('a file of ours read back says what was exported', () => {
    fc.assert(
      fc.property(entries, (all) => {
        if (all.length === 0) return;
        const { good, bad } = readBack(csvOf(all, NICKNAMES));
        expect(bad).toEqual([]);
        const wanted = all.map(({ month: _month, commands: _commands, ...each }) => ({
          ...each,
          source: 'csv',
          line: NICKNAMES.get(each.line),
          day: seoulDay(each.at),
        }));
        const byId = (a: { id?: string }, b: { id?: string }) => String(a.id).localeCompare(String(b.id));
        expect(good.map(({ draft }) => draft).sort(byId)).toEqual(wanted.sort(byId));
      }),
      runs(60),
    );
  });

  test('a file of ours adds nothing to the ledger it came from, nor to one it was taken into before', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (all, isSameLedger) => {
        if (all.length === 0) return;
        const { good } = readBack(csvOf(all, NICKNAMES));
        const rows = good.map(({ draft }) => ({
          ...draft,
          line: draft.line === '내 폰' ? 'first-line' : 'line-0002',
          isFailed: draft.status === 'failed',
        }));
        const there = all.map((each, index) =>
          traitsOf({
            ...each,
            ...(!isSameLedger && { id: `taken-${index}` }),
          }),
        );
        const again = findDuplicates(rows, there);
        expect(again.filter((found) => found === undefined)).toEqual([]);
      }),
      runs(60),
    );
  });

  test('whatever a merchant is called, no cell of the file starts a formula', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (merchant, item) => {
          const rows = parseCsv(csvOf([exported({ merchant, item })], NICKNAMES));
          for (const cell of rows.flatMap(({ cells }) => cells))
            for (const line of cell.split(/\r\n|\r|\n/))
              expect(line).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        },
      ),
      runs(120),
    );
  });
});
