import { expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import type { Fees } from '../../../../src/exchange/tables/fees.ts';
import { foundTable, rowsOfFound } from '../../../../src/intake/found.ts';

const TODAY = day('2026-11-28');

/** `amount fee` of each row, and the line and reason of what is out. */
function read(text: string, fees?: Fees) {
  const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const { good, bad } = inOneGo(rowsOfFound({ ...found, ...(fees && { fees }) }, TODAY)) ?? {
    good: [],
    bad: [],
  };
  return [
    ...good.map(({ draft: { amount, fee, kind } }) =>
      [kind === 'cancellation' ? 'back' : '', amount, fee ?? '-'].join(' ').trim(),
    ),
    ...bad.map(({ line, reason }) => `${line} ${reason}`),
  ];
}

const OPEN =
  '결제일,가맹점,결제금액,이용수수료\n2026-11-03,달빛표,20000,1500\n2026-11-04,구름책방,9000,0\n2026-11-05,별빛몰,7000,면제';

test.each<[why: string, text: string, told: readonly string[]]>([
  ['nobody says where the fee is: its row is asked about', OPEN, ['9000 -', '7000 -', '2 fee-open']],
  [
    'a third column holds both: that was charged',
    '결제일,가맹점,결제금액,휴대폰결제이용료,청구금액\n2026-11-03,달빛표,20000,1500,21500\n2026-11-04,구름책방,9000,0,9000',
    ['21500 1500', '9000 -'],
  ],
  [
    'a third column holds the price without it',
    '결제일,가맹점,상품가격,결제금액,수수료\n2026-11-03,달빛표,18500,20000,1500\n2026-11-04,별빛표,9000,10000,1000',
    ['20000 1500', '10000 1000'],
  ],
  [
    'the heading of the amount says so',
    '결제일,가맹점,결제금액(수수료 포함),수수료\n2026-11-03,달빛표,20000,1500',
    ['20000 1500'],
  ],
  [
    'the heading of the fee says that it is apart',
    '결제일,가맹점,결제금액,수수료(별도)\n2026-11-03,달빛표,20000,1500',
    ['21500 1500'],
  ],
  [
    'the sum paid in the end holds it',
    '결제일,가맹점,상품금액,수수료,최종결제금액\n2026-11-03,달빛표,18000,1500,19000',
    ['19000 1500'],
  ],
  [
    'what a gateway keeps of what it pays out to the shop',
    '거래일,상품명,거래금액,수수료,정산예정금액\n2026-11-03,달빛표,20000,700,19300',
    ['20000 -'],
  ],
  [
    'a fee of another currency is none that can be added',
    '결제일,가맹점,결제금액,수수료\n2026-11-03,달빛표,20000,1.5 USD',
    ['2 fee-open'],
  ],
  [
    'a share in per cent is no fee',
    '결제일,가맹점,결제금액,수수료율\n2026-11-03,달빛표,20000,3.5',
    ['20000 -'],
  ],
  [
    'a price that is called 이용료, beside the fee and both',
    '이용일,서비스,이용료,결제수수료,합계\n2026-11-03,달빛게임,20000,1500,21500\n2026-11-04,구름음악,9000,0,9000',
    ['21500 1500', '9000 -'],
  ],
  [
    'a figure nearly as high as what was paid is no fee',
    '결제일,가맹점,결제금액,수수료,합계\n2026-11-03,달빛표,20000,15000,35000',
    ['2 fee-open'],
  ],
  [
    'our own export has it inside',
    '일시,종류,상태,금액,수수료,entry id\n2026-11-03 10:00:00,결제,완료,8900,500,entry-0001',
    ['8900 500'],
  ],
  [
    'a cancellation of such a payment is asked about, too',
    '결제일,가맹점,구분,금액,수수료\n2026-11-03,달빛표,결제,20000,1500\n2026-11-04,달빛표,취소,20000,1500',
    ['2 fee-open', '3 fee-open'],
  ],
])('%s', (_, text, told) => expect(read(text)).toEqual(told));

test.each<[answer: Fees, told: readonly string[]]>([
  ['inside', ['20000 1500', '9000 -', '7000 -']],
  ['added', ['21500 1500', '9000 -', '7000 -']],
  ['none', ['20000 -', '9000 -', '7000 -']],
])('the person says that the fee is %s', (answer, told) => expect(read(OPEN, answer)).toEqual(told));

test('of several fees only one would be added: the sum is not known', () => {
  const text =
    '결제일,가맹점,결제금액,예매수수료,결제수수료\n2026-11-03,달빛표,20000,1000,500\n2026-11-04,구름표,9000,1000,0';
  expect(read(text, 'added')).toEqual(['10000 1000', '2 fee-open']);
  expect(read(text, 'inside')).toEqual(['20000 1000', '9000 1000']);
});

test('a sum above what can be paid is none, even with the fee', () => {
  expect(read('결제일,가맹점,금액,수수료\n2026-11-03,달빛표,995000,9000', 'added')).toEqual([
    '2 amount-too-large',
  ]);
});
