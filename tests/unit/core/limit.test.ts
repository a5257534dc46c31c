import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHoliday } from '../../../src/background/figures/holidays.ts';
import { type BillState, billOn } from '../../../src/core/bill.ts';
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  month,
  monthOf,
  weekday,
} from '../../../src/core/day.ts';
import { assess, headroomOf } from '../../../src/core/headroom.ts';
import { stepsOf } from '../../../src/core/late-fee.ts';
import { withCap } from '../../../src/core/learnt-caps.ts';
import { limitsOf } from '../../../src/core/limit.ts';
import { CARRIERS, type Carrier, type Line } from '../../../src/core/line.ts';
import { type Certainty, type Fact, presetOf } from '../../../src/core/presets.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { won } from '../../../src/core/won.ts';
import { bill, entry, line, situation } from './money.ts';

const pay = (amount: number, change = {}) => ({ pool: 'phone' as const, amount: won(amount), ...change });
const codes = (verdict: ReturnType<typeof assess>) => verdict.reasons?.map(({ code }) => code);

describe('the lowest limit counts', () => {
  const own = line({
    limits: { phone: won(300_000), content: won(300_000) },
    newLine: { until: day('2026-11-22'), cap: won(40_000) },
    unpaidCap: won(100_000),
  });
  test.each([
    ['2026-11-22', true, 'new-line', 40_000],
    ['2026-11-23', true, 'unpaid', 100_000],
    ['2026-11-23', false, 'budget', 200_000],
  ] as const)('on %s, overdue %s: %s', (today, isOverdue, binding, amount) => {
    const facts = { line: own, budgets: { phone: won(200_000) }, today: day(today), isOverdue };
    expect(limitsOf('phone', facts)[0]).toEqual({ binding, amount });
    expect(limitsOf('content', facts)[0]).toEqual({ binding: 'carrier', amount: 300_000 });
  });

  test('whatever they are, the first is the lowest, and each is named once', () => {
    const sum = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(won), { nil: undefined });
    fc.assert(
      fc.property(sum, sum, sum, sum, (carrier, budget, cap, unpaidCap) => {
        const limits = limitsOf('phone', {
          line: line({
            limits: carrier === undefined ? {} : { phone: carrier },
            ...(cap !== undefined && { newLine: { until: day('2026-12-31'), cap } }),
            ...(unpaidCap !== undefined && { unpaidCap }),
          }),
          budgets: budget === undefined ? {} : { phone: budget },
          today: day('2026-11-22'),
          isOverdue: true,
        });
        const all = [carrier, budget, cap, unpaidCap].filter((one) => one !== undefined);
        expect(limits.map(({ amount }) => amount)).toEqual([...all].sort((a, b) => a - b));
        expect(new Set(limits.map(({ binding }) => binding)).size).toBe(limits.length);
      }),
    );
  });

  test('an overdue bill holds the line to its cap, and the reasons say every limit', () => {
    const verdict = assess(
      pay(30_000),
      situation({
        line: line({ limits: { phone: won(500_000) }, unpaidCap: won(100_000) }),
        entries: [entry(90_000)],
        bills: [bill({ status: 'overdue', daysLeft: -6 })],
      }),
    );
    expect(verdict).toMatchObject({ state: 'unpaid', fit: { state: 'over', by: 20_000 } });
    expect(verdict.reasons).toMatchObject([
      { code: 'unpaid', values: { amount: 45_000, daysLate: 6 } },
      { code: 'over', values: { by: 20_000 } },
      { code: 'limit', values: { binding: 'unpaid', amount: 100_000, left: 10_000 } },
      { code: 'limit', values: { binding: 'carrier', amount: 500_000, left: 410_000 } },
      { code: 'used', values: { used: 90_000, pending: 0 } },
      { code: 'first-hit', values: { hit: 'unpaid', room: 10_000 } },
    ]);
  });
});

describe('what is expected', () => {
  const expected = [entry(50_000, { kind: 'expected', status: 'pending' })];

  test('is reserved from what is left, and is no part of what is used', () => {
    const of = situation({ entries: [entry(200_000)], expected });
    expect(headroomOf('phone', of)).toMatchObject({
      used: 200_000,
      expected: 50_000,
      left: 50_000,
      level: 'near',
    });
    expect(headroomOf('content', of)).toMatchObject({ expected: 0 });
  });

  test('a payment that fits but takes its room is near, and says how much is lacking', () => {
    const of = situation({ entries: [entry(200_000)], expected });
    expect(assess(pay(30_000), of)).toMatchObject({ state: 'near', after: 70_000, expected: 50_000 });
    expect(assess(pay(80_000), of)).toMatchObject({ state: 'near', after: 20_000, short: 30_000 });
    expect(assess(pay(100_001), of)).toMatchObject({ state: 'over', by: 1 });
    const quiet = { ...of, settings: { ...of.settings, thresholds: [100] } };
    expect(assess(pay(30_000), quiet)).toMatchObject({ state: 'ok', after: 70_000 });
    expect(codes(assess(pay(30_000), quiet))).toContain('expected');
    const none = { ...of, settings: { ...of.settings, thresholds: [] } };
    expect(assess(pay(80_000), none)).toMatchObject({ state: 'near', threshold: 100, short: 30_000 });
  });
});

describe('caps learnt from refusals', () => {
  const learnt = { line: 'first-line', learntOn: day('2026-11-02') } as const;
  const shop = { ...learnt, kind: 'merchant', name: '달빛서점', amount: won(50_000) } as const;
  const gateway = { ...learnt, kind: 'gateway', name: 'danal', amount: won(80_000) } as const;
  const of = situation({ caps: [gateway, shop] });

  test('are said of payments there that are as large, and never change the limit', () => {
    const verdict = assess(pay(50_000, { merchant: '달빛서점', gateway: 'danal' }), of);
    expect(verdict).toMatchObject({
      state: 'ok',
      limit: { amount: 300_000 },
      cap: { of: '달빛서점', amount: 50_000 },
    });
    expect(verdict.reasons?.at(-1)).toEqual({ code: 'first-hit', values: { hit: 'cap', room: 49_999 } });
    expect(assess(pay(49_999, { merchant: '달빛서점' }), of)).not.toHaveProperty('cap');
    expect(assess(pay(90_000, { merchant: '다른 상점' }), of)).not.toHaveProperty('cap');
    expect(assess(pay(90_000, { gateway: 'danal' }), of)).toMatchObject({
      cap: { of: 'danal', kind: 'gateway' },
    });
  });

  test('of several refusals the lowest amount is kept', () => {
    expect(withCap([shop], { ...shop, amount: won(70_000) })).toEqual([shop]);
    expect(withCap([shop, gateway], { ...shop, amount: won(30_000) })).toEqual([
      gateway,
      { ...shop, amount: 30_000 },
    ]);
    expect(withCap([shop], { ...shop, line: 'second-line' })).toHaveLength(2);
  });
});

describe('bills on every day of a year', () => {
  const terms = { line: line({ dueDay: 25 }), isHoliday, lateFee: DEFAULT_SETTINGS.lateFee };
  const days = Array.from({ length: 365 }, (_, ahead) => addDays(day('2026-01-01'), ahead));
  const parts = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 60_000 }).map(won), on: fc.constantFrom(...days) }),
    { maxLength: 4 },
  );

  const agrees = ({ amount, parts: paid, ...state }: BillState, today: Day) => {
    const sum = paid.reduce((total, part) => total + part.amount, 0);
    const isPaid = paid.length > 0 && sum >= amount;
    expect(state.rest).toBe(isPaid ? 0 : amount - sum);
    expect(state.status === 'paid').toBe(isPaid);
    expect(state.daysLeft).toBe(daysBetween(today, state.due));
    expect(weekday(state.due)).toBeLessThan(6);
    expect(isHoliday(state.due)).toBe(false);
    expect(state.status === 'overdue').toBe(!isPaid && state.due < today);
    expect(state.missed > 0).toBe(state.status === 'overdue');
    expect(state.lateFee).toBe(
      Math.floor((state.rest * ([0, 30, 35][Math.min(2, state.missed)] ?? 0)) / 1_000),
    );
  };

  test('its state, its rest and its fee agree', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 100_000 }).map(won), (paid, amount) => {
        for (const today of days) {
          agrees(billOn({ month: addMonths(monthOf(today), -2), amount, parts: paid }, terms, today), today);
        }
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['2026-11-20', [], 'open'],
    ['2026-11-22', [20_000], 'partly-paid'],
    ['2026-11-25', [20_000], 'partly-paid'],
    ['2026-11-26', [20_000], 'overdue'],
    ['2026-11-26', [20_000, 25_000], 'paid'],
  ])('on %s with %j paid of 45,000: %s', (today, amounts, status) => {
    const paid = amounts.map((amount) => ({ amount: won(amount), on: day('2026-11-20') }));
    const state = billOn({ month: month('2026-10'), amount: won(45_000), parts: paid }, terms, day(today));
    expect(state).toMatchObject({ status, parts: paid });
    if (status === 'overdue') expect(state).toMatchObject({ rest: 25_000, missed: 1, lateFee: 750 });
    if (status === 'paid') expect(state.paidOn).toBe('2026-11-20');
  });

  test('own steps take the place of the published ones, an unknown rate is the first', () => {
    const own = { ...terms, lateFee: { permille: [20, 40, 60] } };
    const on = (today: string) =>
      billOn({ month: month('2026-10'), amount: won(10_000) }, own, day(today)).lateFee;
    expect(['2026-11-25', '2026-11-26', '2026-12-29', '2027-02-01'].map(on)).toEqual([0, 200, 400, 600]);
    expect(stepsOf({ rate: 'nice-2020' })).toEqual([40, 50]);
    expect(stepsOf({ rate: 'of tomorrow' })).toEqual([30, 35]);
  });
});

describe('a new line', () => {
  test.each<[string, Line['newLine'], string, number | undefined]>([
    ['nothing known: no cap is made up', {}, '2026-11-22', undefined],
    ['an end without a cap', { until: day('2026-12-31') }, '2026-11-22', undefined],
    ['a cap without an end', { cap: won(40_000) }, '2027-06-01', 40_000],
    ['a cap through its last day', { cap: won(40_000), until: day('2026-11-22') }, '2026-11-22', 40_000],
    ['a cap that is over', { cap: won(40_000), until: day('2026-11-22') }, '2026-11-23', undefined],
    ['blocked at first', { cap: won(40_000), blockedThrough: day('2026-11-22') }, '2026-11-22', 0],
    ['then capped', { cap: won(40_000), blockedThrough: day('2026-11-22') }, '2026-11-23', 40_000],
    ['blocked, and nothing known after', { blockedThrough: day('2026-11-22') }, '2026-11-23', undefined],
  ])('%s', (_name, newLine, today, cap) => {
    const facts = {
      line: line({ ...(newLine && { newLine }) }),
      budgets: {},
      today: day(today),
      isOverdue: false,
    };
    expect(limitsOf('phone', facts)).toEqual(cap === undefined ? [] : [{ binding: 'new-line', amount: cap }]);
    expect(limitsOf('content', facts)).toEqual([]);
  });
});

describe('presets', () => {
  const facts = CARRIERS.flatMap((carrier) =>
    Object.values(presetOf(carrier)).map((fact): Fact<unknown, Certainty> => fact),
  );

  test('every fact has a date, a source and who says it', () => {
    expect(facts.length).toBeGreaterThan(8);
    for (const { asOf, source, by, certainty } of facts) {
      expect(day(asOf)).toBe(asOf);
      expect(source.length).toBeGreaterThan(20);
      expect(['kt', 'kt-m-mobile', 'skt']).toContain(by);
      expect(['official', 'repeated', 'quoted']).toContain(certainty);
    }
  });

  test('what one page repeats is only ever the month-end of KT, which is a hint', () => {
    expect(facts.filter(({ certainty }) => certainty === 'quoted')).toEqual([presetOf('kt').triedAgain]);
  });

  test.each<[Carrier, string, unknown]>([
    ['kt', 'limits', [40_000, 300_000, 500_000, 600_000, 800_000, 1_000_000]],
    ['kt', 'newLineCap', 40_000],
    ['kt', 'unpaidCap', 300_000],
    ['kt', 'debitDays', [11, 18, 19, 21, 25]],
    ['mvno-kt', 'limits', [40_000, 300_000, 500_000, 600_000, 800_000, 1_000_000]],
    ['mvno-kt', 'newLineCap', 40_000],
    ['mvno-kt', 'newLineBlock', 3],
    ['mvno-kt', 'unpaidCap', 300_000],
    ['mvno-kt', 'consent', true],
    ['skt', 'shortLimits', true],
  ])('%s: %s is %j', (carrier, name, value) => {
    const preset: Readonly<Record<string, { readonly value: unknown } | undefined>> = {
      ...presetOf(carrier),
    };
    expect(preset[name]?.value).toEqual(value);
  });

  test.each(['lgu', 'mvno-skt', 'mvno-lgu', undefined] as const)('nothing is known of %s', (carrier) => {
    expect(presetOf(carrier)).toEqual({});
  });
});
