import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import { foundTable, rowsOfFound } from '../../../../src/intake/found.ts';

const TODAY = day('2026-11-28');

/** `day amount shop kind` of each row, and the line and reason of what is out. */
function told(text: string) {
  const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const { good, bad } = inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
  return {
    good: good.map(({ draft, doubt }) =>
      [
        draft.at ?? draft.day,
        draft.amount,
        draft.merchant ?? '-',
        draft.kind,
        draft.status,
        ...(doubt ? [doubt] : []),
      ].join(' '),
    ),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('a list of an account', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'what the bank takes for itself is no purchase, in the column of the kind',
      '일시,내용,유형,금액\n2026-11-03 10:00,달빛문고,체크카드,"7,000"\n2026-11-04 10:00,김*수,타행수수료,500\n2026-11-05 10:00,정산,이자,120\n',
      ['2026-11-03T01:00:00.000Z 7000 달빛문고 payment confirmed'],
      ['3 charge', '4 income'],
    ],
    [
      'or as its name',
      'Date;Description;Amount\n2026-11-03;Moon Books;7000\n2026-11-04;Fee;500\n2026-11-05;Transfer fee;300\n2026-11-06;Interest;20\n',
      ['2026-11-03 7000 Moon Books payment confirmed'],
      ['3 charge', '4 charge', '5 charge'],
    ],
    [
      'but a shop may ask for one: then its name stands beside it',
      '결제일,가맹점,상품,결제금액\n2026-11-03,공연마당,예매수수료,1000\n2026-11-04,수수료상점,잔,2000\n',
      ['2026-11-03 1000 공연마당 payment confirmed', '2026-11-04 2000 수수료상점 payment confirmed'],
      [],
    ],
    [
      'a minus that lowers the balance was spent, however few they are; newest first',
      '거래일,적요,금액,거래 후 잔액\n2026-11-06,들꽃찻집,-4000,96000\n2026-11-05,모임,30000,100000\n2026-11-04,회비,20000,70000\n',
      ['2026-11-06 4000 들꽃찻집 payment confirmed'],
      ['3 income', '4 income'],
    ],
    [
      'oldest first, too',
      '거래일,적요,금액,잔액\n2026-11-04,모임,30000,100000\n2026-11-06,들꽃찻집,-4000,"96,000원"\n',
      ['2026-11-06 4000 들꽃찻집 payment confirmed'],
      ['2 income'],
    ],
    [
      'a minus that raises what is left was taken back',
      '결제일,상호,결제금액,잔여한도\n2026-11-04,들꽃몰,30000,270000\n2026-11-05,들꽃몰,-30000,300000\n2026-11-06,들꽃몰,-20000,320000\n',
      [
        '2026-11-04 30000 들꽃몰 payment confirmed',
        '2026-11-05 30000 들꽃몰 cancellation confirmed',
        '2026-11-06 20000 들꽃몰 cancellation confirmed',
      ],
      [],
    ],
    [
      'a balance that does not add up says nothing',
      '거래일,적요,금액,잔액\n2026-11-04,들꽃몰,30000,1000\n2026-11-06,들꽃몰,-4000,96000\n',
      ['2026-11-04 30000 들꽃몰 payment confirmed', '2026-11-06 4000 들꽃몰 cancellation confirmed'],
      [],
    ],
    [
      'ways that are named by what they end in',
      '날짜,내용,수입/지출,금액\n2026-11-04,적금,이체지출,50000\n2026-11-05,정산,기타입금,7000\n2026-11-06,들꽃몰,카드지출,-4000\n',
      ['2026-11-06 4000 들꽃몰 payment confirmed'],
      ['2 transfer', '3 income'],
    ],
    [
      'paid by the bill of a carrier that is named, or by a card that is',
      'Date,Merchant,Amount,Payment method\n2026-11-04,Moon Books,5000,KT\n2026-11-05,Star Books,6000,Mastercard-1111\n',
      [
        '2026-11-04 5000 Moon Books payment confirmed',
        '2026-11-05 6000 Star Books payment confirmed other-method',
      ],
      [],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

describe('headings', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'a time under any heading that ends so',
      '매출일,매출시각,상호,금액\n20261104,2015,들꽃몰,5000\n',
      ['2026-11-04T11:15:00.000Z 5000 들꽃몰 payment confirmed'],
      [],
    ],
    [
      'a state that cancels, of which most rows have none',
      '거래일,상호,거래금액,취소상태\n2026-11-04,들꽃몰,5000,-\n2026-11-05,해님몰,6000,승인취소\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-05 6000 해님몰 payment cancelled'],
      [],
    ],
    [
      'a sum in two lines, of which the lower says that it is the whole',
      '이용일,상호,결제금액,\n,,공급가,합계\n2026-11-04,들꽃몰,5000,5500\n',
      ['2026-11-04 5500 들꽃몰 payment confirmed'],
      [],
    ],
    [
      'what is left of a payment stands beside it without contradicting it',
      '이용일,상호,이용금액,취소금액,실청구금액\n2026-11-04,들꽃몰,5000,2000,3000\n2026-11-05,들꽃몰,5000,0,5000\n2026-11-06,들꽃몰,5000,0,4500\n',
      [
        '2026-11-04 5000 들꽃몰 payment confirmed',
        '2026-11-04 2000 들꽃몰 cancellation confirmed',
        '2026-11-05 5000 들꽃몰 payment confirmed',
      ],
      ['4 two-sums'],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

describe('days without a year', () => {
  const rows = '이용일,상호,금액\n12/23,들꽃몰,5000\n02/19,해님몰,6000\n';
  const of = (one: string, other: string) => [
    `${one} 5000 들꽃몰 payment confirmed`,
    `${other} 6000 해님몰 payment confirmed`,
  ];
  test.each<[why: string, title: string, good: string[]]>([
    [
      'are of the period that a title names',
      '조회기간: 2023.12.01 ~ 2024.02.29\n',
      of('2023-12-23', '2024-02-19'),
    ],
    ['in two cells', '기간,2024-12-01 - 2025-02-28\n', of('2024-12-23', '2025-02-19')],
    ['or in packed days', '20241201~20250228\n', of('2024-12-23', '2025-02-19')],
    ['of its month', '2025년 2월 이용내역\n', of('2024-12-23', '2025-02-19')],
    ['of its year', '2024년 소액결제\n', of('2024-12-23', '2024-02-19')],
  ])('%s', (_why, title, good) => {
    expect(told(title + rows)).toEqual({ good, bad: [] });
  });

  test('are the latest ones where what stands above is no title of theirs', () => {
    const above = '※ 2020년 7월부터 한도가 늘었습니다\n발급일: 2025-03-01\n가입일 2019.02\n';
    expect(told(`${above}이용일,상호,금액\n11/23,들꽃몰,5000\n`).good).toEqual([
      '2026-11-23 5000 들꽃몰 payment confirmed',
    ]);
  });

  test('are of the section they stand in', () => {
    const text =
      '이용일,상호,금액\n2025년 12월,,\n12/03,들꽃몰,5000\n12/30,해님몰,6000\n2026년 1월,,\n01/04,달님몰,7000\n';
    expect(told(text).good).toEqual([
      '2025-12-03 5000 들꽃몰 payment confirmed',
      '2025-12-30 6000 해님몰 payment confirmed',
      '2026-01-04 7000 달님몰 payment confirmed',
    ]);
  });
});

describe('cells that belong together', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'the half of the day in a column of its own',
      '날짜,구분,시간,상호,금액\n2026-11-04,PM,08:15,들꽃몰,5000\n2026-11-05,AM,12:05,해님몰,6000\n',
      [
        '2026-11-04T11:15:00.000Z 5000 들꽃몰 payment confirmed',
        '2026-11-04T15:05:00.000Z 6000 해님몰 payment confirmed',
      ],
      [],
    ],
    [
      'behind a time in the cell of the day',
      '결제일시,오전/오후,상호,금액\n2026-11-04 08:15,오후,들꽃몰,5000\n',
      ['2026-11-04T11:15:00.000Z 5000 들꽃몰 payment confirmed'],
      [],
    ],
    [
      'a day of cancellation beside a word for what kind of payment it was',
      '결제일,유형,상호,금액,취소일\n2026-11-04,정기,들꽃몰,5000,\n2026-11-05,일반,해님몰,6000,2026-11-06\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-05 6000 해님몰 payment cancelled'],
      [],
    ],
    [
      'whoever was paid, where the first words tell the way alone',
      '거래일,출금액,입금액,거래내용,거래점\n2026-11-04,5000,0,신용카드,들꽃몰\n2026-11-05,6000,0,인터넷이체,김*수\n2026-11-06,1000,0,대출이자,\n',
      ['2026-11-04 5000 - payment confirmed'],
      ['3 transfer', '4 charge'],
    ],
    [
      'a sum in won beside one in another currency',
      '거래일,상호,이용금액(KRW),현지금액,통화\n2026-11-04,Moon Inc,7000,4.99,USD\n',
      ['2026-11-04 7000 Moon Inc payment confirmed'],
      [],
    ],
    [
      'a sum as statements write it',
      '거래일,상호,금액\n2026-11-04,들꽃몰,"일금 7,000원정"\n2026-11-05,해님몰,"총 3,000원"\n',
      ['2026-11-04 7000 들꽃몰 payment confirmed', '2026-11-05 3000 해님몰 payment confirmed'],
      [],
    ],
    [
      'states in English of what did not come about',
      'Date,Merchant,Amount,State\n2026-11-04,Moon,5000,REVERTED\n2026-11-05,Star,6000,Voided\n2026-11-06,Sun,7000,Completed\n',
      [
        '2026-11-04 5000 Moon payment failed',
        '2026-11-05 6000 Star payment cancelled',
        '2026-11-06 7000 Sun payment confirmed',
      ],
      [],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

describe('what speaks against a payment beside its sum', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'nothing was billed for it; a column of zeros is one that is not used',
      '결제일,상호,결제금액,승인금액,청구금액\n2026-11-04,들꽃몰,5000,0,5000\n2026-11-05,해님몰,6000,0,0원\n2026-11-06,달님몰,7000,0,\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-06 7000 달님몰 payment confirmed'],
      ['3 two-sums'],
    ],
    [
      'an answer that it was not paid, in English',
      'Date,Shop,Amount,Is paid\n2026-11-04,Moon,5000,yes\n2026-11-05,Star,6000,no\n',
      ['2026-11-04 5000 Moon payment confirmed'],
      ['3 unknown-status'],
    ],
    [
      'a part in brackets behind its word',
      '결제일,상호,금액,상태\n2026-11-04,들꽃몰,5000,취소(일부)\n2026-11-05,해님몰,6000,취소 (전액)\n',
      ['2026-11-05 6000 해님몰 payment cancelled'],
      ['2 part-cancelled'],
    ],
    [
      'money put into a wallet, beside what was paid with it and taken back',
      '일시,상호,금액,종류\n2026-11-04,들꽃몰,5000,사용\n2026-11-05,해님몰,6000,충전\n2026-11-06,해님몰,7000,자동충전\n2026-11-07,들꽃몰,5000,이용취소\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-07 5000 들꽃몰 cancellation confirmed'],
      ['3 unknown-status', '4 unknown-status'],
    ],
    [
      'a state of an order in English, whatever it is called',
      'Order date,Title,Order total,Order status\n2026-11-04,Moon Book,5000,Delivered\n2026-11-05,Star Book,6000,Return received\n2026-11-06,Sun Book,7000,Payment declined\n2026-11-07,Sky Book,8000,Partial refund\n',
      ['2026-11-04 5000 Moon Book payment confirmed', '2026-11-06 7000 Sun Book payment failed'],
      ['3 unknown-status', '5 part-cancelled'],
    ],
    [
      'a way of paying in a remark, where others are by phone',
      '날짜,가게,금액,비고\n2026-11-04,들꽃몰,5000,휴대폰\n2026-11-05,해님몰,6000,현금\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-05 6000 해님몰 payment confirmed other-method'],
      [],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

test('a time that a spreadsheet left as a part of its day', () => {
  expect(told('날짜,시간,가게,금액\n46330,.75,들꽃몰,5000\n').good).toEqual([
    '2026-11-04T09:00:00.000Z 5000 들꽃몰 payment confirmed',
  ]);
});

test('a column of numbers of telephones is no sum', () => {
  const rows = [...csvRows('날짜,발신번호,내용\n2026-11-04,1566,들꽃\n', ',')];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  expect('fault' in found ? found.fault : found.mapping.amount).toBeUndefined();
});

describe('titles, and rows that carry on', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'what stands below a title of cancellations is no payment made; another title ends it',
      '■ 취소 내역\n일자,상호,금액\n2026-11-04,들꽃몰,5000\n■ 이용 내역\n일자,상호,금액\n2026-11-05,해님몰,6000\n',
      ['2026-11-05 6000 해님몰 payment confirmed'],
      ['3 unknown-status', '4 note', '5 heading'],
    ],
    [
      'of payments that failed, with a count',
      '[결제실패 목록 (1건)]\n일자,상호,금액\n2026-11-04,들꽃몰,5000\n',
      [],
      ['3 unknown-status'],
    ],
    [
      'a title of both says nothing, nor a remark about them',
      '결제/취소 내역\n취소 내역은 비고에 적혀 있습니다.\n일자,상호,금액\n2026-11-04,들꽃몰,5000\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed'],
      [],
    ],
    [
      'what a book carries from month to month',
      '일자,적요,지출,잔액\n2026-10-01,전월이월,1000,9000\n2026-10-03,들꽃몰,5000,4000\n2026-10-31,차월 이월,4000,0\n',
      ['2026-10-03 5000 들꽃몰 payment confirmed'],
      ['2 sum-row', '4 sum-row'],
    ],
    [
      'ways of money by a letter or a sign',
      'Date,Payee,DR/CR,Amount\n2026-11-04,Moon,DR,5000\n2026-11-05,Salary,CR,6000\n',
      ['2026-11-04 5000 Moon payment confirmed'],
      ['3 income'],
    ],
    [
      'or in brackets',
      '날짜,내용,유형,금액\n2026-11-04,들꽃몰,(-),5000\n2026-11-05,용돈,(+),6000\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed'],
      ['3 income'],
    ],
    [
      'what was taken off a payment, in a row of its own, is no cancellation',
      '날짜,가맹점,금액\n2026-11-04,들꽃몰,5000\n2026-11-04,들꽃몰 쿠폰,-500\n2026-11-05,해님몰,6000\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed', '2026-11-05 6000 해님몰 payment confirmed'],
      ['3 unknown-status'],
    ],
    [
      'states under a heading that nobody knows are no names',
      '결제일,상품,금액,단계\n2026-11-04,책,5000,구매확정\n2026-11-05,컵,6000,결제실패\n2026-11-06,펜,7000,결제 대기\n',
      [
        '2026-11-04 5000 - payment confirmed',
        '2026-11-05 6000 - payment failed',
        '2026-11-06 7000 - payment pending',
      ],
      [],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

describe('lists from abroad', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'times of UTC, as their heading says, are of the next day in Seoul',
      'Created (UTC),Merchant,Amount\n2026-11-04 15:30,Moon,5000\n2026-11-04 10:00,Star,6000\n2026-11-04,Sun,7000\n',
      [
        '2026-11-04T15:30:00.000Z 5000 Moon payment confirmed',
        '2026-11-04T10:00:00.000Z 6000 Star payment confirmed',
        '2026-11-04 7000 Sun payment confirmed',
      ],
      [],
    ],
    [
      'a zone beside each time',
      'Date,Time,Time Zone,Merchant,Amount\n2026-11-04,15:30,GMT,Moon,5000\n2026-11-04,15:30,KST,Star,6000\n2026-11-04,15:30,PST,Sun,7000\n',
      [
        '2026-11-04T15:30:00.000Z 5000 Moon payment confirmed',
        '2026-11-04T06:30:00.000Z 6000 Star payment confirmed',
      ],
      ['4 no-date'],
    ],
    [
      'a time that says its zone itself keeps it',
      'Time (UTC),Merchant,Amount\n2026-11-04T15:30:00+09:00,Moon,5000\n',
      ['2026-11-04T06:30:00.000Z 5000 Moon payment confirmed'],
      [],
    ],
    [
      'the sum that was billed in won, beside the one of the shop',
      'Transaction Date,Merchant Name,Original Amount,Original Currency,Billing Amount (KRW),Status\n2026-11-04,Moon,4.99,USD,6850,Posted\n',
      ['2026-11-04 6850 Moon payment confirmed'],
      [],
    ],
    [
      'an answer that it was given back',
      'Date,Merchant,Amount,Refunded\n2026-11-04,Moon,5000,FALSE\n2026-11-05,Star,6000,TRUE\n',
      ['2026-11-04 5000 Moon payment confirmed'],
      ['3 unknown-status'],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

test('a shop is what its heading says, whoever keeps the list, and never a cell beyond the headings', () => {
  expect(told('이용일시,제휴사,내용,금액\n2026-11-04,들꽃몰,책,5000\n').good).toEqual([
    '2026-11-04 5000 들꽃몰 payment confirmed',
  ]);
  expect(told('날짜,금액,간 곳\n2026-11-04,500,들꽃몰\n2026-11-05,17,000,해님몰\n')).toEqual({
    good: ['2026-11-04 500 들꽃몰 payment confirmed'],
    bad: ['3 more-cells'],
  });
});

describe('a sum paid in several ways', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'is asked about where a part of it was not paid by phone',
      '일자,상점,총금액,마일리지사용,휴대폰결제\n2026-11-04,들꽃몰,9000,1000,8000\n2026-11-05,해님몰,7000,0,7000\n',
      ['2026-11-05 7000 해님몰 payment confirmed'],
      ['2 two-sums'],
    ],
    [
      'four digits of a card are no part of it',
      '일자,상점,금액,카드\n2026-11-04,들꽃몰,9000,1234\n',
      ['2026-11-04 9000 들꽃몰 payment confirmed other-method'],
      [],
    ],
    [
      'and a bank’s word for the way is none of whoever was paid',
      '거래일시,적요,수취인,출금,입금\n2026-11-04,체크카드,들꽃몰,5000,0\n2026-11-05,자동이체,통신요금,55000,0\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed'],
      ['3 transfer'],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });
});

describe('headings that sound like others', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'what was bought is no money that came in',
      '일자,상점,구입금액\n2026-11-04,들꽃몰,5000\n',
      ['2026-11-04 5000 들꽃몰 payment confirmed'],
      [],
    ],
    [
      'delivery comes on top of what was ordered',
      '주문일시,상품명,총 주문금액,배송비 합계\n2026-11-04,책,5000,2500\n2026-11-05,펜,6000,0\n',
      ['2026-11-05 6000 - payment confirmed'],
      ['2 tax-apart'],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(text)).toEqual({ good, bad });
  });

  test('bills and the days they were settled are no payments', () => {
    const rows = [...csvRows('납부일,청구금액,납부방법\n2026-10-25,54000,자동이체\n', ',')];
    const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
    expect('fault' in found ? found.fault : found.mapping.when).toBeUndefined();
  });
});
