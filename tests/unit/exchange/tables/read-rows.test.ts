import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { readAmountCell } from '../../../../src/exchange/tables/amount-cell.ts';
import { isReadable, readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { readDateCell } from '../../../../src/exchange/tables/date-cell.ts';
import type { GridRow } from '../../../../src/exchange/tables/grid.ts';
import { rowsOfTable, rowsOfText } from '../../../../src/exchange/tables/history-table.ts';
import { readTable } from './read-table.ts';

const TODAY = day('2026-11-22');
const grid = (...rows: string[][]): GridRow[] => rows.map((cells, index) => ({ line: index + 1, cells }));

function readAll(rows: readonly GridRow[], source: 'csv' | 'history' = 'csv') {
  const columns = readColumns(rows, TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  return { ...columns, ...readTable(columns, TODAY, source) };
}
const HISTORY = ['번호', '이용업체명', '이용서비스', '구매상품', '결제대행사', '결제일시', '금액', '상태'];

describe('a carrier’s history', () => {
  const read = readAll(
    grid(
      ['소액결제 이용내역'],
      ['조회기간', '2026.11.01 ~ 2026.11.22'],
      HISTORY,
      [
        '3',
        '(주)도서상점',
        '전자책',
        '가을 소설',
        'KG모빌리언스',
        '2026.11.21 14:05:09',
        '12,300원',
        '결제완료',
      ],
      ['2', '영화관', '예매', '', '(주)다날', '2026.11.20', '9,000', '결제취소'],
      ['1', '게임나라', '캐시', '', '페이레터', '2026.11.02 08:00', '5,000', '한도초과'],
      ['합계', '', '', '', '', '', '26,300', ''],
    ),
    'history',
  );

  test('is read by its headings, below whatever stands above them', () => {
    expect(read.mapping).toEqual({ merchant: 1, item: 3, gateway: 4, when: 5, amount: 6, status: 7 });
    expect(read.good.map(({ draft }) => draft)).toEqual([
      {
        day: '2026-11-21',
        at: '2026-11-21T05:05:09.000Z',
        amount: 12_300,
        kind: 'payment',
        status: 'confirmed',
        source: 'history',
        pool: 'phone', // says the title
        merchant: '(주)도서상점',
        item: '가을 소설',
        gateway: 'mobilians',
      },
      {
        day: '2026-11-20',
        amount: 9_000,
        kind: 'payment',
        status: 'cancelled',
        cancelledAt: '2026-11-20T03:00:00.000Z',
        source: 'history',
        pool: 'phone',
        merchant: '영화관',
        gateway: 'danal',
      },
      expect.objectContaining({ amount: 5_000, status: 'failed' }),
    ]);
  });

  test('its sum is no payment: a bad row, by its line', () => {
    expect(read.bad).toEqual([{ line: 7, reason: 'sum-row' }]);
  });
});

describe('columns', () => {
  test('a file without headings is read by what its columns hold', () => {
    const read = readAll(
      grid(
        ['20261121140509', '도서상점', '12,300', '완료', '가을 소설'],
        ['20261120090000', '영화관', '9,000', '취소', '예매'],
      ),
    );
    expect(read.mapping).toMatchObject({ when: 0, merchant: 1, amount: 2, status: 3, item: 4 });
    expect(read.good).toHaveLength(2);
  });

  test('English headings, a day and a time apart', () => {
    const read = readAll(
      grid(
        ['Date', 'Time', 'Merchant', 'Amount (KRW)', 'Status'],
        ['2026-11-21', '14:05', 'Bookshop', '12300', 'Paid'],
      ),
    );
    expect(read.good[0]?.draft).toMatchObject({
      at: '2026-11-21T05:05:00.000Z',
      amount: 12_300,
      merchant: 'Bookshop',
    });
  });

  test('구분 means what its cells say', () => {
    const kinds = readAll(
      grid(['일자', '구분', '금액'], ['2026-11-21', '결제', '1,000'], ['2026-11-22', '취소', '1,000']),
    );
    expect(kinds.good.map(({ draft }) => draft.kind)).toEqual(['payment', 'cancellation']);
    const pools = readAll(grid(['일자', '구분', '금액'], ['2026-11-21', '정보이용료', '1,000']));
    expect(pools.good[0]?.draft.pool).toBe('content');
  });

  test('an amount whose heading nobody knows is found by its cells', () => {
    const { mapping } = readAll(
      grid(['결제일', '쓴 돈'], ['2026-11-21', '1,000원'], ['2026-11-20', '2,000원']),
    );
    expect(mapping).toMatchObject({ when: 0, amount: 1 });
  });

  test('nothing readable is said so', () => {
    expect(readColumns([], TODAY)).toEqual({ fault: 'empty' });
    expect(readColumns(grid([' ', '']), TODAY)).toEqual({ fault: 'empty' });
    expect(isReadable(readAll(grid(['가나다', '라마바'])).mapping)).toBe(false);
  });
});

describe('rows', () => {
  const one = (cells: Record<string, string>) =>
    readAll(grid(Object.keys(cells), Object.values(cells))) as ReturnType<typeof readAll>;
  const bad = (cells: Record<string, string>) => one(cells).bad[0]?.reason;
  const ROW = { 일시: '2026-11-21 10:00', 금액: '1,000', 상태: '완료' };

  test.each([
    [{ 일시: '어제' }, 'no-date'],
    [{ 일시: '' }, 'date-empty'],
    [{ 일시: '2026-02-30' }, 'no-such-day'],
    [{ 일시: '2026-11-21 25:00' }, 'no-such-day'],
    [{ 일시: '2026-11-23' }, 'future'],
    [{ 일시: '1999-12-31' }, 'too-early'],
    [{ 금액: '' }, 'amount-empty'],
    [{ 금액: '천원쯤' }, 'amount-garbled'],
    [{ 금액: '0' }, 'amount-too-small'],
    [{ 금액: '1,000,001' }, 'amount-too-large'],
    [{ 금액: '1000.5' }, 'amount-fractional'],
    [{ 상태: '알수없음' }, 'unknown-status'],
    [{ 상태: '부분취소' }, 'part-cancelled'],
    [{ 가맹점: 'x'.repeat(2_001) }, 'cell-too-long'],
  ])('%j is not taken: %s', (change, reason) => expect(bad({ ...ROW, ...change })).toBe(reason));

  test('an expected payment stays with its recurring item', () => {
    expect(bad({ ...ROW, 종류: '예정' })).toBe('expected');
  });

  test('a negative amount takes a payment back', () => {
    expect(one({ ...ROW, 금액: '-1,000' }).good[0]?.draft).toMatchObject({
      kind: 'cancellation',
      amount: 1_000,
    });
    expect(one({ ...ROW, 금액: '(1,000)', 상태: '부분취소' }).good[0]?.draft.kind).toBe('cancellation');
  });

  test('two rows of one number, the second cancelled: a payment and what took it back', () => {
    const head = ['일시', '금액', '상태', '승인번호'];
    const read = readAll(
      grid(
        head,
        ['2026-11-20', '1,000', '승인', 'A-100'],
        ['2026-11-21', '1,000', '취소', 'A-100'],
        ['2026-11-21', '1,000', '취소', 'A-200'],
      ),
    );
    expect(read.good.map(({ draft }) => [draft.kind, draft.status])).toEqual([
      ['payment', 'confirmed'],
      ['cancellation', 'confirmed'],
      ['payment', 'cancelled'],
    ]);
  });

  test('a phone number is not kept, in whatever column it stands', () => {
    const read = one({ ...ROW, 가맹점: '010-1234-5678', 상품: '010****5678', 승인번호: '01012345678' });
    expect(JSON.stringify(read.good)).not.toMatch(/5678/);
  });
});

describe('cells', () => {
  test.each([
    ['12,300', 12_300, false],
    ['12300원', 12_300, false],
    ['₩12,300', 12_300, false],
    ['-12,300', 12_300, true],
    ['−12,300원', 12_300, true],
    ['₩-12,300', 12_300, true],
    ['-₩12,300', 12_300, true],
    ['(12,300)', 12_300, true],
    ['12,300-', 12_300, true],
    ['12300.00', 12_300, false],
    ['１２，３００', 12_300, false],
    ["'+500", 500, false],
    ['12 300원', 12_300, false],
  ])('amount %s', (cell, amount, isNegative) => {
    expect(readAmountCell(cell)).toEqual({ ok: true, amount, isNegative });
  });

  test.each(['500\t3', '12 3', '1 2300', '3,300 5,500'])('two numbers are no amount: %s', (cell) => {
    expect(readAmountCell(cell)).toEqual({ ok: false, reason: 'garbled' });
  });

  test.each([
    ['2026-11-21', '2026-11-21', undefined],
    ['2026.11.21.', '2026-11-21', undefined],
    ['2026년 11월 21일', '2026-11-21', undefined],
    ['26/11/21 09:05', '2026-11-21', '2026-11-21T00:05:00.000Z'],
    ['2026-11-21 오후 2:05', '2026-11-21', '2026-11-21T05:05:00.000Z'],
    ['2026.11.21(토) 14:05:09', '2026-11-21', '2026-11-21T05:05:09.000Z'],
    ['20261121', '2026-11-21', undefined],
    ['202611211405', '2026-11-21', '2026-11-21T05:05:00.000Z'],
    ['2026-11-21T20:00:00Z', '2026-11-22', '2026-11-21T20:00:00.000Z'],
    ['11/21/2026 10:00', '2026-11-21', '2026-11-21T01:00:00.000Z'],
    ['11.21', '2026-11-21', undefined],
    ['12-31', '2025-12-31', undefined],
    ['2026-11-21 24:00', undefined, undefined],
    ['2026-11-31', undefined, undefined],
    ['12,300', undefined, undefined],
    ['2026-11-21T25:00:00Z', undefined, undefined],
  ])('date %s', (cell, wanted, at) => {
    const order = cell.includes('/2026') ? 'mdy' : 'ymd';
    const when = readDateCell(cell, { today: TODAY, order, isDateColumn: false });
    const { day: named, at: instant } = { day: undefined, at: undefined, ...when };
    expect([named, instant]).toEqual([wanted, at]);
  });
});

describe('what is pasted', () => {
  const rows = [HISTORY, ['1', '도서상점', '전자책', '소설', '다날', '2026.11.21', '12,300', '결제완료']];

  test('a table copied from a page: cells parted by tabs', () => {
    const read = readAll([...rowsOfText(rows.map((cells) => cells.join('\t')).join('\r\n'))], 'history');
    expect(read.good[0]?.draft).toMatchObject({ merchant: '도서상점', amount: 12_300, source: 'history' });
  });

  test('cells parted by blanks, with empty lines between', () => {
    const read = readAll([
      ...rowsOfText('결제일시   가맹점   금액\n\n2026.11.21 14:05   도서상점   12,300원\n'),
    ]);
    expect(read.good).toEqual([
      { line: 3, draft: expect.objectContaining({ merchant: '도서상점', amount: 12_300 }) },
    ]);
  });

  test('cells of a table, some over several columns', () => {
    const table = rows.map((cells) => cells.map((text) => ({ text, columns: 1, rows: 1 })));
    const read = readAll(
      rowsOfTable([[{ text: ' 이용내역\n조회 ', columns: 8, rows: 1 }], ...table]),
      'history',
    );
    expect(read.good).toHaveLength(1);
    expect(
      rowsOfTable([
        [
          { text: 'a', columns: 3, rows: 1 },
          { text: 'b', columns: 1, rows: 1 },
        ],
      ])[0]?.cells,
    ).toEqual(['a', '', '', 'b']);
    expect(rowsOfTable([[{ text: 'a', columns: 1, rows: 1 }]])).toStrictEqual([{ line: 1, cells: ['a'] }]);
  });
});
