import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { decideManners, readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import { ROOT } from '../../../architecture/sources.ts';
import { readTable } from './read-table.ts';

const TODAY = day('2026-11-28');

function readText(text: string) {
  const columns = readColumns([...csvRows(text, guessDelimiter(text, TODAY))], TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  return { ...columns, ...readTable(columns, TODAY) };
}

/** `day amount name` of what is taken in, `line reason` of what is not. */
function told(text: string) {
  const { good, bad } = readText(text);
  return {
    good: good.map(({ draft: { day: on, amount, merchant = '', kind, status } }) => {
      const nature =
        kind === 'cancellation' || status === 'cancelled' ? ' 취소' : status === 'failed' ? ' 실패' : '';
      return `${on} ${amount} ${merchant}${nature}`;
    }),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('kinds of tables', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'a bank’s list: money that came in is none of ours',
      '거래일,구분,금액,내용\n2026-11-03,출금,12000,달빛서점\n2026-11-04,입금,50000,김*수\n2026-11-05,이체,70000,내 통장',
      ['2026-11-03 12000 달빛서점'],
      ['3 income', '4 transfer'],
    ],
    [
      'a bank’s list with a column for each way, and a balance',
      '거래일시,적요,출금(원),입금(원),거래후잔액(원)\n2026.11.03 08:12,달빛서점,"4,800",0,"995,200"\n2026.11.01 09:00,급여,,"2,100,000","1,000,000"',
      ['2026-11-03 4800 달빛서점'],
      ['3 income'],
    ],
    [
      'a household book: spending is negative, income positive',
      '날짜,타입,내용,금액\n2026-11-03,지출,달빛서점,-1800\n2026-11-04,수입,월급,2100000\n2026-11-05,이체,적금,-500000\n2026-11-06,지출,카페,-3300',
      ['2026-11-03 1800 달빛서점', '2026-11-06 3300 카페'],
      ['3 income', '4 transfer'],
    ],
    [
      'a household book that says it with the sign alone',
      'Date,Payee,Amount\n2026-11-03,달빛서점,-1800\n2026-11-04,카페,-3300\n2026-11-05,월급,90000',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페'],
      ['4 income'],
    ],
    [
      'a day of cancellation takes back what no word says was paid, and is asked about where one does',
      '결제일,가맹점,금액,상태,취소일\n2026-11-03,달빛서점,12000,결제완료,2026-11-05\n2026-11-04,별빛카페,3000,,2026-11-06',
      ['2026-11-04 3000 별빛카페 취소'],
      ['2 unknown-status'],
    ],
    [
      'a card’s list: a minus takes a payment back',
      '이용일,가맹점명,이용금액\n2026-11-03,달빛서점,1800\n2026-11-04,카페,3300\n2026-11-05,카페,-3300',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페', '2026-11-05 3300 카페 취소'],
      [],
    ],
    [
      'headings with units and brackets, a foreign row of no won',
      '이용일,이용하신 곳,국내이용금액(원),해외이용금액($),할부\n2026-11-03,GLOBAL,0,12.5,일시불\n2026-11-04,카페,"3,300",0,일시불',
      ['2026-11-04 3300 카페'],
      ['2 amount-too-small'],
    ],
    [
      'headings over two lines, the upper one over two columns',
      '거래일시,거래내용,금액,,비고\n,,출금,입금,\n2026-11-03,달빛서점,"1,800",,\n2026-11-04,월급,,"900,000",',
      ['2026-11-03 1800 달빛서점'],
      ['4 income'],
    ],
    [
      'titles, the period and a summary above; totals and remarks below',
      '소액결제 이용내역\n조회기간,2026-11-01 ~ 2026-11-22\n구분,금액\n결제,"5,100"\n\n이용일자,가맹점명,이용금액\n2026-11-03,달빛서점,"1,800"\n2026-11-04,카페,"3,300"\n합계,2건,"5,100"\n※ 취소한 결제는 나오지 않을 수 있습니다.',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페'],
      ['9 sum-row', '10 note'],
    ],
    [
      'a subtotal with the last day of its month',
      '이용일자,가맹점명,이용금액\n2026-10-03,달빛서점,1800\n2026-10-31,10월 소계,1800\n2026-11-04,카페,3300\n2026-11-22,총합계,5100',
      ['2026-10-03 1800 달빛서점', '2026-11-04 3300 카페'],
      ['3 sum-row', '5 sum-row'],
    ],
    [
      'headings that come again, and another table below',
      '이용일자,가맹점명,이용금액\n2026-11-03,달빛서점,1800\n이용일자,가맹점명,이용금액\n2026-11-04,카페,3300\n청구일,금액,납부방법\n2026-11-20,5100,자동이체',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페'],
      ['3 heading', '5 other-table', '6 other-table'],
    ],
    [
      'a sum parted at its own comma is no smaller sum',
      '이용일자,가맹점명,이용금액\n2026-11-03,달빛서점,1,800\n2026-11-04,카페,900',
      ['2026-11-04 900 카페'],
      ['2 more-cells'],
    ],
    [
      'days of a spreadsheet, and a time in a column of its own',
      '결제일,결제시간,상호,금액\n46329,오후 2:05,달빛서점,1800\n46330,,카페,3300',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페'],
      [],
    ],
    [
      'months and days that a spreadsheet took for numbers: what may have lost its zero is named',
      '결제일,상호,금액\n11.05,달빛서점,1800\n11.1,카페,3300\n11.2,카페,2200\n11.13,카페,900',
      ['2026-11-05 1800 달빛서점', '2026-11-13 900 카페'],
      ['3 no-date', '4 no-date'],
    ],
    [
      'months and days written without zeros',
      '결제일,상호,금액\n11.1,달빛서점,1800\n11.10,카페,3300\n11.5,카페,900',
      ['2026-11-01 1800 달빛서점', '2026-11-10 3300 카페', '2026-11-05 900 카페'],
      [],
    ],
    [
      'six figures among which five are left of one: no day of a spreadsheet',
      '결제일,상호,금액\n141126,달빛서점,1800\n41126,카페,3300\n211126,카페,900',
      ['2026-11-14 1800 달빛서점', '2026-11-21 900 카페'],
      ['3 no-date'],
    ],
    [
      'without headings: numbered rows, and no sum taken from their numbers',
      '1,2026-11-03,달빛서점,1800\n2,2026-11-04,카페,3300\n3,2026-11-05,카페,2200',
      ['2026-11-03 1800 달빛서점', '2026-11-04 3300 카페', '2026-11-05 2200 카페'],
      [],
    ],
    [
      'days to come, days that cannot be and empty ones are named',
      '이용일자,가맹점명,이용금액\n2026-11-29,가,1\n2026-02-30,나,2\n,다,3\n1999-01-01,라,4\n2026-11-01,마,5',
      ['2026-11-01 5 마'],
      ['2 future', '3 no-such-day', '4 date-empty', '5 too-early'],
    ],
    [
      'one number on three months of a subscription, cancelled in the last',
      '결제일,가맹점,금액,상태,주문번호\n2026-09-05,음악,8900,완료,A-77\n2026-10-05,음악,8900,완료,A-77\n2026-11-05,음악,8900,취소,A-77',
      ['2026-09-05 8900 음악', '2026-10-05 8900 음악', '2026-11-05 8900 음악 취소'],
      [],
    ],
    [
      'a sum in parts: the whole of the row was paid',
      '거래일자,가맹점명,공급가액,부가세,합계금액\n2026-11-03,달빛문구,9000,900,9900\n2026-11-04,카페,3000,300,3300',
      ['2026-11-03 9900 달빛문구', '2026-11-04 3300 카페'],
      [],
    ],
    [
      'a price beside its tax, its delivery or its count, and the whole behind them',
      '날짜,상점,금액,배송비,합계\n2026-11-03,달빛문구,9000,3000,12000\n2026-11-04,카페,3000,0,3000',
      ['2026-11-03 12000 달빛문구', '2026-11-04 3000 카페'],
      [],
    ],
    [
      'what was asked for, and what was paid of it in the end',
      '결제일시,상점명,주문금액,할인금액,최종결제금액\n2026-11-03 10:00,달빛문구,10000,1000,9000',
      ['2026-11-03 9000 달빛문구'],
      [],
    ],
    [
      'how each payment came out, under a heading that only says so',
      '요청일시,상점,요청금액,결과\n2026-11-03 10:00,달빛문구,9900,성공\n2026-11-03 10:05,카페,5500,실패(한도초과)',
      ['2026-11-03 9900 달빛문구', '2026-11-03 5500 카페 실패'],
      [],
    ],
    [
      'states of an order: sent, made sure, taken back',
      '주문일,상점,결제금액,상태\n2026-11-03,달빛문구,9900,배송중\n2026-11-04,카페,5500,구매확정\n2026-11-05,서점,3300,취소완료\n2026-11-06,빵집,2200,미확정',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페', '2026-11-05 3300 서점 취소'],
      ['5 unknown-status'],
    ],
    [
      'a column of states whatever stands above it',
      '거래일,가맹점,금액,승인여부\n2026-11-03,달빛문구,9900,승인\n2026-11-04,카페,5500,승인취소',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페 취소'],
      [],
    ],
    [
      'a letter that answers something else is no state',
      '거래일,가맹점,금액,해외결제\n2026-11-03,달빛문구,9900,N\n2026-11-04,카페,5500,Y',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페'],
      [],
    ],
    [
      'among remarks one that says the payment was taken back',
      '날짜,사용처,금액,비고\n2026-11-03,달빛문구,9900,생일 선물\n2026-11-04,카페,5500,취소',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페 취소'],
      [],
    ],
    [
      'what was taken back in rows and a column of its own',
      '거래일,가맹점,승인금액,취소금액\n2026-11-03,달빛문구,9900,0\n2026-11-04,달빛문구,0,9900\n2026-11-05,카페,,-5500\n2026-11-06,서점,8000,3000\n2026-11-07,빵집,0,0',
      ['2026-11-03 9900 달빛문구', '2026-11-04 9900 달빛문구 취소', '2026-11-05 5500 카페 취소'],
      ['5 part-cancelled', '6 amount-too-small'],
    ],
    [
      'what was taken back, below a heading over both sums',
      '이용일,이용처,금액,,비고\n,,결제,취소금액,\n2026-11-03,달빛문구,"9,900",0,\n2026-11-04,카페,0,"5,500",',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페 취소'],
      [],
    ],
    [
      'headings whose second line only parts them further',
      '이용일,이용처,금액,,비고\n,,이용금액,할인,\n2026-11-03,달빛문구,"9,900",0,\n2026-11-04,카페,"5,500",100,',
      ['2026-11-03 9900 달빛문구', '2026-11-04 5500 카페'],
      [],
    ],
    [
      'a first row that cannot be read is no second line of headings',
      '이용일,이용처,금액\n미확인,달빛문구,확인 중\n2026-11-04,카페,"5,500"',
      ['2026-11-04 5500 카페'],
      ['2 no-date'],
    ],
  ])('%s', (_, text, good, bad) => expect(told(text)).toEqual({ good, bad }));

  test('two columns of sums without headings: the person is asked which is the amount', () => {
    const { mapping } = readText('2026-11-03,달빛서점,"1,800","98,200"\n2026-11-04,카페,"3,300","54,900"');
    expect(mapping.when).toBe(0);
    expect(mapping.amount).toBeUndefined();
  });

  test('a phone number inside a name is not kept', () => {
    const { good } = readText('일자,적요,금액\n2026-11-03,SKT 010-1234-5678 요금,"30,000"');
    expect(good[0]?.draft.merchant).toBe('SKT 요금');
  });
});

describe('a column of figures like 11.05', () => {
  const choiceOf = (text: string) => {
    const columns = readColumns([...csvRows(text, guessDelimiter(text, TODAY))], TODAY);
    if ('fault' in columns) throw new Error(columns.fault);
    const { mapping } = columns;
    return { mapping, ...inOneGo(decideManners(columns, mapping, TODAY)).dates };
  };

  test.each<[why: string, text: string]>([
    ['alone: the fifth of November or the eleventh of May', '결제일,상호,금액\n11.05,가게,1800'],
    ['beside dates with a year', '결제일,상호,금액\n2026-11-05,가게,1800\n11.06,나게,1800\n05.11,다게,900'],
    ['running back through the months', '결제일,상호,금액\n11.05,가게,1\n10.06,나게,2\n09.07,다게,3'],
    ['with a time of day', '결제일,상호,금액\n11.05 14:00,가게,1800\n46331,나게,900'],
  ])('asks which is the month: %s', (_, text) => {
    const { orders, example } = choiceOf(text);
    expect(orders.length).toBeGreaterThan(1);
    expect(example).toMatch(/^11\.0/);
  });

  test.each<[why: string, text: string]>([
    ['no amount beside it', '가게,11.05\n나게,12.06'],
    ['under a heading that is neither', '날짜,내용,값\n2026-11-05,가게,11.05\n2026-11-06,나게,12.99'],
    ['beside a date, without headings', '2026-11-05,가게,11.05\n2026-11-06,나게,12.99'],
  ])('is taken for no amount, and the person is asked for one: %s', (_, text) => {
    expect(choiceOf(text).mapping.amount).toBeUndefined();
    expect(readText(text).good).toEqual([]);
  });

  test('under the heading of amounts it is a share of a won, and named', () => {
    expect(told('일자,금액,상호\n2026-11-05,11.05,가게\n2026-11-06,9900,나게')).toEqual({
      good: ['2026-11-06 9900 나게'],
      bad: ['2 amount-fractional'],
    });
  });
});

describe('our own export', () => {
  test('a cancelled row with the number of a paid one stays what it was', () => {
    const text =
      '일시,종류,상태,금액,승인번호,entry id\n2026-11-03 10:00:00,결제,완료,8900,A-7777,entry-0001\n2026-11-03 11:00:00,결제,취소됨,8900,A-7777,entry-0002';
    expect(readText(text).good.map(({ draft: { id, kind, status } }) => [id, kind, status])).toEqual([
      ['entry-0001', 'payment', 'confirmed'],
      ['entry-0002', 'payment', 'cancelled'],
    ]);
  });

  test('the same of another list takes the paid one back', () => {
    const text =
      '일시,종류,상태,금액,승인번호\n2026-11-03 10:00:00,결제,완료,8900,A-7777\n2026-11-03 11:00:00,결제,취소됨,8900,A-7777';
    expect(readText(text).good.map(({ draft: { kind, status } }) => [kind, status])).toEqual([
      ['payment', 'confirmed'],
      ['cancellation', 'confirmed'],
    ]);
  });
});

interface Label {
  readonly file: string;
  readonly rows: readonly {
    readonly day: string;
    readonly amount: number;
    readonly merchant: string | null;
    readonly kind: string;
  }[];
}

/** Beside the project, or where CBG_SHARED says. */
const CASES = join(process.env['CBG_SHARED'] || join(ROOT, '../shared'), 'cases/tables');
if (!existsSync(CASES)) console.warn('no tables from outside beside the project: they are not read here');

describe.skipIf(!existsSync(CASES))('tables from outside', () => {
  const labels = existsSync(CASES)
    ? (JSON.parse(readFileSync(join(CASES, 'labels.json'), 'utf8')) as Label[])
    : [];

  test('each file has its rows', () => {
    const files = readdirSync(CASES).filter((name) => name.endsWith('.csv'));
    expect(labels.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  test.each(labels)('$file', ({ file, rows }) => {
    const { good, counts } = readText(readFileSync(join(CASES, file), 'utf8'));
    expect(counts.rows).toBe(counts.head + counts.good + counts.bad + counts.blank);
    const wanted = rows.map((row) => [row.day, row.amount, row.kind]);
    const found = good.map(({ draft: { day: on, amount, kind, status } }) => {
      const isBack = kind === 'cancellation' || status === 'cancelled';
      return [on, amount, isBack ? 'cancelled' : 'payment'];
    });
    expect(found).toEqual(wanted);
    for (const [index, { merchant }] of rows.entries())
      if (merchant !== null) expect(good[index]?.draft.merchant).toBe(merchant);
  });
});
