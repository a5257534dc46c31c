// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { foundTable, rowsOfFound } from '../../../src/intake/found.ts';
import { pageTables } from '../../../src/intake/page-tables.ts';

const TODAY = day('2026-11-28');
const HEAD = '<tr><th>결제일</th><th>상호</th><th>금액</th></tr>';

function told(rows: string, head = HEAD) {
  const grids = pageTables(`<table>${head}${rows}</table>`);
  const found = inOneGo(foundTable({ kind: 'csv', grids, at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const { good, bad } = inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
  return [
    ...good.map(({ draft }) => `${draft.day} ${draft.amount} ${draft.merchant}`),
    ...bad.map(({ line, reason }) => `${line} ${reason}`),
  ];
}

describe('what is crossed out', () => {
  test.each<[why: string, row: string, expected: string]>([
    [
      'a row whose cells are is named, not taken',
      '<tr><td><del>2026-11-04</del></td><td><del>해님몰</del></td><td><del>6,000</del></td></tr>',
      '2 struck',
    ],
    [
      'by its style, too',
      '<tr style="color:red;text-decoration:line-through"><td>2026-11-04</td><td>해님몰</td><td>6,000</td></tr>',
      '2 struck',
    ],
    [
      'an old price before the one that was paid is left out',
      '<tr><td>2026-11-04</td><td>해님몰</td><td><s>8,000</s> 6,000</td></tr>',
      '2026-11-04 6000 해님몰',
    ],
    [
      'one cell alone says nothing of its row',
      '<tr><td>2026-11-04</td><td><s>해님몰</s></td><td>6,000</td></tr>',
      '2026-11-04 6000 해님몰',
    ],
  ])('%s', (_why, row, expected) => {
    expect(told(row)).toEqual([expected]);
  });
});

test('headings of two lines, of which some go over both', () => {
  expect(
    told(
      '<tr><td>2026-11-04</td><td>해님몰</td><td>5,000</td><td>5,500</td></tr>',
      '<tr><th rowspan=2>이용일</th><th rowspan=2>상호</th><th colspan=2>이용금액</th></tr><tr><th>공급가액</th><th>합계</th></tr>',
    ),
  ).toEqual(['2026-11-04 5500 해님몰']);
});

describe('what nobody sees', () => {
  const row = (day: string, attribute = '') =>
    `<tr ${attribute}><td>${day}</td><td>해님몰</td><td>6,000</td></tr>`;
  test.each<[why: string, rows: string]>([
    ['a row that a style sheet hides by its class', row('2026-11-05', 'class="no print"')],
    ['a row that keeps its place', row('2026-11-05', 'style="visibility: hidden"')],
    ['a part of a cell', ''],
  ])('is not read: %s', (_why, rows) => {
    const seen = '<tr><td><i class="print">1</i>2026-11-04</td><td>해님몰</td><td>6,000</td></tr>';
    const style = '<style>td{color:red}.print{margin:0;display:none}.shown{display:block}</style>';
    const grids = pageTables(`${style}<table>${HEAD}${seen}${rows}</table>`);
    const found = inOneGo(foundTable({ kind: 'csv', grids, at: 0 }, TODAY));
    if ('fault' in found) throw new Error(found.fault);
    const { good, bad } = inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
    expect([good.map(({ draft }) => draft.day), bad]).toEqual([['2026-11-04'], []]);
  });
});

test('what can be pressed or chosen in a cell is not what was', () => {
  const head = '<tr><th>결제일</th><th>상호</th><th>금액</th><th>상태</th></tr>';
  const cells = '<td>2026-11-04</td><td>해님몰</td><td>6,000</td>';
  const row = (state: string) => told(`<tr>${cells}<td>${state}</td></tr>`, head);
  expect(row('결제완료<button>결제취소</button>')).toEqual(row('결제완료'));
  expect(row('결제완료<select><option>환불</option></select>')).toEqual(row('결제완료'));
});
