// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { readColumns } from '../../../src/exchange/csv-import.ts';
import { readSms } from '../../../src/exchange/sms.ts';
import { inOneGo } from '../../../src/exchange/steps.ts';
import { readFile } from '../../../src/options/exchange/read-file.ts';
import { readTable } from '../exchange/read-table.ts';

const TODAY = day('2026-11-29');

function told(text: string): string[] {
  const file = inOneGo(readFile(new TextEncoder().encode(text), TODAY));
  if ('fault' in file) throw new Error(file.fault);
  const columns = readColumns(file.grids[file.at]?.rows ?? [], TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  const { good, bad } = readTable(columns, TODAY);
  return [
    ...good.map(({ draft: { day: on, amount, status } }) => `${on} ${amount} ${status}`),
    ...bad.map(({ reason }) => reason),
  ];
}

const HEAD = '<tr><th>이용일</th><th>가맹점</th><th>결제금액</th></tr>';

describe('what would be misread without a word', () => {
  test.each<[why: string, text: string, wanted: string[]]>([
    [
      'the mark of a footnote is no digit of the sum',
      `<table>${HEAD}<tr><td>2026-11-02</td><td>A</td><td>4300<sup>1</sup></td></tr></table>`,
      ['2026-11-02 4300 confirmed'],
    ],
    [
      'a table of cancellations below holds no payments',
      `<table>${HEAD}<tr><td>2026-11-01</td><td>A</td><td>3,300</td></tr></table><table><tr><th>취소일</th><th>가맹점</th><th>취소금액</th></tr><tr><td>2026-11-02</td><td>A</td><td>3,300</td></tr></table>`,
      ['2026-11-01 3300 confirmed', 'other-table', 'other-table'],
    ],
    [
      'a day of cancellation says that the payment was cancelled',
      '이용일,가맹점,결제금액,취소일\n2026-11-01,A,10000,-\n2026-11-02,B,10000,2026-11-03\n',
      ['2026-11-01 10000 confirmed', '2026-11-02 10000 cancelled'],
    ],
  ])('%s', (_, text, wanted) => expect(told(text)).toEqual(wanted));

  test('the total of one payment is no sum of the month', () => {
    const text = '[다날] 결제금액 12,000원 수수료 500원 총 결제금액 12,500원 결제완료';
    expect(readSms(text, TODAY).month).toBeUndefined();
  });
});
