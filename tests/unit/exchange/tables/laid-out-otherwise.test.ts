import { describe, expect, test } from 'vitest';
import { toldGrid, toldRows } from './told-rows.ts';

type Case = readonly [why: string, text: string, good: readonly string[], bad: readonly string[]];

describe('a day in several places', () => {
  test.each<Case>([
    [
      'year, month and day in columns of their own',
      '연도,월,일,가맹점,금액\n2025,12,9,도서상점,4500\n2026,1,30,만화가게,700\n',
      ['2025-12-09 4500 도서상점 confirmed', '2026-01-30 700 만화가게 confirmed'],
      [],
    ],
    [
      'with their words behind them, and a total below',
      '이용월;이용일;사용처;이용금액\n2026년 9월;7일;도서상점;4,500\n2026년 10월;21일;만화가게;700\n합계;;;5,200\n',
      ['2026-09-07 4500 도서상점 confirmed', '2026-10-21 700 만화가게 confirmed'],
      ['4 sum-row'],
    ],
    [
      'month and day, the year in the title',
      '2025년 소액결제 내역\n월,일,이용처,금액\n3,4,도서상점,4500\n11,29,만화가게,700\n',
      ['2025-03-04 4500 도서상점 confirmed', '2025-11-29 700 만화가게 confirmed'],
      [],
    ],
    [
      'the day alone below the month of the title',
      '2026.09 이용내역\n일,이용처,금액\n7,도서상점,4500\n30,만화가게,700\n',
      ['2026-09-07 4500 도서상점 confirmed', '2026-09-30 700 만화가게 confirmed'],
      [],
    ],
    [
      'below a title of each month',
      '일자,이용처,금액\n2026년 8월\n7일(금),도서상점,4500\n2026년 9월\n8일(화),만화가게,700\n',
      ['2026-08-07 4500 도서상점 confirmed', '2026-09-08 700 만화가게 confirmed'],
      ['2 note', '4 note'],
    ],
    [
      'of two months in the title nobody knows which',
      '2026.09.01 ~ 2026.10.31\n일,이용처,금액\n7,도서상점,4500\n8,만화가게,700\n',
      [],
      ['3 date-empty', '4 date-empty'],
    ],
    [
      'what is paid on some day of each month was not paid yet',
      '2026년 9월 정기결제 목록\n서비스,결제일,금액\n음악,7일,4500\n',
      [],
      ['3 no-date'],
    ],
    [
      'a day above the headings is that of the list',
      '2026-10-31\n이용처,상품,금액\n도서상점,만화,4500\n',
      [],
      ['3 date-empty'],
    ],
    [
      'a day there is not',
      '2026년 9월\n일,이용처,금액\n7,도서상점,4500\n31,만화가게,700\n',
      ['2026-09-07 4500 도서상점 confirmed'],
      ['4 no-such-day'],
    ],
    [
      'a day in a line above its payments',
      '10월 2일 금요일\n휴대폰,도서상점,4500\n휴대폰,만화가게,700\n10월 5일 월요일\n휴대폰,도서상점,900\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-02 700 만화가게 confirmed',
        '2026-10-05 900 도서상점 confirmed',
      ],
      ['1 note', '4 note'],
    ],
    [
      'four figures where only one order of them can be meant',
      '2026년 9월 이용내역\n일자,이용처,금액\n0907,도서상점,4500\n0930,만화가게,700\n',
      ['2026-09-07 4500 도서상점 confirmed', '2026-09-30 700 만화가게 confirmed'],
      [],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));

  test('the name of a sheet names the month as a title does', () => {
    const rows = [
      ['일', '이용처', '금액'],
      ['7', '도서상점', '4500'],
    ].map((cells, at) => ({ line: at + 1, cells }));
    expect(toldGrid({ name: '2026년 9월', rows }).good).toEqual(['2026-09-07 4500 도서상점 confirmed']);
    expect(toldGrid({ name: 'Sheet1', rows }).good).toEqual([]);
  });
});

describe('labels beside their values', () => {
  test.each<Case>([
    [
      'one payment',
      '가맹점,도서상점\n승인일시,2026-10-02 09:10\n승인금액,"4,500원"\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      [],
    ],
    [
      'a title above, remarks below, two of them with other labels',
      '결제 상세\n가맹점,도서상점\n승인일시,2026-10-02\n결제금액,4500\n\n가맹점,만화가게\n승인일시,2026-10-03\n결제금액,700\n상태,취소\n※ 참고용입니다\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-03 700 만화가게 cancelled'],
      ['10 note'],
    ],
    [
      'payments right below each other, of which each begins anew with a label',
      '결제일시,2026-10-02 09:10\n가맹점,도서상점\n결제금액,"4,500"\n결제일시,2026-10-03 10:20\n가맹점,만화가게\n결제금액,700\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-03 700 만화가게 confirmed'],
      [],
    ],
    [
      'two labels in a row',
      '결제일시,2026-10-02 09:10,가맹점,도서상점\n상품,만화책,결제금액,4500\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      [],
    ],
    [
      'a payment in each column',
      '결제일,2026-10-02,2026-10-03\n가맹점,도서상점,만화가게\n결제금액,4500,700\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-03 700 만화가게 confirmed'],
      [],
    ],
    [
      'labels that say nothing known among the others, and what was taken back',
      '가맹점,도서상점\n통신사,SKT\n승인일시,2026-10-02 09:10\n결제금액,4500\n취소금액,4500\n',
      ['2026-10-02 4500 도서상점 cancelled'],
      [],
    ],
    [
      'without a sum nothing is a payment',
      '결제일시,2026-10-02\n가맹점,도서상점\n문의,없음\n',
      [],
      ['1 date-empty', '2 date-empty', '3 date-empty'],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('sums in another currency', () => {
  test.each([
    ['a sign for yen in the heading', '날짜,가게,금액(円)\n2026-10-02,A,900\n'],
    ['its name in Korean', '날짜,가게,결제금액(엔)\n2026-10-02,A,900\n'],
    ['its code behind the name', '날짜,가게,금액 JPY\n2026-10-02,A,900\n'],
    ['a sign that fonts of old draw for won, too', '날짜,가게,금액(￥)\n2026-10-02,A,900\n'],
    ['a title that names it', '통화: EUR\n날짜,가게,금액\n2026-10-02,A,900\n'],
    ['a column beside it', '날짜,가게,결제금액,결제통화\n2026-10-02,A,900,JPY\n'],
    ['its sign behind the sum', '날짜,가게,금액\n2026-10-02,A,900円\n'],
    ['its name behind the sum', '날짜,가게,금액\n2026-10-02,A,900 yen\n'],
    ['headings of Japan', '日付,店,金額(円)\n2026-10-02,A,900\n'],
  ])('%s is no won', (_, text) => {
    const { good, bad } = toldRows(text);
    expect(good).toEqual([]);
    expect(bad).toContainEqual(expect.stringContaining('other-currency'));
  });
});

test('a sheet that is named after another currency', () => {
  const rows = [
    ['날짜', '가게', '금액'],
    ['2026-10-02', 'A', '900'],
  ].map((cells, at) => ({ line: at + 1, cells }));
  expect(toldGrid({ name: 'JPY', rows })).toEqual({ good: [], bad: ['2 other-currency'] });
  expect(toldGrid({ name: '10월', rows }).good).toEqual(['2026-10-02 900 A confirmed']);
});

describe('what was taken back', () => {
  test.each<Case>([
    [
      'more rows of a card take back than pay, and a payment stands before each that takes it back',
      '일자,가맹점,금액\n2026-10-02,도서상점,4500\n2026-10-05,도서상점,-4500\n2026-10-06,만화가게,-700\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-05 4500 도서상점 cancellation',
        '2026-10-06 700 만화가게 cancellation',
      ],
      [],
    ],
    [
      'in an account the sum with a minus comes first',
      '일자,내용,금액\n2026-10-02,도서상점,-4500\n2026-10-05,도서상점,4500\n2026-10-06,만화가게,-700\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-06 700 만화가게 confirmed'],
      ['3 income'],
    ],
    [
      'a list with numbers of approvals is a card’s',
      '승인일,가맹점명,승인금액,승인번호\n2026-10-02,도서상점,-4500,11110000\n2026-10-05,도서상점,-900,22220000\n2026-10-06,만화가게,700,33330000\n',
      [
        '2026-10-02 4500 도서상점 cancellation',
        '2026-10-05 900 도서상점 cancellation',
        '2026-10-06 700 만화가게 confirmed',
      ],
      [],
    ],
    [
      'what was paid, what was taken back, and what is left',
      '일자,상점,승인금액,취소금액,결제금액\n2026-10-02,도서상점,4500,0,4500\n2026-10-05,도서상점,900,900,0\n2026-10-06,만화가게,700,200,500\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-05 900 도서상점 cancelled',
        '2026-10-06 700 만화가게 confirmed',
        '2026-10-06 200 만화가게 cancellation part',
      ],
      [],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('a shop and its gateway in one place', () => {
  test.each([
    ['도서상점(다날)', '도서상점'],
    ['다날_도서상점', '도서상점'],
    ['KG모빌리언스(도서상점)', '도서상점'],
    ['도서상점/페이레터', '도서상점'],
    ['다날', '다날'],
    ['도서-만화', '도서-만화'],
    ['도서상점(강남점)', '도서상점(강남점)'],
  ])('%s', (written, merchant) => {
    expect(toldRows(`결제일,가맹점,금액\n2026-10-02,${written},4500\n`).good).toEqual([
      `2026-10-02 4500 ${merchant} confirmed`,
    ]);
  });
});

describe('a day in a line above, with what was spent on it', () => {
  test('its sum is no payment', () => {
    const text =
      '10월 2일 금요일,,"5,200"\n휴대폰,도서상점,4500\n휴대폰,만화가게,700\n10월 5일 월요일,,900\n휴대폰,도서상점,900\n';
    expect(toldRows(text)).toEqual({
      good: [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-02 700 만화가게 confirmed',
        '2026-10-05 900 도서상점 confirmed',
      ],
      bad: ['1 date-empty', '4 date-empty'],
    });
  });

  test('where every row has its day, none is a line above others', () => {
    expect(toldRows('일자,금액\n2026-10-02,4500\n2026-10-03,700\n').good).toEqual([
      '2026-10-02 4500 - confirmed',
      '2026-10-03 700 - confirmed',
    ]);
  });

  test('headings that come again below the title of each month', () => {
    const text = '9월\n일,가게,금액\n7,도서상점,4500\n10월\n일,가게,금액\n8,만화가게,700\n';
    expect(toldRows(text).good).toEqual([
      '2026-09-07 4500 도서상점 confirmed',
      '2026-10-08 700 만화가게 confirmed',
    ]);
  });
});
