import { describe, expect, test } from 'vitest';
import { type Answers, readAnswers } from '../../../src/options/setup-answers.ts';
import { line } from '../fakes/snapshot.ts';

const answers = (change: Partial<Answers> = {}): Answers => ({
  carrier: 'lgu',
  phone: '30만',
  content: '',
  dueDay: 25,
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
