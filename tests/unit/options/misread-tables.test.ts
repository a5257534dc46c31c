// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { readColumns } from '../../../src/exchange/tables/csv-import.ts';
import { readSms } from '../../../src/exchange/texts/sms.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { readTable } from '../exchange/tables/read-table.ts';

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
    [
      'a currency beside the sum',
      '이용일,가맹점,결제금액,통화\n2026-11-01,A,10000,KRW\n2026-11-02,B,1200,JPY\n2026-11-03,C,100,USD\n',
      ['2026-11-01 10000 confirmed', 'other-currency', 'other-currency'],
    ],
    [
      'a sum with the sign of another currency',
      '이용일,가맹점,결제금액\n2026-11-01,A,"10,000"\n2026-11-02,B,$10\n2026-11-03,C,10.00 USD\n',
      ['2026-11-01 10000 confirmed', 'other-currency', 'other-currency'],
    ],
    [
      'won beside the currency of the purchase',
      '이용일,가맹점,원화금액,통화\n2026-11-01,A,13000,USD\n',
      ['2026-11-01 13000 confirmed'],
    ],
    [
      'a time that does not exist, in a column of its own',
      '이용일,시각,가맹점,결제금액\n2026-11-01,14:05,A,1200\n2026-11-02,25:00,B,1200\n',
      ['2026-11-01 1200 confirmed', 'no-such-day'],
    ],
    ['a heading in thousands', '이용일,가맹점,결제금액(천원)\n2026-11-01,A,12\n', ['other-unit']],
    ['a heading in ten thousands', '이용일,가맹점,결제금액(만원)\n2026-11-01,A,3\n', ['other-unit']],
    ['a title in thousands', '(단위: 천원)\n이용일,가맹점,결제금액\n2026-11-01,A,12\n', ['other-unit']],
    ['a heading in won', '이용일,가맹점,결제금액(원)\n2026-11-01,A,1200\n', ['2026-11-01 1200 confirmed']],
    [
      'what was taken back stands beside what was paid',
      '이용일,가맹점,결제금액,취소금액\n2026-11-01,A,10000,0\n2026-11-02,B,10000,10000\n2026-11-03,C,10000,3000\n2026-11-04,D,1000,3000\n',
      ['2026-11-01 10000 confirmed', '2026-11-02 10000 cancelled', 'part-cancelled', 'amount-garbled'],
    ],
  ])('%s', (_, text, wanted) => expect(told(text)).toEqual(wanted));

  test.each([
    ['[SKT] 11월 요금 65,000원(소액결제 12,000원 포함) 출금 완료되었습니다', 'bill'],
    ['[다날] 10,000원 결제 후 2,000원 환불되었습니다', 'part-cancellation'],
    ['[다날] 10,000원 결제 완료 승인번호 12345678', 'payment'],
    ['[다날] 승인번호 123456 을 입력하세요', 'code'],
    ['[다날] 10,000원 결제 승인번호[123456]', 'code'],
  ])('%s', (text, kind) => expect(readSms(text, TODAY).kind).toBe(kind));

  test.each(['U모바일', '토스', '신한체크'])('%s sends messages and sells nothing', (sender) => {
    expect(readSms(`[${sender}] 소액결제 10,000원 결제 완료`, TODAY).merchant).toBeUndefined();
  });

  test('the total of one payment is no sum of the month', () => {
    const text = '[다날] 결제금액 12,000원 수수료 500원 총 결제금액 12,500원 결제완료';
    expect(readSms(text, TODAY).month).toBeUndefined();
  });
});
