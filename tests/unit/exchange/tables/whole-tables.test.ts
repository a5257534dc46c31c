import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { bestGrid } from '../../../../src/exchange/tables/best-grid.ts';
import { readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { DELIMITERS, guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import type { GridRow } from '../../../../src/exchange/tables/grid.ts';
import { rowsOfText } from '../../../../src/exchange/tables/history-table.ts';
import { readTable } from './read-table.ts';

const TODAY = day('2026-11-28');

function read(rows: readonly GridRow[]) {
  const columns = readColumns(rows, TODAY);
  return 'fault' in columns ? columns : readTable(columns, TODAY);
}

const cell = fc.oneof(
  {
    arbitrary: fc.constantFrom('2026-11-05', '11/05', '11.1', '46331', '어제', '2026.11.05 14:05'),
    weight: 4,
  },
  { arbitrary: fc.integer({ min: -9_999, max: 1_200_000 }).map(String), weight: 3 },
  { arbitrary: fc.constantFrom('3,300원', '"12,000"', '₩9,900', '1,000', '-5,500', '0'), weight: 3 },
  {
    arbitrary: fc.constantFrom('결제일', '금액', '가맹점', '상태', '합계', '※ 안내', '취소', '결제완료'),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom('', ' ', '"', '""', '책"방', '"책|방"', '책;방', '두\t칸', '"두\n줄"'),
    weight: 4,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 2 },
);
const line = fc.array(cell, { minLength: 1, maxLength: 7 });
const sign = fc.constantFrom(...DELIMITERS);
const end = fc.constantFrom('\n', '\r\n', '\r');

/** Lines parted at any sign, each with any line end. */
const texts = fc
  .tuple(sign, fc.array(fc.tuple(line, end), { maxLength: 14 }))
  .map(([between, lines]) => lines.map(([cells, ending]) => cells.join(between) + ending).join(''));

const linesIn = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').length;

describe('any table', { tags: ['long'], timeout: 120_000 }, () => {
  test('every row that comes in is told of once: above the first, good, bad or blank', () => {
    fc.assert(
      fc.property(texts, sign, fc.boolean(), (text, chosen, isGuessed) => {
        const rows = [...csvRows(text, isGuessed ? guessDelimiter(text, TODAY) : chosen)];
        const reading = read(rows);
        if ('fault' in reading) {
          expect(rows.every(({ cells }) => cells.every((each) => each.trim() === ''))).toBe(true);
          return;
        }
        const { good, bad, counts } = reading;
        expect(counts.rows).toBe(rows.length);
        expect(counts.rows).toBe(counts.head + counts.good + counts.bad + counts.blank);
        expect([good.length, bad.length]).toEqual([counts.good, counts.bad]);
        // Each is told by the line it stands on, no line twice, and every reason names one.
        const told = [...good, ...bad].map((row) => row.line);
        expect(new Set(told).size).toBe(told.length);
        const begins = new Set(rows.map((row) => row.line));
        expect(told.every((at) => begins.has(at))).toBe(true);
        expect(Math.max(0, ...told)).toBeLessThanOrEqual(linesIn(text));
        expect(bad.every(({ reason }) => reason.length > 0)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test('a payment is told of wherever the headings stand, above them as below', () => {
    const paid = fc
      .tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 999_999 }), fc.nat(2))
      .map(
        ([on, sum, name]) =>
          `2026-11-${String(on).padStart(2, '0')},${['책방', '과일', 'GS25'][name]},${sum}`,
      );
    const title = fc.constantFrom(
      '이용내역',
      '조회기간 2026-11-01 ~ 2026-11-30, 합계 12,000',
      '조회일,2026-11-28,총 금액,12000',
      '2026-11-01,~,2026-11-30,12000',
      '홍길동,고객번호,1234567,2026-11-28',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(paid, title), { maxLength: 6 }),
        fc.array(paid, { minLength: 1, maxLength: 4 }),
        (above, below) => {
          const text = [...above, '일자,가맹점,금액', ...below].join('\n');
          const reading = read([...csvRows(text, ',')]);
          if ('fault' in reading) throw new Error(reading.fault);
          const payments = above.flatMap((each, at) => (/^2026-11-\d\d,[^~]/.test(each) ? [at + 1] : []));
          expect(reading.good).toHaveLength(below.length);
          expect(reading.bad).toEqual(payments.map((at) => ({ line: at, reason: 'above-heading' })));
          expect(reading.counts.head).toBe(above.length - payments.length + 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('pasted text, too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rows = [...rowsOfText(text)];
        const reading = read(rows);
        if ('fault' in reading) return;
        const { head, good, bad, blank } = reading.counts;
        expect(head + good + bad + blank).toBe(rows.length);
      }),
      { numRuns: 250 },
    );
  });

  test('nothing is taken in that the file does not say: no day after today, no sum that is not in its row', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
        const reading = read(rows);
        if ('fault' in reading) return;
        for (const { line: at, draft } of reading.good) {
          expect(draft.day <= TODAY && draft.day >= '2000-01-01').toBe(true);
          const written =
            rows
              .find((row) => row.line === at)
              ?.cells.join('\n')
              .normalize('NFKC') ?? '';
          // A fee that comes on top stands in a cell of its own.
          const sums = [draft.amount, draft.amount - (draft.fee ?? 0)].map((sum) => String(Math.abs(sum)));
          expect(sums.some((sum) => written.replaceAll(',', '').includes(sum))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of several tables one is chosen whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (all) => {
        const grids = all.map((text) => ({ name: '', rows: [...rowsOfText(text)] }));
        const at = bestGrid(grids, TODAY);
        expect(grids[at]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a good table stays good whatever it is written with', { tags: ['long'] }, () => {
  const payment = fc.record({
    on: fc.integer({ min: 1, max: 27 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`),
    shop: fc.constantFrom('도서상점', '책, 방', '책 "방" 둘', '책|방', '책;방', '두\n줄', "'가게"),
    amount: fc.integer({ min: 1, max: 999_999 }),
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test('any sign between the cells, any line ends, any order of the columns', () => {
    fc.assert(
      fc.property(
        fc.array(payment, { minLength: 2, maxLength: 8 }),
        sign,
        fc.array(end, { minLength: 9, maxLength: 9 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
        (payments, between, ends, order) => {
          const rows = [
            ['결제일', '가맹점', '금액'],
            ...payments.map((each) => [each.on, each.shop, String(each.amount)]),
          ];
          const text = rows
            .map(
              (cells, at) =>
                order.map((column) => quoted(cells[column] ?? '')).join(between) + (ends[at] ?? '\n'),
            )
            .join('');
          const reading = read([...csvRows(text, guessDelimiter(text, TODAY))]);
          if ('fault' in reading) throw new Error(reading.fault);
          expect(reading.bad).toEqual([]);
          expect(reading.good.map(({ draft }) => [draft.day, Number(draft.amount)])).toEqual(
            payments.map(({ on, amount }) => [on, amount]),
          );
        },
      ),
      { numRuns: 250 },
    );
  });
});
