import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { importContent, NO_IMPORT_CHOICES, planImport } from '../../../../src/exchange/plan.ts';
import {
  decideManners,
  type GoodRow,
  readColumns,
  readDrafts,
} from '../../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import type { DateOrder } from '../../../../src/exchange/tables/date-notations.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';

const TODAY = day('2026-11-22');

interface Payment {
  readonly on: string;
  readonly time: string;
  readonly shop: string;
  readonly amount: number;
  readonly approval: string;
}

/** One row of a file, as it came or as a spreadsheet writes it back. */
type Written = (payment: Payment) => readonly string[];

const asItCame: Written = ({ on, time, shop, amount, approval }) => [
  `${on} ${time}`,
  shop,
  String(amount),
  approval,
];
const [asDays, american, korean, rounded, counted]: readonly Written[] = [
  // Days without their times, zeros of numbers dropped.
  ({ on, shop, amount, approval }) => [on, shop, amount.toLocaleString('en'), approval.replace(/^0+/, '')],
  ({ on, time, shop, amount, approval }) => {
    const [y = '', m = '', d = ''] = on.split('-');
    return [
      `${Number(m)}/${Number(d)}/${y} ${Number(time.slice(0, 2))}:${time.slice(3, 5)}`,
      shop,
      `₩${amount}`,
      approval.replace(/^0+/, ''),
    ];
  },
  ({ on, time, shop, amount, approval }) => {
    const hour = Number(time.slice(0, 2));
    const half = hour < 12 ? '오전' : '오후';
    return [
      `${on.replaceAll('-', '. ')}. ${half} ${hour % 12 || 12}:${time.slice(3)}`,
      shop,
      `${amount}원`,
      ` ${approval} `,
    ];
  },
  // Long numbers keep fifteen digits, and the number of seconds is gone.
  ({ on, time, shop, amount, approval }) => {
    const bare = approval.replace(/^0+/, '');
    const kept = bare.length > 15 ? bare.slice(0, 15).padEnd(bare.length, '0') : bare;
    return [`${on} ${time.slice(0, 5)}`, shop, String(amount), kept];
  },
  // Moments as the number of days since 1900, which the format of a cell no longer shows as a day.
  ({ on, time, shop, amount, approval }) => {
    const days = (Date.parse(`${on}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return [days.toFixed(9).replace(/\.?0+$/, ''), shop, String(amount), approval.replace(/^0+/, '')];
  },
];

/** Months and days alone, and what a spreadsheet leaves of them that takes them for numbers: of `11.10` it leaves `11.1`. */
const monthDay: Written = ({ on, shop, amount, approval }) => [
  on.slice(5).replace('-', '.'),
  shop,
  String(amount),
  approval,
];
const monthDayCut: Written = (payment) => {
  const [when = '', shop = '', amount = '', approval = ''] = monthDay(payment);
  return [String(Number(when)), shop, amount, approval.replace(/^0+/, '')];
};

const csvOf = (payments: readonly Payment[], written: Written) =>
  [['결제일시', '가맹점', '금액', '승인번호'], ...payments.map(written)]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\r\n');

function goodRows(text: string, order?: DateOrder, mayBeNamed = false): readonly GoodRow[] {
  const columns = readColumns([...csvRows(text, ',')], TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  const { mapping } = columns;
  const { dates, minus } = inOneGo(decideManners(columns, mapping, TODAY));
  const manner = { mapping, order: order ?? dates.orders[0], minus: minus.likely };
  const { good, bad } = inOneGo(readDrafts(columns, manner, { today: TODAY, source: 'csv' }));
  expect(bad.filter(({ reason }) => !mayBeNamed || reason !== 'no-date')).toEqual([]);
  return good;
}

const payments = fc.array(
  fc.record({
    on: fc.integer({ min: 1, max: 21 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`),
    time: fc.constantFrom('00:00:30', '09:30:00', '12:00:01', '14:05:09', '23:55:00'),
    shop: fc.constantFrom('도서상점', '(주)영화관', '카페 A'),
    amount: fc.constantFrom(900, 3_300, 12_000),
    approval: fc.constantFrom(
      '00451236',
      '0000451237',
      'A-100',
      '20261110123456789',
      '20261110123456781',
      '',
    ),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Takes in what is ticked from the start, nobody having said anything; how many that were. */
async function takeIn(worker: ReturnType<typeof startWorker>, rows: readonly GoodRow[]): Promise<number> {
  const { entries } = await worker.send('entries/get', { months: ['2026-10', '2026-11'] });
  const to = { line: 'first-line', pool: 'phone', nicknames: new Map(), most: 5_000 } as const;
  const content = importContent(inOneGo(planImport(rows, entries, to)), NO_IMPORT_CHOICES);
  if (content.rows.length === 0) return 0;
  const sent = { ...content, command: freshCommand(), rows: content.rows.map((each) => ({ ...each })) };
  const ack = await worker.send('entries/import', sent);
  return ack.ok ? (ack.added ?? 0) : -1;
}

describe('a file that was taken in adds nothing when it comes again', { tags: ['long'] }, () => {
  test.each<[how: string, written: Written | undefined, order?: DateOrder]>([
    ['as it was', asItCame],
    ['saved by a spreadsheet with days alone', asDays],
    ['saved by a spreadsheet as Americans write days', american, 'mdy'],
    ['saved by a spreadsheet as Koreans write moments', korean],
    ['saved by a spreadsheet that rounded long numbers', rounded],
    ['saved by a spreadsheet with days as numbers', counted],
  ])('%s', async (_, written, order) => {
    if (written === undefined) throw new Error('no such way to write');
    await fc.assert(
      fc.asyncProperty(payments, async (all) => {
        const worker = startWorker(createBrowser());
        const numbers = all.flatMap((each) =>
          each.approval === '' ? [] : [`${each.approval} ${each.on} ${each.amount}`],
        );
        const repeated = numbers.length - new Set(numbers).size;
        expect(await takeIn(worker, goodRows(csvOf(all, asItCame)))).toBe(all.length - repeated);
        expect(await takeIn(worker, goodRows(csvOf(all, written), order))).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  test('of months and days, whose zeros a spreadsheet dropped', async () => {
    await fc.assert(
      fc.asyncProperty(payments, async (all) => {
        const worker = startWorker(createBrowser());
        const first = goodRows(csvOf(all, monthDay), 'ymd', true);
        await takeIn(worker, first);
        expect(await takeIn(worker, goodRows(csvOf(all, monthDayCut), 'ymd', true))).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
