import { expect, test } from 'vitest';
import { isSameKind, wordingOf } from '../../../src/content/same-reading.ts';
import { observe } from '../../../src/detection/observe.ts';
import { factsOf } from '../detection/page-facts-of.ts';
import { checkedDetection } from '../fakes/page.ts';

const read = (text: string, title = '휴대폰 결제') => {
  const observed = observe(
    factsOf({ url: 'https://ui.teledit.com/Danal/Teledit/Web/Result.php', title, text }),
  );
  if (observed === undefined) throw new Error('no outcome');
  return observed;
};

const REFUSED = '결제에 실패하였습니다.\n';

test('score and reasons may differ, a sum may not', () => {
  const before = { detection: checkedDetection() };
  expect(isSameKind(before, { detection: checkedDetection({ score: 1, reasons: [] }) })).toBe(true);
  expect(isSameKind(before, { detection: checkedDetection({ amount: 9_900 }) })).toBe(false);
});

test.each([
  ['another cause', '이용 한도를 초과하였습니다.', '휴대폰 요금이 미납되었습니다.', false],
  ['another code', '오류코드 414', '오류코드 415', false],
  ['a countdown', '5초 후 창이 닫힙니다', '4초 후 창이 닫힙니다', true],
  ['a countdown in an element of its own', '창이 곧 닫힙니다\n10', '창이 곧 닫힙니다\n9', true],
])('%s', (_, before, now, isSame) => {
  expect(isSameKind(read(REFUSED + before), read(REFUSED + now))).toBe(true);
  expect(wordingOf(read(REFUSED + before)) === wordingOf(read(REFUSED + now))).toBe(isSame);
});

test('what it states has changed: the refusal is a success now, or one that was given up', () => {
  for (const now of ['결제가 완료되었습니다.', '결제를 취소하셨습니다.'])
    expect(isSameKind(read(REFUSED), read(now))).toBe(false);
});
