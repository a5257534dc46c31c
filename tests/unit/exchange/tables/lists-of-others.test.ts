import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import { foundPasted, foundTable, rowsOfFound } from '../../../../src/intake/found.ts';
import { readPastedText } from '../../../../src/intake/pasted.ts';

const TODAY = day('2026-11-28');

/** `day amount shop state` of each row, and the line and reason of what is out. */
function told(text: string) {
  const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const { good, bad } = inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
  return {
    good: good.map(({ draft, doubt }) => {
      const state = draft.kind === 'payment' ? draft.status : draft.kind;
      const name = draft.merchant ?? '-';
      return [draft.day, draft.amount, name, state, ...(doubt ? [doubt] : [])].join(' ');
    }),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('lists as others hand them out', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'points that were earned and spent are no won',
      '날짜,내용,적립,사용,남은 마일리지\n2026-11-03,적립,50,0,1050\n2026-11-04,달빛문고,0,600,450\n',
      [],
      ['2 other-currency', '3 other-currency'],
    ],
    [
      'nor are those of a list that is called so',
      '적립금 변동 내역\n일자,내용,금액\n2026-11-03,달빛문고,600\n2026-11-04,구름찻집,700\n',
      [],
      ['3 other-currency', '4 other-currency'],
    ],
    [
      'points beside what was paid change nothing',
      '날짜,상점,결제금액,적립\n2026-11-03,달빛문고,6000,60\n',
      ['2026-11-03 6000 달빛문고 confirmed'],
      [],
    ],
    [
      'of two columns that tell of what is left and what was used, either says what a row was',
      '일자,이용처,이용금액,누적 이용금액,잔여 한도\n2026-11-03,달빛문고,6000,6000,94000\n2026-11-04,구름찻집,4000,10000,90000\n2026-11-05,구름찻집,4000,6000,94000\n',
      ['2026-11-03 6000 달빛문고 confirmed', '2026-11-04 4000 구름찻집 confirmed'],
      ['4 unknown-status'],
    ],
    [
      'books that name the other account',
      'type,amount,currency_code,description,date,source_name,destination_name\nWithdrawal,-6000,KRW,책,2026-11-03T22:10:00+09:00,폰,달빛문고\n',
      ['2026-11-03 6000 달빛문고 confirmed'],
      [],
    ],
    [
      'a bank’s own words for a transfer by net or by phone',
      '거래일시,적요,받는분,출금액,입금액\n2026-11-03,전자금융,이*민,6000,0\n2026-11-04,체크카드,달빛문고,5000,0\n2026-11-05,폰뱅킹,이*민,7000,0\n',
      ['2026-11-04 5000 달빛문고 confirmed'],
      ['2 transfer', '4 transfer'],
    ],
    [
      'sums of a day: more than one payment stands in them',
      '일자,결제건수,결제금액\n2026-11-03,2건,9000\n2026-11-04,1건,5000\n',
      ['2026-11-04 5000 - confirmed'],
      ['2 sum-row'],
    ],
    [
      'the price of one piece of several',
      '날짜,가게,가격,수량\n2026-11-03,달빛문고,5000,2\n2026-11-04,달빛문고,6000,1\n',
      ['2026-11-04 6000 달빛문고 confirmed'],
      ['2 tax-apart'],
    ],
    [
      'but not where the price of one stands beside it',
      '날짜,가게,단가,수량,금액\n2026-11-03,달빛문고,5000,2,10000\n',
      ['2026-11-03 10000 달빛문고 confirmed'],
      [],
    ],
    [
      'a unit in a column of its own',
      '날짜,가게,금액,단위\n2026-11-03,달빛문고,5000,원\n2026-11-04,달빛문고,6,천원\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 other-unit'],
    ],
    [
      'a mark that says it was not paid',
      '날짜,가게,금액,납부\n2026-11-03,달빛문고,5000,✔\n2026-11-04,달빛문고,6000,✘\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'orders that wait for money from a bank',
      '주문일,가게,결제금액,주문상태\n2026-11-03,달빛문고,5000,입금확인중\n2026-11-04,달빛문고,6000,배송완료\n',
      ['2026-11-04 6000 달빛문고 confirmed'],
      ['2 unknown-status'],
    ],
    [
      'totals and means of a month, whatever they are called',
      '일자,내용,금액\n2026-11-03,달빛문고,5000\n2026-11-30,11월 총 이용금액,5000\n2026-11-30,누적금액,5000\n2026-11-30,월평균,5000\n2026-11-28,소액결제 합계,5000\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 sum-row', '4 sum-row', '5 sum-row', '6 sum-row'],
    ],
    [
      'what was paid by phone of the whole',
      '주문일,가게,총 결제금액,휴대폰,포인트\n2026-11-03,달빛문고,9000,8000,1000\n2026-11-04,구름찻집,4000,4000,0\n',
      ['2026-11-04 4000 구름찻집 confirmed'],
      ['2 two-sums'],
    ],
    [
      'the year in a column of its own; a day to come of it is a slip, not one of the year before',
      '연도,월일,가게,금액\n2024,11-15,달빛문고,5000\n2026,12-15,달빛문고,5000\n',
      ['2024-11-15 5000 달빛문고 confirmed'],
      ['3 future'],
    ],
    [
      'a plus beside a minus: an account, however few went out',
      '날짜,내용,금액\n2026-11-03,달빛문고,"-5,000"\n2026-11-04,이모,"+30,000"\n2026-11-05,고모,"+40,000"\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 income', '4 income'],
    ],
    [
      'the day of the sale counts, not that of the bill',
      '매출일,접수일,결제일,가맹점,매출금액\n20261003,20261005,20261114,달빛문고,5000\n',
      ['2026-10-03 5000 달빛문고 confirmed'],
      [],
    ],
    [
      'what programs call the sum that was taken back',
      'paid_at,shop,amount,cancel_amount,status\n2026-11-03 10:00:00,Moon,5000,0,paid\n2026-11-04 10:00:00,Moon,6000,2000,paid\n2026-11-05 10:00:00,Moon,7000,0,waiting_for_deposit\n',
      [
        '2026-11-03 5000 Moon confirmed',
        '2026-11-04 6000 Moon confirmed',
        '2026-11-04 2000 Moon cancellation',
      ],
      ['4 unknown-status'],
    ],
    [
      'a row that takes a part back, said by its kind; without a minus nobody knows what its sum is',
      '일시,구분,가게,금액\n2026-11-03,승인,달빛문고,9000\n2026-11-04,부분취소,달빛문고,-2000\n2026-11-05,부분취소,구름찻집,3000\n',
      ['2026-11-03 9000 달빛문고 confirmed', '2026-11-04 2000 달빛문고 cancellation'],
      ['4 part-cancelled'],
    ],
    [
      'debit and credit by their letters',
      'date,narrative,amount,dr/cr\n2026-11-03,Moon,9000,D\n2026-11-04,Salary,70000,C\n',
      ['2026-11-03 9000 Moon confirmed'],
      ['3 income'],
    ],
    [
      'a wallet’s kinds of several words: a payment is one whatever its sign',
      'Type,Completed Date,Description,Amount,Currency,State\nCARD_PAYMENT,2026-11-03,Moon,-5000.00,KRW,COMPLETED\nTOPUP,2026-11-04,Top-Up,90000.00,KRW,COMPLETED\nCARD_REFUND,2026-11-05,Moon,5000.00,KRW,COMPLETED\nP2P Transfer,2026-11-06,Lee,-7000.00,KRW,COMPLETED\n',
      ['2026-11-03 5000 Moon confirmed other-method', '2026-11-05 5000 Moon cancellation other-method'],
      ['3 income', '5 transfer'],
    ],
    [
      'the name of an account is no shop',
      '거래일시,거래금액,계좌정보,결제정보\n2026-11-03 10:00,5000,달빛머니,구름찻집\n',
      ['2026-11-03 5000 구름찻집 confirmed'],
      [],
    ],
    [
      'more names of totals, and of what is to be billed',
      '이용일,업체,금액\n2026-11-03,달빛문고,5000\n2026-11-28,합 계(원),5000\n2026-11-28,SUM,5000\n2026-11-28,총 1건 5000원,5000\n2026-11-28,이용건수 1건,5000\n2026-11-28,11월 이용액,5000\n2026-11-28,청구 예정 금액,5000\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 sum-row', '4 sum-row', '5 sum-row', '6 sum-row', '7 sum-row', '8 sum-row'],
    ],
    [
      'a second row of each payment that tells its state',
      '결제일,가게,금액\n결제시간,상품,상태\n2026-11-03,달빛문고,5000\n10:00,책,승인\n2026-11-04,구름찻집,6000\n11:00,차,취소\n2026-11-05,구름찻집,7000\n상태: 환불완료,,\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['4 no-date', '5 unknown-status', '6 no-date', '7 unknown-status', '8 note'],
    ],
    [
      'a sign in a column of its own, and kinds of slips',
      '일자,부호,금액,가게\n2026-11-03,-,5000,달빛문고\n2026-11-04,+,9000,이모\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 income'],
    ],
    [
      'a slip of a cancellation',
      '매출일자,전표구분,가게,매출금액\n2026-11-03,매출전표,달빛문고,5000\n2026-11-04,취소전표,달빛문고,5000\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 5000 달빛문고 cancellation'],
      [],
    ],
    [
      'a code that is none of success, where others are',
      '승인일시,가게,승인금액,응답코드\n2026-11-03 10:00,달빛문고,5000,0000\n2026-11-04 10:00,달빛문고,6000,8037\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'what was not given back',
      '일자,가게,결제금액,환불여부\n2026-11-03,달빛문고,5000,미환불\n2026-11-04,달빛문고,6000,환불\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 6000 달빛문고 cancelled'],
      [],
    ],
    [
      'money out and in, in English',
      'Date,Details,Money Out,Money In\n03 Nov 2026,Moon,5000,\n04 Nov 2026,Salary,,90000\n',
      ['2026-11-03 5000 Moon confirmed'],
      ['3 income'],
    ],
    [
      'what did not come about, said with the word for what did',
      '결제일,가게,금액,처리상태\n2026-11-03,달빛문고,5000,처리완료\n2026-11-04,달빛문고,6000,미완료\n2026-11-05,달빛문고,7000,불승인\n2026-11-06,달빛문고,8000,승인 예정\n2026-11-07,달빛문고,9000,결제보류\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 unknown-status', '4 unknown-status', '5 unknown-status', '6 unknown-status'],
    ],
    [
      'remarks that it failed, was turned down or given back',
      '일시,가게,금액,비고\n2026-11-03,달빛문고,5000,\n2026-11-04,달빛문고,6000,통신 장애로 실패\n2026-11-05,달빛문고,7000,카드 승인거절\n2026-11-06,달빛문고,8000,Charge back 11/08\n2026-11-07,달빛문고,9000,11/9 돌려받음\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 unknown-status', '4 unknown-status', '5 unknown-status', '6 unknown-status'],
    ],
    [
      'whether it was allowed',
      '일자,앱,금액,승인여부\n2026-11-03,달빛게임,5000,승인\n2026-11-04,달빛게임,6000,거부\n',
      ['2026-11-03 5000 달빛게임 confirmed', '2026-11-04 6000 달빛게임 failed'],
      [],
    ],
    [
      'labels with their own values above the headings name no columns',
      '결제일: 매월 14일,결제금액: 5000원,\n이용일자,가맹점,이용금액\n2026-11-03,달빛문고,5000\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      [],
    ],
    [
      'rows that a spreadsheet numbers, its headings among them',
      ',A,B,C,D\n1,날짜,가게,금액,결제수단\n2,2026-11-03,달빛문고,5000,휴대폰\n3,2026-11-04,달빛문고,6000,카드\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 6000 달빛문고 confirmed other-method'],
      [],
    ],
    [
      'without headings: a number of an order that begins with its day is no day beside one',
      '20261103000123,달빛문고,"5,000",2026-11-05\n20261104000124,구름찻집,"6,000",2026-11-06\n',
      ['2026-11-05 5000 달빛문고 confirmed', '2026-11-06 6000 구름찻집 confirmed'],
      [],
    ],
    [
      'fares, and the way of paying, which is no shop',
      '이용일,요금,결제\n2026-11-03,5000,휴대폰\n2026-11-04,6000,카드\n',
      ['2026-11-03 5000 - confirmed', '2026-11-04 6000 - confirmed other-method'],
      [],
    ],
    [
      'a column for each pool: which of them is the amount is asked',
      '이용일,가게,소액결제,콘텐츠이용료\n2026-11-03,달빛문고,5000,0\n',
      [],
      ['2 amount-empty'],
    ],
    [
      'a heading over others that only groups them, beside a sum of several rows',
      '구분,이용내역,,,합계금액\n,일자,업체,금액,\n소액결제,2026-11-03,달빛문고,5000,9000\n소액결제,2026-11-04,구름찻집,4000,\n',
      ['2026-11-04 4000 구름찻집 confirmed'],
      ['3 two-sums'],
    ],
    [
      'what a budget calls the account it was paid from',
      '날짜,구분,내용,금액,자산\n2026-11-03,지출,달빛문고,5000,휴대폰 소액결제\n2026-11-04,지출,구름찻집,4000,한빛은행\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 4000 구름찻집 confirmed other-method'],
      [],
    ],
    [
      'a wallet that was charged, and what came back into it: neither is income past doubt',
      '일시,내용,금액,잔액\n2026-11-03,휴대폰 충전,"10,000","10,000"\n2026-11-04,달빛게임,"-3,000","7,000"\n2026-11-05,달빛게임 취소,"3,000","10,000"\n',
      ['2026-11-04 3000 달빛게임 confirmed'],
      ['2 unknown-status', '4 unknown-status'],
    ],
    [
      'the price after something was taken off',
      '구매일,앱,판매가,할인가\n2026-11-03,달빛게임,5000,4000\n',
      ['2026-11-03 4000 달빛게임 confirmed'],
      [],
    ],
    [
      'the sum in won, beside that of the shop',
      'Date,Merchant,Local Amount,KRW Amount\n2026-11-03,Moon,4.99,7000\n2026-11-04,Star,3000,3000\n',
      ['2026-11-03 7000 Moon confirmed', '2026-11-04 3000 Star confirmed'],
      [],
    ],
    [
      'what was used so far, day by day',
      '일자,한도,사용액,잔여\n2026-11-03,100000,5000,95000\n2026-11-04,100000,9000,91000\n',
      [],
      ['2 sum-row', '3 sum-row'],
    ],
    [
      'totals of one shop, with a day, and one of all',
      '가게,일자,금액\n달빛문고,2026-11-03,5000\n달빛문고 소계,2026-11-03,5000\n달빛문고(합계),2026-11-03,5000\n전체,2026-11-03,5000\n소계마을,2026-11-04,4000\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 4000 소계마을 confirmed'],
      ['3 sum-row', '4 sum-row', '5 sum-row'],
    ],
    [
      'times by another clock are no days of Seoul',
      'Date (PST),Shop,Amount\n2026-11-03 22:00:00,Moon,5000\n',
      [],
      ['2 no-date'],
    ],
    [
      'hundredths, as programs hold sums',
      'date,shop,amount_cents\n2026-11-03,Moon,500000\n',
      [],
      ['2 other-unit'],
    ],
    [
      'sums in hundreds, in thousands by their figure, and in English',
      '이용내역 (단위: 백원)\n일자,가게,금액\n2026-11-03,달빛문고,50\n',
      [],
      ['3 other-unit'],
    ],
    [
      'in thousands by their figure',
      '일자,가게,금액(단위: 1000원)\n2026-11-03,달빛문고,5\n',
      [],
      ['2 other-unit'],
    ],
    [
      'in thousands, in English',
      'Date,Shop,Amount (KRW thousands)\n2026-11-03,Moon,5\n',
      [],
      ['2 other-unit'],
    ],
    [
      'money drawn in notes was paid to nobody',
      '거래일,적요,거래내용,출금,입금\n2026-11-03,ATM,현금인출,5000,0\n2026-11-04,체크카드,달빛문고,6000,0\n',
      ['2026-11-04 6000 달빛문고 confirmed'],
      ['2 transfer'],
    ],
    [
      'a part of what a card company had claimed, taken back',
      '이용일시,가맹점명,승인금액,매입취소금액,상태\n2026-11-03,달빛문고,8000,2000,부분매입취소\n',
      ['2026-11-03 8000 달빛문고 confirmed', '2026-11-03 2000 달빛문고 cancellation'],
      [],
    ],
    [
      'a bank that says in two columns that it went out, and how',
      '거래일자,입/출금,거래금액,거래내용\n2026-11-03,출금,5000,달빛문고\n2026-11-04,출금,6000,타행이체\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 transfer'],
    ],
    [
      'a box to tick names no shop, and says what was not paid',
      '완료,날짜,항목,금액\nTRUE,2026-11-03,달빛문고,5000\nFALSE,2026-11-04,구름찻집,6000\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 unknown-status'],
    ],
    [
      'a column of signs under a heading of signs',
      '일자,가게,금액,+/-\n2026-11-03,달빛문고,5000,-\n2026-11-04,이모,9000,+\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 income'],
    ],
    [
      'letters for approvals and cancellations, which are asked about',
      '승인일,가맹점,승인금액,A/C\n2026-11-03,달빛문고,5000,A\n2026-11-04,구름찻집,6000,C\n',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'the same in Korean, under no heading that is known',
      '승인일,가맹점,승인금액,구별\n2026-11-03,달빛문고,5000,승\n2026-11-04,구름찻집,6000,취\n',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'letters of which one alone stands there, which may mean anything',
      '승인일,가맹점,승인금액,등급\n2026-11-03,달빛문고,5000,A\n2026-11-04,구름찻집,6000,A\n',
      ['2026-11-03 5000 달빛문고 confirmed', '2026-11-04 6000 구름찻집 confirmed'],
      [],
    ],
    [
      'a minus in a column of what went out',
      '거래일,내용,출금,입금\n2026-11-03,달빛문고,-5000,\n2026-11-04,급여,,90000\n',
      ['2026-11-03 5000 달빛문고 confirmed'],
      ['3 income'],
    ],
  ])('%s', (_why, text, good, bad) => expect(told(text)).toEqual({ good, bad }));
});

describe('days without a year', () => {
  const rows = [...csvRows('일자,가게,금액\n11/15,달빛문고,5000\n', ',')];
  const dayIn = (sheet: string, file: string) => {
    const found = inOneGo(
      foundTable({ kind: 'csv', grids: [{ name: sheet, rows }], at: 0, file: { name: file } }, TODAY),
    );
    if ('fault' in found) throw new Error(found.fault);
    return inOneGo(rowsOfFound(found, TODAY))?.good[0]?.draft.day;
  };
  test.each<[sheet: string, file: string, day: string]>([
    ['2023년 11월', 'list.xlsx', '2023-11-15'],
    ['Sheet1', '소액결제_2023-11.xlsx', '2023-11-15'],
    ['2022.11', '소액결제_2023-11.xlsx', '2022-11-15'],
    ['Sheet1', '2024-10-01~2025-09-30.xlsx', '2024-11-15'],
    ['Sheet1', '이용내역(1).csv', '2026-11-15'],
  ])('are of the year that the sheet %s or the file %s is called after', (sheet, file, wanted) => {
    expect(dayIn(sheet, file)).toBe(wanted);
  });

  test('a table that plain text draws with bars', () => {
    const text =
      '| 일자 | 가게 | 금액 |\n|---|:---:|---:|\n| 2026-11-05 | 달빛 문고 | 5,000 |\n| 2026-11-06 | 구름찻집 | 4,000원 |';
    const pasted = inOneGo(foundPasted(readPastedText(text, TODAY), TODAY));
    if ('fault' in pasted) throw new Error(pasted.fault);
    const { good = [] } = inOneGo(rowsOfFound(pasted, TODAY)) ?? {};
    expect(good.map(({ draft: { day: on, amount, merchant } }) => [on, amount, merchant])).toEqual([
      ['2026-11-05', 5000, '달빛 문고'],
      ['2026-11-06', 4000, '구름찻집'],
    ]);
  });
});
