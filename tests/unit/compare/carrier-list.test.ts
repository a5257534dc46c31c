import { describe, expect, test } from 'vitest';
import {
  askedTable,
  figuresOfMonth,
  listOfTables,
  mayHidePayments,
  pageOfDocuments,
  tableWithFees,
} from '../../../src/compare/carrier-list.ts';
import { day } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import type { Fees } from '../../../src/exchange/tables/fees.ts';
import { foundPasted } from '../../../src/intake/found.ts';
import { readPastedText } from '../../../src/intake/pasted.ts';

const TODAY = day('2026-11-22');
const cells = (...texts: readonly string[]) => texts.map((text) => ({ text, columns: 1, rows: 1 }));
const documentWith = (...rows: readonly (readonly string[])[]) => ({
  isCut: false,
  nodes: [
    { kind: 'line', parts: ['소액결제 이용내역'], isHeading: true },
    {
      kind: 'table',
      rows: [
        cells('결제일', '이용업체명', '결제금액', '취소금액', '상태'),
        ...rows.map((row) => cells(...row)),
      ],
    },
  ],
});
const listOf = (...rows: readonly (readonly string[])[]) => {
  const page = inOneGo(pageOfDocuments([undefined, documentWith(...rows)], TODAY));
  return inOneGo(listOfTables(page?.tables ?? [], TODAY));
};

describe('the carrier’s list', () => {
  test('a payment of which a part was taken back is the payment, and the part beside it', () => {
    const list = listOf(
      ['2026.11.20', '영화관', '14,500원', '0원', '결제완료'],
      ['2026.11.09', '음악상점', '60,000원', '10,000원', '부분취소'],
      ['2026.11.08', '카페', '5,000원', '5,000원', '결제취소'],
    );
    const told = list?.rows.map(({ draft: { kind, amount, status } }) => `${kind} ${amount} ${status}`);
    expect(told).toEqual([
      'payment 14500 confirmed',
      'payment 5000 cancelled',
      'payment 60000 confirmed',
      'cancellation 10000 confirmed',
    ]);
    expect(list?.rows.map(({ at }) => at)).toEqual([0, 1, 2, 3]);
    expect(list?.bad).toEqual([]);
  });

  test('of a part whose sum the list keeps to itself only that is known', () => {
    const list = listOf(['2026.11.09', '음악상점', '60,000원', '', '부분취소']);
    expect(list?.rows).toMatchObject([
      { draft: { amount: 60_000, status: 'confirmed' }, isPartUnknown: true },
    ]);
  });

  test('no page, no list: strangers’ data and other pages are nothing', () => {
    expect(
      inOneGo(pageOfDocuments([undefined, null, 7, 'x', { nodes: [null, { kind: 'table' }] }], TODAY)),
    ).toBeUndefined();
  });

  test('pasted rows are a list as well, and dates that can be two days are asked about', () => {
    const pasted = (text: string) => {
      const found = inOneGo(foundPasted(readPastedText(text, TODAY), TODAY));
      if ('fault' in found) throw new Error(found.fault);
      return [{ found }];
    };
    const plain = pasted('결제일\t가맹점\t금액\n2026-11-20\t영화관\t14,500원');
    expect(inOneGo(listOfTables(plain, TODAY))?.rows).toMatchObject([
      { draft: { merchant: '영화관', amount: 14_500 } },
    ]);
    const doubtful = pasted('결제일\t가맹점\t금액\n10/11/26\t영화관\t14,500원\n11/10/26\t카페\t4,500원');
    expect(askedTable(doubtful)).toBeDefined();
    expect(inOneGo(listOfTables(doubtful, TODAY))).toBeUndefined();
  });
});

describe('a fee beside the sums', () => {
  const table = (text: string, fees?: Fees) => {
    const found = inOneGo(foundPasted(readPastedText(text, TODAY), TODAY));
    if ('fault' in found || found.kind === 'sms') throw new Error('no table');
    return [{ found: { ...found, ...(fees !== undefined && { fees }) } }];
  };
  const OPEN =
    '결제일\t가맹점\t금액\t수수료\n2026-11-20\t새싹극장\t10,000원\t500원\n2026-11-19\t물결문구\t4,000원\t200원';

  test.each<[why: string, text: string, fees: Fees | undefined, sums: number[] | undefined]>([
    [
      'nobody says what it is: two readings of each sum, so nothing is compared yet',
      OPEN,
      undefined,
      undefined,
    ],
    ['inside', OPEN, 'inside', [10_000, 4_000]],
    ['added', OPEN, 'added', [10_500, 4_200]],
    ['the shop’s own', OPEN, 'none', [10_000, 4_000]],
    ['the heading says it', OPEN.replace('수수료', '수수료(별도)'), undefined, [10_500, 4_200]],
    ['a wrong heading is corrected', OPEN.replace('수수료', '수수료(별도)'), 'inside', [10_000, 4_000]],
  ])('%s', (_, text, fees, sums) => {
    const tables = table(text, fees);
    expect(tableWithFees(tables)?.manners.fees.example).toEqual({ amount: 10_000, fee: 500 });
    expect(inOneGo(listOfTables(tables, TODAY))?.rows.map(({ draft }) => draft.amount)).toEqual(sums);
  });

  test('no fee, no question', () => {
    expect(tableWithFees(table(OPEN.replaceAll(/\t수수료|\t\d+원(?=\n|$)/g, '')))).toBeUndefined();
  });

  test.each<[row: string, mayHide: boolean]>([
    ['2026-11-18\t달빛서점\t500원\t400원', true],
    ['어제\t달빛서점\t500원\t', true],
    ['합계\t\t14,000원\t700원', false],
  ])('a line that is not read may be a payment, or surely none: %s', (row, mayHide) => {
    const list = inOneGo(listOfTables(table(`${OPEN}\n${row}`, 'added'), TODAY));
    expect(list?.bad).toHaveLength(1);
    expect(list && mayHidePayments(list)).toBe(mayHide);
  });
});

describe('every row of the list is told of', () => {
  test.each<[why: string, text: string, counts: number[]]>([
    [
      'a row of which a part was taken back is one line that was read',
      '결제일\t이용업체명\t결제금액\t취소금액\t상태\n2026.11.20\t영화관\t14,500원\t0원\t결제완료\n2026.11.09\t음악상점\t60,000원\t10,000원\t부분취소\n\n합계\t\t74,500원',
      [5, 1, 2, 1, 1],
    ],
    [
      'a payment above the headings, and a day nobody can read',
      '2026.11.20\t영화관\t14,500원\n결제일\t가맹점\t금액\n2026.11.19\t카페\t4,500원\n어제\t카페\t4,500원',
      [4, 1, 1, 2, 0],
    ],
    [
      'messages, one of them without a day',
      '[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: 1,100원\n\n[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 일시: 2026-11-20 14:05 요청 금액: 2,100원',
      [2, 0, 1, 1, 0],
    ],
  ])('%s', (_, text, [rows, head, good, bad, blank]) => {
    const found = inOneGo(foundPasted(readPastedText(text, TODAY), TODAY));
    if ('fault' in found) throw new Error(found.fault);
    const list = inOneGo(listOfTables([{ found }], TODAY));
    expect(list?.counts).toEqual({ rows, head, good, bad, blank });
    expect(list?.bad).toHaveLength(bad ?? 0);
    const twice = inOneGo(listOfTables([{ found }, { found }], TODAY));
    expect(twice?.counts.rows).toBe(2 * (rows ?? 0));
  });
});

test('figures count for this month alone', () => {
  const phone = { limit: won(300_000), used: won(50_000) };
  const of = (month: number | undefined, on: string | undefined) =>
    Object.keys(
      figuresOfMonth(
        { pools: { phone: { ...phone, ...(month !== undefined && { month }) } }, doubtful: [], count: 2 },
        on === undefined
          ? []
          : [
              {
                at: 0,
                draft: {
                  day: day(on),
                  amount: won(1),
                  kind: 'payment',
                  status: 'confirmed',
                  source: 'history',
                },
              },
            ],
        TODAY,
      ),
    );
  expect(of(11, '2026-10-30')).toEqual(['phone']);
  expect(of(10, '2026-11-20')).toEqual([]);
  expect(of(undefined, '2026-11-20')).toEqual(['phone']);
  expect(of(undefined, '2026-10-30')).toEqual([]);
  expect(of(undefined, undefined)).toEqual(['phone']);
});
