import { describe, expect, test } from 'vitest';
import { day, instant, month } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { carrierRows } from '../../../../src/exchange/compare/carrier-rows.ts';
import { folded } from '../../../../src/exchange/compare/fold.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { importContent, NO_IMPORT_CHOICES, planImport } from '../../../../src/exchange/plan.ts';
import { readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import {
  type FoundInput,
  foundPasted,
  foundTable,
  remapped,
  rowsOfFound,
} from '../../../../src/intake/found.ts';
import { readPastedText } from '../../../../src/intake/pasted.ts';

const TODAY = day('2026-11-28');
const TO = { line: 'first-line', pool: 'phone', nicknames: new Map(), most: 100 } as const;

function rowsOf(found: FoundInput | { readonly fault: string }) {
  if ('fault' in found) throw new Error(found.fault);
  return inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
}

const texts = (...messages: readonly string[]) =>
  rowsOf(inOneGo(foundPasted(readPastedText(messages.join('\n\n'), TODAY), TODAY)));

function table(text: string) {
  const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
  return rowsOf(inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY)));
}

/** `amount shop doubt` of each row, and why it is out. */
const told = ({ good, bad }: ReturnType<typeof rowsOf>) => ({
  good: good.map(({ draft: { kind, amount, merchant = '', pool = '-' }, doubt = 'sure' }) =>
    [kind, amount, merchant, pool, doubt].join(' '),
  ),
  bad: bad.map(({ line, reason }) => `${line} ${reason}`),
});

describe('texts', () => {
  test('one without a day is asked about, for today is a guess', () => {
    expect(told(texts('[다날/KT] 휴대폰결제 완료 이용처: 도토리마을 금액: 12,000원')).good).toEqual([
      'payment 12000 도토리마을 - no-day',
    ]);
    expect(
      told(texts('[다날/KT] 휴대폰결제 완료 이용처: 도토리마을 금액: 12,000원 일시: 12/05 10:00')).good,
    ).toEqual(['payment 12000 도토리마을 - no-day']);
  });

  const PART = '[다날/KT] 부분취소 완료\n이용처: 도토리마을\n취소금액: 4,000원\n취소일시: 11/20 10:00';
  const PAID = '[다날/KT] 휴대폰결제 완료\n이용처: 도토리마을\n금액: 12,000원\n일시: 11/18 10:00';
  const entry: Entry = {
    id: 'entry-0001',
    line: 'first-line',
    pool: 'phone',
    kind: 'payment',
    amount: won(12_000),
    at: instant('2026-11-18T01:00:00Z'),
    month: month('2026-11'),
    status: 'confirmed',
    source: 'sms',
    merchant: '도토리마을',
    commands: [],
  };
  const planned = (messages: readonly string[], entries: readonly Entry[]) =>
    inOneGo(planImport(texts(...messages).good, entries, TO));

  test('a part taken back is ticked where only one payment can be meant, logged or in the same paste', () => {
    expect(planned([PART], [entry])[0]).toMatchObject({ isTicked: true, draft: { isPart: true } });
    expect(planned([PAID, PART], []).map(({ isTicked }) => isTicked)).toEqual([true, true]);
    expect(importContent(planned([PART], [entry]), NO_IMPORT_CHOICES).rows).toMatchObject([
      { kind: 'cancellation', isPart: true, amount: 4_000 },
    ]);
  });

  test.each<[string, readonly Entry[]]>([
    ['nothing is logged', []],
    ['two may be meant', [entry, { ...entry, id: 'entry-0002', amount: won(15_000) }]],
    [
      'so much is not left',
      [entry, { ...entry, id: 'entry-0003', kind: 'cancellation', amount: won(9_000), of: entry.id }],
    ],
  ])('and asked about where %s', (_why, entries) => {
    expect(planned([PART], entries)[0]).toMatchObject({ isTicked: false, why: 'part-open' });
  });
});

describe('tables', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'some were paid by something else',
      '결제일,상점,금액,결제수단\n2026-11-03,달빛서점,5000,휴대폰\n2026-11-04,달빛서점,6000,신용카드\n2026-11-05,달빛서점,7000,상품권',
      [
        'payment 5000 달빛서점 - sure',
        'payment 6000 달빛서점 - other-method',
        'payment 7000 달빛서점 - other-method',
      ],
      [],
    ],
    [
      'all were paid by card',
      '결제일,상점,금액,결제방법\n2026-11-03,달빛서점,5000,체크카드\n2026-11-04,달빛서점,6000,신용카드',
      ['payment 5000 달빛서점 - other-method', 'payment 6000 달빛서점 - other-method'],
      [],
    ],
    [
      'a card company’s list, which names the card of each row',
      '이용일자,카드번호,가맹점명,이용금액\n2026-11-03,1234-****-****-5678,달빛서점,5000\n2026-11-04,,구름카페,6000',
      ['payment 5000 달빛서점 - other-method', 'payment 6000 구름카페 - sure'],
      [],
    ],
    [
      'a card beside a method that is the phone',
      '결제일,상점,금액,결제수단,카드사\n2026-11-03,달빛서점,5000,휴대폰,-\n2026-11-04,달빛서점,6000,휴대폰,다날\n2026-11-05,달빛서점,7000,신용카드,국민',
      [
        'payment 5000 달빛서점 - sure',
        'payment 6000 달빛서점 - sure',
        'payment 7000 달빛서점 - other-method',
      ],
      [],
    ],
    [
      'a method that says nothing of the kind',
      '결제일,상점,금액,결제방법\n2026-11-03,달빛서점,5000,일시불\n2026-11-04,달빛서점,6000,3개월',
      ['payment 5000 달빛서점 - sure', 'payment 6000 달빛서점 - sure'],
      [],
    ],
    [
      'a cancelled row below the same payment may be its cancellation, without a number that says so',
      '일시,상점,금액,상태\n2026-11-03,달빛서점,5000,승인\n2026-11-04,달빛서점,5000,취소\n2026-11-05,구름카페,6000,취소',
      [
        'payment 5000 달빛서점 - sure',
        'cancellation 5000 달빛서점 - may-take-back',
        'payment 6000 구름카페 - sure',
      ],
      [],
    ],
    [
      'each part of a list has its pool in its title',
      '[소액결제]\n이용일,업체,금액\n2026-11-03,달빛서점,5000\n소계,,5000\n\n[콘텐츠이용료]\n이용일,업체,금액\n2026-11-04,앱가게,6000',
      ['payment 5000 달빛서점 phone sure', 'payment 6000 앱가게 content sure'],
      ['4 sum-row', '6 note', '7 heading'],
    ],
    [
      'a remark that it was undone',
      '날짜,상점,금액,비고\n2026-11-03,달빛서점,5000,\n2026-11-04,구름카페,6000,11/05 취소\n2026-11-05,구름카페,7000,반품함\n2026-11-06,구름카페,8000,취소 불가',
      ['payment 5000 달빛서점 - sure', 'payment 8000 구름카페 - sure'],
      ['3 unknown-status', '4 unknown-status'],
    ],
    [
      'a button in every row says nothing of any',
      '일시,상점,금액,관리\n2026-11-03,달빛서점,5000,결제취소\n2026-11-04,구름카페,6000,결제취소',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'Y and N under a heading that asks nothing',
      '일시,상점,금액,결제상태\n2026-11-03,달빛서점,5000,Y\n2026-11-04,구름카페,6000,N',
      [],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'Y and N under one that asks whether it was cancelled',
      '일시,상점,금액,취소여부\n2026-11-03,달빛서점,5000,Y\n2026-11-04,구름카페,6000,N',
      ['payment 5000 달빛서점 - sure', 'payment 6000 구름카페 - sure'],
      [],
    ],
    [
      'two sums that say they were paid or billed',
      '이용일시,상점,이용금액,할인,청구금액\n2026-11-03,달빛서점,5000,0,5000\n2026-11-04,구름카페,6000,1000,5000',
      ['payment 5000 달빛서점 - sure'],
      ['3 two-sums'],
    ],
    [
      'two tables beside each other',
      '날짜,금액,날짜,금액\n2026-11-03,5000,2026-10-03,4000',
      [],
      ['2 more-cells'],
    ],
    [
      'a day without a year that comes soon',
      '날짜,상점,금액\n11/03,달빛서점,5000\n12/05,구름카페,6000\n12/31,별빛극장,7000',
      ['payment 5000 달빛서점 - sure', 'payment 7000 별빛극장 - sure'],
      ['3 future'],
    ],
    [
      'everyday headings, and a day with its time under one that names the time',
      '언제,어디서,얼마\n2026-11-03T10:00:00+09:00,달빛서점,5000',
      ['payment 5000 달빛서점 - sure'],
      [],
    ],
    [
      'a time of day alone does not stand for a day',
      '결제시각,상점,금액\n2026-11-03 10:00,달빛서점,5000',
      ['payment 5000 달빛서점 - sure'],
      [],
    ],
    [
      'what is left rises instead of falling',
      '날짜,상점,금액,남은 한도\n2026-11-03,달빛서점,5000,95000\n2026-11-04,구름카페,6000,89000\n2026-11-05,달빛서점,5000,94000',
      ['payment 5000 달빛서점 - sure', 'payment 6000 구름카페 - sure'],
      ['4 unknown-status'],
    ],
    [
      'the same with the newest first',
      '날짜,상점,금액,잔액\n2026-11-05,충전,50000,139000\n2026-11-04,구름카페,6000,89000\n2026-11-03,달빛서점,5000,95000',
      ['payment 6000 구름카페 - sure', 'payment 5000 달빛서점 - sure'],
      ['2 unknown-status'],
    ],
    [
      'states of an order',
      '주문일시,상점,결제금액,주문상태\n2026-11-01,달빛서점,5000,배송완료\n2026-11-02,달빛서점,6000,주문취소\n2026-11-03,달빛서점,7000,반품완료\n2026-11-04,달빛서점,8000,취소요청\n2026-11-05,달빛서점,9000,환불 거부',
      ['payment 5000 달빛서점 - sure', 'payment 6000 달빛서점 - sure'],
      ['4 unknown-status', '5 unknown-status', '6 unknown-status'],
    ],
    [
      'whose payment it was is no shop',
      '사용일,사용내역,사용금액,사용자\n2026-11-03,달빛서점,5000,동생',
      ['payment 5000 달빛서점 - sure'],
      [],
    ],
    [
      'a remark that begins with it',
      '결제일,상점,금액,비고(취소)\n2026-11-03,달빛서점,5000,취소(11.06)\n2026-11-04,구름카페,6000,부분취소 2000\n2026-11-05,구름카페,7000,취소 가능',
      ['payment 7000 구름카페 - sure'],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'states as programs write them',
      'date,merchant,amount,status\n2026-11-03,Moon Shop,5000,succeeded\n2026-11-04,Moon Shop,6000,PARTIAL_CANCELED\n2026-11-05,Moon Shop,7000,requires_action',
      ['payment 5000 Moon Shop - sure'],
      ['3 part-cancelled', '4 unknown-status'],
    ],
    [
      'money in and out in everyday words',
      '일자,내용,들어온 돈,나간 돈,남은 돈\n2026-11-03,달빛서점,,5000,95000\n2026-11-04,환불,5000,,100000',
      ['payment 5000 달빛서점 - sure'],
      ['3 income'],
    ],
    [
      'what was used so far falls instead of rising',
      '날짜,상점,금액,누적\n2026-11-03,달빛서점,12000,12000\n2026-11-04,구름카페,5000,17000\n2026-11-05,구름카페,5000,12000',
      ['payment 12000 달빛서점 - sure', 'payment 5000 구름카페 - sure'],
      ['4 unknown-status'],
    ],
    [
      'what was used so far is of each line by itself: beside another line it proves nothing',
      '회선,날짜,상점,금액,누적\n나,2026-11-03,달빛서점,12000,12000\n엄마,2026-11-03,구름카페,5000,7000\n나,2026-11-04,물결문구,7000,19000\n엄마,2026-11-05,구름카페,2000,9000\n나,2026-11-06,물결문구,7000,12000',
      [
        'payment 12000 달빛서점 - sure',
        'payment 5000 구름카페 - sure',
        'payment 7000 물결문구 - sure',
        'payment 2000 구름카페 - sure',
      ],
      ['6 unknown-status'],
    ],
    [
      'lines told by their numbers, under another heading',
      '휴대폰 번호,날짜,상점,금액,남은 한도\n010-12**-0001,2026-11-03,달빛서점,12000,88000\n010-12**-0002,2026-11-03,구름카페,5000,93000\n010-12**-0001,2026-11-04,물결문구,7000,81000\n010-12**-0002,2026-11-05,구름카페,5000,98000',
      ['payment 12000 달빛서점 - sure', 'payment 5000 구름카페 - sure', 'payment 7000 물결문구 - sure'],
      ['5 unknown-status'],
    ],
    [
      'parts of a sum: nothing of it by phone, all of it by something else',
      '주문일,상점,총금액,휴대폰결제,적립금\n2026-11-03,달빛서점,9000,9000,0\n2026-11-04,구름카페,4000,0,4000\n2026-11-05,물결문구,5000,3000,2000',
      ['payment 9000 달빛서점 - sure', 'payment 4000 구름카페 - other-method'],
      ['4 two-sums'],
    ],
    [
      'a part that is all of it, with no column of the phone',
      '구매일,상점,결제금액,쿠폰,카드결제\n2026-11-03,달빛서점,9000,0,0\n2026-11-04,구름카페,4000,0,4000',
      ['payment 9000 달빛서점 - sure', 'payment 4000 구름카페 - other-method'],
      [],
    ],
    [
      'the part by phone is the amount: an equal part beside it says nothing',
      '구매일,상점,총액,휴대폰결제금액,포인트\n2026-11-03,달빛서점,9000,4500,4500',
      ['payment 4500 달빛서점 - sure'],
      [],
    ],
    [
      'where a row does not say whose it is, no sum so far is believed',
      '회선,날짜,상점,금액,누적\n나,2026-11-03,달빛서점,12000,12000\n,2026-11-03,구름카페,5000,7000\n나,2026-11-04,물결문구,7000,19000',
      ['payment 12000 달빛서점 - sure', 'payment 5000 구름카페 - sure', 'payment 7000 물결문구 - sure'],
      [],
    ],
    [
      'a title with a number between the rows begins another line',
      '날짜,상점,금액,누적\n010-12**-0001,,,\n2026-11-03,달빛서점,5000,5000\n2026-11-04,달빛서점,7000,12000\n010-12**-0002,,,\n2026-11-03,구름카페,5000,7000\n2026-11-04,구름카페,1000,8000',
      [
        'payment 5000 달빛서점 - sure',
        'payment 7000 달빛서점 - sure',
        'payment 5000 구름카페 - sure',
        'payment 1000 구름카페 - sure',
      ],
      ['2 note', '5 note'],
    ],
    [
      'a column headed by cancellation, with a mark in it',
      '번호,날짜,가게,금액,취소\n1,2026-11-03,달빛서점,5000,\n2,2026-11-04,구름카페,6000,O\n3,2026-11-05,구름카페,7000,X',
      ['payment 5000 달빛서점 - sure', 'payment 7000 구름카페 - sure'],
      ['3 unknown-status'],
    ],
    [
      'the day of a cancellation under another heading',
      '결제일시,상점명,결제금액,결제취소일시\n2026-11-03 10:00,달빛서점,5000,\n2026-11-04 11:00,구름카페,6000,2026-11-05 09:00',
      ['payment 5000 달빛서점 - sure', 'payment 6000 구름카페 - sure'],
      [],
    ],
    [
      'money given back, said in other words, and promised',
      '날짜,금액,가게,비고\n2026-11-03,5000,달빛서점,환불받음\n2026-11-04,6000,달빛서점,환불 예정\n2026-11-05,7000,달빛서점,환불보장\n2026-11-06,8000,달빛서점,취소 못함',
      ['payment 7000 달빛서점 - sure', 'payment 8000 달빛서점 - sure'],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'a method under a short heading',
      '날짜,내용,금액,결제\n2026-11-03,달빛서점,5000,폰\n2026-11-04,달빛서점,6000,현금',
      ['payment 5000 달빛서점 - sure', 'payment 6000 달빛서점 - other-method'],
      [],
    ],
    [
      'tax and delivery on top of a sum that is not said to be what was paid',
      '이용일자,가맹점명,매출액,부가세\n2026-11-03,달빛서점,5000,500\n2026-11-04,구름카페,6000,0',
      ['payment 6000 구름카페 - sure'],
      ['2 tax-apart'],
    ],
    [
      'beside what was paid the tax is in it',
      '이용일자,가맹점명,결제금액,부가세\n2026-11-03,달빛서점,5500,500',
      ['payment 5500 달빛서점 - sure'],
      [],
    ],
    [
      'a heading that says tax is not in it',
      '이용일자,가맹점명,금액(VAT별도)\n2026-11-03,달빛서점,5000',
      [],
      ['2 tax-apart'],
    ],
    [
      'a question whether it was paid',
      '날짜,상점,금액,결제완료\n2026-11-03,달빛서점,5000,O\n2026-11-04,구름카페,6000,X\n2026-11-05,구름카페,7000,미완료',
      ['payment 5000 달빛서점 - sure'],
      ['3 unknown-status', '4 unknown-status'],
    ],
    [
      'what is left after a refund, and the refund: what was paid is not sure',
      '결제일,상점,환불액,최종금액\n2026-11-03,달빛서점,2000,30000\n2026-11-04,구름카페,0,6000',
      ['payment 6000 구름카페 - sure'],
      ['2 part-cancelled'],
    ],
    [
      'a kind of use that ends in 취소',
      '이용일,이용처,금액,구분\n2026-11-03,달빛서점,5000,소액결제\n2026-11-04,달빛서점,6000,소액결제취소\n2026-11-05,앱가게,7000,정보이용료',
      ['payment 5000 달빛서점 phone sure', 'payment 7000 앱가게 content sure'],
      ['3 unknown-status'],
    ],
    [
      'a name that says it was taken back',
      '날짜,상점,금액\n2026-11-03,달빛서점(취소),5000\n2026-11-04,[취소]구름카페,6000\n2026-11-05,취소마켓,7000',
      ['payment 7000 취소마켓 - sure'],
      ['2 unknown-status', '3 unknown-status'],
    ],
    [
      'a bank’s own word for a transfer',
      '일자,내역,출금액,입금액,구분\n2026-11-03,달빛서점,5000,0,휴대폰결제\n2026-11-04,홍길동,6000,0,타행이체',
      ['payment 5000 달빛서점 phone sure'],
      ['3 transfer'],
    ],
    [
      'a short heading of what was paid in the end',
      '이용일,이용처,이용금액,이용포인트,실결제\n2026-11-03,달빛서점,5000,500,4500\n2026-11-04,구름카페,6000,0,6000',
      ['payment 6000 구름카페 - sure'],
      ['2 two-sums'],
    ],
    [
      'tax in brackets behind a sum',
      '날짜,상점,금액\n2026-11-03,달빛서점,"5,500원 (부가세 포함)"\n2026-11-04,달빛서점,"6,600원 (취소)"',
      ['payment 5500 달빛서점 - sure'],
      ['3 amount-garbled'],
    ],
  ])('%s', (_why, text, good, bad) => {
    expect(told(table(text))).toEqual({ good, bad });
  });
});

test('two sums are no doubt once the person has said which one it is', () => {
  const rows = [...csvRows('이용일,상점,이용금액,청구금액\n2026-11-03,달빛서점,6000,5000', ',')];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  expect(told(rowsOf(found)).bad).toEqual(['2 two-sums']);
  const said = inOneGo(remapped(found, { ...found.mapping, amount: 3 }, TODAY));
  expect(told(rowsOf(said))).toEqual({ good: ['payment 5000 달빛서점 - sure'], bad: [] });
});

test('a sheet that is called after a pool holds its payments', () => {
  const rows = [...csvRows('이용일,업체,금액\n2026-11-03,앱가게,6000', ',')];
  const found = foundTable({ kind: 'csv', grids: [{ name: '콘텐츠이용료', rows }], at: 0 }, TODAY);
  expect(told(rowsOf(inOneGo(found))).good).toEqual(['payment 6000 앱가게 content sure']);
});

describe('a row with a part that was taken back', () => {
  const LIST =
    '결제일,상점,결제금액,취소금액,취소일,상태\n2026-11-03,달빛서점,50000,0,,정상\n2026-11-04,달빛서점,89000,39000,2026-11-06,부분취소\n2026-11-05,구름카페,9000,,,부분취소';

  test('is its payment and that part on its own day; without its sum it is named', () => {
    const { good, bad, counts } = inOneGo(
      rowsOfFound(
        inOneGo(
          foundTable({ kind: 'csv', grids: [{ name: '', rows: [...csvRows(LIST, ',')] }], at: 0 }, TODAY),
        ) as FoundInput,
        TODAY,
      ),
    ) ?? { good: [], bad: [], counts: undefined };
    expect(
      good.map(({ line, draft: { kind, amount, day: on, isPart = false } }) => [
        line,
        kind,
        amount,
        on,
        isPart,
      ]),
    ).toEqual([
      [2, 'payment', 50_000, '2026-11-03', false],
      [3, 'payment', 89_000, '2026-11-04', false],
      [3, 'cancellation', 39_000, '2026-11-06', true],
    ]);
    expect(bad).toEqual([expect.objectContaining({ line: 4, reason: 'part-cancelled' })]);
    expect(counts).toEqual({ rows: 4, head: 1, good: 2, bad: 1, blank: 0 });
  });

  test.each(['12000', '12001'])('of which all or more than it was taken back (%s) is named', (back) => {
    const list = `결제일,상점,결제금액,취소금액,상태\n2026-11-04,달빛서점,12000,${back},부분취소`;
    expect(told(table(list))).toEqual({ good: [], bad: ['2 part-cancelled'] });
  });

  test('is ticked, though another payment of that shop may be meant: the row says which', () => {
    const plan = inOneGo(planImport(table(LIST).good, [], TO));
    expect(plan.map(({ isTicked }) => isTicked)).toEqual([true, true, true]);
    expect(importContent(plan, NO_IMPORT_CHOICES).rows[2]).toMatchObject({
      isPart: true,
      ofRow: 2,
      amount: 39_000,
    });
  });

  test('keeps the doubt of its row: paid by something else it is left to the person', () => {
    const list =
      '결제일,상점,결제금액,취소금액,상태,결제수단\n2026-11-04,달빛서점,89000,39000,부분취소,신용카드';
    expect(told(table(list))).toEqual({ good: [], bad: ['2 part-cancelled'] });
  });
});

describe('the comparison', () => {
  const list = (text: string) => {
    const columns = readColumns([...csvRows(text, ',')], TODAY);
    if ('fault' in columns) throw new Error(columns.fault);
    const { mapping } = columns;
    return inOneGo(carrierRows(columns, { mapping, order: 'ymd', minus: 'back' }, { today: TODAY }));
  };

  test('a part of one payment does not undo another one of that sum', () => {
    const { rows } = list(
      '결제일,상점,결제금액,취소금액,상태\n2026-11-03,달빛서점,4000,0,정상\n2026-11-04,달빛서점,12000,4000,부분취소',
    );
    const kept = folded(rows.map((row, at) => ({ ...row, at })));
    expect(kept.map(({ draft: { kind, amount, status } }) => `${kind} ${amount} ${status}`)).toEqual([
      'payment 4000 confirmed',
      'payment 12000 confirmed',
      'cancellation 4000 confirmed',
    ]);
  });

  test('a row that was paid by something else is named, not compared', () => {
    const { rows, bad } = list(
      '결제일,상점,금액,결제수단\n2026-11-03,달빛서점,5000,휴대폰\n2026-11-04,달빛서점,6000,신용카드',
    );
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([{ line: 3, reason: 'doubted' }]);
  });
});
