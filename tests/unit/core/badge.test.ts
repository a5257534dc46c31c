import { describe, expect, test } from 'vitest';
import { badgeFace } from '../../../src/background/figures/badge-face.ts';
import { day } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { sentence } from '../fakes/sentence.ts';
import { bill, entry, line, situation } from './money.ts';

const face = (change: Parameters<typeof situation>[0], isShown = true) =>
  badgeFace(situation(change), isShown, { t: sentence, masked: false });
const limited = (limit: number) => line({ limits: { phone: won(limit) } });

describe('the toolbar badge', () => {
  test.each([
    [300_000, 65_432, '23만', 'calm'],
    [300_000, 0, '30만', 'calm'],
    [1_000_000, 0, '100만', 'calm'],
    [10_000_000, 0, '1천만', 'calm'],
    [9_999_999, 0, '999만', 'calm'],
    [300_000, 290_001, '<1만', 'watch'],
    [300_000, 290_000, '1만', 'watch'],
    [300_000, 300_000, '0', 'watch'],
    [300_000, 300_001, '초과', 'stop'],
  ])('limit %i, used %i: %s', (limit, used, text, tone) => {
    const entries = used === 0 ? [] : [entry(used)];
    const shown = face({ line: limited(limit), entries });
    expect(shown).toMatchObject({ text, tone });
    expect([...shown.text].length).toBeLessThanOrEqual(4);
    expect(shown.title).not.toBe('');
  });

  test('nothing logged and no limit: nothing to show', () => {
    expect(face({ line: line() }).text).toBe('');
  });

  test('something logged, no limit: a question', () => {
    expect(face({ line: line(), entries: [entry(30_000)] })).toMatchObject({ text: '?', tone: 'doubt' });
  });

  test.each([
    ['open', 4, '30만', 'calm'],
    ['soon', 3, '미납', 'watch'],
    ['due', 0, '미납', 'watch'],
    ['overdue', -6, '미납', 'stop'],
    ['paid', -6, '30만', 'calm'],
  ] as const)('a bill that is %s (%i days left): %s', (status, daysLeft, text, tone) => {
    expect(face({ bills: [bill({ status, daysLeft })] })).toMatchObject({ text, tone });
  });

  test('an unpaid bill comes before being over, and says how late it is', () => {
    const overdue = bill({ status: 'overdue', daysLeft: -6, due: day('2026-11-16') });
    const shown = face({ bills: [overdue], entries: [entry(400_000)] });
    expect(shown.text).toBe('미납');
    expect(shown.title).toContain('45,000원');
    expect(shown.title).toContain('6일');
  });

  test('switched off, the words stay', () => {
    expect(face({ entries: [entry(1)] }, false)).toMatchObject({ text: '' });
    expect(face({ entries: [entry(1)] }, false).title).toContain('299,999원');
  });
});
