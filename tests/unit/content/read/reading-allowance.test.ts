// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { Allowance, leastEffort } from '../../../../src/content/read/reading-allowance.ts';
import { detect } from '../../../../src/detection/detect.ts';
import type { Effort } from '../../../../src/detection/page/effort.ts';
import { parsePage } from '../../detection/parse-page.ts';

const AT = { href: 'https://ui.teledit.com/Danal/Teledit/Web/Start.php' };
const WINDOW =
  '<title>휴대폰 결제</title><p>휴대폰 결제</p><button>SKT</button><button>KT</button><input type="tel" placeholder="휴대폰번호"><p>결제금액 7,700원</p>';

const read = (body: string, effort: Effort = leastEffort()) =>
  readPage(parsePage(WINDOW + body), AT, new Set(), [], effort);

/** How many of 100 steps are granted one after another, up to a bound. */
function granted(effort: Effort): number {
  let count = 0;
  while (count < 1_000 && effort.take(100)) count += 1;
  return count;
}

describe('what one reading may cost', { tags: ['long'] }, () => {
  test.each([
    ['100,000 siblings', '<p>가</p>'.repeat(100_000)],
    ['9,000 figures in boxes', '<div><div><i>10원</i></div></div>'.repeat(9_000)],
    ['3,000 fields', '<input readonly name="amount" value="1,000">'.repeat(3_000)],
    ['texts deep in the page', `${'<b>'.repeat(100)}${'<i>가</i>'.repeat(5_000)}`],
  ])('%s: the reading ends, and the sum is unread', (_, body) => {
    const effort = leastEffort();
    const facts = read(body, effort);
    expect(facts.isCut).toBe(true);
    expect(effort.spent).toBeLessThan(20_000);
    expect(detect(facts)).toMatchObject({ stage: 'pay', amount: null, amountDoubt: 'several' });
  });

  test('an ordinary page is read to its end, and so is a text of more than a page has in one piece', () => {
    expect(read('<p>가</p>'.repeat(500)).isCut).toBeUndefined();
    expect(detect(read('<p>가</p>'.repeat(500)))).toMatchObject({ amount: 7_700 });
  });

  test('a transcript that is full is a page that was cut', () => {
    expect(read(`<p>${'가 나 다 '.repeat(200)}</p>`.repeat(120)).isCut).toBe(true);
  });

  test('a quick machine goes on, up to its time', () => {
    let now = 0;
    const allowance = new Allowance(() => {
      now += 1;
      return now;
    });
    allowance.effort();
    const quick = granted(allowance.effort());
    expect(quick).toBeGreaterThan(granted(leastEffort()));
    expect(quick).toBeLessThan(1_000);
  });

  test('where it took too long once, later readings go no further than every machine does', () => {
    let now = 0;
    const allowance = new Allowance(() => now);
    allowance.effort();
    const slow = allowance.effort();
    now = 1_000;
    expect(granted(slow)).toBe(granted(leastEffort()));
    expect(granted(allowance.effort())).toBe(granted(leastEffort()));
  });

  test('the first reading is no measure of the machine', () => {
    let now = 0;
    const allowance = new Allowance(() => now);
    const first = allowance.effort();
    now = 1_000;
    expect(granted(first)).toBe(granted(leastEffort()));
    expect(granted(allowance.effort())).toBe(1_000);
  });
});
