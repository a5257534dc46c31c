import { expect, test } from 'vitest';
import { listOfTables, namesBeside, tablesOfSource } from '../../../src/compare/carrier-list.ts';
import { day } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { csvRows } from '../../../src/exchange/tables/csv-rows.ts';
import type { Grid } from '../../../src/exchange/tables/grid.ts';
import { foundTable, type IntakeSource } from '../../../src/intake/found.ts';
import { bareSource, tablesLeft } from '../../../src/intake/tables-left.ts';

const TODAY = day('2026-11-28');
const HEAD = '이용일,가맹점,금액\n';
const grid = (name: string, text: string, more: Partial<Grid> = {}): Grid => ({
  name,
  rows: [...csvRows(text, ',')],
  ...more,
});
const BOOK: IntakeSource = {
  kind: 'csv',
  at: 0,
  grids: [
    grid('소액결제', `${HEAD}2026-11-03,달빛서점,1800\n2026-11-04,구름카페,3300`),
    grid('콘텐츠이용료', `${HEAD}2026-11-05,Google Play,5500`),
    grid('안내', '이용하시기 전에 읽어 주세요'),
    grid('가계부', '날짜,내용,지출,메모\n2026-11-06,별빛문구,700,공책'),
    grid('숨김', `${HEAD}2026-11-07,달빛서점,900`, { isHidden: true }),
  ],
};

function found(source: IntakeSource) {
  const table = inOneGo(foundTable(source, TODAY));
  if ('fault' in table) throw new Error(table.fault);
  return table;
}

const left = (source: IntakeSource) => tablesLeft(found(source)).map(({ at, grids }) => grids[at]?.name);

test('the other sheets in sight that hold payments are told, until each was taken in', () => {
  expect(left(BOOK)).toEqual(['콘텐츠이용료', '가계부']);
  expect(left({ ...BOOK, at: 1, done: [0] })).toEqual(['가계부']);
  expect(left({ ...BOOK, at: 3, done: [0, 1] })).toEqual([]);
});

test('a file with one table has no others', () => {
  expect(left({ ...BOOK, grids: BOOK.grids.slice(0, 1) })).toEqual([]);
});

test('what was answered of one table says nothing of the next', () => {
  const answered = { ...found(BOOK), order: 'dmy', minus: 'spent', fees: 'added' } as const;
  expect(bareSource(answered)).toEqual(BOOK);
});

test('sheets with the same headings are compared as one list, each in its pool; others are named', () => {
  const list = inOneGo(listOfTables(tablesOfSource(found(BOOK)), TODAY));
  expect(list?.rows.map(({ draft: { amount, pool } }) => [amount, pool])).toEqual([
    [1800, 'phone'],
    [3300, 'phone'],
    [5500, 'content'],
  ]);
  expect(namesBeside(found(BOOK))).toEqual(['가계부']);
});
