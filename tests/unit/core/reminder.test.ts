import { describe, expect, test } from 'vitest';
import { day, instant } from '../../../src/core/day.ts';
import { remindersDue } from '../../../src/core/reminder.ts';
import { won } from '../../../src/core/won.ts';
import { bill } from './money.ts';

const unpaid = bill({ due: day('2026-11-23'), status: 'open' });
/** Seoul is nine hours ahead: 00:00Z is nine in the morning. */
const at = (utc: string) => instant(`${utc}:00.000Z`);

describe('reminders of an unpaid bill due on 23 November', () => {
  test.each<[string, string | undefined, number, string]>([
    ['2026-11-19T23:59', undefined, 0, '08:59 on D-3: not yet'],
    ['2026-11-20T00:00', undefined, 1, '09:00 on D-3'],
    ['2026-11-20T05:00', '2026-11-20', 0, 'once a day'],
    ['2026-11-20T20:00', '2026-11-20', 0, '05:00 the next day: waits for nine'],
    ['2026-11-21T00:00', '2026-11-20', 1, '09:00 the next day'],
    ['2026-11-20T22:00', undefined, 1, '07:00, missed yesterday: made good once'],
    ['2026-11-21T00:00', '2026-11-21', 0, 'made good at 07:00, not again at 09:00'],
    ['2026-12-20T00:00', '2026-12-19', 1, 'daily while overdue'],
    [
      '2026-11-21T00:00',
      '2027-05-01',
      1,
      'the clock was set back: the mark from the future does not silence',
    ],
  ])('%s, last reminded on %s: %i (%s)', (now, last, count) => {
    const remindedOn = last === undefined ? undefined : day(last);
    expect(remindersDue([{ bill: unpaid, remindedOn }], at(now))).toHaveLength(count);
  });

  test('paid and empty bills are left alone', () => {
    const bills = [{ bill: bill({ status: 'paid' }) }, { bill: bill({ amount: won(0), status: 'overdue' }) }];
    expect(remindersDue(bills, at('2026-12-20T00:00'))).toEqual([]);
  });
});

describe('reminders of a bill that leaves on 23 November and is to be paid by the 30th', () => {
  const unsettled = bill({ debit: day('2026-11-23'), due: day('2026-11-30'), status: 'soon' });
  test.each([
    ['2026-11-19', 0, 'not yet'],
    ['2026-11-20', 1, 'three days before the money leaves'],
    ['2026-11-23', 1, 'on the day'],
    ['2026-11-24', 0, 'it should have left'],
    ['2026-11-26', 0, 'in between'],
    ['2026-11-27', 1, 'three days before the last day to pay'],
    ['2026-11-30', 1, 'on the last day'],
    ['2026-12-15', 1, 'late'],
  ])('on %s: %i (%s)', (today, count) => {
    expect(remindersDue([{ bill: unsettled }], at(`${today}T00:00`))).toHaveLength(count);
  });
});
