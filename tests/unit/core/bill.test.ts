import { describe, expect, test } from 'vitest';
import { isHoliday } from '../../../src/background/figures/holidays.ts';
import { billDates, billOn, dueOf, isPressing, nextDate } from '../../../src/core/bill.ts';
import { addDays, day, month } from '../../../src/core/day.ts';
import { LATE_FEE_RATES, lateFee } from '../../../src/core/late-fee.ts';
import { withBillDays } from '../../../src/core/line.ts';
import { paidLate } from '../../../src/core/paid-late.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { won } from '../../../src/core/won.ts';
import { line } from './money.ts';

describe('when a month is due', () => {
  test.each([
    ['2026-10', 21, '2026-11-23', 'the 21st is a Saturday'],
    ['2026-10', 25, '2026-11-25', 'a Wednesday'],
    ['2026-11', 25, '2026-12-28', 'Christmas on a Friday'],
    ['2026-11', 31, '2026-12-31', 'the last day'],
    ['2026-10', 31, '2026-11-30', 'November has 30 days'],
    ['2026-01', 31, '2026-03-03', 'February ends on a Saturday, then the 1 March holiday and its substitute'],
    ['2026-12', 1, '2027-01-04', 'New Year on a Friday'],
    ['2025-09', 3, '2025-10-10', 'Chuseok 2025: seven days off'],
    ['2028-01', 30, '2028-02-29', 'a leap day'],
    ['2026-12', 31, '2027-02-01', 'due in January: the 31st is a Sunday'],
  ])('use of %s, due day %i: %s (%s)', (used, dueDay, due) => {
    expect(dueOf(month(used), dueDay, isHoliday).due).toBe(due);
  });

  test('beyond the holiday table only weekends are known, and it says so', () => {
    expect(dueOf(month('2026-11'), 25, isHoliday).holidaysKnown).toBe(true);
    expect(dueOf(month('2029-11'), 25, isHoliday)).toEqual({ due: '2029-12-25', holidaysKnown: false });
    expect(dueOf(month('2027-11'), 31, isHoliday)).toEqual({ due: '2027-12-31', holidaysKnown: true });
    expect(dueOf(month('2029-07'), 25, isHoliday)).toEqual({ due: '2029-08-27', holidaysKnown: false });
  });

  test('moved out of the last year it knows, it says so', () => {
    const until2027 = (of: string) => (of < '2028' ? of === '2027-12-31' : undefined);
    expect(dueOf(month('2027-11'), 31, until2027)).toEqual({ due: '2028-01-03', holidaysKnown: false });
  });

  test('a table that calls every day a holiday does not hang', () => {
    expect(dueOf(month('2026-11'), 1, () => true).due).toBe('2026-12-16');
  });
});

describe('a bill on a day', () => {
  const october = { month: month('2026-10'), amount: won(45_000) };
  const due21 = { line: line({ dueDay: 21 }), isHoliday, lateFee: DEFAULT_SETTINGS.lateFee };

  test.each([
    ['2026-11-19', 'open', 4, 0],
    ['2026-11-20', 'soon', 3, 0],
    ['2026-11-22', 'soon', 1, 0],
    ['2026-11-23', 'due', 0, 0],
    ['2026-11-24', 'overdue', -1, 1_350],
    ['2026-12-21', 'overdue', -28, 1_350],
    ['2026-12-22', 'overdue', -29, 1_575],
    ['2027-06-01', 'overdue', -190, 1_575],
  ])('on %s it is %s, %i days left, late fee %i won', (today, status, daysLeft, fee) => {
    expect(billOn(october, due21, day(today))).toMatchObject({ status, daysLeft, lateFee: fee });
  });

  test('paid stays paid and costs nothing more', () => {
    const paid = billOn({ ...october, paidOn: day('2026-11-30') }, due21, day('2027-03-01'));
    expect(paid).toMatchObject({ status: 'paid', lateFee: 0, paidOn: '2026-11-30' });
    expect(isPressing(paid)).toBe(false);
  });

  test.each([
    ['2026-11-19', 45_000, false],
    ['2026-11-20', 45_000, true],
    ['2026-11-20', 0, false],
    ['2026-12-01', 45_000, true],
  ])('on %s with %i won owed, pressing: %s', (today, amount, pressing) => {
    expect(isPressing(billOn({ ...october, amount: won(amount) }, due21, day(today)))).toBe(pressing);
  });
});

describe('late fees that were paid', () => {
  const terms = { line: line({ dueDay: 21 }), isHoliday, lateFee: DEFAULT_SETTINGS.lateFee };
  const october = { month: month('2026-10'), amount: won(45_000) };
  const part = (amount: number, on: string) => ({ amount: won(amount), on: day(on) });

  test.each([
    ['on the due date, nothing', { paidOn: day('2026-11-23') }, []],
    ['a day late', { paidOn: day('2026-11-24') }, [{ on: '2026-11-24', fee: 1_350 }]],
    ['after the next due date, too', { paidOn: day('2026-12-22') }, [{ on: '2026-12-22', fee: 1_575 }]],
    ['not yet', {}, []],
    [
      'of a part, where the other was in time',
      { parts: [part(25_000, '2026-11-20'), part(20_000, '2026-11-30')] },
      [{ on: '2026-11-30', fee: 600 }],
    ],
    [
      'of the rest, paid after a part',
      { parts: [part(25_000, '2026-11-20')], paidOn: day('2026-12-22') },
      [{ on: '2026-12-22', fee: 700 }],
    ],
  ])('%s', (_when, facts, fees) => {
    expect(paidLate({ ...october, ...facts }, terms)).toEqual(fees);
  });
});

describe('the late fee', () => {
  test.each([
    [45_000, 0, 0],
    [45_000, 1, 1_350],
    [45_000, 2, 1_575],
    [45_000, 9, 1_575],
    [33, 1, 0],
    [99, 2, 3],
  ])('%i won after %i missed due dates: %i won', (amount, missed, fee) => {
    expect(lateFee(won(amount), missed)).toBe(fee);
  });

  test('other published rates can be used instead', () => {
    const nice = LATE_FEE_RATES.find(({ id }) => id === 'nice-2020');
    expect(nice && [1, 2].map((missed) => lateFee(won(10_000), missed, nice.permille))).toEqual([400, 500]);
  });

  test('every rate has two dates and rising steps', () => {
    for (const { since, lastSeen, permille } of LATE_FEE_RATES) {
      expect(day(since)).toBe(since);
      expect(month(lastSeen) >= since.slice(0, 7)).toBe(true);
      expect([...permille].sort((a, b) => a - b)).toEqual([...permille]);
    }
  });
});

describe('two dates of a bill', () => {
  const october = { month: month('2026-10'), amount: won(45_000) };
  const terms = { line: line({ debitDay: 21, dueDay: 31 }), isHoliday, lateFee: DEFAULT_SETTINGS.lateFee };

  test.each<[string, number, number, string | undefined, string, string]>([
    ['2026-10', 21, 31, '2026-11-23', '2026-11-30', 'the 21st is a Saturday'],
    ['2026-11', 25, 31, '2026-12-28', '2026-12-31', 'Christmas on a Friday'],
    ['2026-10', 31, 31, undefined, '2026-11-30', 'one day is one date'],
    ['2026-10', 25, 21, undefined, '2026-11-23', 'nothing leaves after the last day'],
    ['2026-01', 26, 28, '2026-02-26', '2026-03-03', 'the last day is moved over a weekend and a holiday'],
    ['2026-10', 21, 22, undefined, '2026-11-23', 'both are moved to one day'],
  ])('use of %s, leaving on %i, to be paid by %i: %s, %s (%s)', (used, debitDay, dueDay, debit, due) => {
    const { holidaysKnown: _known, ...dates } = billDates(month(used), { debitDay, dueDay }, isHoliday);
    expect(dates).toEqual({ due, ...(debit !== undefined && { debit }) });
  });

  test.each([
    ['2026-11-19', 'open', false, 'debit', 4, 0],
    ['2026-11-20', 'soon', true, 'debit', 3, 0],
    ['2026-11-23', 'soon', true, 'debit', 0, 0],
    ['2026-11-24', 'soon', true, 'due', 6, 0],
    ['2026-11-30', 'due', true, 'due', 0, 0],
    ['2026-12-01', 'overdue', true, 'due', -1, 1_350],
    ['2026-12-31', 'overdue', true, 'due', -31, 1_350],
    ['2027-01-01', 'overdue', true, 'due', -32, 1_575],
  ])(
    'on %s it is %s, pressing %s; next is its %s in %i days, late fee %i won',
    (today, status, pressing, is, left, fee) => {
      const state = billOn(october, terms, day(today));
      expect(state).toMatchObject({ status, lateFee: fee });
      expect(isPressing(state)).toBe(pressing);
      expect(nextDate(state)).toMatchObject({ is, daysLeft: left });
    },
  );

  test('no fee before the last day to pay has passed, whenever the money should have left', () => {
    for (let ahead = 0; ahead < 40; ahead += 1) {
      const today = addDays(day('2026-11-01'), ahead);
      const state = billOn(october, terms, today);
      expect(state.lateFee > 0).toBe(state.due < today);
    }
  });

  test('a holiday table that ends between the two dates is told', () => {
    const known = (of: string) => (of < '2026-11-28' ? false : undefined);
    expect(billOn(october, { ...terms, isHoliday: known }, day('2026-11-01')).holidaysKnown).toBe(false);
  });

  test.each([
    [21, 31, { dueDay: 31, debitDay: 21 }],
    [undefined, 25, { dueDay: 25 }],
    [25, 25, { dueDay: 25 }],
    [28, 21, { dueDay: 28 }],
  ])('a line that leaves on %s and is to be paid by %i keeps %j', (debitDay, dueDay, days) => {
    const { dueDay: last, debitDay: leaves } = withBillDays(line({ debitDay: 5 }), dueDay, debitDay);
    expect({ dueDay: last, ...(leaves !== undefined && { debitDay: leaves }) }).toEqual(days);
  });
});
