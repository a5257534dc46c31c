import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { readMessages } from '../../../../src/exchange/texts/sms.ts';
import { laidOut, splitMessages } from '../../../../src/exchange/texts/sms-layout.ts';
import { readPastedText } from '../../../../src/intake/pasted.ts';

const TODAY = day('2026-11-29');
const MANY = 100_000;

/** Steps that it is read in; between two of them the page goes on. */
function stepsOf(steps: Generator): number {
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}

describe('texts without end that are pasted', () => {
  test('a table of 20,000 rows is read in steps of a few hundred rows', { tags: ['long'] }, () => {
    expect(stepsOf(readPastedText('11/29\t1,000원\t가\n'.repeat(20_000), TODAY))).toBeGreaterThanOrEqual(100);
    expect(stepsOf(readPastedText('11/29  1,000원  가\n'.repeat(20_000), TODAY))).toBeGreaterThanOrEqual(100);
  });

  test('each message is a step', () => {
    const message = '[Web발신]\n[다날] 결제 11/29 12,300원 웹툰\n';
    expect(stepsOf(readMessages(message.repeat(50), TODAY))).toBe(50);
  });

  test('empty lines and blanks without end are as good as a few', () => {
    expect(laidOut(`가${' '.repeat(MANY)}나`).length).toBeLessThan(20);
    expect(
      splitMessages(`[다날] 1,000원 결제${'\n'.repeat(MANY)}[나다라] 마`, 200).map((text) => text.trim()),
    ).toEqual(['[다날] 1,000원 결제', '[나다라] 마']);
    expect(splitMessages('\n'.repeat(MANY), 200)).toEqual([]);
    expect(splitMessages(' \n\t\n'.repeat(MANY), 200)).toEqual([]);
  });

  test('heads of nothing, one after another, do not pile up', () => {
    const heads = '[Web발신]\n'.repeat(MANY / 10);
    const found = splitMessages(`${heads}[다날] 결제 12,300원`, 200);
    expect(found).toHaveLength(1);
    expect((found[0] ?? '').length).toBeLessThan(1_000);
  });
});
