import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, instant } from '../../../src/core/day.ts';
import { type CalendarDay, calendarOf } from '../../../src/exchange/ics.ts';
import { parseCalendar, textOf } from './calendar.ts';

const MADE = instant('2026-11-22T03:04:05.678Z');
const BILL: CalendarDay = {
  uid: 'bill-first-line-2026-10',
  day: day('2026-11-23'),
  title: '휴대폰 요금, 내 폰',
  note: '10월 소액결제 45,000원; 내가 기록한 금액',
  remindBefore: 3,
};

const eventsOf = (file: string) => parseCalendar(file).inside;

describe('calendarOf', () => {
  const [event] = eventsOf(calendarOf([BILL], MADE, '소액결제 지킴이'));

  test('a bill is a whole day that ends the day after and takes no time', () => {
    expect(Object.fromEntries(event?.lines ?? [])).toMatchObject({
      UID: 'bill-first-line-2026-10@carrier-billing-guard',
      DTSTAMP: '20261122T030405Z',
      'DTSTART;VALUE=DATE': '20261123',
      'DTEND;VALUE=DATE': '20261124',
      TRANSP: 'TRANSPARENT',
    });
    expect(textOf(event?.lines.get('SUMMARY'))).toBe(BILL.title);
    expect(textOf(event?.lines.get('DESCRIPTION'))).toBe(BILL.note);
  });

  test('the calendar reminds three days before, at nine: two days and fifteen hours before midnight', () => {
    expect(event?.inside.map(({ lines }) => lines.get('TRIGGER'))).toEqual(['-P2DT15H']);
    const [sameDay] = eventsOf(calendarOf([{ ...BILL, remindBefore: 0 }], MADE, 'x'));
    expect(sameDay?.inside[0]?.lines.get('TRIGGER')).toBe('PT9H');
    const { remindBefore: _none, ...quiet } = BILL;
    expect(eventsOf(calendarOf([quiet], MADE, 'x'))[0]?.inside).toEqual([]);
  });

  test.each([
    [5, undefined, 'FREQ=MONTHLY;BYMONTHDAY=5'],
    [28, '2027-03-01', 'FREQ=MONTHLY;BYMONTHDAY=28;UNTIL=20270301'],
    [30, undefined, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
    [31, undefined, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ])('every month on day %s until %s', (dayOfMonth, until, rule) => {
    const monthly = { dayOfMonth, ...(until !== undefined && { until: day(until) }) };
    const [found] = eventsOf(calendarOf([{ ...BILL, monthly }], MADE, 'x'));
    expect(found?.lines.get('RRULE')).toBe(rule);
  });

  test('an empty calendar is a calendar', () => {
    expect(parseCalendar(calendarOf([], MADE, '')).name).toBe('VCALENDAR');
  });

  test('whatever the words: lines fit, nothing breaks out, reading gives them back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '\r\nEND:VEVENT\r\nBEGIN:VEVENT',
        'a\\;b,c\\n',
        '가'.repeat(90),
        '👨‍👩‍👧‍👦'.repeat(20),
        ' ',
      ),
    );
    const days = fc.record({
      uid: fc.uuid(),
      day: fc.integer({ min: 0, max: 4_000 }).map((n) => addDays(day('2024-02-28'), n)),
      title: text,
      note: text,
      remindBefore: fc.nat(10),
    });
    const wellFormed = (value: string) => !/\p{Cs}/u.test(value);
    fc.assert(
      fc.property(fc.array(days, { maxLength: 4 }), (events) => {
        fc.pre(events.every(({ title, note }) => wellFormed(title) && wellFormed(note)));
        const read = eventsOf(calendarOf(events, MADE, 'x'));
        expect(read.map(({ lines }) => textOf(lines.get('SUMMARY')))).toEqual(
          events.map(({ title }) => kept(title)),
        );
        expect(read.map(({ lines }) => textOf(lines.get('DESCRIPTION')))).toEqual(
          events.map(({ note }) => kept(note)),
        );
        expect(read.map(({ lines }) => lines.get('UID'))).toEqual(
          events.map(({ uid }) => `${uid}@carrier-billing-guard`),
        );
      }),
    );
  });
});

/** Control characters have no place in a calendar; every break is one. */
const kept = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
