import { describe, expect, test } from 'vitest';
import { toldRows } from './told-rows.ts';

type Case = readonly [why: string, text: string, good: readonly string[], bad: readonly string[]];

describe('words that seem to say what they do not', () => {
  test.each<Case>([
    [
      'until when it may be cancelled is no cancellation',
      '날짜,가게,금액,상태\n2026-10-02,도서상점,4500,승인(환불가능)\n2026-10-03,도서상점,700,환불가능\n2026-10-04,도서상점,900,취소마감\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status', '4 unknown-status'],
    ],
    [
      'circles and crosses under a heading that asks whether it was cancelled',
      '날짜,가게,금액,취소여부\n2026-10-02,도서상점,4500,×\n2026-10-03,도서상점,700,○\n2026-10-04,도서상점,900,\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-03 700 도서상점 cancelled',
        '2026-10-04 900 도서상점 confirmed',
      ],
      [],
    ],
    [
      'under one that asks nothing known nobody knows what they say',
      '날짜,가게,금액,상태\n2026-10-02,도서상점,4500,O\n2026-10-03,도서상점,700,X\n',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'done, where it says how far a refund is',
      '날짜,가게,금액,환불상태\n2026-10-02,도서상점,4500,-\n2026-10-03,도서상점,700,완료\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'whether it went well',
      '날짜,가게,금액,승인YN\n2026-10-02,도서상점,4500,Y\n2026-10-03,도서상점,700,N\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'codes of kinds that nobody explains',
      '날짜,거래구분,가게,금액\n2026-10-02,10,도서상점,4500\n2026-10-03,20,도서상점,700\n',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'a kind that undoes',
      '날짜,거래구분,가게,금액\n2026-10-02,결제,도서상점,4500\n2026-10-03,무효,도서상점,700\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'what programs write for no day',
      '승인일시,가게,금액,취소일시\n2026-10-02,도서상점,4500,0000-00-00 00:00:00\n2026-10-03,도서상점,700,1900-01-01\n2026-10-04,도서상점,900,2026-10-05\n',
      [
        '2026-10-02 4500 도서상점 confirmed',
        '2026-10-03 700 도서상점 confirmed',
        '2026-10-04 900 도서상점 cancelled',
      ],
      [],
    ],
    [
      'a remark that it is still to come',
      '날짜,가게,금액,비고\n2026-10-02,도서상점,4500,\n2026-10-03,도서상점,700,정기결제 예정\n2026-10-04,도서상점,900,승인 대기\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 unknown-status', '4 unknown-status'],
    ],
    [
      'charged is paid',
      'Date,Shop,Amount,Status\n2026-10-02,Moon,4500,Charged\n2026-10-03,Moon,700,Charged back\n',
      ['2026-10-02 4500 Moon confirmed'],
      ['3 unknown-status'],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('which column is meant', () => {
  test.each<Case>([
    [
      'small sums beside what is left after each',
      '2026-10-02,도서상점,700,"9,300"\n2026-10-03,만화가게,300,"9,000"\n',
      ['2026-10-02 700 도서상점 confirmed', '2026-10-03 300 만화가게 confirmed'],
      [],
    ],
    [
      'small sums beside others: either may be meant',
      '2026-10-02,도서상점,700,"9,300"\n2026-10-03,만화가게,300,"4,000"\n',
      [],
      ['1 amount-empty', '2 amount-empty'],
    ],
    [
      'pieces are no sums',
      '2026-10-02,도서상점,2,"9,300"\n2026-10-03,만화가게,1,"4,000"\n',
      ['2026-10-02 9300 도서상점 confirmed', '2026-10-03 4000 만화가게 confirmed'],
      [],
    ],
    [
      'two days without a heading: either may be that of the bill',
      '2026-11-14,2026-10-02,도서상점,"4,500"\n2026-11-14,2026-10-09,만화가게,"7,000"\n',
      [],
      ['1 date-empty', '2 date-empty'],
    ],
    [
      'the one with a time is that of the payment',
      '2026-11-14,2026-10-02 09:10,도서상점,"4,500"\n2026-11-14,2026-10-09 10:11,만화가게,"7,000"\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-09 7000 만화가게 confirmed'],
      [],
    ],
    [
      'month and day of the use beside the day of the bill',
      '결제일,사용월일,가맹점,금액\n2026-11-14,10/02,도서상점,4500\n2026-11-14,10/21,만화가게,700\n',
      ['2026-10-02 4500 도서상점 confirmed', '2026-10-21 700 만화가게 confirmed'],
      [],
    ],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));
});

describe('what is no payment, and no won', () => {
  test.each<Case>([
    [
      'sums of a day and of the whole time, with a day of their own',
      '날짜,내역,금액\n2026-10-02,도서상점,4500\n2026-10-02,일계,4500\n2026-10-31,기간 합계,4500\n2026-10-31,10월분 합계,4500\n',
      ['2026-10-02 4500 도서상점 confirmed'],
      ['3 sum-row', '4 sum-row', '5 sum-row'],
    ],
    ['thousands by their letter', '날짜,가게,금액(천)\n2026-10-02,도서상점,4\n', [], ['2 other-unit']],
    ['or in a title', '단위 : 천\n날짜,가게,금액\n2026-10-02,도서상점,4\n', [], ['3 other-unit']],
  ])('%s', (_, text, good, bad) => expect(toldRows(text)).toEqual({ good, bad }));

  test.each([
    ['as programs write it', '="20261002091000",="도서상점",="4,500"'],
    ['quoted once more', '"=""20261002091000""","=""도서상점""","=""4,500"""'],
  ])('a formula that keeps a text, %s', (_, line) => {
    expect(toldRows(`승인일시,가맹점,금액\n${line}\n`)).toEqual({
      good: ['2026-10-02 4500 도서상점 confirmed'],
      bad: [],
    });
  });
});
