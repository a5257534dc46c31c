import { describe, expect, test } from 'vitest';
import { type Answers, readAnswers } from '../../../src/options/setup-answers.ts';
import { line } from '../fakes/snapshot.ts';

const answers = (change: Partial<Answers> = {}): Answers => ({
  carrier: 'lgu',
  phone: '30만',
  content: '',
  dueDay: 25,
  debitDay: undefined,
  ...change,
});
const fresh = line({ limits: {}, carrier: 'skt', dueDay: 31 });

describe('the first answers', () => {
  test('become the line; an empty limit stays unknown, not zero', () => {
    expect(readAnswers(fresh, answers())).toEqual({
      ok: true,
      line: { ...fresh, carrier: 'lgu', limits: { phone: 300_000 }, dueDay: 25 },
    });
  });

  test('the day the money leaves stands beside the last day to pay, where it is before it', () => {
    const days = (dueDay: number, debitDay: number | undefined) => {
      const reading = readAnswers(fresh, answers({ dueDay, debitDay }));
      return reading.ok ? [reading.line.dueDay, reading.line.debitDay] : [];
    };
    expect(days(31, 21)).toEqual([31, 21]);
    expect(days(25, 25)).toEqual([25, undefined]);
    expect(days(31, undefined)).toEqual([31, undefined]);
  });

  test('zero is a limit: the carrier has blocked it', () => {
    expect(readAnswers(fresh, answers({ phone: '0' }))).toMatchObject({ line: { limits: { phone: 0 } } });
  });

  test.each([
    [{ carrier: undefined }, { carrier: 'missing' }],
    [{ phone: 'abc' }, { phone: 'garbled' }],
    [{ phone: '-1' }, { phone: 'negative' }],
    [{ content: '10,000,001' }, { content: 'too-large' }],
    [
      { carrier: undefined, phone: '1.5' },
      { carrier: 'missing', phone: 'fractional' },
    ],
  ] as const)('%o are refused for %o', (change, faults) => {
    expect(readAnswers(fresh, answers(change))).toEqual({ ok: false, faults });
  });
});
