import { describe, expect, test } from 'vitest';
import { toldRows } from './told-rows.ts';

type Case = readonly [why: string, text: string, good: readonly string[], bad: readonly string[]];

describe('lists of something else than payments by phone', () => {
  test.each<Case>([
    [
      'how bills were paid, by its headings',
      '수납일,청구년월,수납금액\n2026-10-25,2026-09,41000\n',
      [],
      ['2 date-empty'],
    ],
    [
      'how bills were paid, by its title',
      '통신요금 납부 내역\n일자,내용,금액\n2026-10-25,9월분,41000\n',
      [],
      ['3 unknown-status'],
    ],
    ['coins that were spent', '일시,내용,사용코인\n2026-10-02 10:00,만화 3화,300\n', [], ['2 amount-empty']],
    [
      'what was taken back alone, without what was paid',
      '원거래일자,가맹점,취소금액\n2026-10-02,도서상점,4500\n',
      [],
      ['2 amount-empty'],
    ],
    [
      'debit and credit: either may be what was paid',
      '일자,적요,차변,대변\n2026-10-02,도서상점,4500,\n2026-10-03,급여,,1500000\n',
      [],
      ['2 amount-empty', '3 amount-empty'],
    ],
    [
      'what was paid ahead, in the column of pools',
      '일자,구분,내용,금액\n2026-10-02,소액결제,도서상점,4500\n2026-10-09,선결제,선결제,4500\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-09 4500 선결제 prepayment'],
      [],
    ],
    [
      'another currency in headings that nobody knows',
      '日付,店,料金(NT$)\n2026-10-02,月,450\n',
      [],
      ['1 no-date', '2 other-currency'],
    ],
    [
      'a unit above rows without headings',
      '(단위: 천원)\n2026-10-02,도서상점,45\n2026-10-03,만화가게,7\n',
      [],
      ['1 note', '2 other-unit', '3 other-unit'],
    ],
    [
      'plus and minus as headings say which is which',
      '일자,적요,+,-\n2026-10-02,도서상점,,4500\n2026-10-03,급여,1500000,\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 income'],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('a comma that nobody quoted, and a last cell left out', () => {
  test.each<Case>([
    [
      'in the sum',
      '일자,가게,금액,메모\n2026-10-02,도서상점,4,500\n2026-10-03,만화가게,700,\n',
      ['2026-10-03 700 만화가게 confirmed'],
      ['2 more-cells'],
    ],
    [
      'in the name',
      '일자,가게,금액,상품\n2026-10-02,GS,25,4500\n2026-10-03,만화가게,700,만화\n',
      ['2026-10-03 700 만화가게 confirmed'],
      ['2 more-cells'],
    ],
    [
      'figures beside the sum that are at home there',
      '일자,가게,금액,적립\n2026-10-02,도서상점,450,100\n',
      ['2026-10-02 450 도서상점 confirmed'],
      [],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('days as spreadsheets and letters write them', () => {
  test.each([
    ['3-Nov', '2026-11-03'],
    ['14 Oct', '2026-10-14'],
    ['Tue, Nov 3, 2026', '2026-11-03'],
    ['(화) 2026-11-03', '2026-11-03'],
    ['화요일 10/23', '2026-10-23'],
    ['2026-11-03 23:30 KST', '2026-11-03'],
    ['2026-11-03 23:30 (UTC+9)', '2026-11-03'],
  ])('%s', (written, on) => {
    expect(toldRows(`일자,가게,금액\n"${written}",도서상점,4500\n`).good).toEqual([
      `${on} 4500 도서상점 confirmed`,
    ]);
  });

  test.each(['Nov-26', '2026-11-03 23:30 PST', '월세 11/3'])('%s is not sure', (written) => {
    expect(toldRows(`일자,가게,금액\n"${written}",도서상점,4500\n`).good).toEqual([]);
  });
});

describe('dates without a year, in the order of time', () => {
  test.each<Case>([
    [
      'the newest first, over new year: no day to come is meant',
      '일자,가게,금액\n02/03,도서상점,900\n01/03,도서상점,800\n12/20,도서상점,700\n',
      [
        '2026-02-03 900 도서상점 confirmed',
        '2026-01-03 800 도서상점 confirmed',
        '2025-12-20 700 도서상점 confirmed',
      ],
      [],
    ],
    [
      'the oldest first',
      '일자,가게,금액\n12/13,도서상점,700\n12/20,도서상점,800\n01/23,도서상점,900\n',
      [
        '2025-12-13 700 도서상점 confirmed',
        '2025-12-20 800 도서상점 confirmed',
        '2026-01-23 900 도서상점 confirmed',
      ],
      [],
    ],
    [
      'what lies more than a year before the newest is of a year that nobody names',
      '일자,가게,금액\n10/23,도서상점,900\n04/23,도서상점,800\n12/23,도서상점,700\n05/23,도서상점,600\n',
      [
        '2026-10-23 900 도서상점 confirmed',
        '2026-04-23 800 도서상점 confirmed',
        '2025-12-23 700 도서상점 confirmed',
      ],
      ['5 no-date'],
    ],
    [
      'in no order they say nothing of each other',
      '일자,가게,금액\n10/23,도서상점,900\n04/23,도서상점,800\n05/23,도서상점,700\n',
      [
        '2026-10-23 900 도서상점 confirmed',
        '2026-04-23 800 도서상점 confirmed',
        '2026-05-23 700 도서상점 confirmed',
      ],
      [],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('a cancellation that names both days, or why it was made', () => {
  test.each<Case>([
    [
      'the row is of the payment',
      '승인일,취소일,가맹점,금액,매출구분\n2026-10-02,,도서상점,4500,승인\n2026-10-03,2026-10-06,만화가게,700,취소\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-03 700 만화가게 cancelled'],
      [],
    ],
    [
      'the reason says no more than the sum beside it',
      '결제일,상점,결제금액,환불액,환불사유\n2026-10-02,도서상점,4500,500,변심\n2026-10-03,만화가게,700,700,품절\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-02 500 도서상점 cancellation part',
        '2026-10-03 700 만화가게 cancelled',
      ],
      [],
    ],
    [
      'without such a sum it says that it was taken back',
      '결제일,상점,결제금액,환불사유\n2026-10-02,도서상점,4500,\n2026-10-03,만화가게,700,품절\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status'],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('a part of a list in which nothing was paid', () => {
  const list = (title: string) =>
    `2026-11-02,달빛서점,5000\n취소내역\n2026-11-03,구름찻집,6000\n${title}\n2026-11-04,들꽃몰,7000\n`;

  test.each([
    ['a title of payments', '결제내역', true],
    ['a title that names a pool', '콘텐츠이용료', true],
    ['another title of the kind', '환불 내역', false],
    ['a month', '2026년 11월', false],
  ])('ends, or goes on: %s', (_, title, counts) => {
    const { good } = toldRows(`날짜,가게,금액\n${list(title)}`);
    expect(good.map((row) => row.split(' ')[2])).toEqual(['달빛서점', ...(counts ? ['들꽃몰'] : [])]);
  });
});
