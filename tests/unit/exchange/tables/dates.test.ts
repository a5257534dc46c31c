import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { readDateCell } from '../../../../src/exchange/tables/date-cell.ts';
import { DATE_ORDERS, type DateOrder } from '../../../../src/exchange/tables/date-notations.ts';
import { decideDates } from '../../../../src/exchange/tables/date-order.ts';
import { runs } from '../../fakes/runs.ts';

const TODAY = day('2026-11-22');
const choose = (cells: readonly string[]) => inOneGo(decideDates(cells, TODAY));
const read = (cell: string, order: DateOrder = 'ymd') => {
  const reading = readDateCell(cell, { today: TODAY, order, isDateColumn: true });
  return reading.fault ?? [reading.day, reading.at].filter((each) => each !== undefined).join(' ');
};

describe('a cell of a column of dates', () => {
  test.each<[cell: string, wanted: string]>([
    ['2026. 11. 5. 오후 2:05:09', '2026-11-05 2026-11-05T05:05:09.000Z'],
    ['2026년 11월 5일 (목) 오후 2시', '2026-11-05 2026-11-05T05:00:00.000Z'],
    ['2026년 11월 5일 목요일 14시 5분', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ['26년 11월 5일', '2026-11-05'],
    ['11월 5일 14시 5분', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ['12월 31일', '2025-12-31'],
    ['2026-11-05 오전 12:30', '2026-11-05 2026-11-04T15:30:00.000Z'],
    ['2026-11-05 2:05 PM', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ['2026-11-05T14:05:09', '2026-11-05 2026-11-05T05:05:09.000Z'],
    ['2026-11-05T14:05:09.123', '2026-11-05 2026-11-05T05:05:09.000Z'],
    ['20261105', '2026-11-05'],
    ['20261105 140509', '2026-11-05 2026-11-05T05:05:09.000Z'],
    ['261105', '2026-11-05'],
    ['5 Nov 2026', '2026-11-05'],
    ['05-Nov-26', '2026-11-05'],
    ['Nov 5, 2026 14:05', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ['46331', '2026-11-05'],
    ['46331.5868055556', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ["'2026-11-05", '2026-11-05'],
    ['２０２６．１１．０５', '2026-11-05'],
    ['2026-02-30', 'no-such-day'],
    ['2026.13.01', 'no-such-day'],
    ['2026-11-05 25:00', 'no-such-day'],
    ['오전 14:05', 'no-date'],
    ['2026-11-05 오전 14:05', 'no-such-day'],
    ['2026-09-01 ~ 2026-09-30', 'no-date'],
    ['2026-11', 'no-date'],
    ['2.02611E+13', 'no-date'],
    ['어제', 'no-date'],
    ['', 'no-date'],
  ])('%s is %s', (cell, wanted) => expect(read(cell)).toBe(wanted));

  test.each<[cell: string, order: DateOrder, wanted: string]>([
    ['11/5/26 2:05 PM', 'mdy', '2026-11-05 2026-11-05T05:05:00.000Z'],
    ['05.11.2026', 'dmy', '2026-11-05'],
    ['11/5/2026', 'mdy', '2026-11-05'],
    ['05/11', 'dmy', '2026-11-05'],
    ['110526', 'mdy', '2026-11-05'],
    ['05112026', 'dmy', '2026-11-05'],
    ['2026-11-05', 'dmy', '2026-11-05'],
  ])('%s in %s is %s', (cell, order, wanted) => expect(read(cell, order)).toBe(wanted));

  test('a number is a day only where the column is known to hold dates', () => {
    const context = { today: TODAY, order: 'ymd', isDateColumn: false } as const;
    expect(readDateCell('46331', context).fault).toBe('no-date');
    expect(readDateCell('261105', context).fault).toBe('no-date');
  });
});

describe('one reading for a whole column', () => {
  test.each<[why: string, cells: string[], orders: DateOrder[]]>([
    ['a year in four digits in front asks nothing', ['2026-11-05', '2026/11/06'], ['ymd']],
    ['a fourteenth is no month', ['11/5/26', '11/14/26'], ['mdy']],
    ['a fourteenth is no month, the other way round', ['5/11/26', '14/11/26'], ['dmy']],
    ['the year in front, as Korea writes it', ['26.11.05', '26.11.14'], ['ymd']],
    ['days that would be years of decades ago', ['26/11/05'], ['ymd']],
    ['days that would jump over years', ['26/11/17', '26/11/19', '26/11/20'], ['ymd']],
    ['two days of a month, or of the same month years apart', ['26/11/17', '26/11/20'], ['ymd', 'dmy']],
    ['two days running, or a yearly payment', ['25.01.23', '25.01.24'], ['ymd', 'dmy']],
    ['two days running that would be decades ago otherwise', ['26.01.03', '26.01.04'], ['ymd']],
    ['a month and days of it, without a year', ['11.08', '11.05', '11.02'], ['ymd']],
    ['without a year, beyond the twelfth', ['09/16', '09/18'], ['ymd']],
    ['one date that both suit', ['11/5/26'], ['mdy', 'dmy']],
    ['one date whose year may stand at either end', ['26.11.20'], ['ymd', 'dmy']],
    ['the fifth of every month, or five days of May', ['01/05', '02/05', '03/05'], ['ymd', 'dmy']],
    ['a year in four digits at the end', ['5/11/2026', '6/11/2026'], ['mdy', 'dmy']],
    ['totals and remarks say nothing', ['합계', '', '11/14/26', '※ 조회기간 11/1 ~ 11/14'], ['mdy']],
    ['a slip among dates that only one reading suits', ['05/10/26', '31/09/26', '14/09/26'], ['dmy']],
    [
      'a day to come, or one that cannot be: the person says which',
      ['11/05/26', '11/06/26', '12/07/26', '11/30/26'],
      ['mdy', 'dmy'],
    ],
    ['the nineteenth of this year, or a list that ended years ago', ['19.09.25', '19.11.26'], ['ymd', 'dmy']],
    ['two days running, or one day a year apart', ['26.09.25', '26.09.26'], ['ymd', 'dmy']],
    ['no dates at all', ['어제', ''], ['ymd']],
  ])('%s', (_, cells, orders) => expect(choose(cells).orders).toEqual(orders));

  test.each<[why: string, title: string, days: readonly string[], orders: readonly DateOrder[]]>([
    ['all days are of the month that it names', '2026-11', ['11.05', '11.06'], ['ymd']],
    ['so they are by another order', '2026-11', ['05.11', '06.11'], ['ymd', 'dmy']],
    ['a bill of the next month', '2026-11', ['10.11'], ['ymd', 'dmy']],
    ['days of two months', '2026-11', ['11.05', '10.06'], ['ymd', 'dmy']],
  ])('a title may decide: %s', (_, title, cells, orders) => {
    const [year = '', named = ''] = title.split('-');
    const choice = inOneGo(decideDates(cells, TODAY, { year, month: named }));
    expect(choice.orders).toEqual(orders);
    if (orders.length === 1) expect(choose(cells).orders.length).toBeGreaterThan(1);
  });

  test('the example is one that they read as different days', () => {
    expect(choose(['6/6/26', '11/5/26']).example).toBe('11/5/26');
  });

  test.each<[why: string, cells: string[], example: string]>([
    [
      'not one that one of them cannot read, wherever it stands',
      ['11/30/26', '12/07/26', '11/06/26', '11/05/26'],
      '12/07/26',
    ],
    ['the same list the other way round', ['11/05/26', '11/06/26', '12/07/26', '11/30/26'], '11/05/26'],
    // Only the slip tells them apart: one order reads no day there.
    [
      'one that only some can read, where nothing else tells them apart',
      ['11/30/26', '11/11/26'],
      '11/30/26',
    ],
  ])('the example is %s', (_, cells, example) => {
    const { orders, example: shown } = inOneGo(decideDates(cells, day('2026-11-22')));
    expect(orders.length > 1 ? shown : 'not asked').toBe(example);
  });

  const recent = fc.integer({ min: 0, max: 600 }).map((ago) => {
    const at = new Date(Date.UTC(2026, 10, 22) - ago * 86_400_000);
    return at.toISOString().slice(0, 10) as Day;
  });
  const written: Record<DateOrder, (parts: string[]) => string> = {
    ymd: ([y = '', m = '', d = '']) => `${y.slice(2)}/${m}/${d}`,
    mdy: ([y = '', m = '', d = '']) => `${Number(m)}/${Number(d)}/${y.slice(2)}`,
    dmy: ([y = '', m = '', d = '']) => `${d}.${m}.${y.slice(2)}`,
  };

  test.each(DATE_ORDERS)(
    'dates written as %s are read so, or asked about: never silently as other days',
    (order) => {
      fc.assert(
        fc.property(fc.array(recent, { minLength: 1, maxLength: 12 }), (days) => {
          const cells = days.map((each) => written[order](each.split('-')));
          const { orders } = choose(cells);
          if (orders.length > 1) expect(orders).toContain(order);
          else expect(cells.map((cell) => read(cell, orders[0]))).toEqual(days);
        }),
        runs(300),
      );
    },
  );
});
