import { describe, expect, test } from 'vitest';
import { figuresOn } from '../../../../src/detection/amounts/named-figures.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { KOREA } from '../../../../src/detection/korea/korea.ts';
import { Effort, JUDGING_STEPS } from '../../../../src/detection/page/effort.ts';
import type { PageFacts } from '../../../../src/detection/page/page-facts.ts';
import type { TextLine } from '../../../../src/detection/page/page-text.ts';

const TRUE_SUM = '결제금액\t7,700원';

const windowWith = (text: string, more: Partial<PageFacts> = {}): PageFacts => ({
  url: 'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  title: '다날 휴대폰 결제',
  text: `휴대폰 결제\nSKT\nKT\nLG U+\n${text}`,
  headings: [],
  logos: [],
  buttons: ['다음'],
  choices: [],
  fields: [{ type: 'tel', hint: '휴대폰번호' }],
  checks: [],
  forms: [],
  ids: [],
  ...more,
});

const numbered = (count: number, each: (at: number) => string, joint: string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join(joint);

/** Kinds of pages that are too much, by what they repeat; each as long as it is asked to be. */
const KINDS: readonly (readonly [string, (count: number) => string])[] = [
  ['lines of one word', (count) => numbered(count, () => '가', '\n')],
  ['lines of a figure each', (count) => numbered(count, (at) => `${at + 1}0원`, '\n')],
  ['a row of cells with figures', (count) => numbered(count, (at) => `${at + 1}0원`, '\t')],
  ['a row of cells with words', (count) => numbered(count, () => '가', '\t')],
  ['a table of names', (count) => numbered(count, () => '상품명\t수량\t금액', '\n')],
  ['labels and values', (count) => numbered(count, () => '상품명\t도시락', '\n')],
];

test('what is spent is spent, however often it is asked for, where nothing more is given', () => {
  const effort = new Effort(3);
  expect(effort.take(3)).toBe(true);
  expect(effort.spent).toBe(3);
  expect([effort.isSpent, effort.take(1), effort.take(1), effort.isSpent]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

describe('judging a page without end', () => {
  test.each(KINDS)('%s: stops when the effort is spent, and leaves the sum unread', (_, text) => {
    const effort = new Effort(JUDGING_STEPS);
    const found = detect(windowWith(`${TRUE_SUM}\n${text(9_000)}`), KOREA, effort);
    expect(found).toMatchObject({ stage: 'pay', amount: null, amountDoubt: 'several' });
    expect(effort.spent).toBeLessThan(JUDGING_STEPS * 4);
  });

  test.each(KINDS)('%s: twice as much of it takes about twice the steps', (_, text) => {
    const stepsFor = (count: number) => {
      const effort = new Effort(Number.POSITIVE_INFINITY);
      detect(windowWith(text(count)), KOREA, effort);
      return effort.spent;
    };
    expect(stepsFor(300)).toBeLessThan(stepsFor(150) * 2.2);
  });

  test('a page that was looked at whole keeps its sum, one that was cut does not', () => {
    expect(detect(windowWith(TRUE_SUM))).toMatchObject({ amount: 7_700 });
    expect(detect(windowWith(TRUE_SUM, { isCut: true }))).toMatchObject({
      stage: 'pay',
      amount: null,
      amountDoubt: 'several',
    });
  });

  test('the only figure of a cut page is not taken for its sum', () => {
    expect(detect(windowWith('58,000원\n다음'))?.amount).not.toBeUndefined();
    expect(detect(windowWith('58,000원\n다음', { isCut: true }))?.amount ?? null).toBeNull();
  });
});

/** A cell that counts how often it is put together. */
class CountedCell extends Array<string> {
  static joined = 0;
  override join(joint?: string): string {
    CountedCell.joined += 1;
    return super.join(joint);
  }
}

describe('the names around a figure', () => {
  const joinsFor = (count: number): number => {
    CountedCell.joined = 0;
    const cells = Array.from({ length: count }, (_, at) => CountedCell.of(`${at + 1}0원`));
    const line: TextLine = { cells, words: '' };
    for (const { around } of figuresOn(line, [line], 0, KOREA.amounts, KOREA.money)) around();
    return CountedCell.joined;
  };

  test('a row of 9,000 cells puts each of its cells together a few times, not once for every other', {
    tags: ['long'],
  }, () => {
    expect(joinsFor(9_000)).toBeLessThanOrEqual(9_000 * 4);
    expect(joinsFor(9_000)).toBeGreaterThan(0);
  });
});

describe('effort', () => {
  test('goes on as long as it is given more', () => {
    const given = [2, 2, 0];
    const effort = new Effort(3, () => given.shift() ?? 0);
    const taken = [2, 2, 2, 2].map((steps) => effort.take(steps));
    expect(taken).toEqual([true, true, true, false]);
    expect(effort.isSpent).toBe(true);
    expect(effort.take(1)).toBe(false);
  });
});
