// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** A result that is drawn or asked about, and the same words where they are a result. */
const done = (title: string, after: string) =>
  `<title>${title}</title><h1>결제</h1><p>결제가 완료되었습니다.${after}</p><dl><dt>결제수단</dt><dd>휴대폰결제</dd><dt>결제금액</dt><dd>9,700원</dd></dl>`;

test.each([
  ['a sketch of a window', 'quiet', done('결제창 시안', '')],
  ['a sketch of a screen', 'quiet', done('완료 화면 시안', '')],
  ['a question with choices', 'quiet', done('연습', ' 다음 중 요금이 청구되는 때는?')],
  ['a shop of designs', 'success 9700', done('시안나라', '')],
  ['a question to the customer', 'success 9700', done('달빛몰', ' 다음 중 어떤 점이 좋으셨나요?')],
])('%s', (_, right, html) => expect(told(judge(html))).toBe(right));
