// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge } from './judge.ts';

/** A window that asks for everything a phone window asks for, on whatever host it stands. */
const WINDOW = `<h1>휴대폰 결제</h1><dl><dt>결제금액</dt><dd>9,900원</dd></dl>
  <button>SKT</button><button>KT</button><button>LG U+</button>
  <input type="tel" placeholder="휴대폰번호"><input type="tel" placeholder="생년월일 6자리">
  <label><input type="checkbox"> 통신과금서비스 이용약관</label>`;
const reasons = (host: string) => judge(WINDOW, `https://${host}/pay`)?.reasons.join('\n') ?? '';

/** Letters and figures that pass for those of a gateway's name. */
test.each([
  ['rn for m', 'pay.rnobilians.kr', 'mobilians'],
  ['1 for i', 'pay.mob1lians.kr', 'mobilians'],
  ['1 for l', 'pay.mobi1ians.kr', 'mobilians'],
  ['a hyphen between', 'pay.mobi-lians.kr', 'mobilians'],
  ['1 for i in another name', 'ui.teled1t.kr', 'teledit'],
  ['l for i', 'ui.teledlt.kr', 'teledit'],
  ['rn for m, and 1 for l', 'rnobi1ians.example.kr', 'mobilians'],
])('%s: %s looks like %s', (_how, host, name) => {
  expect(reasons(host)).toContain(`주소에 ${name}`);
});

test.each(['pay.modern-library.kr', 'barn.example.kr', 'corner-mobile.kr'])(
  '%s looks like nobody',
  (host) => {
    expect(reasons(host)).not.toContain('주소에');
  },
);

test.each([
  [98, true],
  [99, false],
])('a name in a title is borrowed where it stands in front: behind %i letters, %s', (before, isSeen) => {
  const page = `<title>${'가'.repeat(before)}다날</title>${WINDOW}`;
  const told = judge(page, 'https://pay.example.kr/pay')?.reasons.join('\n') ?? '';
  expect(told.includes('제목이나 로고에 다날')).toBe(isSeen);
});
